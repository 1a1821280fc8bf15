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
import { asRecorded, type Look } from '../engine/index.js';
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
    const { id, type, recordedAt, actor, commandId } = trail;
    const { derived = {}, ...data } = event.data as { readonly derived?: Entry['derived'] };
    const recordedDerived = said.derived ?? {};
    return [
      {
        ...{ id, version, type, recordedAt, actor, commandId, derived, recordedDerived },
        run: procurement.facts.run.number,
        at: (derived['at'] as Instant | undefined) ?? recordedAt,
        data: { ...data, ...event.disclosed },
        erased: event.sealedNames.filter((name) => !Object.hasOwn(event.disclosed, name)),
        corrections: notes.filter((note) => note.event === version),
      },
    ];
  });
}

function readable(disclosed: Readonly<Record<string, Disclosed>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(disclosed).flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : [])),
  );
}

/** Every representation, those of runs that were left by going back included, in the order in which they were recorded. */
export function representationsOf({ procurement, entries }: Dossier): readonly Representation[] {
  const { regime } = procurement;
  const { run: current, earlierRuns } = procurement.facts;
  return entries.filter(isLodging).flatMap((lodged) => {
    const run = [...earlierRuns, current].find(({ number }) => number === lodged.run);
    const reference = lodged.derived['reference'] as string;
    const facts = run?.hearing.representations[reference];
    return run && facts ? [{ run, facts, lodged, regime, receipt: receiptOfEvent(lodged.id, reference) }] : [];
  });
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
