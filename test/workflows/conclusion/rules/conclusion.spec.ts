import { contractIsOnRecordOnce } from '../../../../workflows/conclusion/rules/contract-is-on-record-once.js';
import { contractIsWithThoseIntended } from '../../../../workflows/conclusion/rules/contract-is-with-those-intended.js';
import { contractSaysWhatIsPaid } from '../../../../workflows/conclusion/rules/contract-says-what-is-paid.js';
import { everyContractHasAPublishedNotice } from '../../../../workflows/conclusion/rules/every-contract-has-a-published-notice.js';
import { frameworkNamesItsUsers } from '../../../../workflows/conclusion/rules/framework-names-its-users.js';
import { frameworkTermIsWithinTheLongest } from '../../../../workflows/conclusion/rules/framework-term-is-within-the-longest.js';
import { procurementIsForAFramework } from '../../../../workflows/conclusion/rules/procurement-is-for-a-framework.js';
import { procurementIsNotForAFramework } from '../../../../workflows/conclusion/rules/procurement-is-not-for-a-framework.js';
import { servicesHaveDatesInOrder } from '../../../../workflows/conclusion/rules/services-have-dates-in-order.js';
import { processes, type Process } from '../../../../workflows/index.js';
import { Story } from '../../../support/law/story.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import {
  chosen,
  content,
  fox,
  opening,
  terms,
  awarded,
  contacted,
  standstillOver,
} from '../../../support/law/places/procurements.js';
import { frameworkStandstillOver, frameworkTerms } from '../../../support/law/places/frameworks.js';

ruleTable(contractIsOnRecordOnce, [
  {
    when: 'a first contract, under the reference of the procurement',
    given: () => contacted('direct-award-b'),
    asks: ['EnterIntoContract', terms],
  },
  {
    when: 'a second one under the same reference, left out again',
    given: () => awarded('direct-award-b'),
    asks: ['EnterIntoContract', terms],
    no: [{ provision: 'reg 24', field: 'data.contract' }],
  },
  {
    when: 'a second one that gives the same reference',
    given: () => awarded('direct-award-b'),
    asks: ['EnterIntoContract', { ...terms, contract: opening.reference }],
    no: [{ provision: 'reg 24', field: 'data.contract' }],
  },
  {
    when: 'a second one under its own reference',
    given: () => awarded('direct-award-b'),
    asks: ['EnterIntoContract', { ...terms, contract: 'LOT-2' }],
  },
  {
    when: 'a framework agreement that is on record',
    given: () => frameworkStandstillOver().does('ConcludeFramework', frameworkTerms),
    asks: ['ConcludeFramework', frameworkTerms],
    no: [{ provision: 'reg 24', field: 'data.framework' }],
  },
  { when: 'a question without a command', given: () => awarded('direct-award-b'), asks: ['EnterIntoContract', null] },
]);

ruleTable(contractIsWithThoseIntended, [
  {
    when: 'a contract that names nobody, and so is with those intended',
    given: () => standstillOver('competitive'),
    asks: ['EnterIntoContract', terms],
  },
  {
    when: 'a contract with the provider intended',
    given: () => standstillOver('competitive'),
    asks: ['EnterIntoContract', { ...terms, providers: [{ id: 'owl' }] }],
  },
  {
    when: 'a contract with the one that was not successful',
    given: () => standstillOver('competitive'),
    asks: ['EnterIntoContract', { ...terms, providers: [{ id: 'fox' }] }],
    no: [{ provision: 'reg 12(1)', field: 'data.providers' }],
  },
  {
    when: 'a framework agreement with one more than intended',
    given: frameworkStandstillOver,
    asks: ['ConcludeFramework', { ...frameworkTerms, providers: [{ id: 'owl' }, { id: 'elk' }] }],
    no: [{ provision: 'reg 12(1)', field: 'data.providers' }],
  },
  {
    when: 'a framework agreement with one of the two intended',
    given: frameworkStandstillOver,
    asks: ['ConcludeFramework', { ...frameworkTerms, providers: [fox] }],
  },
  {
    when: 'a contract with no provider',
    given: () => standstillOver('competitive'),
    asks: ['EnterIntoContract', { ...terms, providers: [] }],
    no: [{ provision: 'reg 12(1)', field: 'data.providers' }],
  },
  {
    when: 'a question without a command',
    given: () => standstillOver('competitive'),
    asks: ['EnterIntoContract', null],
  },
]);

