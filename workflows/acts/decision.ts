import { account, identifier, instant, line, listOf, one, shape, type Carried, type Values } from './shape.js';

/** An individual who takes a decision: reg 24(d) wants people, where a published notice may show a committee. */
export const decisionMaker = shape(
  'DecisionMaker',
  {
    name: line({ noun: 'the name', question: 'What is their name?' }),
    role: line({ noun: 'the job title', question: 'What is their job title?' }),
    person: identifier({
      of: 'person',
      optional: true,
      noun: 'the person',
      question: 'Who are they in this service?',
      hint: 'Choose a member or somebody who takes part, so that what they have declared is known.',
      says: 'Their id, by which what they have declared is known',
    }),
  },
  'An individual who takes the decision (reg 24(d)). Kept sealed.',
);

export type DecisionMaker = Carried<typeof decisionMaker>;

/** What of a list of people can be put right: who they are, as they were typed. */
export const whoTheyAre = ['', '*', '*.name', '*.role', '*.person'] as const;

/** How the procurement principles were applied in one decision (reg 4). */
export const principles = shape(
  'Principles',
  {
    needs: account({
      blank: true,
      noun: 'how the needs of people were secured',
      question: 'How does the decision secure the needs of the people who use the services?',
      says: 'Securing the needs of the people who use the services (reg 4(1)(a)(i))',
    }),
    quality: account({
      blank: true,
      noun: 'how quality is improved',
      question: 'How does the decision improve the quality of the services?',
      says: 'Improving their quality (reg 4(1)(a)(ii))',
    }),
    efficiency: account({
      blank: true,
      noun: 'how efficiency is improved',
      question: 'How does the decision improve efficiency in providing the services?',
      says: 'Improving efficiency in their provision (reg 4(1)(a)(iii))',
    }),
    fairness: account({
      blank: true,
      noun: 'how the decision is transparent, fair and proportionate',
      question: 'How was the decision made transparently, fairly and proportionately?',
      says: 'Transparently, fairly and proportionately (reg 4(1)(b))',
    }),
    integration: account({
      optional: true,
      noun: 'the value of integrated services',
      question: 'What value does providing the services in an integrated way have?',
      hint: 'Only if you took it into account.',
      says: 'The value of integrated services, where considered (reg 4(2))',
    }),
  },
  'How the procurement principles were applied in a decision (reg 4).',
);

export type Principles = Carried<typeof principles>;

/** What most decisions share. Who decides defaults to the person who gives the act. */
export const decision = {
  decisionMakers: listOf(decisionMaker)({
    optional: true,
    most: 100,
    sealed: true,
    corrects: whoTheyAre,
    names: 'deciding',
    noun: 'the people who decide',
    question: 'Who takes the decision?',
    hint: 'Leave it empty if it is you alone.',
    says: 'Who decides; whoever gives the command, if left out. The record of reg 24(d) wants them named, here or afterwards',
  }),
  committee: identifier({
    of: 'committee',
    optional: true,
    noun: 'the committee',
    question: 'Which committee takes the decision?',
    hint: 'A committee of your scheme of delegation.',
    says: 'The committee that decides, by its id in the scheme of delegation',
  }),
  place: line({
    of: 'place',
    optional: true,
    noun: 'the place',
    question: 'Which place is the decision for?',
    hint: 'Only if your scheme of delegation tells places apart.',
    says: 'The place that it is for, where the scheme of delegation tells places apart',
  }),
  decidedAt: instant({
    optional: true,
    corrects: true,
    noun: 'when the decision was taken',
    question: 'When was the decision taken?',
    says: 'When the decision was taken; now, if left out',
  }),
  principles: one(principles)({
    optional: true,
    noun: 'how the procurement principles were applied',
    question: 'How were the procurement principles applied?',
    hint: 'You can record this before or afterwards instead.',
    says: 'Or give RecordPrinciples, before or afterwards',
  }),
};

/** What most decisions carry. */
export type Decision = Values<typeof decision>;

/** When something was done that is often put on record as it is done. */
export const now = { optional: true, says: 'Now, if left out' } as const;
