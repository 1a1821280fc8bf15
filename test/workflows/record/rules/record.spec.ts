import type { CommandData } from '../../../../workflows/index.js';
import { additionSaysWhatAndWhy } from '../../../../workflows/record/rules/addition-says-what-and-why.js';
import { approverIsNotThePreparer } from '../../../../workflows/record/rules/approver-is-not-the-preparer.js';
import { citedPerformanceIsOnRecord } from '../../../../workflows/record/rules/cited-performance-is-on-record.js';
import { contractIsOnRecord } from '../../../../workflows/record/rules/contract-is-on-record.js';
import { decisionIsOnRecord } from '../../../../workflows/record/rules/decision-is-on-record.js';
import { departureIsExplained } from '../../../../workflows/record/rules/departure-is-explained.js';
import { eachPrincipleIsAddressed } from '../../../../workflows/record/rules/each-principle-is-addressed.js';
import { performanceIsOfAPeriodOfTheContract } from '../../../../workflows/record/rules/performance-is-of-a-period-of-the-contract.js';
import { theRecordHasNoGaps } from '../../../../workflows/record/rules/the-record-has-no-gaps.js';
import { departure, performance, principles } from '../../../support/law/examples/record-examples.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import {
  chosen,
  complete,
  considered,
  content,
  contentUnderC,
  opening,
  owl,
  terms,
} from '../../../support/law/places/procurements.js';
import { Story } from '../../../support/law/story.js';
import { deciders, met } from '../../../support/law/story-by-days.js';

const guidance = 'NHS Act 2006 s.12ZB(5)';
const actor = { person: 'chair', organisation: 'icb', role: 'commissioner' };
const opened = () => new Story().at('2026-03-02').does('OpenProcurement', opening);
const awarded = (on = '2027-01-04') => complete('direct-award-a').at(on);
const twice = () =>
  chosen('direct-award-b')
    .at('2026-03-10')
    .does('ContactProvider', { provider: owl })
    .does('EnterIntoContract', { ...terms, providers: [{ id: 'owl' }] })
    .does('EnterIntoContract', second)
    .at('2027-01-04');
const second = {
  contract: 'LOT-2',
  providers: [{ id: 'owl' }],
  lifetimeValue: 1,
  startsOn: '2026-11-01',
  endsOn: '2028-08-31',
  reasons: 'A second place.',
};

ruleTable(eachPrincipleIsAddressed, [
  { when: 'asked without data', given: opened, asks: ['RecordPrinciples', null] },
  { when: 'all four', given: opened, asks: ['RecordPrinciples', { decision: 'selection', ...principles }] },
  {
    when: 'what is blank, each under its own limb',
    given: opened,
    asks: ['RecordPrinciples', { decision: 'selection', needs: '', quality: ' ', efficiency: '\n', fairness: '\t' }],
    no: [
      { provision: 'reg 4(1)(a)(i)', field: 'data.needs' },
      { provision: 'reg 4(1)(a)(ii)', field: 'data.quality' },
      { provision: 'reg 4(1)(a)(iii)', field: 'data.efficiency' },
      { provision: 'reg 4(1)(b)', field: 'data.fairness' },
    ],
  },
]);

ruleTable(departureIsExplained, [
  { when: 'asked without data', given: opened, asks: ['DepartFromGuidance', null] },
  { when: 'a whole one', given: opened, asks: ['DepartFromGuidance', departure] },
  {
    when: 'one that explains nothing',
    given: opened,
    asks: [
      'DepartFromGuidance',
      { ...departure, guidance: ' ', instead: '', reason: '', approver: { name: '', role: 'Chair' } },
    ],
    no: ['data.guidance', 'data.instead', 'data.reason', 'data.approver.name'].map((field) => ({
      provision: guidance,
      field,
    })),
  },
]);

ruleTable(approverIsNotThePreparer, [
  {
    when: 'somebody else',
    given: () => new Story({ actor: { ...actor, person: 'lead' } }),
    asks: ['DepartFromGuidance', departure],
  },
  {
    when: 'somebody else who is named',
    given: () => new Story({ actor }),
    asks: ['DepartFromGuidance', { ...departure, preparedBy: 'lead' }],
  },
  {
    when: 'whoever gives the command',
    given: () => new Story({ actor }),
    asks: ['DepartFromGuidance', departure],
    no: [{ provision: guidance, field: 'data.approvedBy' }],
  },
  {
    when: 'whoever is named as having prepared it',
    given: () => new Story({ actor: { ...actor, person: 'lead' } }),
    asks: ['DepartFromGuidance', { ...departure, preparedBy: 'chair' }],
    no: [{ provision: guidance, field: 'data.approvedBy' }],
  },
]);

ruleTable(contractIsOnRecord, [
  { when: 'the only contract, unnamed', given: () => awarded(), asks: ['RecordPerformance', performance] },
  { when: 'one of two, named', given: twice, asks: ['RecordPerformance', { ...performance, contract: 'LOT-2' }] },
  { when: 'any, while none is asked for', given: () => awarded(), asks: ['RecordPerformance', null] },
  {
    when: 'any while there is none',
    given: () => chosen('direct-award-a'),
    asks: ['RecordPerformance', null],
    no: [{ provision: 'reg 24(a)' }],
  },
  {
    when: 'neither of two',
    given: twice,
    asks: ['RecordPerformance', performance],
    no: [{ provision: 'reg 24(a)', field: 'data.contract' }],
  },
  {
    when: 'one that is not there',
    given: () => awarded(),
    asks: ['RecordPerformance', { ...performance, contract: 'constructor' }],
    no: [{ provision: 'reg 24(a)', field: 'data.contract' }],
  },
]);

