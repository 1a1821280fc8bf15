import { acts, type CommandData, type KeyCriteria } from '../../../../workflows/index.js';

export const addressed = acts.AssessProvider.example.addressed!;
export const considerableChange = acts.ChooseProcess.example.considerableChange!;

export const selectionCriteria = acts.SetBasicSelectionCriteria.example;
export const importance = acts.SetKeyCriteria.example;

/** The basic selection criteria of the examples, each met. */
export const eachMet = {
  met: true,
  assessment: 'Registered with the CQC; accounts and references reviewed.',
  results: selectionCriteria.criteria.map(({ id }) => ({ criterion: id, met: true, evidence: `Checked: ${id}.` })),
};

/** The same weights for all but what is given. */
export function weighing(weights: Partial<KeyCriteria<number>>): CommandData['SetKeyCriteria'] {
  const changed = Object.entries(weights).map(([criterion, weight]) => [criterion, { weight, reasons: 'As agreed.' }]);
  return { ...importance, importance: { ...importance.importance, ...(Object.fromEntries(changed) as object) } };
}

type Evaluation =
  | 'SetBasicSelectionCriteria'
  | 'SetKeyCriteria'
  | 'AppointEvaluator'
  | 'WithdrawEvaluator'
  | 'RecordEvaluatorExperience'
  | 'RecordScore'
  | 'LockScores'
  | 'AmendScore'
  | 'OpenModerationRound'
  | 'ModerateCriterion';

const [registration, turnover] = selectionCriteria.criteria;
const of = (id: string, criterion = 'quality') => ({ provider: { id }, criterion });

/** For each command about criteria and scores, what it might carry. */
export const evaluationExamples: { readonly [T in Evaluation]: readonly [CommandData[T], ...CommandData[T][]] } = {
  SetBasicSelectionCriteria: [
    selectionCriteria,
    { criteria: [] },
    { criteria: [{ ...registration!, kind: 'local', rationale: ' ' }, registration!, registration!] },
    {
      criteria: [{ ...turnover!, minimumTurnover: 9_000_000 }],
      estimatedValue: 4_000_000,
      setAt: '2026-03-24T09:00:00.000Z',
    },
  ],
  SetKeyCriteria: [importance, weighing({ value: 0, socialValue: 11 }), { ...importance, maximumScore: 10 }],
  AppointEvaluator: [
    { evaluator: 'eva' },
    { evaluator: 'eli', stage: 'quality', offers: ['owl'], criteria: ['quality'], experience: 'Ten years.' },
    { evaluator: 'eva', stage: 'no-such-stage', offers: ['nobody'] },
    { evaluator: 'eva', offers: ['nobody'], criteria: ['nothing'] },
  ],
  WithdrawEvaluator: [
    { person: 'eva', from: '2026-03-17', reason: 'She leaves.' },
    { person: 'eli', from: '2026-03-17', reason: 'He leaves.', scores: 'set-aside', scoresReason: 'Not complete.' },
    { person: 'eva', stage: 'no-such-stage', from: '2099-01-01', reason: ' ', scores: 'kept', scoresReason: ' ' },
  ],
  RecordEvaluatorExperience: [
    { evaluator: 'eva', experience: 'Ten years.' },
    { experience: 'Two.', stage: 'cost' },
  ],
  RecordScore: [
    { ...of('owl'), score: 80, comment: 'A clear plan.' },
    { ...of('nobody', 'nothing'), score: 101, comment: ' ', stage: 'cost' },
  ],
  LockScores: [{}, { stage: 'no-such-stage' }],
  AmendScore: [
    { ...of('owl'), score: 70, comment: 'A plan.', reason: 'The annex.' },
    { ...of('owl'), score: 700, comment: '', reason: ' ' },
  ],
  OpenModerationRound: [{ reason: 'A score was changed.' }, { reason: ' ', stage: 'cost' }],
  ModerateCriterion: [
    { ...of('owl'), score: 75, reasons: 'As discussed.' },
    { ...of('fox', 'nothing'), score: 750, reasons: ' ', stage: 'cost' },
  ],
};
