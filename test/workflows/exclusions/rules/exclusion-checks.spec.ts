import { aGroundIsToBeAnswered } from '../../../../workflows/exclusions/rules/a-ground-is-to-be-answered.js';
import { answerNamesTheSubcontractors } from '../../../../workflows/exclusions/rules/answer-names-the-subcontractors.js';
import { debarmentListWasLookedAt } from '../../../../workflows/exclusions/rules/debarment-list-was-looked-at.js';
import { eventsAreNotTooLongAgo } from '../../../../workflows/exclusions/rules/events-are-not-too-long-ago.js';
import { groundsAreThoseOfTheLaw } from '../../../../workflows/exclusions/rules/grounds-are-those-of-the-law.js';
import { insufficientEvidenceHasItsStatement } from '../../../../workflows/exclusions/rules/insufficient-evidence-has-its-statement.js';
import { regs20aTo20dApply } from '../../../../workflows/exclusions/rules/regs-20a-to-20d-apply.js';
import { subcontractorIsAnIntendedOne } from '../../../../workflows/exclusions/rules/subcontractor-is-an-intended-one.js';
import {
  bribed,
  check,
  checked,
  contactedUnder,
  found,
  heardOut,
  listed,
  notified,
  underTheLawAsMade,
  withStoat,
} from '../../../support/law/places/exclusions.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';

const provider = { id: 'owl' };
const stoat = { id: 'stoat', name: 'Stoat Imaging Limited' };
const hare = { id: 'hare', name: 'Hare Imaging CIC' };
const ask = ['RequestSubcontractingInformation', { provider }] as const;

ruleTable(regs20aTo20dApply, [
  { when: 'asking about sub-contractors today', given: contactedUnder, asks: ask },
  {
    when: 'asking in a procurement that commenced before 24 February 2025',
    given: underTheLawAsMade,
    asks: ask,
    no: [{ provision: 'SI 2025/163 reg 34(1)' }],
  },
]);

ruleTable(subcontractorIsAnIntendedOne, [
  { when: 'a check of the provider', given: contactedUnder, asks: ['RecordExclusionCheck', check()] },
  {
    when: 'a check of a sub-contractor it named',
    given: withStoat,
    asks: ['RecordExclusionCheck', check({ subcontractor: 'stoat' })],
  },
  {
    when: 'a check of one it did not name',
    given: contactedUnder,
    asks: ['RecordExclusionCheck', check({ subcontractor: 'stoat' })],
    no: [{ provision: 'reg 20A(2)', field: 'data.subcontractor' }],
  },
  {
    when: 'a check of one that was replaced',
    given: () => notified().does('ReplaceSubcontractor', { provider, subcontractor: 'stoat', replacement: hare }),
    asks: ['RecordExclusionCheck', check({ subcontractor: 'stoat' })],
    no: [{ provision: 'reg 20A(2)', field: 'data.subcontractor' }],
  },
]);

const answered = 'RecordIntendedSubcontractors';
ruleTable(answerNamesTheSubcontractors, [
  { when: 'no sub-contractors', given: contactedUnder, asks: [answered, { provider, answer: 'does-not-intend' }] },
  { when: 'one', given: contactedUnder, asks: [answered, { provider, answer: 'intends', subcontractors: [stoat] }] },
  {
    when: 'some that are not named',
    given: contactedUnder,
    asks: [answered, { provider, answer: 'intends' }],
    no: [{ provision: 'reg 20A(1)(a)', field: 'data.subcontractors' }],
  },
  {
    when: 'none, and yet one named',
    given: contactedUnder,
    asks: [answered, { provider, answer: 'not-given', subcontractors: [stoat] }],
    no: [{ provision: 'reg 20A(1)(a)', field: 'data.subcontractors' }],
  },
  {
    when: 'one twice',
    given: contactedUnder,
    asks: [answered, { provider, answer: 'intends', subcontractors: [stoat, stoat] }],
    no: [{ provision: 'reg 20A(1)(a)', field: 'data.subcontractors[1].id' }],
  },
  {
    when: 'a replacement by another',
    given: withStoat,
    asks: ['ReplaceSubcontractor', { provider, subcontractor: 'stoat', replacement: hare }],
  },
  {
    when: 'a replacement by the same',
    given: withStoat,
    asks: ['ReplaceSubcontractor', { provider, subcontractor: 'stoat', replacement: stoat }],
    no: [{ provision: 'reg 20A(1)(a)', field: 'data.replacement.id' }],
  },
]);