const paidUnder: Record<Process, string> = {
  'direct-award-a': 'Sch 2 para 5',
  'direct-award-b': 'Sch 2 para 5',
  'direct-award-c': 'Sch 4 para 5',
  'most-suitable-provider': 'Sch 7 para 5',
  competitive: 'Sch 11 para 5',
};

ruleTable(contractSaysWhatIsPaid, [
  ...processes.map((process) => ({
    when: `a contract under ${process} that says nothing of what is paid`,
    given: () => chosen(process),
    asks: ['EnterIntoContract', { ...terms, lifetimeValue: undefined, amountsPayable: ' ' }] as const,
    no: [{ provision: paidUnder[process], field: 'data.lifetimeValue' }],
  })),
  {
    when: 'a contract without a value but with the amounts payable',
    given: () => chosen('direct-award-a'),
    asks: ['EnterIntoContract', { ...terms, lifetimeValue: undefined, amountsPayable: '£12 each' }],
  },
  {
    when: 'a contract for nothing',
    given: () => chosen('direct-award-a'),
    asks: ['EnterIntoContract', { ...terms, lifetimeValue: 0 }],
  },
  { when: 'a question without a command', given: () => chosen('direct-award-a'), asks: ['EnterIntoContract', null] },
]);

const closedBy: Record<Process, string> = {
  'direct-award-a': 'reg 7(1)(b)',
  'direct-award-b': 'reg 8(1)(b)',
  'direct-award-c': 'reg 9(10)',
  'most-suitable-provider': 'reg 10(14)',
  competitive: 'reg 11(16)',
};
const notified = () => awarded('direct-award-b').does('SubmitAwardNotice', { content });

ruleTable(everyContractHasAPublishedNotice, [
  ...processes.map((process) => ({
    when: `the close of ${process} while the notice of an award is to be submitted`,
    given: () => awarded(process),
    asks: ['CloseProcurement', null] as const,
    no: [{ provision: closedBy[process] }],
  })),
  {
    when: 'a close while the notice awaits publication',
    given: notified,
    asks: ['CloseProcurement', { reasons: 'Enough.' }],
    no: [{ provision: 'reg 8(1)(b)' }],
  },
  {
    when: 'a close when it is published',
    given: () => notified().does('RecordAwardNoticePublished', { publishedAt: '2026-04-09T09:00:00.000Z' }),
    asks: ['CloseProcurement', { reasons: 'Enough.' }],
  },
  {
    when: 'a close without any award, which is an abandonment',
    given: () => contacted('direct-award-b'),
    asks: ['CloseProcurement', { reasons: 'None came.' }],
    no: [{ provision: 'reg 15(4)' }],
  },
]);

ruleTable(frameworkNamesItsUsers, [
  {
    when: 'a framework agreement with its users',
    given: frameworkStandstillOver,
    asks: ['ConcludeFramework', frameworkTerms],
  },
  {
    when: 'a framework agreement without them',
    given: frameworkStandstillOver,
    asks: ['ConcludeFramework', { ...frameworkTerms, users: [] }],
    no: [{ provision: 'reg 16(4)', field: 'data.users' }],
  },
  { when: 'a question without a command', given: frameworkStandstillOver, asks: ['ConcludeFramework', null] },
]);

const term = (startsOn: string, endsOn: string, longerTermReason?: string) =>
  ['ConcludeFramework', { ...frameworkTerms, startsOn, endsOn, longerTermReason }] as const;
const tooLong = [{ provision: 'reg 16(5)', field: 'data.endsOn' }];

