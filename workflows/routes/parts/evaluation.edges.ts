import { edge } from './statute.js';

/** What everybody will be judged by, settled before anybody is (regs 5 and 19). */
export function settlingCriteria<T extends string>(state: T) {
  return {
    SetBasicSelectionCriteria: edge(state, 'reg19Determine', 'Determine the basic selection criteria'),
    SetKeyCriteria: edge(state, 'reg5KeyCriteria', 'Settle the relative importance of the key criteria'),
  };
}

/** Who evaluates is settled once it is known who could be evaluated (reg 24(f)). */
export function appointing<T extends string>(state: T) {
  return {
    AppointEvaluator: edge(state, 'reg24CriteriaCompetitive', 'Appoint an evaluator'),
    RecordEvaluatorExperience: edge(state, 'reg24CriteriaCompetitive', 'Record the experience of an evaluator'),
    ...withdrawing(state),
  };
}

/** Whoever leaves is taken off, as long as what they scored can still count. */
function withdrawing<T extends string>(state: T) {
  return { WithdrawEvaluator: edge(state, 'reg24CriteriaCompetitive', 'Withdraw an evaluator who leaves') };
}

/** Each evaluator scores alone, and only then do they agree. */
export function scoring<T extends string>(state: T) {
  return {
    ...appointing(state),
    RecordScore: edge(state, 'reg24CriteriaCompetitive', 'Score an offer on a criterion'),
    LockScores: edge(state, 'reg24CriteriaCompetitive', 'Lock one’s own scores of a stage'),
    OpenModerationRound: edge(state, 'reg24CriteriaCompetitive', 'Open another round of moderation'),
    ModerateCriterion: edge(state, 'reg24CriteriaCompetitive', 'Agree the score of an offer on a criterion'),
    ...amending(state),
  };
}

/** A score that changes late is put on record as long as the notice of intention is not out. */
export function amending<T extends string>(state: T) {
  return {
    AmendScore: edge(state, 'reg24CriteriaCompetitive', 'Change a score after it was locked'),
    ...withdrawing(state),
  };
}
