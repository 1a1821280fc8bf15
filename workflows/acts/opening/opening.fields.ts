import { account, amount, flag, formatted, one, shape, type About, type Carried } from '../shape.js';

/** A CPV code as people write it. Whether it is one, and in Schedule 1, is a question of law. */
export const cpvCode = formatted(
  /^\d{8}(-\d)?$/,
  'a CPV code: eight digits, a hyphen and a check digit, such as 85323000-9',
);

/** What is said of the most relevant CPV code. */
export const ofTheCpvCode = {
  example: '85323000-9',
  noun: 'the CPV code',
  question: 'What is the most relevant CPV code?',
  hint: 'Eight figures and, if you know it, the check digit. For example, 85323000-9.',
  says: 'The most relevant CPV code',
} as const satisfies About;

const ofBoth = 'In pounds, over the whole term. Count both in the same way, with or without VAT.';

/** The two estimates and the view of reg 3(3) and (4). Amounts in pounds. */
const mixedProcurement = shape(
  'MixedProcurement',
  {
    healthValue: amount({
      noun: 'the value of the health care services',
      question: 'What is the estimated lifetime value of the health care services?',
      hint: ofBoth,
    }),
    otherValue: amount({
      noun: 'the value of the other goods or services',
      question: 'What is the estimated lifetime value of the other goods or services?',
      hint: ofBoth,
    }),
    inseparable: flag({
      noun: 'whether they can only reasonably be supplied together',
      question: 'Can they only reasonably be supplied together, under one contract?',
    }),
    inseparableReason: account({
      optional: true,
      blank: true,
      noun: 'why separate contracts are not reasonable',
      question: 'What would be the material adverse impact of separate contracts?',
    }),
  },
  'The two estimates, in pounds, and the view of reg 3(3) and (4).',
);

/** The two estimates and the view of reg 3(3) and (4). Amounts in pounds. */
export type MixedProcurement = Carried<typeof mixedProcurement>;

/** What is said of each field of the opening; the act that opens and the one that amends ask for some of them in other ways. */
export const about = {
  title: { corrects: true, noun: 'the title', question: 'What is the procurement called?' },
  reference: {
    corrects: true,
    noun: 'your reference',
    question: 'What is your own reference?',
    hint: 'The authority’s reference for the contract or framework agreement.',
  },
  description: { corrects: true, noun: 'what the services are', question: 'What are the services?' },
  cpv: { ...ofTheCpvCode, corrects: true },
  cpvQualifierMet: {
    noun: 'whether the services are within the qualification of the CPV code',
    question: 'Are the services within the qualification of the CPV code?',
    hint: 'Only for the four CPV codes that Schedule 1 qualifies.',
    says: 'For the four CPV codes that Schedule 1 qualifies: the services are within the qualification',
  },
  cpvQualifierReason: {
    optional: true,
    blank: true,
    corrects: true,
    noun: 'why the services are, or are not, within the qualification',
    question: 'Why are the services within the qualification, or not?',
  },
  healthServicePurpose: {
    noun: 'whether it is for the health service',
    question: 'Are the services for the purposes of the health service in England?',
    says: 'For the purposes of the health service in England (reg 3(1))',
  },
  mixed: {
    optional: true,
    nullable: true,
    corrects: ['healthValue', 'otherValue', 'inseparableReason'],
    noun: 'the other goods or services that are procured together',
    question: 'What other goods or services are procured together with the health care services?',
    hint: 'Leave it empty if there are none.',
  },
  framework: {
    optional: true,
    noun: 'whether it is for a framework agreement',
    question: 'Is it to conclude a framework agreement, or to add providers to one?',
    says: 'To conclude a framework agreement, or to add providers to one',
  },
  lifetimeValue: {
    corrects: true,
    noun: 'the estimated lifetime value',
    question: 'What is the estimated lifetime value?',
    hint: 'In pounds, over the whole term. Say beside it whether VAT, extensions and indexation are in it.',
    says: 'The estimated lifetime value in pounds',
  },
  lifetimeValueBasis: {
    corrects: true,
    noun: 'what the estimate includes',
    question: 'What does the estimate include?',
    hint: 'For example, whether VAT, extensions and indexation are in it.',
    says: 'What the estimate counts: VAT, extensions, indexation',
  },
  serviceStartsOn: {
    corrects: true,
    noun: 'the first day of the services',
    question: 'What is the first day of the services?',
  },
  serviceEndsOn: {
    corrects: true,
    noun: 'the last day of the services',
    question: 'What is the last day of the services?',
  },
} as const satisfies Readonly<Record<string, About & { readonly blank?: true }>>;

/** The fields that both acts carry in the same way. */
export const shared = {
  cpvQualifierReason: account(about.cpvQualifierReason),
  mixed: one(mixedProcurement)(about.mixed),
  framework: flag(about.framework),
};
