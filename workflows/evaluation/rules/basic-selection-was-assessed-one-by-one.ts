import { rule } from '../../rules/rule.js';

type Assessment = 'RecordFindings' | 'AssessProvider' | 'RecordEvaluation';

/** How the basic selection criteria were assessed is on record: each of those that were set, with what shows it. */
export const basicSelectionWasAssessedOneByOne = rule<Assessment>(
  'basic-selection-was-assessed-one-by-one',
  ['reg24CriteriaDirect', 'reg24CriteriaCompetitive', 'reg19BasicSelectionCriteria'],
  ({ type, data, facts }, no) => {
    if (data === null) return null;
    // An offer that is assessed in stages is assessed by the basic selection criteria at the first.
    const stage = 'scores' in data ? data.stage : undefined;
    if (type === 'RecordEvaluation' && stage !== undefined && stage !== facts.run.criteria?.stages[0]) return null;
    const results = data.basicSelectionCriteria.results ?? [];
    const missing = (facts.run.selectionCriteria?.criteria ?? [])
      .map(({ id }) => id)
      .filter((id) => !results.some(({ criterion, evidence }) => criterion === id && evidence.trim() !== ''));
    return missing.map((id) =>
      no({
        message: `Nothing shows how the basic selection criterion ${id} was assessed.`,
        unblock: 'Give its result, with the evidence.',
        found: { missing },
        field: 'data.basicSelectionCriteria.results',
        provision: type === 'RecordEvaluation' ? 'reg24CriteriaCompetitive' : 'reg24CriteriaDirect',
      }),
    );
  },
);
