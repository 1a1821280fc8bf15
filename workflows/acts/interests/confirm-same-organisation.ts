import { ownAct } from '../act.js';
import { account, identifier, oneOf, type Carried } from '../shape.js';
import { ofOrganisations } from './interests.matters.js';
import { samenessAnswers } from './interests.words.js';

/** Whether two ids are one organisation's, as a person says who has looked. */
export const confirmSameOrganisation = ownAct('ConfirmSameOrganisation', {
  event: 'SameOrganisationConfirmed',
  label: 'Say whether two organisations are one',
  says: 'Says of two ids, those of organisations on the register or of providers of procurements, whether they are one organisation’s. Names and identifiers only raise the question. Said again, it is replaced.',
  governedBy: 'act',
  carries: {
    organisation: identifier({
      of: 'organisation',
      noun: 'the first organisation',
      question: 'Which organisation?',
      example: 'owl-health',
    }),
    other: identifier({
      of: 'organisation',
      noun: 'the other',
      question: 'Which other?',
      example: 'owl-health-cic',
    }),
    says: oneOf(samenessAnswers)({
      noun: 'whether they are one',
      question: 'Are they one organisation?',
      says: 'That they are one, that they are not, or that what was said is taken back and the question open again',
    }),
    reason: account({
      sealed: true,
      noun: 'the reason',
      question: 'How do you know?',
      says: 'Sealed',
      example: 'Companies House: one company number, converted in 2025.',
    }),
  },
  example: {
    organisation: 'owl-holdings',
    other: 'owl-health',
    says: 'different',
    reason: 'Companies House: two companies, each with a number of its own.',
  },
  ...ofOrganisations,
});

export type ConfirmSameOrganisation = Carried<typeof confirmSameOrganisation>;
