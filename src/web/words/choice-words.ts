import {
  authorityKinds,
  defaultNames,
  defaults,
  type DefaultName,
  everyGround,
  isCommand,
  keyCriterionNames,
  labelOf,
  processTitles,
  type Process,
} from '../../../workflows/index.js';

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What the values of choices are called, where nothing else says it: the same value is called the same wherever it is one. */
const words: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  'in-doubt': 'In doubt',
  // Providers identified
  kept: 'Kept',
  dropped: 'Dropped',
  'set-aside': 'Set aside',
  // In what capacity representations are made, and what the representor was found to be
  provider: 'A provider',
  'would-be-provider': 'A provider that might have provided the services',
  'might-have-been-a-provider': 'A provider that might have provided the services',
  subcontractor: 'A sub-contractor',
  'sub-contractor': 'A sub-contractor',
  'supplier-of-the-other-part-of-a-mixed-procurement': 'A supplier of the other part of a mixed procurement',
  'none-of-these': 'None of these',
  // How something arrived
  'e-mail': 'By e-mail',
  post: 'By post',
  hand: 'By hand',
  portal: 'Through a portal',
  other: 'Another',
  // Information
  'in-full': 'Yes, it was given in full',
  'in-part': 'No, only a part was given',
  'confirmed-by-the-asker': 'The provider confirmed that this is all it wanted',
  'commercial-interests': 'It would prejudice the legitimate commercial interests of a person',
  'fair-competition': 'It might prejudice fair competition between providers',
  'public-interest': 'It would otherwise be contrary to the public interest',
  // Further decisions and the Panel
  proceed: 'Go ahead as intended',
  'go-back': 'Go back to an earlier step',
  abandon: 'Abandon the procurement',
  'not-eligible': 'The request does not meet its conditions',
  'no-capacity': 'It has no capacity',
  'NHS England': 'NHS England',
  'the Secretary of State': 'The Secretary of State',
  // Exclusion
  intends: 'It intends to sub-contract',
  'does-not-intend': 'It does not intend to sub-contract',
  'not-given': 'It gave no answer',
  'the-provider-itself': 'The provider itself',
  'significant-control': 'Somebody with significant control over it',
  'director-or-shadow-director': 'A director or shadow director',
  'parent-or-subsidiary-undertaking': 'A parent or subsidiary undertaking',
  'predecessor-company': 'A predecessor company',
  'equivalent-position': 'Somebody in an equivalent position',
  'significant-influence-over-it': 'Somebody with significant influence over it',
  'significant-influence-by-it': 'Somebody over whom it has significant influence',
  must: 'The provider must be excluded',
  may: 'The provider may be excluded',
  'taken-seriously': 'Evidence that it has taken the circumstances seriously',
  'steps-taken': 'Evidence of steps to prevent them from recurring',
  commitments: 'Commitments that such steps will be taken',
  'time-elapsed': 'The time that has elapsed',
  exclude: 'The provider is excluded',
  'not-exclude': 'The provider is not excluded',
  review: 'Judicial review',
  appeal: 'An appeal',
  // Decisions of which the record tells
  'process-selection': 'Choosing the process',
  selection: 'Selecting the provider',
  award: 'Awarding the contract',
  'further-decision': 'A further decision',
  abandonment: 'Abandoning the procurement',
  'going-back': 'Going back to an earlier step',
  // Stages at which people take part
  criteria: 'Settling the criteria',
  identification: 'Identifying providers',
  evaluation: 'Evaluating',
  moderation: 'Moderating scores',
  'award-decision': 'Deciding on the award',
  'representation-review': 'Reviewing representations',
  // People
  'decision-maker': 'Decision-maker',
  evaluator: 'Evaluator',
  moderator: 'Moderator',
  reviewer: 'Reviewer',
  adviser: 'Adviser',
  support: 'Support',
  'board-member': 'Board member',
  employee: 'Employee',
  director: 'Director',
  partner: 'Partner',
  'office-holder': 'Office-holder',
  // Conflicts
  financial: 'Financial',
  'non-financial-professional': 'Professional, not financial',
  'non-financial-personal': 'Personal, not financial',
  indirect: 'Indirect: of somebody close to them',
  'no-conflict': 'Nothing needs to be done: it is no conflict',
  restricted: 'The person takes no part in some stages',
  recused: 'The person is recused',
  // Organisations on the register of interests
  authority: 'A relevant authority',
  collaborative: 'A collaborative',
  parent: 'Its parent',
  subsidiary: 'Its subsidiary',
  'members-employer': 'The employer of one of its members',
  same: 'They are one and the same',
  different: 'They are two',
  'taken-back': 'What was said before is taken back',
  // What an authority requires of itself
  required: 'It is required',
  advised: 'It is advised',
  // The record of regulation 24
  a: 'Providers to whom a contract is awarded (a)',
  b: 'Providers who are party to a framework agreement (b)',
  c: 'Addresses of the providers (c)',
  d: 'The decision-making process, and who decided (d)',
  e: 'Key criteria and basic selection criteria, of a direct award or the most suitable provider (e)',
  f: 'Key, basic selection and award criteria, of a competition (f)',
  g: 'Reasons for decisions (g)',
  h: 'Conflicts of interest that were declared (h)',
  i: 'How conflicts of interest were managed (i)',
  j: 'The day of the abandonment (j)',
};

/** What a value is called where somebody chooses it, or reads what was chosen. */
export function choiceInWords(value: string): string {
  return knownChoice(value) ?? capital(value.replaceAll('-', ' '));
}

/** The same; undefined where the catalogue lacks it. */
export function knownChoice(value: string): string | undefined {
  if (Object.hasOwn(words, value)) return words[value];
  if (Object.hasOwn(processTitles, value)) return capital(processTitles[value as Process].title.replace(/^the /, ''));
  if (Object.hasOwn(keyCriterionNames, value)) return keyCriterionNames[value as keyof typeof keyCriterionNames];
  if (isCommand(value)) return labelOf(value);
  if (isDefault(value)) return capital(defaults[value].title);
  const kind = authorityKinds.find((one) => one.kind === value);
  if (kind) return capital(kind.name);
  const ground = everyGround().find(({ id }) => id === value);
  return ground && `${ground.title} (${value})`;
}

const isDefault = (value: string): value is DefaultName => (defaultNames as readonly string[]).includes(value);