const record = 'RecordExclusionCheck';
const words = [{ words: 'A conviction for bribery.', exclusion: 'must' as const }];
ruleTable(groundsAreThoseOfTheLaw, [
  {
    when: 'grounds of the Schedules',
    given: contactedUnder,
    asks: [record, check({ grounds: found('Sch 6 para 17') })],
  },
  {
    when: 'a ground that there is not',
    given: contactedUnder,
    asks: [record, check({ grounds: found('Sch 6 para 1') })],
    no: [{ provision: 'Procurement Act 2023 Sch 6', field: 'data.grounds[0].ground' }],
  },
  {
    when: 'a discretionary ground among the mandatory ones considered',
    given: contactedUnder,
    asks: [record, check({ mandatory: ['Sch 6 para 2', 'Sch 7 para 5'] })],
    no: [{ provision: 'Procurement Act 2023 Sch 6', field: 'data.mandatory[1]' }],
  },
  {
    when: 'the mandatory ground of national security, found by the authority itself',
    given: contactedUnder,
    asks: [record, check({ grounds: found('Sch 6 para 35') })],
    no: [{ provision: 'Procurement Act 2023 Sch 6 para 35(3)', field: 'data.grounds[0].ground' }],
  },
  {
    when: 'the same, by the debarment list',
    given: contactedUnder,
    asks: [record, check(listed('Sch 6 para 35'))],
  },
  {
    when: 'an ancillary offence that relates to one of the Schedule',
    given: contactedUnder,
    asks: [record, check({ grounds: found('Sch 6 para 33', { relatingTo: 'Sch 6 para 17' }) })],
  },
  {
    when: 'an ancillary offence that relates to none',
    given: contactedUnder,
    asks: [record, check({ grounds: found('Sch 6 para 33', { relatingTo: 'Sch 6 para 41' }) })],
    no: [{ provision: 'Procurement Act 2023 Sch 6', field: 'data.grounds[0].relatingTo' }],
  },
  {
    when: 'a ground in the authority’s own words',
    given: contactedUnder,
    asks: [record, check({ groundsAsMade: words })],
    no: [{ provision: 'Procurement Act 2023 Sch 6', field: 'data.groundsAsMade' }],
  },
  {
    when: 'the same under reg 20 as made',
    given: underTheLawAsMade,
    asks: [record, check({ groundsAsMade: words, debarmentList: undefined })],
  },
  {
    when: 'the Schedules under reg 20 as made',
    given: underTheLawAsMade,
    asks: [record, check({ grounds: found('Sch 6 para 17'), debarmentList: undefined })],
    no: [{ provision: 'reg 20 (as made)', field: 'data.grounds' }],
  },
]);

const mandatoryTime = [{ provision: 'Procurement Act 2023 Sch 6 para 44', field: 'data.grounds[0].eventOn' }];
const discretionaryTime = (field = 'eventOn') => [
  { provision: 'Procurement Act 2023 Sch 7 para 15', field: `data.grounds[0].${field}` },
];
const of = (ground: string, eventOn: string, more: { knownOn?: string; relatingTo?: string } = {}) =>
  [record, check({ grounds: found(ground, { eventOn, ...more }) })] as const;
/** Checked on 10 March 2026, so the five years are those from 11 March 2021, and the three from 11 March 2023. */
const then = contactedUnder;
ruleTable(eventsAreNotTooLongAgo, [
  { when: 'bribery on the first of five years', given: then, asks: of('Sch 6 para 17', '2021-03-11') },
  { when: 'bribery the day before', given: then, asks: of('Sch 6 para 17', '2021-03-10'), no: mandatoryTime },
  { when: 'manslaughter on the day the Schedule began', given: then, asks: of('Sch 6 para 2', '2025-02-24') },
  { when: 'manslaughter the day before', given: then, asks: of('Sch 6 para 2', '2025-02-23'), no: mandatoryTime },
  { when: 'fraud on the first of the three years before', given: then, asks: of('Sch 6 para 15', '2022-02-25') },
  { when: 'fraud the day before', given: then, asks: of('Sch 6 para 15', '2022-02-24'), no: mandatoryTime },
  {
    when: 'aiding bribery as long ago as bribery',
    given: then,
    asks: of('Sch 6 para 33', '2021-03-11', { relatingTo: 'Sch 6 para 17' }),
  },
  {
    when: 'aiding theft of before the Schedule, as theft',
    given: then,
    asks: of('Sch 6 para 33', '2025-02-23', { relatingTo: 'Sch 6 para 6(a)' }),
    no: mandatoryTime,
  },
  { when: 'an event after the check', given: then, asks: of('Sch 6 para 17', '2026-03-11'), no: mandatoryTime },
  {
    when: 'a breach known on the first of three years',
    given: then,
    asks: of('Sch 7 para 12(1)', '2019-01-01', { knownOn: '2023-03-11' }),
  },
  {
    when: 'a breach known the day before',
    given: then,
    asks: of('Sch 7 para 12(1)', '2019-01-01', { knownOn: '2023-03-10' }),
    no: discretionaryTime('knownOn'),
  },
  {
    when: 'a breach that happened then',
    given: then,
    asks: of('Sch 7 para 12(1)', '2023-03-10'),
    no: discretionaryTime(),
  },
  {
    when: 'an environmental offence of before the Schedule, known since',
    given: then,
    asks: of('Sch 7 para 4', '2025-02-23', { knownOn: '2025-06-01' }),
    no: discretionaryTime(),
  },
  { when: 'one of the day the Schedule began', given: then, asks: of('Sch 7 para 4', '2025-02-24') },
]);

