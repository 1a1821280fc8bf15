import { addDays, dateInWords, londonDateOf, type CalendarDate, type Instant } from '../../../../workflows/index.js';
import type { PublishedNotice, PublishedView } from '../../../procurements/procurement.views.js';
import { canonicalText, sha256Hex } from '../../../trail/index.js';

/** Where a procurement is as far as its notices say: whether anybody can still object, and what came of it. */
export type PublicState =
  | { readonly is: 'not-yet' }
  | { readonly is: 'no-standstill' }
  | { readonly is: 'open'; readonly lastDay: CalendarDate; readonly today: boolean }
  | { readonly is: 'closed'; readonly lastDay: CalendarDate; readonly today: boolean }
  | { readonly is: 'awarded'; readonly on: CalendarDate }
  | { readonly is: 'abandoned'; readonly on: CalendarDate };

/** The processes that award without a standstill period. */
export const withoutStandstill: readonly (string | null)[] = ['direct-award-a', 'direct-award-b'];

/**
 * What the notices say by an instant. Whether representations were made is not published, so what holds a standstill after its last day is
 * not told apart from what does not.
 */
export function publicStateOf({ notices, standstill, process }: PublishedView, now: Instant): PublicState {
  const last = (kind: PublishedNotice['kind']) => notices.findLast((notice) => notice.kind === kind);
  const abandonment = last('abandonment');
  if (abandonment) return { is: 'abandoned', on: londonDateOf(abandonment.publishedAt) };
  const intention = last('intention');
  const award = last('award');
  if (award && !(intention && intention.publishedAt > award.publishedAt)) {
    return { is: 'awarded', on: londonDateOf(award.publishedAt) };
  }
  const begunAgain =
    intention && notices.some(({ kind, publishedAt }) => isBefore(kind) && publishedAt > intention.publishedAt);
  if (!standstill || !intention || begunAgain) {
    return { is: !intention && withoutStandstill.includes(process) ? 'no-standstill' : 'not-yet' };
  }
  const { lastDay, representationsBefore } = standstill;
  if (now < representationsBefore) return { is: 'open', lastDay, today: londonDateOf(now) === lastDay };
  return { is: 'closed', lastDay, today: londonDateOf(now) === addDays(lastDay, 1) };
}

const isBefore = (kind: PublishedNotice['kind']): boolean => kind === 'intended-approach' || kind === 'invitation';

/** The notices, each once: one that announced several awards stands once for each of them. */
export function noticesOnce({ notices }: Pick<PublishedView, 'notices'>): readonly PublishedNotice[] {
  const seen = new Set<string>();
  return notices.filter(({ kind, submittedAt }) => {
    const key = `${kind} ${submittedAt}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** SHA-256 of the canonical JSON (RFC 8785) of what a notice says, paragraph by paragraph, as the twin of the page in JSON has it. */
export const digestOf = ({ says = [] }: PublishedNotice): string => sha256Hex(canonicalText(says));

/** `Open until midnight at the end of …`: where it is, in a line. */
export function stateInLine(state: PublicState): string {
  switch (state.is) {
    case 'not-yet':
      return 'No decision announced yet';
    case 'no-standstill':
      return 'No time for representations';
    case 'open':
      return `Can be objected to until midnight at the end of ${dateInWords(state.lastDay)}`;
    case 'closed':
      return `Time for representations ended with ${dateInWords(state.lastDay)}`;
    case 'awarded':
      return `Award published on ${dateInWords(state.on)}`;
    case 'abandoned':
      return `Abandonment published on ${dateInWords(state.on)}`;
  }
}
