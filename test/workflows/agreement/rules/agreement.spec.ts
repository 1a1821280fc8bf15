import type { CommandData } from '../../../../workflows/index.js';
import { announcedAwardIsMadeOnce } from '../../../../workflows/agreement/rules/announced-award-is-made-once.js';
import { contractIsTheOneThatStoodStill } from '../../../../workflows/agreement/rules/contract-is-the-one-that-stood-still.js';
import { bothWon, lots, threeLots } from '../../../support/law/places/lots.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import {
  chosen,
  content,
  contentUnderC,
  terms,
  contacted,
  standstillOver,
} from '../../../support/law/places/procurements.js';
import { frameworkStandstillOver, frameworkTerms } from '../../../support/law/places/frameworks.js';

const value = { provision: 'reg 12(1) (what stood still)', field: 'data.lifetimeValue' } as const;
const term = { provision: 'reg 12(1) (what stood still)', field: 'data.endsOn' } as const;
const users = { provision: 'reg 16(4)', field: 'data.users' } as const;
const [, ...fewer] = frameworkTerms.users;
const { intendedDates: _dates, ...undated } = content;

/** A standstill after a notice that gave no dates, as Schedules 3, 6 and 10 allow. */
const announcedUndated = (opened: Partial<CommandData['OpenProcurement']>) =>
  chosen('direct-award-c', {}, opened)
    .at('2026-03-10')
    .does('RecordFindings', contentUnderC().path.at(-1)!.left[0]!.data as unknown as CommandData['RecordFindings'])
    .at('2026-03-24')
    .does('SubmitIntentionNotice', { content: undated })
    .does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' })
    .at('2026-04-09')
    .does('EndStandstill', {});

ruleTable(contractIsTheOneThatStoodStill, [
  {
    when: 'the contract as it was announced',
    given: () => standstillOver('competitive'),
    asks: ['EnterIntoContract', terms],
  },
  {
    when: 'a value a penny less than a quarter higher, which is left to judgement',
    given: () => standstillOver('competitive'),
    asks: ['EnterIntoContract', { ...terms, lifetimeValue: 5_374_999.99 }],
  },
  {
    when: 'a value a quarter higher',
    given: () => standstillOver('competitive'),
    asks: ['EnterIntoContract', { ...terms, lifetimeValue: 5_375_000 }],
    no: [value],
  },
  {
    when: 'a value twice as high and a term four times as long',
    given: () => standstillOver('direct-award-c'),
    asks: ['EnterIntoContract', { ...terms, lifetimeValue: 9_300_000, endsOn: '2038-08-31' }],
    no: [value, term],
  },
  {
    when: 'a value lower than was announced',
    given: () => standstillOver('most-suitable-provider'),
    asks: ['EnterIntoContract', { ...terms, lifetimeValue: 1 }],
  },
  {
    when: 'amounts payable where the lifetime value is not known',
    given: () => standstillOver('direct-award-c'),
    asks: ['EnterIntoContract', { ...terms, lifetimeValue: undefined, amountsPayable: '£12 an attendance' }],
  },
  {
    when: 'a term 31 days longer',
    given: () => standstillOver('most-suitable-provider'),
    asks: ['EnterIntoContract', { ...terms, endsOn: '2029-10-01' }],
  },
  {
    when: 'a term 32 days longer',
    given: () => standstillOver('most-suitable-provider'),
    asks: ['EnterIntoContract', { ...terms, endsOn: '2029-10-02' }],
    no: [term],
  },
  {
    when: 'the same length, later by a year',
    given: () => standstillOver('most-suitable-provider'),
    asks: ['EnterIntoContract', { ...terms, startsOn: '2027-09-01', endsOn: '2030-08-31' }],
  },
  {
    when: 'a term that begins when the one announced has ended',
    given: () => standstillOver('most-suitable-provider'),
    asks: ['EnterIntoContract', { ...terms, startsOn: '2029-09-01', endsOn: '2030-08-31' }],
    no: [term],
  },
  {
    when: 'a longer term than the opening gave, where the notice gave none',
    given: () => announcedUndated({ serviceStartsOn: '2026-09-01', serviceEndsOn: '2029-08-31' }),
    asks: ['EnterIntoContract', { ...terms, endsOn: '2030-08-31' }],
    no: [term],
  },
  {
    when: 'any term, where none was ever given',
    given: () => announcedUndated({}),
    asks: ['EnterIntoContract', { ...terms, endsOn: '2038-08-31' }],
  },
  {
    when: 'a framework agreement as it was announced, its users written otherwise',
    given: frameworkStandstillOver,
    asks: [
      'ConcludeFramework',
      { ...frameworkTerms, users: frameworkTerms.users.map((name) => ` ${name.toUpperCase()}`) },
    ],
  },
  {
    when: 'a framework agreement with one more user, and a second term',
    given: frameworkStandstillOver,
    asks: [
      'ConcludeFramework',
      { ...frameworkTerms, endsOn: '2034-08-31', users: [...frameworkTerms.users, 'Borderland Council'] },
    ],
    no: [term, users],
  },
  {
    when: 'a framework agreement with one user fewer',
    given: frameworkStandstillOver,
    asks: ['ConcludeFramework', { ...frameworkTerms, users: fewer }],
  },
  {
    when: 'an award without a standstill',
    given: () => contacted('direct-award-a'),
    asks: ['EnterIntoContract', { ...terms, lifetimeValue: 99e6 }],
  },
  {
    when: 'a question without a command',
    given: () => standstillOver('competitive'),
    asks: ['EnterIntoContract', null],
  },
]);

