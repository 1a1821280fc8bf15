import { act } from '../act.js';
import { decision } from '../decision.js';
import { account, lines, one, oneOf, shape, type Carried } from '../shape.js';
import { representation } from './hearing.fields.js';
import { ofRepresentation } from './hearing.matters.js';
import { judgements, representorKinds, validityConditions } from './hearing.words.js';

/** Whether a condition is met, and why not. */
export const judgement = shape('Judgement', {
  met: oneOf(judgements)({
    noun: 'whether the condition is met',
    question: 'Is the condition met?',
    hint: 'If you are in doubt, it counts as met.',
    says: 'In doubt it counts as met',
  }),
  reason: account({
    optional: true,
    blank: true,
    noun: 'the reason',
    question: 'What are your reasons for that?',
    hint: 'Needed where the condition is not met.',
  }),
});

export type Judgement = Carried<typeof judgement>;

const condition = (noun: string, question: string) => one(judgement)({ noun, question });

const conditions = shape(
  'ValidityConditions',
  {
    providerOfTheServices: condition(
      'whether it is a provider of the services',
      'Does it provide the services, or might it have done?',
    ),
    aggrieved: condition('whether it is aggrieved', 'Is it aggrieved by the decision?'),
    believesFailure: condition(
      'whether it believes that there was a failure',
      'Does it believe that there was a failure to comply with the Regulations?',
    ),
    inWriting: condition('whether the representations are in writing', 'Were the representations made in writing?'),
    toTheAuthority: condition(
      'whether the representations were made to the authority',
      'Were the representations made to the authority?',
    ),
    inTime: condition('whether the representations are in time', 'Were the representations made in time?'),
  },
  'The six conditions of reg 12(3), and no other',
);

export const judgeRepresentation = act('JudgeRepresentation', {
  event: 'RepresentationJudged',
  label: 'Judge whether a representation is valid',
  governedBy: 'commencement',
  decidesAt: 'representation-review',
  onRecord: { g: ['representation', 'conditions'] },
  carries: {
    ...decision,
    representation,
    /** Needed where it is not to be a provider of the services. */
    representorIs: oneOf(representorKinds)({
      optional: true,
      noun: 'what the representor was found to be',
      question: 'What was the representor found to be?',
      hint: 'Needed where it is not to be a provider of the services.',
      says: 'What the representor was found to be; needed where it is not to be a provider of the services',
    }),
    conditions: one(conditions)({
      noun: 'the six conditions',
      question: 'Is each of the six conditions met?',
      says: validityConditions.join(', '),
    }),
    /** The Regulations know none. */
    otherGrounds: lines({
      optional: true,
      noun: 'any further ground',
      question: 'Is there any further ground for not hearing the representation?',
      hint: 'The Regulations know of none, so each is refused.',
      says: 'Any further ground; each is refused, because the Regulations know none',
    }),
  },
  example: {
    representation: 'R1',
    conditions: {
      providerOfTheServices: { met: 'in-doubt', reason: 'It provides part of the services.' },
      aggrieved: { met: 'yes' },
      believesFailure: { met: 'yes' },
      inWriting: { met: 'yes' },
      toTheAuthority: { met: 'yes' },
      inTime: { met: 'yes' },
    },
    decisionMakers: [{ name: 'Dr Aisha Khan', role: 'Chief Medical Officer' }],
  },
  ...ofRepresentation,
});

export type JudgeRepresentation = Carried<typeof judgeRepresentation>;
