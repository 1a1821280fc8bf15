import { labelOf } from '../../acts/labels.js';
import type { CommandData, CommandType } from '../../acts/commands.js';
import { barsAgainst } from '../../conflicts/recusal.js';
import { fold } from '../fold.js';
import { cite } from '../../law/index.js';
import type { Evidence, Past, Procurement } from '../../facts/procurement.js';
import type { CorrectRecord } from '../../acts/corrections/correct-record.js';
import { movedNow } from './clocks.js';
import type { Corrected, Wrong } from '../../facts/corrected.js';
import { editsOf } from './edits.js';
import { actsUnder, inForce, strikes, type Act } from '../../corrections/overlay.js';
import { valueAt, withValueAt } from '../../corrections/paths.js';
import { struckBy } from './strikes.js';
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
  const values = editsOf(corrections, acts, facts, history.length);
  const struck = struckBy(corrections, known, facts);
  const after = { edits: [...before.edits, ...values.edits], struck: [...before.struck, ...struck.struck] };
  const wrong = [...values.wrong, ...struck.wrong, ...barred(current, corrections, acts, evidence)];
  const edited = {
    now: new Set(values.edits.map(({ event }) => event)),
    ever: new Set(after.edits.map(({ event }) => event)),
  };
  const { impossible, ...found } = walk(history, actsUnder(history, after), after.struck, edited, now);
  const impossibly = impossible.map(({ event, reasons }): Wrong => {
    const correction = corrections.findIndex((one) => 'event' in one && one.event === event);
    const path = values.edits.find((edit) => edit.event === event)?.path ?? null;
    const about = { correction: Math.max(0, correction), event, path, label: labelAt(acts, event) };
    return { ...about, kind: 'impossible', reasons, found: {} };
  });
  const clocks = movedNow(history, found.clocks);
  return { at: now, edits: values.edits, ...found, clocks, wrong: [...wrong, ...impossibly] };
}

/** What an act would carry, were one of the corrections of its values made. */
export interface AsItWouldRead {
  readonly correction: number;
  readonly path: string;
  readonly type: CommandType;
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
    const { edits } = editsOf([one], acts, facts, history.length);
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
