import { authorityKinds } from '../../law/index.js';
import { account, amount, day, flag, one, oneOf, shape, text, type Fields } from '../shape.js';
import { cpvCode, ofTheCpvCode } from './opening.fields.js';

/** May be left out, and may be null, where the question does not arise. */
const orNone = { optional: true, nullable: true } as const;

const inPounds = 'In pounds, over the whole term. Count both in the same way, with or without VAT.';

const mixed = shape('Mixed', {
  healthValue: amount({
    noun: 'the value of the health care services',
    question: 'What is the estimated lifetime value of the health care services?',
    hint: inPounds,
    says: 'Estimated lifetime value of the health care services, in pounds (reg 3(4)(a)(i))',
  }),
  otherValue: amount({
    noun: 'the value of the other goods or services',
    question: 'What is the estimated lifetime value of the other goods or services?',
    hint: inPounds,
    says: 'Estimated lifetime value of the other goods or services, in pounds (reg 3(4)(a)(ii))',
  }),
  inseparable: flag({
    noun: 'whether they can only reasonably be supplied together',
    question: 'Can they only reasonably be supplied together, under one contract?',
    says: 'They could not reasonably be supplied under a separate contract (reg 3(3)(b))',
  }),
  inseparableReason: account({
    ...orNone,
    blank: true,
    noun: 'why a separate contract is not reasonable',
    question: 'What would be the material adverse impact of separate contracts?',
    says: 'The material adverse impact of separate procurement on the procurement principles (reg 3(4)(b))',
  }),
});

const patientChoice = shape('PatientChoice', {
  offered: flag({
    noun: 'whether patients are offered a choice of provider',
    question: 'Are patients offered a choice of provider?',
    says: 'A patient is offered a choice of provider (reg 6(4)(a))',
  }),
  numbersUnrestricted: flag({
    noun: 'whether the number of providers is unrestricted',
    question: 'Is the number of providers unrestricted by the authority?',
    says: 'The number of providers is not restricted by the authority (reg 6(4)(b))',
  }),
  allQualifyingOffered: flag({
    noun: 'whether every provider that meets the requirements is offered a contract',
    question: 'Will contracts be offered to all providers who meet all requirements?',
    says: 'Contracts will be offered to all providers who meet all requirements (reg 6(4)(c))',
  }),
  expressionsOfInterestArranged: flag({
    noun: 'whether providers can express an interest',
    question: 'Are arrangements in place for providers to express an interest?',
    says: 'Arrangements are in place to express an interest (reg 6(4)(d))',
  }),
});

const existingContract = shape('ExistingContract', {
  dueToExpire: flag({
    noun: 'whether its term is due to expire',
    question: 'Is its term due to expire, so that the new contract replaces it at the end?',
    says: 'Its term is due to expire, and the new contract replaces it at the end (reg 6(5)(b))',
  }),
  endsOn: day({
    optional: true,
    noun: 'the last day of its term',
    question: 'What is the last day of its term?',
    says: 'The last day of its term',
  }),
  lifetimeValueAtEntry: amount({
    noun: 'its lifetime value when it was entered into',
    question: 'What was its lifetime value when it was entered into?',
    hint: 'In pounds, as it was then and not as modified since.',
    says: 'Its lifetime value when it was entered into, never as modified, in pounds (reg 6(10)(b))',
  }),
});

const proposed = shape('Proposed', {
  lifetimeValue: amount({
    noun: 'the lifetime value of the proposed arrangements',
    question: 'What is the lifetime value of the proposed arrangements?',
    hint: 'In pounds, over the whole term. Count it in the same way as that of the existing contract.',
    says: 'Lifetime value of the proposed arrangements, in pounds (reg 6(10)(b))',
  }),
});

const change = shape('Change', {
  materiallyDifferent: flag({
    noun: 'whether they are materially different in character',
    question:
      'Are the proposed arrangements materially different in character to the existing contract as it was entered into?',
    says: 'Materially different in character to the existing contract as entered into (reg 6(10)(a))',
  }),
  solelyBySuccession: flag({
    noun: 'whether that is solely because of a succession',
    question: 'Is that difference solely because the provider changes by corporate succession?',
    says: 'Solely because the provider changes by corporate succession (reg 6(11)(a))',
  }),
  successorMeetsBasicSelectionCriteria: flag({
    ...orNone,
    noun: 'whether the successor meets the basic selection criteria',
    question: 'Does the successor meet the basic selection criteria?',
    says: 'The successor meets the basic selection criteria (reg 6(11)(a))',
  }),
  attributableToAuthority: flag({
    noun: 'whether changes in the services are the authority’s decision',
    question: 'Are changes in the services attributable to a decision of the authority?',
    says: 'Changes in the services are attributable to a decision of the authority (reg 6(10)(b)(i))',
  }),
  externalFactors: flag({
    noun: 'whether they respond to external factors',
    question: 'Are the changes in response to external factors beyond the control of the authority and the provider?',
    says: 'In response to external factors beyond the control of both (reg 6(12)(b))',
  }),
});

const sufficientStandard = shape('SufficientStandard', {
  existing: flag({
    noun: 'whether the existing contract is being satisfied',
    question: 'Is the existing provider satisfying the existing contract?',
    says: 'The existing provider is satisfying the existing contract (reg 6(5)(d))',
  }),
  proposed: flag({
    noun: 'whether the proposed contract will likely be satisfied',
    question: 'Is the existing provider likely to satisfy the proposed contract?',
    says: 'It will likely satisfy the proposed contract (reg 6(5)(d))',
  }),
});

