import { considerableChangeWasConsidered } from '../../../../workflows/evaluation/rules/considerable-change-was-considered.js';
import { criteriaAreSettledBeforeTheyAreApplied } from '../../../../workflows/evaluation/rules/criteria-are-settled-before-they-are-applied.js';
import { keyCriteriaAreWeighedAgainstEachOther } from '../../../../workflows/evaluation/rules/key-criteria-are-weighed-against-each-other.js';
import { minimumTurnoverIsInProportionToTheValue } from '../../../../workflows/evaluation/rules/minimum-turnover-is-in-proportion-to-the-value.js';
import { selectionCriteriaAreAptAndProportionate } from '../../../../workflows/evaluation/rules/selection-criteria-are-apt-and-proportionate.js';
import { selectionCriteriaAreOfTheThreeKinds } from '../../../../workflows/evaluation/rules/selection-criteria-are-of-the-three-kinds.js';
import type { CommandData } from '../../../../workflows/index.js';
import {
  considerableChange,
  importance,
  selectionCriteria,
  weighing,
} from '../../../support/law/examples/evaluation-examples.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { answersFor, chosen, considered, identified, owl } from '../../../support/law/places/procurements.js';

const start = () => chosen('competitive');
const underC = () => chosen('direct-award-c');
const assessing = () => identified().at('2026-03-19').does('CompleteIdentification', {});
const [registration, turnover] = selectionCriteria.criteria;

const only = (change: Partial<CommandData['SetBasicSelectionCriteria']['criteria'][number]>, rest: object = {}) =>
  ['SetBasicSelectionCriteria', { criteria: [{ ...registration!, ...change }], ...rest }] as const;

ruleTable(selectionCriteriaAreOfTheThreeKinds, [
  { when: 'one criterion of each kind', given: start, asks: ['SetBasicSelectionCriteria', selectionCriteria] },
  ...(['suitability', 'financial', 'technical'] as const).map((kind) => ({
    when: `a criterion of the kind ${kind}`,
    given: start,
    asks: only({ kind }),
  })),
  ...['local', 'Suitability', 'social-value', ''].map((kind) => ({
    when: `a criterion of the kind “${kind}”`,
    given: start,
    asks: only({ kind }),
    no: [{ provision: 'Sch 16 para 1(2)', field: 'data.criteria[0].kind' }],
  })),
  {
    when: 'no criterion',
    given: start,
    asks: ['SetBasicSelectionCriteria', { criteria: [] }],
    no: [{ provision: 'reg 19(3)', field: 'data.criteria' }],
  },
  {
    when: 'the same criterion twice',
    given: start,
    asks: ['SetBasicSelectionCriteria', { criteria: [registration!, registration!] }],
    no: [{ provision: 'reg 19(3)', field: 'data.criteria[1].id' }],
  },
  { when: 'a question without a command', given: start, asks: ['SetBasicSelectionCriteria', null] },
]);

ruleTable(selectionCriteriaAreAptAndProportionate, [
  { when: 'criteria that say all three', given: start, asks: ['SetBasicSelectionCriteria', selectionCriteria] },
  {
    when: 'a criterion without a rationale',
    given: start,
    asks: only({ rationale: ' ' }),
    no: [{ provision: 'Sch 16 para 1(3)', field: 'data.criteria[0].rationale' }],
  },
  {
    when: 'a criterion that says neither what it requires nor why it is proportionate',
    given: start,
    asks: only({ requirement: '', proportionality: '' }),
    no: [
      { provision: 'reg 19(3)', field: 'data.criteria[0].requirement' },
      { provision: 'Sch 16 para 1(4)', field: 'data.criteria[0].proportionality' },
    ],
  },
]);

/** The procurement is worth £4,300,000: twice that is £8,600,000. */
const asking = (minimumTurnover: number, more: object = {}) => only({ ...turnover!, minimumTurnover, ...more });
const unknown = () => chosen('competitive', {}, { lifetimeValue: undefined });

ruleTable(minimumTurnoverIsInProportionToTheValue, [
  { when: 'no minimum turnover', given: start, asks: only({}) },
  { when: 'exactly twice the value', given: start, asks: asking(8_600_000) },
  { when: 'a penny less than twice the value', given: start, asks: asking(8_599_999.99) },
  {
    when: 'a penny more than twice the value',
    given: start,
    asks: asking(8_600_000.01),
    no: [{ provision: 'Sch 16 para 3(3)', field: 'data.criteria[0].minimumTurnover' }],
  },
  {
    when: 'a penny more, with a reason',
    given: start,
    asks: asking(8_600_000.01, { higherTurnoverReason: 'Payment in arrears over eighteen months.' }),
  },
  {
    when: 'a penny more, with a blank for a reason',
    given: start,
    asks: asking(8_600_000.01, { higherTurnoverReason: '  ' }),
    no: [{ provision: 'Sch 16 para 3(3)', field: 'data.criteria[0].minimumTurnover' }],
  },
  {
    when: 'a minimum turnover where no value was estimated',
    given: unknown,
    asks: asking(1),
    no: [{ provision: 'Sch 16 para 3(3)', field: 'data.estimatedValue' }],
  },
  {
    when: 'twice a value in pence, estimated with the criteria',
    given: unknown,
    asks: only({ ...turnover!, minimumTurnover: 200_000.02 }, { estimatedValue: 100_000.01 }),
  },
  {
    when: 'a penny more than twice that',
    given: unknown,
    asks: only({ ...turnover!, minimumTurnover: 200_000.03 }, { estimatedValue: 100_000.01 }),
    no: [{ provision: 'Sch 16 para 3(3)', field: 'data.criteria[0].minimumTurnover' }],
  },
  {
    when: 'a value given with the criteria that is higher than that of the opening, which stands',
    given: start,
    asks: only({ ...turnover!, minimumTurnover: 8_600_000.01 }, { estimatedValue: 100_000_000 }),
    no: [{ provision: 'Sch 16 para 3(3)', field: 'data.criteria[0].minimumTurnover' }],
  },
  {
    when: 'a turnover asked for as a technical criterion',
    given: start,
    asks: only({ kind: 'technical', minimumTurnover: 1 }),
    no: [{ provision: 'Sch 16 para 3(1)', field: 'data.criteria[0].minimumTurnover' }],
  },
]);

