import { ownAct } from '../act.js';
import { day, identifier, oneOf, type Carried } from '../shape.js';
import { ofOrganisations } from './interests.matters.js';
import { relationKinds } from './interests.words.js';

/** What one organisation is to another, through which an interest in one is an interest in the other. */
export const relateOrganisations = ownAct('RelateOrganisations', {
  event: 'OrganisationsRelated',
  label: 'Say what one organisation is to another',
  says: '`organisation` is the `relation` of `other`. Said again, its dates are replaced.',
  governedBy: 'act',
  carries: {
    organisation: identifier({
      of: 'organisation',
      noun: 'the first organisation',
      question: 'Which organisation?',
      example: 'owl-holdings',
    }),
    relation: oneOf(relationKinds)({
      noun: 'what it is to the other',
      question: 'What is it to the other?',
      says: 'What `organisation` is to `other`: its parent, its subsidiary, its partner, or the employer of one of its members',
    }),
    other: identifier({
      of: 'organisation',
      noun: 'the other organisation',
      question: 'To which organisation?',
      example: 'owl-health',
    }),
    from: day({
      optional: true,
      corrects: true,
      noun: 'the first day',
      question: 'Since which day?',
      hint: 'Leave it out if it is not known.',
      says: 'The first day, if that is known',
    }),
    until: day({
      optional: true,
      corrects: true,
      noun: 'the last day',
      question: 'Until which day?',
      hint: 'Once it has ended.',
      says: 'The last day, once it has ended',
    }),
  },
  example: { organisation: 'owl-holdings', relation: 'parent', other: 'owl-health' },
  // Those that are nothing to one another are not parted by a last day.
  struck: 'slip',
  ...ofOrganisations,
});

export type RelateOrganisations = Carried<typeof relateOrganisations>;
