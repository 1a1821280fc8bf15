import { withNames } from '../facts/people.js';
import { asItReads } from '../corrections/notes.js';
import { fold } from './fold.js';
import { processTitles, provisions, type Process } from '../law/index.js';
import { recordItems, type RecordItem } from '../acts/record-items.js';
import { correctedEntries, withCorrections } from '../record/corrected-entries.js';
import { peopleNamed, type Reading, type RecordEntry, type RecordEvent } from '../record/entry.js';
import { decisionsOnRecord } from '../record/decisions-on-record.js';
import { entriesOf } from '../record/entries.js';
import { gapsInRecord, type GapInRecord } from '../record/gaps-of.js';
import { itemProvisions } from '../record/gap.js';
import { whyNot, type WhyNot } from '../record/why-not.js';

/** An item of the record, with what is there and what is missing. */
export interface ItemOfRecord {
  readonly item: RecordItem;
  readonly provision: string;
  /** What regulation 24 asks for under it. */
  readonly asks: string;
  /** `not-yet` where the step that it belongs to has not been taken. */
  readonly status: 'complete' | 'missing' | WhyNot['status'];
  /** Why it does not apply, or does not yet; null otherwise. */
  readonly because: string | null;
  readonly entries: readonly RecordEntry[];
  readonly missing: readonly GapOnRecord[];
}

/** A gap with its provision cited, and people by name. */
export type GapOnRecord = GapInRecord;

/** The record of regulation 24 of one procurement. */
export interface RecordOfProcurement {
  readonly title: string;
  readonly reference: string;
  readonly process: Process | null;
  readonly processTitle: string;
  readonly regime: string;
  readonly version: number;
  readonly state: string;
  /** Whether every item is complete or does not apply. */
  readonly complete: boolean;
  readonly missing: readonly GapOnRecord[];
  readonly items: readonly ItemOfRecord[];
}

/**
 * Makes the record of a procurement of its history: item by item, each statement with the event behind it, and what is missing
 * named. Nothing of it is typed anew.
 *
 * @param events the history from its first event, up to the version or the instant that is asked for.
 * @param known names of people by their ids, beside those that the history itself gives.
 */
export function recordOf(
  events: readonly RecordEvent[],
  known: ReadonlyMap<string, string> = new Map(),
): RecordOfProcurement {
  const procurement = fold(events);
  // What is right is what the record says; what was recorded stands beneath it.
  const read = asItReads(events);
  const { facts, regime, version, state } = procurement;
  const reading: Reading = {
    facts,
    people: new Map([...known, ...peopleNamed(read)]),
    decided: decisionsOnRecord(read),
  };
  const gaps = gapsInRecord(facts).map((gap) => ({ ...gap, missing: withNames(gap.missing, reading.people) }));
  const items = recordItems.map((item): ItemOfRecord => {
    const missing = gaps.filter((gap) => gap.item === item);
    const standing = entriesOf(item, read, reading).map((entry) => withCorrections(entry, events, reading));
    const entries = [...standing, ...correctedEntries(item, events, reading)];
    const not = missing.length > 0 ? null : whyNot(item, facts, entries.length > 0);
    const { cite: provision, says: asks } = provisions[itemProvisions[item]];
    const status = missing.length > 0 ? 'missing' : (not?.status ?? 'complete');
    return { item, provision, asks, status, because: not?.because ?? null, entries, missing };
  });
  const process = facts.choice?.process ?? null;
  return {
    title: facts.opening?.title ?? '',
    reference: facts.opening?.reference ?? '',
    process,
    processTitle: process === null ? 'No process has been chosen' : processTitles[process].title,
    ...{ regime, version, state },
    complete: items.every(({ status }) => status === 'complete' || status === 'not-applicable'),
    missing: gaps,
    items,
  };
}
