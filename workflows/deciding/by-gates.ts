import type { CorrectRecord } from '../acts/corrections/correct-record.js';
import { correctionSaid, warningsOf } from '../corrections/corrections.steps.js';
import type { Corrected } from '../facts/corrected.js';
import type { Reason, Warning } from '../facts/outcome.js';
import type { AnyCommand, PastEvent, Standing, StreamDraft } from '../facts/stream.js';
import { followsAtGates } from './corrections/follows-at-gates.js';
import { afterAtGates, reasonsAtGate, type LawOfGates, type Said } from './gates.js';

/** What deciding answers, with what stands afterwards. */
export type DecidedByGates<F> =
  | {
      readonly accepted: true;
      readonly events: readonly StreamDraft[];
      readonly warnings: readonly Warning[];
      readonly standing: Standing<F>;
    }
  | { readonly accepted: false; readonly reasons: readonly Reason[] };

/** What evidence holds for the one command that is given its history. */
export interface WithHistory {
  readonly history?: readonly PastEvent[];
  readonly corrected?: Corrected;
}

/** Decides where only gates do. What comes first passes its own gate, and is refused or recorded with what it comes before. */
export function decideByGates<F, C extends AnyCommand, E extends WithHistory>(
  law: LawOfGates<F, C, E>,
  standing: Standing<F>,
  command: C,
  evidence: E,
): DecidedByGates<F> {
  if (command.type === 'CorrectRecord') return decideCorrection(law, standing, command, evidence);
  const reasons = reasonsAtGate(law, standing.facts, command, evidence);
  if (reasons.length > 0) return { accepted: false, reasons };
  let now = standing;
  const events: StreamDraft[] = [];
  for (const before of law.first(standing.facts, command, evidence)) {
    const decided = decideByGates(law, now, before, evidence);
    if (!decided.accepted) return decided;
    events.push(...decided.events);
    now = decided.standing;
  }
  const at = law.nowOf(evidence);
  for (const said of law.says(now.facts, command, evidence)) {
    const event = drafted(said);
    now = afterAtGates(law, now, readBack(event, at), () => []);
    events.push(event);
  }
  return { accepted: true, events, standing: now, warnings: [] };
}

/** The evidence with what follows from a correction, where the history is there to be walked. */
export function withWhatFollows<F, C extends AnyCommand, E extends WithHistory>(
  law: LawOfGates<F, C, E>,
  standing: Standing<F>,
  data: object,
  evidence: E,
): E {
  if (!evidence.history) return evidence;
  return { ...evidence, corrected: followsAtGates(law, standing, data as CorrectRecord, evidence) };
}

function decideCorrection<F, C extends AnyCommand, E extends WithHistory>(
  law: LawOfGates<F, C, E>,
  standing: Standing<F>,
  command: C,
  evidence: E,
): DecidedByGates<F> {
  const known = withWhatFollows(law, standing, command.data, evidence);
  const reasons = reasonsAtGate(law, standing.facts, command, known);
  if (reasons.length > 0) return { accepted: false, reasons };
  const { corrected, history = [] } = known;
  if (!corrected) throw new Error('A correction was decided without the history that it is of');
  const { open, sealed } = correctionSaid(command.data as CorrectRecord, corrected);
  const event = drafted({ type: 'RecordCorrected', data: open, sealed });
  const before = history.map((past) => past.event);
  const flagged = before.findLast(({ type }) => type === 'RecordCorrected')?.data['derived'] as Corrected | undefined;
  return {
    accepted: true,
    events: [event],
    warnings: warningsOf(corrected, flagged?.flags ?? []),
    standing: afterAtGates(law, standing, readBack(event, law.nowOf(evidence)), () => before),
  };
}

const drafted = (said: Said): StreamDraft => ({ ...said, schema: 1, regime: null, state: null });

const readBack = (event: StreamDraft, recordedAt: string) => ({
  ...event,
  recordedAt,
  sealedNames: Object.keys(event.sealed),
});