ruleTable(performanceIsOfAPeriodOfTheContract, [
  { when: 'asked without data', given: () => awarded(), asks: ['RecordPerformance', null] },
  {
    when: 'the first day of the services, today',
    given: () => awarded('2026-09-01'),
    asks: ['RecordPerformance', { ...performance, to: '2026-09-01' }],
  },
  {
    when: 'a period that ends today in London, at 23:59 there',
    given: () => awarded('2026-09-30T22:59:00.000Z'),
    asks: ['RecordPerformance', { ...performance, to: '2026-09-30' }],
  },
  {
    when: 'a period that ends tomorrow',
    given: () => awarded('2026-09-29T22:59:00.000Z'),
    asks: ['RecordPerformance', { ...performance, to: '2026-09-30' }],
    no: [{ provision: 'reg 24', field: 'data.to' }],
  },
  {
    when: 'a period from the day before the services',
    given: () => awarded(),
    asks: ['RecordPerformance', { ...performance, from: '2026-08-31' }],
    no: [{ provision: 'reg 24', field: 'data.from' }],
  },
  {
    when: 'a period that ends before it begins',
    given: () => awarded(),
    asks: ['RecordPerformance', { ...performance, from: '2026-11-30', to: '2026-11-29' }],
    no: [{ provision: 'reg 24', field: 'data.to' }],
  },
  {
    when: 'the start of the other contract',
    given: twice,
    asks: ['RecordPerformance', { ...performance, contract: 'LOT-2', from: '2026-10-31' }],
    no: [{ provision: 'reg 24', field: 'data.from' }],
  },
]);

const addition = {
  item: 'g',
  what: 'The minutes.',
  happenedAt: '2026-03-02T09:00:00.000Z',
  why: 'Not typed up.',
} as const;

ruleTable(additionSaysWhatAndWhy, [
  { when: 'asked without data', given: opened, asks: ['AddToRecord', null] },
  { when: 'both', given: opened, asks: ['AddToRecord', addition] },
  {
    when: 'neither',
    given: opened,
    asks: ['AddToRecord', { ...addition, what: ' ', why: '' }],
    no: [
      { provision: 'reg 24', field: 'data.what' },
      { provision: 'reg 24', field: 'data.why' },
    ],
  },
]);

ruleTable(decisionIsOnRecord, [
  { when: 'none', given: opened, asks: ['AddToRecord', addition] },
  {
    when: 'one that was taken',
    given: () => chosen('competitive'),
    asks: ['AddToRecord', { ...addition, decision: 'process-selection' }],
  },
  {
    when: 'one that was not',
    given: () => chosen('competitive'),
    asks: ['AddToRecord', { ...addition, decision: 'abandonment' }],
    no: [{ provision: 'reg 24(d)', field: 'data.decision' }],
  },
  {
    when: 'any before the first',
    given: opened,
    asks: ['AddToRecord', { ...addition, decision: 'process-selection' }],
    no: [{ provision: 'reg 24(d)', field: 'data.decision' }],
  },
]);

ruleTable(theRecordHasNoGaps, [
  { when: 'a record in which nothing has been decided', given: opened, asks: ['SubmitIntentionNotice', null] },
  {
    when: 'one in which nobody is named and no principle applied, with or without a notice',
    given: () => contentUnderC(),
    asks: ['SubmitIntentionNotice', { content }],
    no: ['reg 24(d)', 'reg 24(d)', 'reg 4(1)', 'reg 4(1)', 'reg 24(h)'].map((provision) => ({ provision })),
  },
  {
    when: 'one with a decision of which nothing was said of the principles',
    given: () => contentUnderC({ decisionMakers: deciders, principles }),
    asks: ['SubmitIntentionNotice', { content }],
    no: ['reg 24(d)', 'reg 4(1)', 'reg 24(h)'].map((provision) => ({ provision })),
  },
]);

const findings: CommandData['RecordFindings'] = {
  provider: owl,
  past: { satisfied: true, keyCriteria: considered, evidence: [{ procurement: 'earlier', entry: 'PF1' }] },
  future: { likelyToSatisfy: true, keyCriteria: considered, evidence: [{ procurement: 'earlier', entry: 'PF2' }] },
  basicSelectionCriteria: met,
  reasons: 'Both findings rest on the contract reviews.',
};
const entry = { ...performance, procurement: 'earlier', contract: 'ICB-2020-001' };
const knowing = (...entries: readonly string[]) =>
  new Story({ performed: entries.map((each) => ({ ...entry, entry: each })) });

ruleTable(citedPerformanceIsOnRecord, [
  { when: 'asked without data', given: opened, asks: ['RecordFindings', null] },
  {
    when: 'findings that cite nothing',
    given: opened,
    asks: [
      'RecordFindings',
      { ...findings, past: { ...findings.past, evidence: [] }, future: { ...findings.future, evidence: undefined } },
    ],
  },
  { when: 'what was found', given: () => knowing('PF2', 'PF1'), asks: ['RecordFindings', findings] },
  {
    when: 'what was not, at the field that cites it',
    given: () => knowing('PF1'),
    asks: ['RecordFindings', findings],
    no: [{ provision: 'reg 9(2)', field: 'data.future.evidence[0]' }],
  },
  {
    when: 'anything where nothing was looked for',
    given: opened,
    asks: ['RecordFindings', findings],
    no: [
      { provision: 'reg 9(2)', field: 'data.past.evidence[0]' },
      { provision: 'reg 9(2)', field: 'data.future.evidence[0]' },
    ],
  },
]);
