import { labelOf } from '../../acts/labels.js';
import type { CommandData, CommandType } from '../../acts/commands.js';
import { barsAgainst } from '../../conflicts/recusal.js';
import { fold } from '../fold.js';
import type { Facts } from '../../facts/facts.js';
import { cite } from '../../law/index.js';
import type { Evidence, Past, Procurement } from '../../facts/procurement.js';
import type { CorrectRecord } from '../../acts/corrections/correct-record.js';
import { movedNow } from './clocks.js';
import type { Corrected, Struck, Wrong } from '../../facts/corrected.js';
import { editsOf, placesOf, type Resolved } from './edits.js';
import { correctableInProcurements } from '../../corrections/correctable.js';
import { actsUnder, inForce, strikes, type Act, type InForce } from '../../corrections/overlay.js';
import type { Edited, Walked } from './walking.js';
import { valueAt, withValueAt } from '../../corrections/paths.js';
import { againstStriking, struckAs, struckBy } from './strikes.js';
import { walk } from './walk.js';

/**
 * What follows from putting something right, worked out once from the whole history: how each event reads now, which acts lost
 * their footing, whose clock moved, and whether a standstill is open again. It changes nothing, and it never refuses: what is
 * wrong with the correction is among what is found.
 *
 * @param evidence with the history that `current` was folded from.
 */
export function whatFollows(current: Procurement, { corrections }: CorrectRecord, evidence: Evidence): Corrected {
  const { history = [], now } = evidence;
  const before = inForce(history, corrections);
  const known = actsUnder(history, inForce(history, []));
  const acts = actsUnder(history, before);
  // What a correction that is struck had put right is wrong again, so names are looked up as they stand without it.
  const facts = corrections.some(strikes) ? fold(history.map(({ event }) => event)).facts : current.facts;
  const values = valuesOf(corrections, acts, facts);
  const struck = struckBy(corrections, known, {
    ...correctableInProcurements,
    against: (act, sameAs) => againstStriking(act, sameAs, known, facts),
    struckAs,
  });
  const { after, edited } = putTogether(before, values, struck);
  const wrong = [...values.wrong, ...struck.wrong, ...barred(current, corrections, acts, evidence)];
  const { impossible, ...found } = walk({ history, struck: after.struck, edited, now }, actsUnder(history, after));
  const impossibly = impossibleOnes(impossible, corrections, values, (event) => labelAt(acts, event));
  const clocks = movedNow(history, found.clocks);
  return { at: now, edits: values.edits, ...found, clocks, wrong: [...wrong, ...impossibly] };
}

/** Everything that is in force once a correction is made, and the events of which it puts a value right. */
export function putTogether(
  before: InForce,
  { edits }: Pick<Resolved, 'edits'>,
  { struck }: { readonly struck: readonly Struck[] },
): { readonly after: InForce; readonly edited: Edited } {
  const after = { edits: [...before.edits, ...edits], struck: [...before.struck, ...struck] };
  const versions = (those: InForce['edits']) => new Set(those.map(({ event }) => event));
  return { after, edited: { now: versions(edits), ever: versions(after.edits) } };
}

/** What makes a correction impossible, each by the one that says so. */
export function impossibleOnes(
  impossible: Walked['impossible'],
  corrections: CorrectRecord['corrections'],
  { edits }: Pick<Resolved, 'edits'>,
  labelOf: (event: number) => string,
): readonly Wrong[] {
  return impossible.map(({ event, reasons }) => {
    const correction = corrections.findIndex((one) => 'event' in one && one.event === event);
    const path = edits.find((edit) => edit.event === event)?.path ?? null;
    const about = { correction: Math.max(0, correction), event, path, label: labelOf(event) };
    return { ...about, kind: 'impossible', reasons, found: {} };
  });
}

const valuesOf = (corrections: CorrectRecord['corrections'], acts: readonly (Act | null)[], facts: Facts): Resolved =>
  editsOf(corrections, acts, correctableInProcurements, (one) => placesOf(one, acts, facts));

/** What an act would carry, were one of the corrections of its values made. */
export interface AsItWouldRead<C extends string = CommandType> {
  readonly correction: number;
  readonly path: string;
  readonly type: C;
  readonly data: Readonly<Record<string, unknown>>;
  /** The value in question, of what the command carries; null where nothing is there. */
  readonly valueIn: (data: unknown) => unknown;
}

/** What each act that is put right would carry, so that what is said to be right can be held against what the command wants. */
export function asTheyWouldRead({ corrections }: CorrectRecord, history: readonly Past[]): readonly AsItWouldRead[] {
  const before = inForce(history, corrections);
  const acts = actsUnder(history, before);
  const { facts } = fold(history.map(({ event }) => event));
  return corrections.flatMap((one, correction) => {
    const { edits } = valuesOf([one], acts, facts);
    return edits.slice(0, 1).flatMap(({ event, path, is }) => {
      const act = acts[event - 1];
      if (!act || is === null) return [];
      const valueIn = (data: unknown) => valueAt(data, path) ?? null;
      return [{ correction, path, type: act.command, data: withValueAt(act.given, path, is), valueIn }];
    });
  });
}

/** Whoever may not take part in an act may not put right what it says either (reg 21). */
function barred(
  procurement: Procurement,
  corrections: CorrectRecord['corrections'],
  acts: readonly (Act | null)[],
  evidence: Evidence,
): readonly Wrong[] {
  const { actor } = evidence;
  if (!actor) return [];
  return corrections.flatMap((correction, index) => {
    const act = 'event' in correction ? acts[correction.event - 1] : null;
    const command = act?.command ?? 'OpenProcurement';
    const data = (act?.given ?? null) as CommandData[CommandType] | null;
    return barsAgainst(actor.person, { type: command, data }, { procurement, evidence }).map(
      ({ provision, ofYou, found }): Wrong => ({
        ...{ correction: index, event: act?.version ?? null, path: null, label: labelAt(acts, act?.version ?? 0) },
        kind: 'barred',
        reasons: [{ code: 'acting-person-may-take-part', provision: cite(provision), message: ofYou }],
        found,
      }),
    );
  });
}

function labelAt(acts: readonly (Act | null)[], version: number): string {
  const act = acts[version - 1];
  return act ? labelOf(act.command) : '';
}
