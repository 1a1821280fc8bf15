import { identifier, line, one, shape, type Carried } from '../shape.js';

/** Which representation is meant. */
export const representation = identifier({
  of: 'representation',
  example: 'R1',
  noun: 'the representation',
  question: 'Which representation is it about?',
});

/** Which request to the Panel is meant. */
export const panelRequest = identifier({
  of: 'panel-request',
  example: 'P1',
  noun: 'the request to the Panel',
  question: 'Which request to the Panel is it about?',
});

/** Which item of information that was asked for is meant. */
export const item = identifier({
  of: 'information-item',
  example: 'I1',
  noun: 'the item',
  question: 'Which item of information is it about?',
});

/** Who makes representations, or asks for information. */
export const representor = shape('Representor', {
  name: line({ noun: 'the name of the provider', question: 'What is the provider called?' }),
  organisation: identifier({
    of: 'organisation',
    optional: true,
    noun: 'the provider’s account',
    question: 'Which organisation in this service is the provider?',
    hint: 'Only if the provider has an account here.',
    says: 'The organisation, where it has an account',
  }),
});

export type Representor = Carried<typeof representor>;

/** The provider that makes the representations; its name may have been mistyped. */
export const whoMakesThem = one(representor)({
  corrects: ['name'],
  noun: 'the provider that makes the representations',
  question: 'Who makes the representations?',
});
