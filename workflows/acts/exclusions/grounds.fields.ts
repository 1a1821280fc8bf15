import { everyGround } from '../../law/index.js';
import {
  account,
  checked,
  day,
  flag,
  listOf,
  oneOf,
  oneOfThose,
  shape,
  type Carried,
  type Field,
  type Wrong,
} from '../shape.js';
import { connections, exclusionDuties } from './exclusions.words.js';

const grounds = () => everyGround().map(({ id }) => id);
const offences = () =>
  everyGround()
    .filter(({ offence }) => offence)
    .map(({ id }) => id);

/** The most grounds that a check names, of those considered and of those found. */
export const mostGrounds = 200;

/** Which grounds were looked into: every one, none, or these. */
export type GroundsConsidered = 'every' | 'none' | readonly string[];

const wrong: Wrong = (value) => {
  if (value === 'every' || value === 'none') return undefined;
  const list = Array.isArray(value) && value.length <= mostGrounds;
  return list && value.every((one) => typeof one === 'string' && one.length <= 100)
    ? undefined
    : 'must be `every`, `none`, or a list of grounds such as `Sch 6 para 17`';
};

/** `every` or `none` of the grounds of a kind, or a list of those that were considered. */
export const considered = (kind: 'mandatory' | 'discretionary'): Field<GroundsConsidered, false> =>
  checked<GroundsConsidered>({
    name: 'considered',
    wrong,
    schema: {
      oneOf: [
        { type: 'string', enum: ['every', 'none'] },
        { type: 'array', items: { type: 'string' }, maxItems: mostGrounds },
      ],
    },
  })({
    noun: `which ${kind} grounds were considered`,
    question: `Which ${kind} grounds did you consider?`,
    hint: 'Every one, none, or those that you name.',
  });

/** A ground that the authority considers to apply (s 57(1)(a) or (2)(a)). */
export const groundFound = shape(
  'GroundFound',
  {
    ground: oneOfThose(grounds)({ noun: 'the ground', question: 'Which ground applies?' }),
    relatingTo: oneOfThose(offences)({
      optional: true,
      noun: 'the offence that it relates to',
      question: 'Which offence does it relate to?',
      hint: 'Only for an ancillary offence, or one committed outside the United Kingdom.',
      says: 'For Sch 6 paras 33 and 34: the offence that it relates to',
    }),
    of: oneOf(connections)({
      optional: true,
      noun: 'who it is that the ground concerns',
      question: 'Who is it that the ground concerns?',
      hint: 'The provider itself, or somebody connected with it.',
      says: 'In whose person it arises (Sch 6 para 45)',
    }),
    eventOn: day({
      noun: 'the day of the event',
      question: 'On which day was the conviction, decision, ruling or other event?',
      says: 'The day of the conviction, decision, ruling or other event',
    }),
    knownOn: day({
      optional: true,
      noun: 'when the authority knew of it',
      question: 'Since which day did the authority know of it, or should it have known?',
      hint: 'For a discretionary ground. Leave it empty if it was the day of the event.',
      says: 'When the authority knew, or should have known, of it (Sch 7 para 15)',
    }),
    continuing: flag({
      noun: 'whether the circumstances are continuing or likely to occur again',
      question: 'Are the circumstances continuing, or likely to occur again?',
      says: 'Whether the circumstances are continuing or likely to occur again',
    }),
  },
  'A ground that the authority considers to apply (Procurement Act 2023 s.57).',
);

export type GroundFound = Carried<typeof groundFound>;

/** A ground under reg 20 as made, in the authority’s own words. */
export const groundAsMade = shape(
  'GroundAsMade',
  {
    words: account({ noun: 'the ground', question: 'What is the ground, in your own words?' }),
    exclusion: oneOf(exclusionDuties)({
      noun: 'whether the provider must or may be excluded on it',
      question: 'Must a provider be excluded on it, or may it be?',
    }),
  },
  'A ground under reg 20 as made (before 24 February 2025), in the authority’s own words.',
);

const debarmentEntry = shape('DebarmentEntry', {
  ground: oneOfThose(grounds)({
    noun: 'the ground of the entry',
    question: 'On which ground is it on the list?',
    says: 'The ground by virtue of which it is on the list',
  }),
  contractIsOfTheKind: flag({
    optional: true,
    noun: 'whether this contract is of a kind that the entry describes',
    question: 'Is this contract of a kind that the entry describes?',
    hint: 'Only for a debarment for a threat to national security.',
    says: 'Sch 6 para 35: whether this contract is of a kind that the entry describes (s.57(3))',
  }),
});

/** The debarment list, as it stood on a day. */
export const debarmentLook = shape(
  'DebarmentLook',
  {
    lookedAtOn: day({
      noun: 'the day on which the debarment list was looked at',
      question: 'On which day did you look at the debarment list?',
    }),
    entries: listOf(debarmentEntry)({
      most: 100,
      noun: 'its entries about the provider or sub-contractor',
      question: 'Which entries does the list have about the provider or sub-contractor?',
      hint: 'None, if it is not on the list.',
    }),
  },
  'The debarment list as it stood on a day: its entries about this provider, none if there are none.',
);
