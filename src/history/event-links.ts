import { correctionLinks } from '../../workflows/index.js';
import type { TrailEvent } from '../trail/index.js';
import type { EventLinks } from './history.views.js';

/**
 * How each event of a page hangs together with the corrections of its history, both ways.
 *
 * @param corrections every correction on record.
 */
export function linksIn(corrections: readonly TrailEvent[]): (version: number) => EventLinks {
  const links = corrections.map(({ version, type, data }) => ({
    version,
    ...correctionLinks({ type, data }),
  }));
  return (version) => {
    const by = (which: 'corrects' | 'restates'): readonly number[] =>
      links.filter((one) => one[which].includes(version)).map((one) => one.version);
    const found = {
      correctedBy: by('corrects'),
      restatedBy: by('restates'),
      corrects: links.find((one) => one.version === version)?.corrects ?? [],
    };
    return Object.fromEntries(Object.entries(found).filter(([, versions]) => versions.length > 0));
  };
}
