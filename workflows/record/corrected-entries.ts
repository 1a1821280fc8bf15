import { labelOf } from '../acts/labels.js';
import { nameOf } from '../facts/facts.js';
import { nounAt } from '../acts/field-words.js';
import { byId } from '../facts/people.js';
import {
  dateInWords,
  isCalendarDate,
  isInstant,
  momentInWords,
  londonDateOf,
  type CalendarDate,
  type Instant,
} from '../calendar/index.js';
import { correctionNotes, flagsOnFooting, type CorrectionNote } from '../corrections/notes.js';
import { overlayOf } from '../facts/corrected.js';
import { noticeShowsWhatWasRecorded } from '../corrections/shown-wrongly.js';
import type { RecordItem } from '../acts/record-items.js';
import { behind, commandBehind, type Reading, type RecordEntry, type RecordEvent } from './entry.js';

type Events = readonly RecordEvent[];

/** An entry with what was recorded before it was put right, and with what it turned out to rest on wrongly. */
export function withCorrections(entry: RecordEntry, events: Events, reading: Reading): RecordEntry {
  const { version } = entry.event;
  const notes = correctionNotes(events).filter(({ event }) => event === version);
  const footing = flagsOnFooting(events).get(version) ?? [];
  const letter = letterBefore(version, events);
  if (notes.length === 0 && footing.length === 0 && letter === null) return entry;
  const details = [
    ...entry.details,
    ...(letter === null ? [] : [{ label: 'Last day for representations', text: letter }]),
    ...notes.map((note) => ({
      label: `Corrected: ${nounIn(note, events)}`,
      text: said(note, events, reading),
    })),
    ...footing.map(({ code, provision, message }) => ({
      label: `${code === noticeShowsWhatWasRecorded ? 'Shows what was put right since' : 'Decided on a wrong footing'} (${provision})`,
      text: message,
    })),
  ];
  return { ...entry, details };
}

/** What was put right, as the act that said it calls it. */
function nounIn({ event: version, path }: CorrectionNote, events: Events): string {
  const event = events.find((one) => one.version === version);
  return event && path !== null ? nounAt(commandBehind(event), path) : 'the whole act';
}

/** What a letter says of the last day for representations, where an earlier one to the same provider had said another. */
function letterBefore(version: number, events: Events): string | null {
  const letters = events.filter(({ type }) => type === 'UnsuccessfulProviderInformed').map(letterIn);
  const own = letters.find((one) => one.version === version);
  const before = letters.findLast((one) => one.provider === own?.provider && one.version < version);
  if (!own?.lastDay || !before?.lastDay || own.lastDay === before.lastDay) return null;
  return `${dateInWords(own.lastDay)}. The letter of ${dateInWords(londonDateOf(before.sentAt))} had given ${dateInWords(before.lastDay)}.`;
}

function letterIn({ version, recordedAt, data }: RecordEvent) {
  const { provider, derived } = data as unknown as {
    readonly provider: { readonly id: string };
    readonly derived: { readonly at?: Instant; readonly representations: { readonly lastDay: CalendarDate } | null };
  };
  const { at = recordedAt, representations } = derived;
  return { version, provider: provider.id, sentAt: at, lastDay: representations?.lastDay };
}

/** Acts that were struck stay in the record of the process, as struck. */
export function correctedEntries(item: RecordItem, events: Events, reading: Reading): readonly RecordEntry[] {
  const overlay = overlayOf(events);
  if (item !== 'd' || !overlay) return [];
  const notes = correctionNotes(events);
  return overlay.struck.flatMap(({ event: version }): RecordEntry[] => {
    const event = events.find((one) => one.version === version);
    if (!event) return [];
    const note = notes.find((one) => one.struck && one.event === version);
    const text = note
      ? said(note, events, reading)
      : 'As it is known now, it had not come to pass when it was put on record.';
    const says = `${labelOf(commandBehind(event))}: struck from the record.`;
    return [{ says, people: [], details: [{ label: 'Struck', text }], event: behind(event) }];
  });
}

/** What was recorded, when it was put right, by whom and why, and who was told. */
function said(note: CorrectionNote, events: Events, { people, facts }: Reading): string {
  const { struck, sameAs, recordedAt, why, told, noneTold, by } = note;
  const actor = events.find(({ version }) => version === by)?.actor;
  const name = actor ? (people.get(actor.person) ?? byId(actor.person)) : null;
  const what = struck
    ? sameAs === null
      ? 'It was put on record by mistake.'
      : `It is the same as that of ${nameOf(facts, sameAs)}.`
    : `${value(note, 'was')} was recorded; ${value(note, 'is')} is right.`;
  const who = told.map((one) => `${one.who} (${one.how}, ${momentInWords(one.at)})`).join('; ');
  const toldThem = who === '' ? `Nobody was told: ${noneTold ?? ''}` : `Told: ${who}.`;
  return `${what} Put right on ${momentInWords(recordedAt)}${actor ? ` by ${name}, ${actor.role.replace(/-/g, ' ')}` : ''}: ${why} ${toldThem}`;
}

function value(note: CorrectionNote, which: 'was' | 'is'): string {
  if (!Object.hasOwn(note, which)) return '[erased]';
  const one = note[which];
  if (one === null || one === undefined) return 'Nothing';
  if (typeof one === 'string') {
    return isInstant(one) ? momentInWords(one) : isCalendarDate(one) ? dateInWords(one) : `“${one}”`;
  }
  return typeof one === 'number' || typeof one === 'boolean' ? String(one) : JSON.stringify(one);
}
