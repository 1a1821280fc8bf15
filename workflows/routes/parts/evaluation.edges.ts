import { edge } from './statute.js';

/** What everybody will be judged by, settled before anybody is (regs 5 and 19). */
export function settlingCriteria<T extends string>(state: T) {
  return {
    SetBasicSelectionCriteria: edge(state, 'reg19Determine'),
    SetKeyCriteria: edge(state, 'reg5KeyCriteria'),
  };
}

/** Who evaluates is settled once it is known who could be evaluated (reg 24(f)). */
export function appointing<T extends string>(state: T) {
  return {
    AppointEvaluator: edge(state, 'reg24CriteriaCompetitive'),
    RecordEvaluatorExperience: edge(state, 'reg24CriteriaCompetitive'),
    ...withdrawing(state),
  };
}

/** Whoever leaves is taken off, as long as what they scored can still count. */
function withdrawing<T extends string>(state: T) {
  return { WithdrawEvaluator: edge(state, 'reg24CriteriaCompetitive') };
}

/** Each evaluator scores alone, and only then do they agree. */
export function scoring<T extends string>(state: T) {
  return {
    ...appointing(state),
    RecordScore: edge(state, 'reg24CriteriaCompetitive'),
    LockScores: edge(state, 'reg24CriteriaCompetitive'),
    OpenModerationRound: edge(state, 'reg24CriteriaCompetitive'),
    ModerateCriterion: edge(state, 'reg24CriteriaCompetitive'),
    ...amending(state),
  };
}

/** A score that changes late is put on record as long as the notice of intention is not out. */
export function amending<T extends string>(state: T) {
  return {
    AmendScore: edge(state, 'reg24CriteriaCompetitive'),
    ...withdrawing(state),
  };
}