ruleTable(criteriaAreSettledBeforeTheyAreApplied, [
  { when: 'criteria before any assessment', given: assessing, asks: ['SetKeyCriteria', importance] },
  {
    when: 'criteria after an assessment by those that stand',
    given: () =>
      assessing().does('AssessProvider', {
        provider: owl,
        keyCriteria: considered,
        basicSelectionCriteria: { met: true, assessment: 'Met.' },
      }),
    asks: ['SetBasicSelectionCriteria', selectionCriteria],
    no: [{ provision: 'reg 4(1)(b)' }],
  },
]);

ruleTable(keyCriteriaAreWeighedAgainstEachOther, [
  { when: 'five weights that add up to 100', given: underC, asks: ['SetKeyCriteria', importance] },
  {
    when: 'a weight of a thousandth',
    given: underC,
    asks: ['SetKeyCriteria', weighing({ value: 0.001, socialValue: 29.999 })],
  },
  {
    when: 'shares that leave five percent for an interview',
    given: underC,
    asks: ['SetKeyCriteria', { ...weighing({ value: 15 }), beside: [{ name: 'Interview', weight: 5 }] }],
  },
  { when: 'a sum that is not 100', given: underC, asks: ['SetKeyCriteria', weighing({ value: 19.999 })] },
  {
    when: 'importance in words, and what is passed or failed',
    given: underC,
    asks: [
      'SetKeyCriteria',
      {
        importance: {
          ...importance.importance,
          value: { inWords: 'As important as quality', reasons: 'The budget is fixed.' },
          socialValue: { passOrFail: true, reasons: 'A commitment is enough.' },
        },
      },
    ],
  },
  {
    when: 'a criterion of which it is not said how much it counts',
    given: underC,
    asks: [
      'SetKeyCriteria',
      { importance: { ...importance.importance, value: { inWords: ' ', passOrFail: false, reasons: 'It matters.' } } },
    ],
    no: [{ provision: 'reg 5 (importance)', field: 'data.importance.value.weight' }],
  },
  {
    when: 'a weight without a reason',
    given: underC,
    asks: [
      'SetKeyCriteria',
      { ...importance, importance: { ...importance.importance, value: { weight: 20, reasons: ' ' } } },
    ],
    no: [{ provision: 'reg 24(g)', field: 'data.importance.value.reasons' }],
  },
  { when: 'a question without a command', given: underC, asks: ['SetKeyCriteria', null] },
]);

const choosing = (change: object | null, process: 'direct-award-c' | 'competitive' = 'direct-award-c') =>
  [
    'ChooseProcess',
    {
      process,
      answers: answersFor[process],
      ...(change === null ? {} : { considerableChange: { ...considerableChange, ...change } }),
    },
  ] as const;
const threshold = (field: string) => ({ provision: 'reg 6(5)(c)', field: `data.considerableChange${field}` });

ruleTable(considerableChangeWasConsidered, [
  { when: 'a worksheet for the one contract', given: start, asks: choosing({}) },
  { when: 'another process, which does not rest on it', given: start, asks: choosing(null, 'competitive') },
  { when: 'no worksheet', given: start, asks: choosing(null), no: [threshold('')] },
  {
    when: 'a worksheet that names no contract',
    given: start,
    asks: choosing({ contracts: [] }),
    no: [threshold('.contracts')],
  },
  {
    when: 'a contract given at a penny more than in the answers',
    given: start,
    asks: choosing({ contracts: [{ reference: 'A', lifetimeValueAtEntry: 4_000_000.01 }] }),
    no: [threshold('.contracts')],
  },
  {
    when: 'three contracts that become one, and nothing on how they were compared',
    given: start,
    asks: choosing({ contracts: ['A', 'B', 'C'].map((reference) => ({ reference, lifetimeValueAtEntry: 1_000_000 })) }),
    no: [threshold('.comparedHow')],
  },
  {
    when: 'three contracts that become one, and how they were compared',
    given: start,
    asks: choosing({
      contracts: ['A', 'B', 'C'].map((reference) => ({ reference, lifetimeValueAtEntry: 1_000_000 })),
      comparedHow: 'Their values at entry were added up for the same term.',
    }),
  },
  {
    when: 'a word on the character',
    given: start,
    asks: choosing({ character: 'Unchanged.' }),
    no: [threshold('.character')],
  },
  {
    when: 'the same text on character and attribution',
    given: start,
    asks: choosing({ attribution: considerableChange.character }),
    no: [threshold('.attribution')],
  },
  { when: 'no evidence', given: start, asks: choosing({ evidence: [''] }), no: [threshold('.evidence')] },
  { when: 'a question without a command', given: start, asks: ['ChooseProcess', null] },
]);