ruleTable(frameworkTermIsWithinTheLongest, [
  {
    when: 'an invitation to a framework agreement of ten years',
    given: () => chosen('competitive', {}, { framework: true }),
    asks: [
      'SubmitInvitationNotice',
      { content: { ...content, intendedDates: { startsOn: '2026-09-01', endsOn: '2036-08-31' } } },
    ],
    no: [{ provision: 'reg 16(5)', field: 'data.content.intendedDates' }],
  },
  {
    when: 'the same with the reason for it',
    given: () => chosen('competitive', {}, { framework: true }),
    asks: [
      'SubmitInvitationNotice',
      {
        content: {
          ...content,
          intendedDates: { startsOn: '2026-09-01', endsOn: '2036-08-31' },
          longerTermReason: 'The equipment is written off over ten years.',
        },
      },
    ],
  },
  { when: 'four years to the day', given: frameworkStandstillOver, asks: term('2026-09-01', '2030-08-31') },
  { when: 'four years and a day', given: frameworkStandstillOver, asks: term('2026-09-01', '2030-09-01'), no: tooLong },
  { when: 'four years from a leap day', given: frameworkStandstillOver, asks: term('2028-02-29', '2032-02-28') },
  {
    when: 'four years from a leap day and the next leap day',
    given: frameworkStandstillOver,
    asks: term('2028-02-29', '2032-02-29'),
    no: tooLong,
  },
  {
    when: 'ten years that the subject-matter justifies',
    given: frameworkStandstillOver,
    asks: term('2026-09-01', '2036-08-31', 'An asset of ten years.'),
  },
  {
    when: 'ten years and a reason of spaces',
    given: frameworkStandstillOver,
    asks: term('2026-09-01', '2036-08-31', '  '),
    no: tooLong,
  },
  { when: 'a question without a command', given: frameworkStandstillOver, asks: ['ConcludeFramework', null] },
]);

const planned = () =>
  new Story()
    .at('2026-03-02')
    .does('OpenProcurement', { ...opening, serviceStartsOn: '2026-09-01', serviceEndsOn: '2027-08-31' });

ruleTable(servicesHaveDatesInOrder, [
  {
    when: 'services of one day',
    given: () => contacted('direct-award-a'),
    asks: ['EnterIntoContract', { ...terms, startsOn: '2026-09-01', endsOn: '2026-09-01' }],
  },
  {
    when: 'services that end the day before they begin',
    given: () => contacted('direct-award-a'),
    asks: ['EnterIntoContract', { ...terms, startsOn: '2026-09-01', endsOn: '2026-08-31' }],
    no: [{ provision: 'reg 24', field: 'data.endsOn' }],
  },
  {
    when: 'an opening that plans services of one day',
    given: () => new Story().at('2026-03-02'),
    asks: ['OpenProcurement', { ...opening, serviceStartsOn: '2026-09-01', serviceEndsOn: '2026-09-01' }],
  },
  {
    when: 'an opening that plans services which end before they begin',
    given: () => new Story().at('2026-03-02'),
    asks: ['OpenProcurement', { ...opening, serviceStartsOn: '2026-09-01', serviceEndsOn: '2026-08-31' }],
    no: [{ provision: 'reg 24', field: 'data.serviceEndsOn' }],
  },
  {
    when: 'a correction of the end alone, to before the beginning that was said at the opening',
    given: planned,
    asks: ['AmendProcurement', { serviceEndsOn: '2026-08-31', reason: 'A slip.' }],
    no: [{ provision: 'reg 24', field: 'data.serviceEndsOn' }],
  },
  {
    when: 'a correction of the end that takes back the beginning',
    given: planned,
    asks: ['AmendProcurement', { serviceStartsOn: null, serviceEndsOn: '2026-08-31', reason: 'Not yet settled.' }],
  },
  { when: 'a question without a command', given: () => contacted('direct-award-a'), asks: ['EnterIntoContract', null] },
]);

ruleTable(procurementIsForAFramework, [
  {
    when: 'a framework agreement where one was procured',
    given: frameworkStandstillOver,
    asks: ['ConcludeFramework', null],
  },
  {
    when: 'a framework agreement where a contract was',
    given: () => standstillOver('competitive'),
    asks: ['ConcludeFramework', null],
    no: [{ provision: 'reg 16(3)' }],
  },
]);

ruleTable(procurementIsNotForAFramework, [
  {
    when: 'a contract where one was procured',
    given: () => standstillOver('competitive'),
    asks: ['EnterIntoContract', null],
  },
  {
    when: 'a contract where a framework agreement was',
    given: frameworkStandstillOver,
    asks: ['EnterIntoContract', null],
    no: [{ provision: 'reg 11(15)' }],
  },
]);
