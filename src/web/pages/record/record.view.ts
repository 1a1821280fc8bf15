import { type recordItems, type ItemOfRecord } from '../../../../workflows/index.js';
import type { RecordView } from '../../../record/record.queries.js';
import { listOf } from '../../../platform/words/amounts.js';
import { lawAddress } from '../../words/commands.js';
import { dayAndTime, dayOf } from '../../words/moments.js';
import { lawInForce } from '../../words/processes.js';

export interface Statement {
  readonly says: string;
  readonly people: readonly string[];
  readonly details: readonly { readonly label: string; readonly text: string }[];
  readonly happened: string;
  readonly recorded: string;
  /** `Recorded 2 days later`; null where both were on one day. */
  readonly later: string | null;
  readonly version: number;
  readonly href: string;
}

export interface Gap {
  readonly missing: string;
  readonly unblock: string;
  readonly provision: string;
  readonly provisionAddress: string;
}

export interface Item {
  readonly letter: string;
  readonly asks: string;
  readonly provision: string;
  readonly provisionAddress: string;
  readonly status: string;
  /** Whether something has to be done about it. */
  readonly open: boolean;
  readonly because: string | null;
  readonly statements: readonly Statement[];
  readonly gaps: readonly Gap[];
}

export interface RecordPage {
  readonly title: string;
  readonly sentence: string;
  readonly complete: boolean;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly items: readonly Item[];
  readonly summary: readonly {
    readonly letter: string;
    readonly text: string;
    readonly status: string;
    readonly open: boolean;
  }[];
  readonly madeFrom: string;
}

const statusWords: Readonly<Record<ItemOfRecord['status'], string>> = {
  complete: 'Complete',
  missing: 'Something is missing',
  'not-yet': 'Not yet: the step has not been taken',
  'not-applicable': 'Does not apply',
};

/** What each item is about, in a few words. */
const inShort: Readonly<Record<(typeof recordItems)[number], string>> = {
  a: 'Who was awarded the contract',
  b: 'Who is party to the framework agreement',
  c: 'Addresses of the providers',
  d: 'How it was decided, and by whom',
  e: 'The key criteria, outside a competition',
  f: 'The criteria of a competition',
  g: 'The reasons',
  h: 'Conflicts of interest declared',
  i: 'How conflicts were managed',
  j: 'The day it was abandoned',
};

/** The record of regulation 24, item by item, with what is missing and what was recorded later than it happened. */
export function recordView(record: RecordView): RecordPage {
  const { items, missing, complete, version, asOf, recordedLater } = record;
  return {
    title: record.title,
    complete: missing.length === 0,
    sentence: sentenceOf(record),
    facts: [
      { label: 'Authority', text: record.authorityName },
      { label: 'Reference', text: record.reference },
      { label: 'Process', text: record.processTitle.replace(/^the /, '') },
      { label: 'Law', text: `The Regulations ${lowered(lawInForce(record.regime))}` },
      { label: 'Complete', text: complete ? 'Yes' : 'Not yet' },
      {
        label: 'Recorded later',
        text:
          recordedLater === 0
            ? 'Nothing: everything was recorded on the day on which it happened'
            : `${recordedLater === 1 ? '1 event' : `${recordedLater} events`} behind it, on a later day than what they record; each says so`,
      },
    ],
    items: items.map((item) => itemOf(item, record.id)),
    summary: items.map(({ item, status }) => ({
      ...{ letter: item, text: inShort[item] },
      ...{ status: statusWords[status].split(':')[0]!, open: status === 'missing' },
    })),
    madeFrom: `Made from the history up to version ${version}, as of ${dayAndTime(asOf)}.`,
  };
}

function sentenceOf({ missing, complete, items }: RecordView): string {
  if (complete) return 'The record is complete.';
  if (missing.length === 0) return 'Nothing is missing of what has been done so far.';
  const letters = items.filter(({ status }) => status === 'missing').map(({ item }) => `(${item})`);
  const many = missing.length === 1 ? '1 thing is missing' : `${missing.length} things are missing`;
  return `${many}, under ${letters.length === 1 ? 'item' : 'items'} ${listOf(letters)} of regulation 24.`;
}

const lowered = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function itemOf({ item, provision, asks, status, because, entries, missing }: ItemOfRecord, id: string): Item {
  return {
    ...{ letter: item, asks, provision, because },
    provisionAddress: lawAddress(provision),
    status: statusWords[status],
    open: status === 'missing',
    gaps: missing.map((gap) => ({
      ...{ missing: gap.missing, unblock: gap.unblock, provision: gap.provision },
      provisionAddress: lawAddress(gap.provision),
    })),
    statements: entries.map(({ says, people, details, event }) => ({
      ...{ says, details, version: event.version },
      people: people.map(({ name, role, erased, as }) => {
        const who = erased ? 'somebody whose name was erased' : [name, role].filter((part) => part !== null).join(', ');
        return `${who} (${as})`;
      }),
      happened: dayAndTime(event.at),
      recorded: dayAndTime(event.recordedAt),
      later: event.recordedLater
        ? `Recorded ${event.daysLater} ${event.daysLater === 1 ? 'day' : 'days'} later, on ${dayOf(event.recordedAt)}`
        : null,
      href: `/procurements/${id}/history/${event.version}`,
    })),
  };
}
