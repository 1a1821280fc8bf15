import { act } from '../act.js';
import { now } from '../decision.js';
import { account, instant, type Carried } from '../shape.js';
import { exampleProvider, theProvider } from './exclusions.fields.js';

/** Does the provider intend to sub-contract all or part of the contract (reg 20A(1)(a))? */
export const requestSubcontractingInformation = act('RequestSubcontractingInformation', {
  event: 'SubcontractingInformationRequested',
  label: 'Ask a provider whether it intends to sub-contract',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    provider: theProvider,
    requestedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the provider was asked',
      question: 'When was the provider asked?',
    }),
    information: account({
      optional: true,
      noun: 'what else is asked about the sub-contractors',
      question: 'What else do you ask about the intended sub-contractors?',
      says: 'What else is asked about the intended sub-contractors (reg 20A(2))',
    }),
  },
  example: { provider: exampleProvider, information: 'The directors of each intended sub-contractor.' },
});

export type RequestSubcontractingInformation = Carried<typeof requestSubcontractingInformation>;
