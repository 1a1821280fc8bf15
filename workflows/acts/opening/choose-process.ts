import { processes } from '../../law/index.js';
import { act } from '../act.js';
import { decision } from '../decision.js';
import { examples } from '../examples.js';
import { account, amount, line, lines, listOf, one, oneOf, providers, shape, type Carried } from '../shape.js';
import { processAnswers, reasonsForAnswers } from './process-answers.fields.js';

const replacedContract = shape('ReplacedContract', {
  reference: line({ noun: 'the reference of the contract', question: 'What is the reference of the contract?' }),
  lifetimeValueAtEntry: amount({
    noun: 'its lifetime value when it was entered into',
    question: 'What was its lifetime value when it was entered into?',
    hint: 'In pounds, as it was then and not as modified since.',
    says: 'Its lifetime value when it was entered into',
  }),
});

/** How the considerable change threshold was considered (reg 6(10) to (12)), contract by contract. */
const considerableChange = shape(
  'ConsiderableChangeWorksheet',
  {
    contracts: listOf(replacedContract)({
      most: 100,
      noun: 'the contracts that would be replaced',
      question: 'Which existing contracts would be replaced?',
      says: 'Every existing contract that would be replaced',
    }),
    /** The Regulations do not say how. */
    comparedHow: account({
      optional: true,
      noun: 'how they were compared',
      question: 'How were they compared with the contract that is proposed?',
      hint: 'Only if there are several.',
      says: 'Where there are several: how they were compared with the one proposed',
    }),
    character: account({
      blank: true,
      noun: 'the character of the arrangements',
      question: 'How does the character of the arrangements compare with the contract as it was entered into?',
      says: 'The character of the arrangements beside the contract as entered into',
    }),
    attribution: account({
      blank: true,
      noun: 'to whose decision the changes are attributable',
      question: 'To whose decision are the changes attributable?',
      says: 'To whose decision the changes are attributable',
    }),
    evidence: lines({
      most: 50,
      noun: 'the evidence',
      question: 'Which documents and figures does it rest on?',
      says: 'The documents and figures that it rests on',
    }),
  },
  'How the considerable change threshold was considered (reg 6(10) to (12)).',
);

export type ConsiderableChangeWorksheet = Carried<typeof considerableChange>;

export const chooseProcess = act('ChooseProcess', {
  event: 'ProcessChosen',
  label: 'Choose the process',
  governedBy: 'commencement',
  decidesAt: 'process-selection',
  onRecord: { g: ['process', 'reasons', 'reason', 'considerableChange', 'principles'] },
  carries: {
    ...decision,
    process: oneOf(processes)({ noun: 'the process', question: 'Which process is to be followed?' }),
    answers: one(processAnswers)({
      corrects: ['**'],
      noun: 'the answers to the questions of regulation 6',
      question: 'What are the answers to the questions of regulation 6?',
    }),
    reasons: one(reasonsForAnswers)({
      optional: true,
      noun: 'the reasons for the answers',
      question: 'What are the reasons for the answers?',
    }),
    reason: account({
      optional: true,
      blank: true,
      noun: 'why this process',
      question: 'Why this process?',
      hint: 'Needed where more than one may be followed.',
      says: 'Why this process, where more than one may be followed',
    }),
    considerableChange: one(considerableChange)({
      optional: true,
      corrects: ['contracts.*.reference', 'contracts.*.lifetimeValueAtEntry'],
      noun: 'how the considerable change threshold was considered',
      question: 'How was the considerable change threshold considered?',
      hint: 'Only where an existing contract is replaced.',
    }),
    existingProviders: providers({
      optional: true,
      noun: 'the existing provider',
      question: 'Who is the existing provider?',
      hint: 'Name each of them, if there are several.',
      says: 'Who the existing provider is, to whom alone A and C award',
    }),
  },
  example: {
    process: 'direct-award-c',
    answers: {
      existingProvider: true,
      onlyExistingProviderCapable: false,
      patientChoice: {
        offered: false,
        numbersUnrestricted: false,
        allQualifyingOffered: false,
        expressionsOfInterestArranged: false,
      },
      existingContract: { dueToExpire: true, lifetimeValueAtEntry: 4_000_000 },
      proposed: { lifetimeValue: 4_300_000 },
      change: {
        materiallyDifferent: false,
        solelyBySuccession: false,
        successorMeetsBasicSelectionCriteria: null,
        attributableToAuthority: true,
        externalFactors: false,
      },
      sufficientStandard: { existing: true, proposed: true },
      likelyToIdentifyMostSuitable: true,
    },
    reasons: {
      onlyExistingProviderCapable: 'Two other providers deliver the same service nearby.',
      patientChoice: 'No legal right to choose applies to this service.',
      existingContract: 'The contract ends on 31 August 2026.',
      change: 'The specification is carried over.',
      sufficientStandard: 'Quarterly reviews were met.',
    },
    reason: 'The provider is performing well and continuity matters to patients.',
    considerableChange: {
      contracts: [{ reference: 'ICB-2021-007', lifetimeValueAtEntry: 4_000_000 }],
      character: 'The same services for the same patients at the same three sites as in 2021.',
      attribution: 'The growth in value follows a decision of the authority to add evening clinics.',
      evidence: ['Contract ICB-2021-007 as entered into', 'Finance paper of 12 February 2026'],
    },
    decisionMakers: examples.decisionMakers,
    principles: examples.principles,
  },
});

export type ChooseProcess = Carried<typeof chooseProcess>;
