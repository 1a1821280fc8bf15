import { endOfDay, londonDateOf, millisecondsBetween } from '../../../../workflows/index.js';
import type { PublishedProcurement } from '../../../procurements/published.reading.js';

const LONGEST = 60;

/** For how many seconds anybody may keep the page of a procurement: never beyond the midnight at which it says something else. */
export function publishedFor({ asOf }: Pick<PublishedProcurement, 'asOf'>): number {
  const left = Math.floor(millisecondsBetween(asOf, endOfDay(londonDateOf(asOf))) / 1000);
  return Math.max(0, Math.min(LONGEST, left));
}
