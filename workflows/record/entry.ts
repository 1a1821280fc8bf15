import { fieldInWords, fieldOf } from '../acts/field-words.js';
import type { Field } from '../acts/shape.js';
import { daysBetween, londonDateOf, type Instant } from '../calendar/index.js';
import { actOf, type CommandType } from '../acts/commands.js';
import { commandOf, type ReplayedEvent } from '../acts/events.js';
import type { ActingPerson } from '../acts/governance.js';
import type { DocumentRef } from '../acts/act.js';
import { detailsAt, ERASED, withShortLabels, type Reading } from './details.js';

export type { Reading };

/** An event of a history as the record is made of it: where it stands, who gave the command, what may be read of what was sealed. */
export interface RecordEvent extends ReplayedEvent {
  readonly version: number;
  /** Null for the system and for the public. */
  readonly actor: ActingPerson | null;
}

/** The event behind a statement of the record, with both its times. */
export interface BehindIt {
  readonly version: number;
  readonly type: string;
  /** When it was recorded. */
  readonly recordedAt: Instant;
  /** When what it records happened. */
  readonly at: Instant;
  /** Whether it was recorded on a later London day than the one on which it happened. */
  readonly recordedLater: boolean;
  /** By how many days. */
  readonly daysLater: number;
}

/** An individual in the record: by name and role, where they may be read. */
export interface PersonOnRecord {
  readonly name: string | null;
  readonly role: string | null;
  /** Whether the name was erased. */
  readonly erased: boolean;
  readonly as: string;
}

/** One statement of the record. */
export interface RecordEntry {
  readonly says: string;
  readonly people: readonly PersonOnRecord[];
  readonly details: readonly { readonly label: string; readonly text: string }[];
  readonly event: BehindIt;
}

/** What an event was, whatever made it: the command that left it behind. */
export function commandBehind(event: RecordEvent): CommandType {
  return commandOf(event.type)!;
}

/** The event behind a statement. A London day is what counts: a minute before midnight and a minute after are two days. */
export function behind({ version, type, recordedAt, data }: RecordEvent): BehindIt {
  const at = data.derived?.at;
  const happened = typeof at === 'string' ? at : recordedAt;
  const daysLater = Math.max(0, daysBetween(londonDateOf(happened), londonDateOf(recordedAt)));
  return { version, type, recordedAt, at: happened, recordedLater: daysLater > 0, daysLater };
}

/** Fields in which people stand, and in what part. */
const parts: Readonly<Record<string, string>> = {
  decisionMakers: 'decided',
  reviewers: 'reviewed',
  evaluators: 'evaluated',
  approver: 'approved',
};

/** The individuals that an event names, as far as their names may be read; erased ones say so. */
export function peopleIn({ disclosed, sealedNames }: RecordEvent): readonly PersonOnRecord[] {
  return Object.entries(parts).flatMap(([field, as]): readonly PersonOnRecord[] => {
    if (!sealedNames.includes(field)) return [];
    if (!(field in disclosed)) return [{ name: null, role: null, erased: true, as }];
    return [disclosed[field]].flat().map((each) => {
      const { name, role, experience } = (each ?? {}) as Readonly<Record<string, string | undefined>>;
      return { name: name ?? null, role: role ?? experience ?? null, erased: false, as };
    });
  });
}

/** The names of those who were named as taking part, by their ids; an erased one says so. */
export function peopleNamed(events: readonly RecordEvent[]): ReadonlyMap<string, string> {
  return new Map(
    events
      .filter(({ data, sealedNames }) => typeof data.person === 'string' && sealedNames.includes('name'))
      .map(({ data, disclosed }) => [
        data.person as string,
        typeof disclosed.name === 'string' ? disclosed.name : '[name erased]',
      ]),
  );
}

/**
 * What an event says in the fields named (`content.reasons` for one within another), or in all but those that name people, in words and
 * under the nouns by which they were asked for; a sealed value that was erased says so.
 */
export function detailsOf(event: RecordEvent, reading: Reading, fields?: readonly string[]): RecordEntry['details'] {
  const { derived, ...open } = event.data;
  const erased = Object.fromEntries(event.sealedNames.map((name) => [name, ERASED]));
  const person = typeof derived?.person === 'string' ? { person: derived.person } : {};
  const all: Readonly<Record<string, unknown>> = { ...person, ...open, ...erased, ...event.disclosed };
  const chosen = fields ?? Object.keys(all).filter((field) => !(field in parts) && field !== DOCUMENTS);
  const { carries } = actOf(commandBehind(event));
  return chosen.flatMap((path) => {
    const [first = '', ...within] = path.split('.');
    const outer = fieldOf(carries, first);
    const field = within.reduce<Field | undefined>(
      (found, part) => (found?.kind.is === 'object' ? fieldOf(found.kind.shape.carries, part) : undefined),
      outer,
    );
    const value = within.reduce<unknown>(
      (found, part) => (found as Readonly<Record<string, unknown>>)?.[part],
      all[first],
    );
    const label = capital(field?.noun ?? fieldInWords(within.at(-1) ?? first));
    return withShortLabels(detailsAt(field, label, value, reading));
  });
}

const DOCUMENTS = 'documents';

/** The documents that an event rests on, each by its name and the digest that is proof of its bytes. */
export function documentsOf({ data }: RecordEvent): RecordEntry['details'] {
  const documents = data[DOCUMENTS] as readonly DocumentRef[] | undefined;
  return (documents ?? []).map(({ name, digest }) => ({ label: 'Document', text: `${name} (SHA-256 ${digest})` }));
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
