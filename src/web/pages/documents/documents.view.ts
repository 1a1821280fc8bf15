import type { ListedDocument } from '../../../documents/documents.reading.js';
import type { Timeline, TimelineEvent } from '../../../history/timeline.reading.js';
import type { ProcurementHead } from '../../components/procurement-head.js';
import { calledIn, type Called } from '../../words/called.js';
import { documentKind, fileSize } from '../../words/document-words.js';
import { timeAndDay } from '../../words/moments.js';
import { whatWasDone } from '../history/event-words.js';

/** A document on record, in the list of a procurement. */
export interface DocumentRow {
  readonly name: string;
  /** Where it is saved from; null for what is given to nobody. */
  readonly href: string | null;
  readonly kept: string | null;
  /** `PDF, 24 KB` */
  readonly kind: string;
  readonly by: string;
  readonly uploaded: { readonly instant: string; readonly words: string };
  /** The acts that name it, each with where it stands in the history. */
  readonly acts: readonly { readonly text: string; readonly href: string; readonly version: number }[];
}

export interface DocumentsView {
  readonly head: ProcurementHead;
  readonly total: number;
  readonly rows: readonly DocumentRow[];
  /** How many were uploaded that no act names which whoever looks may read. */
  readonly others: number;
  readonly earlier: string | null;
  readonly later: string | null;
}

/** How many documents a page lists. */
export const PER_PAGE = 50;

const kept: Readonly<Record<NonNullable<ListedDocument['kept']>, string>> = {
  held: 'Held back until the virus scanner has passed it.',
  infected: 'The virus scanner found something in it. It is given to nobody.',
};

/**
 * The documents of a procurement, the last upload first: those that an act names which whoever looks may read, and their own. What is
 * named only by acts that are kept from them, or by none, is counted; its name could tell what is kept.
 *
 * @param page from 1 on.
 */
export function documentsView(
  head: ProcurementHead,
  documents: readonly ListedDocument[],
  history: Pick<Timeline, 'events' | 'facts' | 'people'>,
  page: number,
): DocumentsView {
  const called = calledIn(history.facts, history.people);
  const naming = eventsByDigest(history.events);
  const shown = documents.filter(({ digest, own }) => own || naming.has(digest));
  const address = (number: number): string => `/procurements/${head.id}/documents?page=${number}`;
  return {
    head,
    total: shown.length,
    rows: shown
      .slice((page - 1) * PER_PAGE, page * PER_PAGE)
      .map((document) => rowOf(document, head.id, naming.get(document.digest) ?? [], called)),
    others: documents.length - shown.length,
    earlier: page * PER_PAGE < shown.length ? address(page + 1) : null,
    later: page > 1 ? address(page - 1) : null,
  };
}

function rowOf(
  { digest, name, mediaType, size, uploadedAt, organisation, person, kept: why }: ListedDocument,
  id: string,
  events: readonly TimelineEvent[],
  called: Called,
): DocumentRow {
  return {
    name,
    href: why === null ? `/procurements/${id}/documents/${digest}` : null,
    kept: why === null ? null : kept[why],
    kind: `${documentKind(mediaType)}, ${fileSize(size)}`,
    by: person ?? organisation ?? 'Somebody without an account',
    uploaded: { instant: uploadedAt, words: timeAndDay(uploadedAt) },
    acts: events.map((event) => ({
      text: whatWasDone(event, called),
      href: `/procurements/${id}/history/${event.version}`,
      version: event.version,
    })),
  };
}

/** Which events name each document, in what they say to whoever reads: open words, and sealed ones that were disclosed. */
function eventsByDigest(events: readonly TimelineEvent[]): ReadonlyMap<string, readonly TimelineEvent[]> {
  const found = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const said = JSON.stringify([event.data, event.disclosed ?? {}]);
    for (const digest of new Set(said.match(/(?<=")[0-9a-f]{64}(?=")/g)))
      found.set(digest, [...(found.get(digest) ?? []), event]);
  }
  return found;
}
