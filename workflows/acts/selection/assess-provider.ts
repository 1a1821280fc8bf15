import { act } from '../act.js';
import { now } from '../decision.js';
import { exampleAnswers, examples } from '../examples.js';
import { addressed } from '../key-criteria.fields.js';
import { instant, type Carried } from '../shape.js';
import { basicSelectionCriteria, keyCriteria, whichProvider } from './selection.fields.js';

/** Most suitable provider, step 3 (reg 10(6)): one candidate assessed against the five key criteria. */
export const assessProvider = act('AssessProvider', {
  event: 'ProviderAssessed',
  label: 'Assess a potential provider',
  governedBy: 'commencement',
  decidesAt: 'evaluation',
  onRecord: { e: ['provider', 'keyCriteria', 'addressed', 'basicSelectionCriteria'] },
  carries: {
    provider: whichProvider,
    keyCriteria,
    addressed,
    basicSelectionCriteria,
    assessedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the provider was assessed',
      question: 'When was the provider assessed?',
    }),
  },
  example: {
    provider: { id: 'owl' },
    keyCriteria: examples.considered,
    addressed: exampleAnswers,
    basicSelectionCriteria: examples.basicSelectionCriteria,
  },
});

export type AssessProvider = Carried<typeof assessProvider>;
