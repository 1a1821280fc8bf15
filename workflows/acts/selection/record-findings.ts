import { act } from '../act.js';
import { decision } from '../decision.js';
import { exampleAnswers, exampleOfThePast, examples } from '../examples.js';
import { account, one, type Carried } from '../shape.js';
import { basicSelectionCriteria, futureFinding, pastFinding, whichProvider } from './selection.fields.js';

/** Direct award process C, step 1 (reg 9(2)): two findings, one about the past and one about the future. */
export const recordFindings = act('RecordFindings', {
  event: 'FindingsRecorded',
  label: 'Record the findings about the existing provider',
  governedBy: 'commencement',
  decidesAt: 'evaluation',
  onRecord: {
    e: ['provider', 'past', 'future', 'basicSelectionCriteria'],
    g: ['reasons', 'principles'],
  },
  carries: {
    ...decision,
    provider: whichProvider,
    past: one(pastFinding)({
      noun: 'the finding on the existing contract',
      question: 'What do you find about the existing contract?',
    }),
    future: one(futureFinding)({
      noun: 'the finding on the proposed contract',
      question: 'What do you find about the proposed contract?',
    }),
    basicSelectionCriteria,
    reasons: account({ noun: 'the reasons', question: 'What are the reasons for the findings?' }),
  },
  example: {
    provider: examples.owl,
    past: { satisfied: true, keyCriteria: examples.considered, addressed: exampleOfThePast },
    future: { likelyToSatisfy: true, keyCriteria: examples.considered, addressed: exampleAnswers },
    basicSelectionCriteria: examples.basicSelectionCriteria,
    reasons: 'Both findings rest on the contract reviews.',
    decisionMakers: examples.decisionMakers,
    principles: examples.principles,
  },
});

export type RecordFindings = Carried<typeof recordFindings>;
