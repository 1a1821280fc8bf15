import {
  broughtAboutByTime,
  asItReads,
  correctionNotes,
  evolve,
  nothingYet,
  type CorrectionNote,
  type DocumentRef,
  type Evidence,
  type Facts,
  type Instant,
  type Procurement,
  type Regime,
  type RepresentationFacts,
} from '../../workflows/index.js';
import { asRecorded, type Look, type WrittenEvent } from '../engine/index.js';
import type { Actor, Disclosed, Disclosures, TrailEvent } from '../trail/index.js';
import { receiptOfEvent } from './receipt-reference.js';
import { isLodging } from './representation.projection.js';

export type Run = Facts['run'];

/** An event of the history with its sealed values, and the run that it belongs to. */
export interface Entry {
  readonly id: string;
  readonly version: number;
  readonly type: string;
  readonly run: number;
  /** When it was done, and when it was recorded. */
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly commandId: string;
  /** What the command carried; a sealed value that was erased is not in it. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What the law made of it. */
  readonly derived: Readonly<Record<string, unknown>>;
  /** What the law made of it when it was recorded; the same, unless something was put right since. */
  readonly recordedDerived: Readonly<Record<string, unknown>>;
  /** The names of sealed values that can be read no more. */
  readonly erased: readonly string[];
  /** What was put right in it since. */
  readonly corrections: readonly CorrectionNote[];
}

/** A procurement as it stands, with all that was said in it. */
export interface Dossier {
  readonly authorityId: string;
  readonly procurementId: string;
  readonly publishedAt: Instant | null;
  /** With what time has brought about by now. */
  readonly procurement: Procurement;
  readonly evidence: Evidence;
  readonly entries: readonly Entry[];
}

/** One representation within its dossier. */
export interface Representation {
  readonly run: Run;
  readonly facts: RepresentationFacts;
  /** How it was received. */
  readonly lodged: Entry;
  /** The reference of its receipt, which tells nothing of others. */
  readonly receipt: string;
  /** The law that its procurement commenced under. */
  readonly regime: Regime;
}

/** Puts together what was read. `look` and `events` must be of the same version. */
export function dossierOf(
  procurementId: string,
  look: Look,
  events: readonly TrailEvent[],
  disclosures: Disclosures,
): Dossier {
  const { authorityId, publishedAt, evidence } = look;
  const { procurement } = broughtAboutByTime(look.procurement, evidence);
  return { authorityId, procurementId, publishedAt, procurement, evidence, entries: entriesOf(events, disclosures) };
}

/** The history as it reads now; what was put right in an event stands beside it, and what is struck is left out. */
function entriesOf(events: readonly TrailEvent[], disclosures: Disclosures): readonly Entry[] {
  const recorded = events.map((event) => ({
    ...asRecorded(event),
    ...{ version: event.version, trail: event, sealedNames: Object.keys(event.sealed) },
    disclosed: readable(disclosures.get(event.version) ?? {}),
  }));
  const reads = new Map(asItReads(recorded).map((event) => [event.version, event]));
  const notes = correctionNotes(recorded);
  let procurement = nothingYet;
  return recorded.flatMap(({ version, trail, data: said }): Entry[] => {
    const event = reads.get(version);
    if (!event) return [];
    procurement = evolve({ ...procurement, version: version - 1 }, event);
    return [
      {
        ...entryOf(trail, event.data, event.disclosed, procurement.facts.run.number),
        recordedDerived: said.derived ?? {},
        erased: event.sealedNames.filter((name) => !Object.hasOwn(event.disclosed, name)),
        corrections: notes.filter((note) => note.event === version),
      },
    ];
  });
}

/** An event of a run as it says it of itself: nothing in it erased, or put right since. */
function entryOf(
  { id, version, type, recordedAt, actor, commandId }: TrailEvent,
  said: Readonly<Record<string, unknown>>,
  disclosed: Readonly<Record<string, unknown>>,
  run: number,
): Entry {
  const { derived = {}, ...data } = said as { readonly derived?: Entry['derived'] };
  const at = (derived['at'] as Instant | undefined) ?? recordedAt;
  const about = { id, version, type, run, at, recordedAt, actor, commandId };
  return { ...about, data: { ...data, ...disclosed }, derived, recordedDerived: derived, erased: [], corrections: [] };
}

function readable(disclosed: Readonly<Record<string, Disclosed>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(disclosed).flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : [])),
  );
}

/** Every representation, those of runs that were left by going back included, in the order in which they were recorded. */
export function representationsOf({ procurement, entries }: Dossier): readonly Representation[] {
  return entries.filter(isLodging).flatMap((lodged) => representationOf(lodged, procurement));
}

/** The representation that has just been lodged, from the event that says so and the procurement as it stands after it. */
export function lodgedNow(written: readonly WrittenEvent[], procurement: Procurement): Representation | undefined {
  const lodged = written.find(isLodging);
  if (!lodged) return undefined;
  return representationOf(entryOf(lodged, lodged.data, lodged.disclosed, procurement.facts.run.number), procurement)[0];
}

function representationOf(lodged: Entry, { regime, facts: known }: Procurement): readonly Representation[] {
  const run = [...known.earlierRuns, known.run].find(({ number }) => number === lodged.run);
  const reference = lodged.derived['reference'] as string;
  const facts = run?.hearing.representations[reference];
  return run && facts ? [{ run, facts, lodged, regime, receipt: receiptOfEvent(lodged.id, reference) }] : [];
}

/** What was said of a type, in a run, about something: in order. */
export function saidOf(
  { entries }: Dossier,
  { number }: Run,
  type: string,
  about: Readonly<Record<string, unknown>> = {},
): readonly Entry[] {
  return entries.filter(
    (entry) =>
      entry.type === type &&
      entry.run === number &&
      Object.entries(about).every(([name, value]) => entry.data[name] === value),
  );
}

/** A text of an entry; null where it was not given, or was erased. */
export function textOf({ data }: Entry, name: string): string | null {
  const value = data[name];
  return typeof value === 'string' ? value : null;
}

/** The documents that came with an entry. */
export function documentsOf({ data }: Entry): readonly DocumentRef[] {
  return (data['documents'] as readonly DocumentRef[] | undefined) ?? [];
}
