import type { Instant } from '../calendar/index.js';
import type { ReplayedEvent } from '../acts/events.js';
import type { CorrectRecord, Told } from '../acts/corrections/correct-record.js';
import { overlayIn, overlayOf, readUnder, type Edit, type FootingFlag, type Struck } from '../facts/corrected.js';
import { withValueAt } from './paths.js';

/** What was put right in an event, or that it was struck: what was there, what is right, when, why, and who was told. */
export interface CorrectionNote {
  /** The event that is put right. */
  readonly event: number;
  /** The correction. */
  readonly by: number;
  /** The field; null where the whole act is struck. */
  readonly path: string | null;
  /** Left out where it was sealed and may not be read, or has been erased. */
  readonly was?: unknown;
  readonly is?: unknown;
  readonly struck: boolean;
  /** The provider under which a double stays. */
  readonly sameAs: string | null;
  readonly recordedAt: Instant;
  readonly why: string;
  readonly told: readonly Told[];
  readonly noneTold: string | null;
}

/** An event of a history with its place in it. */
type Placed = ReplayedEvent & { readonly version: number };

/** Everything that was put right in a history, in the order in which it was; corrections that were struck are not in it. */
export function correctionNotes(events: readonly Placed[]): readonly CorrectionNote[] {
  const overlay = overlayOf(events);
  const isStruck = (version: number): boolean => overlay?.struck.some(({ event }) => event === version) ?? false;
  return events.filter(({ type, version }) => type === 'RecordCorrected' && !isStruck(version)).flatMap(notesIn);
}

/** The events that a correction puts right or strikes, and those of which it follows that they read otherwise; once each, in order. */
export function correctionLinks({ type, data }: Pick<Placed, 'type' | 'data'>): {
  readonly corrects: readonly number[];
  readonly restates: readonly number[];
} {
  const overlay = overlayIn({ type, data });
  if (!overlay) return { corrects: [], restates: [] };
  const { edits } = data.derived as unknown as { readonly edits: readonly Edit[] };
  const named = (data as unknown as CorrectRecord).corrections.flatMap((one) => ('strike' in one ? [one.event] : []));
  const corrects = inOrder([...edits.map(({ event }) => event), ...named]);
  const followed = [...overlay.restated, ...overlay.struck].map(({ event }) => event);
  return { corrects, restates: inOrder(followed).filter((event) => !corrects.includes(event)) };
}

const inOrder = (versions: readonly number[]): readonly number[] => [...new Set(versions)].sort((a, b) => a - b);

function notesIn({ version: by, recordedAt, data, disclosed }: Placed): readonly CorrectionNote[] {
  const {
    why,
    told,
    noneTold = null,
    corrections,
    derived,
  } = data as unknown as CorrectRecord & {
    readonly derived: { readonly edits: readonly Edit[]; readonly struck: readonly Struck[] };
  };
  const of = { by, recordedAt, why, told, noneTold };
  const edits = derived.edits.map(({ event, path, was, is, sealed }): CorrectionNote => {
    const values = sealed === undefined ? { was, is } : sealedValues(sealed, disclosed);
    return { ...of, event, path, ...values, struck: false, sameAs: null };
  });
  const struck = corrections.flatMap((one): CorrectionNote[] =>
    'strike' in one ? [{ ...of, event: one.event, path: null, struck: true, sameAs: one.sameAs ?? null }] : [],
  );
  return [...edits, ...struck];
}

function sealedValues(number: number, disclosed: Readonly<Record<string, unknown>>) {
  return {
    ...(Object.hasOwn(disclosed, `was${number}`) ? { was: disclosed[`was${number}`] } : {}),
    ...(Object.hasOwn(disclosed, `is${number}`) ? { is: disclosed[`is${number}`] } : {}),
  };
}

/**
 * A history as it reads now: every event with what is right in the place of what was recorded, sealed values included, and without
 * those that are struck.
 *
 * @param known what was on record at the time of asking; the events themselves, if left out.
 */
export function asItReads<E extends Placed>(events: readonly E[], known: readonly Placed[] = events): readonly E[] {
  const overlay = overlayOf(known);
  if (!overlay) return events;
  const notes = correctionNotes(known);
  return events.flatMap((event) => {
    const read = readUnder(event, event.version, overlay);
    if (!read) return [];
    const disclosed = notes
      .filter((note) => note.event === event.version && note.path !== null && 'is' in note)
      .filter(({ path }) => event.sealedNames.includes(path!.split('.')[0]!) || isSealedAnew(read, path!))
      .reduce((values, { path, is }) => withValueAt(values, path!, is), event.disclosed);
    return [{ ...read, disclosed }];
  });
}

/** Whether a field holds something sealed that was not there when the event was recorded. */
function isSealedAnew({ sealedNames, data }: ReplayedEvent, path: string): boolean {
  const root = path.split('.')[0]!;
  return sealedNames.includes(root) && !(root in data);
}

/** The acts that are on a wrong footing as it is known now, by their events. */
export function flagsOnFooting(known: readonly Placed[]): ReadonlyMap<number, FootingFlag['reasons']> {
  return new Map((overlayOf(known)?.flags ?? []).map(({ event, reasons }) => [event, reasons]));
}
