import type { RecordEvent } from '../../../workflows/index.js';
import type { Story } from './story.js';

/** The history of a story as the record is made of it: given by one person throughout. */
export function recordEvents({ recorded }: Story): readonly RecordEvent[] {
  const actor = { person: 'person-1', organisation: 'icb', role: 'decision-maker' };
  return recorded.map((event, index) => ({ ...event, version: index + 1, actor }));
}
