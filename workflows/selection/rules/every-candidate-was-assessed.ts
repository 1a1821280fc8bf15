import { scoringBefore } from '../../evaluation/gaps.js';
import { assessment } from '../../evaluation/scoring.js';
import { exclusionsInForce } from '../../exclusions/status.js';
import { namesOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/** The choice follows the assessment of every potential provider identified in step 2. */
export const everyCandidateWasAssessed = rule<'ChooseMostSuitableProvider'>(
  'every-candidate-was-assessed',
  ['reg10Step3'],
  ({ facts, evidence }, no) => {
    const waiting = Object.entries(facts.run.candidates)
      .filter(([, { outcome, assessed }]) => outcome === 'kept' && !assessed)
      .map(([id]) => id)
      .filter((id) => exclusionsInForce(facts, id).length === 0);
    const before = waiting.map(
      (id) => [id, scoringBefore(facts, evidence, id, assessment) ?? 'AssessProvider'] as const,
    );
    const [first, ...others] = before.map(([, act]) => act);
    if (first === undefined) return null;
    return no({
      message: `Not yet assessed: ${namesOf(facts, waiting)}.`,
      unblock: 'Assess each of them.',
      by: [first, ...others],
      about: { AssessProvider: before.flatMap(([id, act]) => (act === 'AssessProvider' ? [id] : [])) },
      found: { waiting },
    });
  },
);
