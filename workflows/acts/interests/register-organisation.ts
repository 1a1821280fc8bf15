import { ownAct, type Told } from '../act.js';
import { identifier, line, lines, oneOf, textsOf, type Carried } from '../shape.js';
import { registeredKinds } from './interests.words.js';

/** An organisation is put on the register of interests, or what the register says of it is replaced. Interests rest on it: never struck. */
export const registerOrganisation = ownAct('RegisterOrganisation', {
  event: 'OrganisationRegistered',
  label: 'Put an organisation on the register of interests',
  governedBy: 'act',
  carries: {
    id: identifier({
      of: 'new',
      noun: 'the id of the organisation',
      question: 'By which id is the organisation known?',
      hint: 'The one that procurements know it by, where it is a provider.',
      says: 'The id that procurements know it by, where it is a provider',
      example: 'owl-health',
    }),
    name: line({ corrects: true, noun: 'the name', question: 'What is it called?', example: 'Owl Health Limited' }),
    kind: oneOf(registeredKinds)({ noun: 'what it is', question: 'What is it?' }),
    formerNames: lines({
      optional: true,
      corrects: ['*'],
      most: 50,
      noun: 'its former names',
      question: 'What was it called before?',
      hint: 'All of its former names.',
      says: 'What it was called before; all of them, each time',
    }),
    identifiers: textsOf(60)({
      optional: true,
      corrects: ['*'],
      most: 20,
      noun: 'its identifiers in public registers',
      question: 'What are its identifiers in public registers?',
      hint: 'All of them, each with its scheme, such as GB-COH-01234567.',
      says: 'Its identifiers in public registers, each with its scheme: `GB-COH-01234567`, `GB-CHC-1234567`, `GB-NHS-RX1`; all of them, each time',
      example: ['GB-COH-01234567'],
    }),
  },
  example: { id: 'owl-holdings', name: 'Owl Holdings plc', kind: 'provider' },
  rests: ({ id }) => [`organisation:${id}`],
  moves: ({ data }: { readonly data: Told }) => [`organisation:${String(data['id'])}`],
});

export type RegisterOrganisation = Carried<typeof registerOrganisation>;