/** Two providers, three contracts: the notice tells them apart. */
const lotsStoodStill = () =>
  bothWon()
    .at('2026-03-24')
    .does('SubmitIntentionNotice', { content: lots(threeLots) })
    .does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' })
    .at('2026-04-09')
    .does('EndStandstill', {});
const entered = (contract: string, lifetimeValue: number, ...ids: string[]) => ({
  ...terms,
  contract,
  lifetimeValue,
  providers: ids.map((id) => ({ id })),
});
const once = 'reg 12(1) (one award)';

ruleTable(announcedAwardIsMadeOnce, [
  { when: 'the first contract', given: () => standstillOver('direct-award-c'), asks: ['EnterIntoContract', terms] },
  {
    when: 'a second contract with the same provider',
    given: () => standstillOver('direct-award-c').does('EnterIntoContract', terms),
    asks: ['EnterIntoContract', { ...terms, contract: 'SECOND' }],
    no: [{ provision: once, field: 'data.providers' }],
  },
  {
    when: 'a question without a command, when everybody has a contract',
    given: () => standstillOver('direct-award-c').does('EnterIntoContract', terms),
    asks: ['EnterIntoContract', null],
    no: [{ provision: once, field: 'data.providers' }],
  },
  {
    when: 'a second framework agreement',
    given: () => frameworkStandstillOver().does('ConcludeFramework', frameworkTerms),
    asks: ['ConcludeFramework', { ...frameworkTerms, framework: 'SECOND' }],
    no: [{ provision: once, field: 'data.providers' }],
  },
  {
    when: 'the second of two contracts with one provider that the notice tells apart',
    given: () => lotsStoodStill().does('EnterIntoContract', entered('L1', 3_000_000, 'owl')),
    asks: ['EnterIntoContract', entered('L2', 1_000_000, 'owl')],
  },
  {
    when: 'a contract that the notice did not announce',
    given: lotsStoodStill,
    asks: ['EnterIntoContract', entered('L4', 1, 'owl')],
    no: [{ provision: once, field: 'data.contract' }],
  },
  {
    when: 'a contract announced with somebody else',
    given: lotsStoodStill,
    asks: ['EnterIntoContract', entered('L1', 3_000_000, 'fox')],
    no: [{ provision: once, field: 'data.providers' }],
  },
  {
    when: 'several awards without a standstill',
    given: () => contacted('direct-award-b').does('EnterIntoContract', { ...terms, providers: [{ id: 'owl' }] }),
    asks: ['EnterIntoContract', { ...terms, contract: 'SECOND', providers: [{ id: 'owl' }] }],
  },
]);
