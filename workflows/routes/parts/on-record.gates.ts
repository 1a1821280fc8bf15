import { conflictGates } from '../../conflicts/conflicts.gates.js';
import { correctionGates } from '../../corrections/corrections.gates.js';
import { exclusionGate } from '../../exclusions/exclusions.gates.js';
import { recordGates } from '../../record/record.gates.js';
import { actIsNotInTheFuture } from '../../rules/timing/act-is-not-in-the-future.js';
import { allOf, type Gate } from '../../rules/gate.js';

/** What may be put on record in every process, wherever it is. */
export const onRecord: Gate = allOf(recordGates, conflictGates, exclusionGate, correctionGates, {
  // An authority may seek advice at any time (reg 23(1)); for reg 14(3)(b) only what is sought in the standstill counts.
  SeekExpertAdvice: [actIsNotInTheFuture],
});
