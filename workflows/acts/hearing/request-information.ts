import { act } from '../act.js';
import { now } from '../decision.js';
import { recordItems } from '../record-items.js';
import { account, identifier, instant, listOf, one, oneOf, shape, type Carried } from '../shape.js';
import { representor } from './hearing.fields.js';
import { ofAsking } from './hearing.matters.js';

/** One item of information that is asked for. */
export const requestedItem = shape('RequestedItem', {
  description: account({ noun: 'what is asked for', question: 'What information is asked for?' }),
  record: oneOf(recordItems)({
    noun: 'the item of the record',
    question: 'Which item of the record does it belong to?',
    says: 'The item of the reg 24 record that it asks for',
  }),
});

/**
 * Information asked for by an aggrieved provider (reg 12(4)(b)): by one that made representations, or by another, named by `by`. It can
 * always be put on record; it is owed where somebody's representations were received under 12(3), whoever asks.
 */
export const requestInformation = act('RequestInformation', {
  event: 'InformationRequested',
  label: 'Record a request for information',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    representation: identifier({
      of: 'representation',
      optional: true,
      example: 'REP-7K3MQ-9XT2B',
      noun: 'the representation',
      question: 'With which representation was it asked for?',
      hint: 'Leave it empty if the provider made none.',
      says: 'The representation that it was asked for with',
    }),
    by: one(representor)({
      optional: true,
      noun: 'the provider that asks',
      question: 'Who asks?',
      hint: 'Only if the provider made no representation.',
      says: 'Who asks, where its asker made no representation',
    }),
    requestedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the information was asked for',
      question: 'When was the information asked for?',
    }),
    items: listOf(requestedItem)({
      least: 1,
      most: 100,
      noun: 'the items of information',
      question: 'What information is asked for, item by item?',
    }),
  },
  example: {
    representation: 'R1',
    items: [{ description: 'The assessment of the existing provider', record: 'f' }],
  },
  rests: ({ representation }) => ofAsking(representation),
  moves: ({ data }) => ofAsking(data.representation),
  tag: 'optional',
});

export type RequestInformation = Carried<typeof requestInformation>;
