import type { EventInFull } from '../../../history/timeline.reading.js';
import type { ProcurementHead } from '../../components/procurement-head.js';
import { calledIn } from '../../words/called.js';
import { putRightBy } from './corrections.js';
import { answersIn, byWhom, happenedAt, momentOf, recordedLater, whatWasDone, type Answer } from './event-words.js';
import { stateInWords, type Link } from './timeline.view.js';
import { countOfWords } from './word-by-word.js';

export interface EventPage {
  readonly head: ProcurementHead;
  readonly version: number;
  readonly what: string;
  readonly facts: readonly Answer[];
  readonly answers: readonly Answer[];
  readonly corrects: readonly object[];
  readonly why: string | null;
  readonly correctedBy: readonly Link[];
  readonly restatedBy: readonly Link[];
  readonly links: readonly Link[];
  /** For auditors: what was hashed, and what ties it to the event before. */
  readonly proof: { readonly bytes: string | null; readonly hash: string; readonly previousHash: string | null } | null;
}

/** One event in full: who did it, when, what it says field by field, and what ties it to the others. */
export function eventView(head: ProcurementHead, found: EventInFull, mayAudit: boolean, mayCorrect = false): EventPage {
  const { event, bytes, types, facts } = found;
  const { version, recordedAt, state, regime, correctedBy = [], restatedBy = [] } = event;
  const called = calledIn(facts, found.people);
  const base = `/procurements/${head.id}`;
  const at = (one: number): Link => ({ text: `version ${one}`, href: `${base}/history/${one}` });
  const fact = (label: string, text: string): Answer => ({ label, text, long: false, kept: false });
  const later = recordedLater(event);
  const led = state === null ? null : stateInWords(state, regime);
  const { why } = event.data as { readonly why?: unknown };
  const corrects = putRightBy(event, types, called);
  return {
    ...{ head, version, what: whatWasDone(event, called) },
    facts: [
      fact('By whom', byWhom(event, called)),
      fact('Happened', momentOf(happenedAt(event))),
      fact('Recorded', `${momentOf(recordedAt)}${later === null ? '' : ` (${later.split(', ').at(-1)!})`}`),
      ...(led === null ? [] : [fact(event.state === event.stateBefore ? 'It stayed at' : 'It led to', led)]),
    ],
    answers: answersIn(event, called).filter(({ label }) => corrects.length === 0 || label !== 'Why'),
    corrects: corrects.map((one) => ({
      ...one,
      href: `${base}/history/${one.version}`,
      count: one.words === null ? null : countOfWords(one.words),
    })),
    why: corrects.length > 0 && typeof why === 'string' ? why : null,
    correctedBy: correctedBy.map(at),
    restatedBy: restatedBy.map(at),
    links: [
      ...(version > 1 ? [{ text: `Earlier: version ${version - 1}`, href: `${base}/history/${version - 1}` }] : []),
      ...(version < types.size
        ? [{ text: `Later: version ${version + 1}`, href: `${base}/history/${version + 1}` }]
        : []),
      { text: 'As it stood then', href: `${base}/at/${version}` },
      ...(mayCorrect ? [{ text: 'Put something right', href: `${base}/do/correct-record` }] : []),
      ...(version > 1 ? [{ text: 'What changed', href: `${base}/changes?from=${version - 1}&to=${version}` }] : []),
    ],
    proof: mayAudit ? { bytes, hash: event.hash, previousHash: event.previousHash } : null,
  };
}
