import { abandonmentHasTakenEffect } from '../../../workflows/standstill/rules/abandonment-has-taken-effect.js';
import { decisionHasItsReasons } from '../../../workflows/rules/common/decision-has-its-reasons.js';
import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { examples } from '../../support/law/examples/all-examples.js';
import { decided, heard } from '../../support/law/places/hearings.js';
import { ruleTable } from '../../support/law/rules/rule-table.js';
import {
  contentUnderC,
  evaluated,
  identified,
  inStandstill,
  terms,
  contacted,
  standstillOver,
} from '../../support/law/places/procurements.js';
import { frameworkStandstillOver, frameworkTerms } from '../../support/law/places/frameworks.js';

const open = () => inStandstill('direct-award-c').at('2026-03-26');
const reasons = [{ provision: 'reg 24(g)', field: 'data.reasons' }];
const proclaimed = () =>
  open().branch({
    calendar: {
      ...englandAndWales,
      asOf: '2026-03-27',
      holidays: [...englandAndWales.holidays, { date: '2026-04-02', title: 'Proclaimed holiday' }],
    },
  });

ruleTable(decisionHasItsReasons, [
  {
    when: 'a further decision with its reasons',
    given: () => heard(open()),
    asks: ['MakeFurtherDecision', examples.MakeFurtherDecision[0]],
  },
  {
    when: 'a further decision without',
    given: () => heard(open()),
    asks: ['MakeFurtherDecision', { outcome: 'proceed', reasons: ' ' }],
    no: reasons,
  },
  {
    when: 'findings without',
    given: contentUnderC,
    asks: ['RecordFindings', { ...examples.RecordFindings[0], reasons: '' }],
    no: reasons,
  },
  {
    when: 'a name kept without',
    given: identified,
    asks: ['IdentifyProvider', { ...examples.IdentifyProvider[0], reasons: '' }],
    no: reasons,
  },
  {
    when: 'a choice without',
    given: identified,
    asks: ['ChooseMostSuitableProvider', { providers: [{ id: 'owl' }], reasons: '\n' }],
    no: reasons,
  },
  {
    when: 'a selection without',
    given: evaluated,
    asks: ['SelectProviders', { providers: [{ id: 'owl' }], reasons: '' }],
    no: reasons,
  },
  {
    when: 'a contract without',
    given: () => standstillOver('direct-award-c'),
    asks: ['EnterIntoContract', { ...terms, reasons: '' }],
    no: reasons,
  },
  {
    when: 'a framework agreement without',
    given: frameworkStandstillOver,
    asks: ['ConcludeFramework', { ...frameworkTerms, reasons: '' }],
    no: reasons,
  },
  {
    when: 'an end of the procurement without',
    given: () => contacted('direct-award-b'),
    asks: ['CloseProcurement', { reasons: '' }],
    no: reasons,
  },
  {
    when: 'an abandonment without',
    given: () => contacted('direct-award-a'),
    asks: ['Abandon', { reasons: '' }],
    no: reasons,
  },
  {
    when: 'a return without',
    given: () => standstillOver('direct-award-c'),
    asks: ['ReturnToStep', { step: 1, reasons: '' }],
    no: reasons,
  },
  {
    when: 'a newer list applied without',
    given: proclaimed,
    asks: ['ApplyCalendar', { reason: ' ' }],
    no: [{ provision: 'reg 24(g)', field: 'data.reason' }],
  },
  {
    when: 'a newer list applied with its reason',
    given: proclaimed,
    asks: ['ApplyCalendar', { reason: 'It was proclaimed.' }],
  },
  { when: 'a question without a command', given: () => heard(open()), asks: ['MakeFurtherDecision', null] },
]);

const stopped = () => decided(heard(open()).at('2026-04-09'), 'abandon');
const early = [{ provision: 'reg 15(5)(a)(i)', unblockedAt: '2026-04-16T23:00:00.000Z' }];

ruleTable(abandonmentHasTakenEffect, [
  {
    when: 'the notice while the standstill in which it was decided is open',
    given: stopped,
    asks: ['SubmitAbandonmentNotice', {}],
    no: early,
  },
  { when: 'the question at that time', given: stopped, asks: ['SubmitAbandonmentNotice', null], no: early },
  {
    when: 'a notice recorded after the end and dated before it',
    given: () => stopped().at('2026-04-17').does('EndStandstill', {}),
    asks: ['SubmitAbandonmentNotice', { submittedAt: '2026-04-16T22:59:59.999Z' }],
    no: [{ provision: 'reg 15(5)(a)(i)', field: 'data.submittedAt' }],
  },
  {
    when: 'a notice dated in the first millisecond after the end',
    given: () => stopped().at('2026-04-17').does('EndStandstill', {}),
    asks: ['SubmitAbandonmentNotice', { submittedAt: '2026-04-16T23:00:00.000Z' }],
  },
  {
    when: 'a notice of an abandonment decided outside a standstill',
    given: () => standstillOver('direct-award-c').does('Abandon', { reasons: 'Not wanted.' }),
    asks: ['SubmitAbandonmentNotice', {}],
  },
  {
    when: 'the question where a decision to proceed stands',
    given: () => decided(heard(open()), 'proceed'),
    asks: ['SubmitAbandonmentNotice', null],
  },
]);