const list = (lookedAtOn: string, entry: object = {}) =>
  [
    record,
    check({
      debarmentList: { lookedAtOn, entries: [{ ground: 'Sch 6 para 35', contractIsOfTheKind: true, ...entry }] },
    }),
  ] as const;
ruleTable(debarmentListWasLookedAt, [
  { when: 'the list as it stood on the day', given: then, asks: list('2026-03-10') },
  {
    when: 'the list of the day after',
    given: then,
    asks: list('2026-03-11'),
    no: [{ provision: 'Procurement Act 2023 s.62', field: 'data.debarmentList.lookedAtOn' }],
  },
  {
    when: 'no list, of a provider',
    given: then,
    asks: [record, check({ debarmentList: undefined })],
    no: [{ provision: 'Procurement Act 2023 s.62', field: 'data.debarmentList' }],
  },
  {
    when: 'no list, of a sub-contractor',
    given: withStoat,
    asks: [record, check({ subcontractor: 'stoat', debarmentList: undefined })],
    no: [{ provision: 'reg 20A(1)(b)', field: 'data.debarmentList' }],
  },
  {
    when: 'no list, under reg 20 as made',
    given: underTheLawAsMade,
    asks: [record, check({ debarmentList: undefined })],
  },
  {
    when: 'an entry for national security that does not say of which contracts',
    given: then,
    asks: list('2026-03-10', { contractIsOfTheKind: undefined }),
    no: [
      {
        provision: 'Procurement Act 2023 s.57(3)',
        field: 'data.debarmentList.entries[0].contractIsOfTheKind',
      },
    ],
  },
]);

const offered = { provider, until: '2026-03-20' };
const judged = { provider, evidence: 'A new board.', sufficient: true, reasons: 'The cause is removed.' };
const opportunity = [{ provision: 'Procurement Act 2023 s.58(2)', field: 'data.provider' }];
ruleTable(aGroundIsToBeAnswered, [
  { when: 'an opportunity where a ground was found', given: bribed, asks: ['OfferSelfCleaning', offered] },
  { when: 'one where nothing was found', given: checked, asks: ['OfferSelfCleaning', offered], no: opportunity },
  {
    when: 'one about the debarment list only',
    given: () => checked(listed('Sch 6 para 17')),
    asks: ['OfferSelfCleaning', offered],
    no: opportunity,
  },
  {
    when: 'one that ends on its first day',
    given: bribed,
    asks: ['OfferSelfCleaning', { provider, until: '2026-03-10' }],
    no: [{ provision: 'Procurement Act 2023 s.58(2)', field: 'data.until' }],
  },
  { when: 'what came of one', given: () => heardOut(bribed()), asks: ['RecordSelfCleaning', judged] },
  { when: 'what came of none', given: bribed, asks: ['RecordSelfCleaning', judged], no: opportunity },
]);

const lacking = { provider, evidence: 'A letter.', sufficient: false, reasons: 'Too little.' };
ruleTable(insufficientEvidenceHasItsStatement, [
  { when: 'evidence that suffices', given: bribed, asks: ['RecordSelfCleaning', judged] },
  {
    when: 'evidence that does not, with the statement',
    given: bribed,
    asks: ['RecordSelfCleaning', { ...lacking, statementOfReasons: 'A letter changes nothing.' }],
  },
  {
    when: 'evidence that does not, without',
    given: bribed,
    asks: ['RecordSelfCleaning', { ...lacking, statementOfReasons: ' ' }],
    no: [{ provision: 'reg 20(6)', field: 'data.statementOfReasons' }],
  },
  {
    when: 'no evidence, found sufficient',
    given: bribed,
    asks: ['RecordSelfCleaning', { provider, sufficient: true, reasons: 'As hoped.' }],
    no: [{ provision: 'Procurement Act 2023 s.58(1)', field: 'data.evidence' }],
  },
  {
    when: 'no evidence, and no statement',
    given: bribed,
    asks: ['RecordSelfCleaning', { provider, sufficient: false, reasons: 'Nothing came.' }],
  },
]);
