import { act } from '../act.js';
import { flag, letter, line, oneOf, type Carried } from '../shape.js';
import { whoMakesThem } from './hearing.fields.js';
import { received } from './hearing.matters.js';
import { standings } from './hearing.words.js';

/** What written representations say, by whichever door they come (reg 12(3)). */
export const representations = {
  representor: whoMakesThem,
  standing: oneOf(standings)({
    noun: 'in what capacity they are made',
    question: 'In what capacity are the representations made?',
    hint: 'The provider does not have to have made an offer.',
    says: 'In what capacity; nobody has to have made an offer',
  }),
  aggrieved: flag({
    noun: 'whether the provider is aggrieved by the decision',
    question: 'Is the provider aggrieved by the decision?',
    says: 'Aggrieved by the decision (reg 12(3)(a))',
  }),
  failure: letter({
    sealed: true,
    noun: 'the failure that is believed',
    question: 'What failure to comply with the Regulations is believed to have happened?',
    says: 'The failure to comply with the Regulations that is believed (reg 12(3)(b)); sealed',
  }),
  text: letter({
    sealed: true,
    noun: 'the representations',
    question: 'What do the representations say?',
    hint: 'Give them in full, as they were written.',
    says: 'The representations; sealed',
  }),
  contact: line({
    optional: true,
    sealed: true,
    corrects: true,
    noun: 'how to reach the provider',
    question: 'How can the provider be reached?',
    hint: 'An e-mail address or a telephone number.',
    says: 'How to reach the representor; sealed',
  }),
};

/** An example of what they say. */
export const exampleRepresentations = {
  representor: { name: 'Fox Care CIC', organisation: 'fox-care' },
  standing: 'provider',
  aggrieved: true,
  failure: 'Reg 9(2): the finding about the future does not address social value.',
  text: 'We provide the same service in the neighbouring district, and were not considered.',
  contact: 'representations@fox.example',
} as const;

/** Written representations (reg 12(3)), lodged by the provider itself. Received when the database's clock says. */
export const makeRepresentation = act('MakeRepresentation', {
  event: 'RepresentationMade',
  label: 'Make written representations',
  says: 'Written representations (reg 12(3)). The clock dates their receipt.',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: representations,
  example: exampleRepresentations,
  rests: () => [],
  moves: received,
  tag: 'optional',
});

export type MakeRepresentation = Carried<typeof makeRepresentation>;