const kindsOfAuthority = oneOf(authorityKinds.map(({ kind }) => kind));

const ofAuthorityKind = { noun: 'the kind of authority', question: 'What kind of authority is it?' } as const;
const ofPurpose = {
  noun: 'whether it is for the health service',
  question: 'Are the services for the purposes of the health service in England?',
} as const;
const ofQualifier = {
  ...orNone,
  noun: 'whether the services are within the qualification of the CPV code',
  question: 'Are the services within the qualification of the CPV code?',
  hint: 'Only for the four CPV codes that Schedule 1 qualifies.',
} as const;
const ofMixed = {
  ...orNone,
  noun: 'the other goods or services that are procured together',
  question: 'What other goods or services are procured together with the health care services?',
} as const;
const ofFramework = {
  noun: 'whether it is for a framework agreement',
  question: 'Is it to conclude a framework agreement, or to add providers to one?',
  hint: 'A contract under a framework agreement is neither.',
} as const;
const ofCommencement = {
  noun: 'the day on which it commenced',
  question: 'On which day did the procurement commence?',
} as const;

/** What reg 6 asks beside what the opening of a procurement has said. */
const asked = {
  existingProvider: flag({
    noun: 'whether there is an existing provider',
    question: 'Is there an existing provider of the services?',
    says: 'There is an existing provider of the services (reg 6(3)(a))',
  }),
  onlyExistingProviderCapable: flag({
    noun: 'whether only the existing provider can provide them',
    question: 'Can only the existing provider provide the services, due to their nature?',
    says: 'Only it can provide them, due to their nature (reg 6(3)(b))',
  }),
  patientChoice: one(patientChoice)({
    noun: 'what choice patients are offered',
    question: 'What choice are patients offered?',
  }),
  existingContract: one(existingContract)({
    ...orNone,
    noun: 'the existing contract',
    question: 'What is the existing contract?',
    hint: 'Leave it empty if there is none.',
  }),
  proposed: one(proposed)({
    ...orNone,
    noun: 'the proposed arrangements',
    question: 'What are the proposed arrangements?',
  }),
  change: one(change)({
    ...orNone,
    noun: 'how the proposed arrangements differ',
    question: 'How do the proposed arrangements differ from the existing contract?',
  }),
  sufficientStandard: one(sufficientStandard)({
    ...orNone,
    noun: 'whether the existing provider satisfies its contracts',
    question: 'Does the existing provider satisfy its contracts to a sufficient standard?',
  }),
  likelyToIdentifyMostSuitable: flag({
    noun: 'whether the most suitable provider is likely to be identified',
    question: 'Are you likely to be able to identify the most suitable provider?',
    hint: 'In your view, taking into account the likely providers and all relevant information that you have now.',
    says: 'The most suitable provider is likely to be identified, in the authority’s view (reg 6(6)(c))',
  }),
};

/** The answers to `POST /process-check` and `probity check`: whether they agree with each other is asked next. */
export const processCheck = shape('ProcessCheck', {
  commencedOn: day({
    ...ofCommencement,
    says: 'The day on which the procurement commenced (reg 29(4); SI 2025/163 reg 34(2))',
  }),
  authorityKind: kindsOfAuthority({
    ...ofAuthorityKind,
    says: 'The kind of relevant authority (NHS Act 2006 s.12ZB(7))',
  }),
  healthServicePurpose: flag({
    ...ofPurpose,
    says: 'For the purposes of the health service in England (reg 3(1))',
  }),
  cpv: text(10)({ ...ofTheCpvCode, says: 'The most relevant CPV code (Sch 1)', example: '85323000-9' }),
  cpvQualifierMet: flag({
    ...ofQualifier,
    says: 'For the four qualified codes: the services are within the qualification (Sch 1)',
  }),
  mixed: one(mixed)({ ...ofMixed, says: 'Where other goods or services are procured together (reg 3(2))' }),
  framework: flag({
    ...ofFramework,
    says: 'To conclude a framework agreement or to add providers to one, not a call-off (reg 6(8), 17(2))',
  }),
  ...asked,
});

/** The same answers, of which those that the opening has given may be left out; they may be repeated, and must then agree. */
export const processAnswers = shape(
  'ProcessAnswers',
  {
    ...asked,
    commencedOn: day({ ...ofCommencement, optional: true, says: 'Today, if left out' }),
    authorityKind: kindsOfAuthority({ ...ofAuthorityKind, optional: true }),
    healthServicePurpose: flag({ ...ofPurpose, optional: true }),
    cpv: cpvCode({ ...ofTheCpvCode, optional: true }),
    cpvQualifierMet: flag(ofQualifier),
    mixed: one(mixed)(ofMixed),
    framework: flag({ ...ofFramework, optional: true }),
  },
  'The answers that reg 6 turns on. What the opening of the procurement said may be left out.',
);

type Answered = typeof processCheck.carries;

const why = <F extends Fields>(fields: F) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { noun }]) => [
      name,
      account({
        optional: true,
        blank: true,
        noun: `the reason for the answer on ${noun}`,
        question: `Reason for the answer on ${noun}`,
      }),
    ]),
  ) as unknown as { readonly [K in keyof F]: ReturnType<typeof account<true, undefined>> };

/** Why each answer is what it is. */
export const reasonsForAnswers = shape(
  'ReasonsForAnswers',
  why<Answered>(processCheck.carries),
  'Why each answer is what it is, by the name of the answer.',
);
