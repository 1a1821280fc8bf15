import { awardIsDatedAfterTheStandstill } from '../../../../workflows/standstill/rules/award-is-dated-after-the-standstill.js';
import { noStandstillIsRunning } from '../../../../workflows/standstill/rules/no-standstill-is-running.js';
import { standstillHasEnded } from '../../../../workflows/standstill/rules/standstill-has-ended.js';
import { windowForRepresentationsHasClosed } from '../../../../workflows/standstill/rules/window-for-representations-has-closed.js';
import { decided, heard } from '../../../support/law/places/hearings.js';
import { representation } from '../../../support/law/examples/hearing-examples.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import {
  chosen,
  inStandstill,
  readyToIntend,
  terms,
  standstillOver,
} from '../../../support/law/places/procurements.js';
import { frameworkStandstillOver, frameworkTerms } from '../../../support/law/places/frameworks.js';

// Published on Tuesday 24 March 2026: Good Friday and Easter Monday are passed over, so the eighth working day is 8 April.
const closes = '2026-04-08T23:00:00.000Z';
const open = () => inStandstill('direct-award-c').at('2026-04-08T22:59:59.999Z');
const held = () => inStandstill('direct-award-c').at('2026-04-08').does('MakeRepresentation', representation);

ruleTable(standstillHasEnded, [
  {
    when: 'a contract in the last millisecond of the window',
    given: open,
    asks: ['EnterIntoContract', terms],
    no: [{ provision: 'reg 12(1)', unblockedAt: closes }],
  },
  {
    when: 'the question in that millisecond',
    given: open,
    asks: ['EnterIntoContract', null],
    no: [{ provision: 'reg 12(1)', unblockedAt: closes }],
  },
  {
    when: 'a contract after the end',
    given: () => standstillOver('direct-award-c'),
    asks: ['EnterIntoContract', terms],
  },
  {
    when: 'a framework agreement after the end',
    given: frameworkStandstillOver,
    asks: ['ConcludeFramework', frameworkTerms],
  },
  {
    when: 'a contract before the notice of intention is published',
    given: () => readyToIntend('direct-award-c'),
    asks: ['EnterIntoContract', terms],
    no: [{ provision: 'reg 12(1)' }],
  },
  {
    when: 'a contract while a representation waits: for the decision, the duties, the informing, the intent, the five days and the window',
    given: held,
    asks: ['EnterIntoContract', null],
    no: [
      { provision: 'reg 12(1)' },
      { provision: 'reg 12(10)(a)(i)' },
      { provision: 'reg 12(10)(a)(ii)' },
      { provision: 'reg 12(10)(a)(iii)' },
      { provision: 'reg 12(10)(a)(iv)' },
      { provision: 'reg 12(10)(a)(v)' },
      { provision: 'reg 12(10) read with reg 12(3)', unblockedAt: closes },
    ],
  },
  {
    when: 'a contract while nothing but the five days is missing',
    given: () => decided(heard(inStandstill('direct-award-c').at('2026-03-26')).at('2026-04-09'), 'proceed'),
    asks: ['EnterIntoContract', null],
    no: [
      { provision: 'reg 12(1)', unblockedAt: '2026-04-16T23:00:00.000Z' },
      { provision: 'reg 12(10)(a)(v)', unblockedAt: '2026-04-16T23:00:00.000Z' },
    ],
  },
]);

ruleTable(awardIsDatedAfterTheStandstill, [
  {
    when: 'a contract recorded later and dated in the last millisecond of the standstill',
    given: () => standstillOver('direct-award-c'),
    asks: ['EnterIntoContract', { ...terms, enteredIntoAt: '2026-04-08T22:59:59.999Z' }],
    no: [{ provision: 'reg 12(1)', field: 'data.enteredIntoAt' }],
  },
  {
    when: 'a contract dated in the first millisecond after it, which in London is 9 April',
    given: () => standstillOver('direct-award-c'),
    asks: ['EnterIntoContract', { ...terms, enteredIntoAt: closes }],
  },
  {
    when: 'a framework agreement recorded later and dated in the standstill',
    given: frameworkStandstillOver,
    asks: ['ConcludeFramework', { ...frameworkTerms, concludedAt: '2026-03-31T09:00:00.000Z' }],
    no: [{ provision: 'reg 12(1)', field: 'data.concludedAt' }],
  },
  { when: 'a contract of now', given: () => standstillOver('direct-award-c'), asks: ['EnterIntoContract', terms] },
  {
    when: 'a question without a command',
    given: () => standstillOver('direct-award-c'),
    asks: ['EnterIntoContract', null],
  },
]);

ruleTable(noStandstillIsRunning, [
  {
    when: 'an abandonment in a standstill without representations',
    given: open,
    asks: ['Abandon', { reasons: 'Not wanted.' }],
    no: [{ provision: 'reg 15(2)', unblockedAt: closes }],
  },
  {
    when: 'a return in a standstill without representations',
    given: open,
    asks: ['ReturnToStep', null],
    no: [{ provision: 'reg 15(2)', unblockedAt: closes }],
  },
  {
    when: 'an abandonment in a standstill with them',
    given: held,
    asks: ['Abandon', null],
    no: [{ provision: 'reg 15(2)' }],
  },
  {
    when: 'an abandonment in the last millisecond of the day of publication',
    given: () => inStandstill('direct-award-c').at('2026-03-24T23:59:59.999Z'),
    asks: ['Abandon', { reasons: 'Not wanted.' }],
  },
  {
    when: 'the question in that millisecond',
    given: () => inStandstill('direct-award-c').at('2026-03-24T23:59:59.999Z'),
    asks: ['ReturnToStep', null],
  },
  {
    when: 'a return on that day, though representations have arrived',
    given: () => inStandstill('direct-award-c').does('MakeRepresentation', representation),
    asks: ['ReturnToStep', { step: 1, reasons: 'New evidence.' }],
  },
  {
    when: 'an abandonment at the midnight with which the standstill begins',
    given: () => inStandstill('direct-award-c').at('2026-03-25T00:00:00.000Z'),
    asks: ['Abandon', { reasons: 'Not wanted.' }],
    no: [{ provision: 'reg 15(2)', unblockedAt: closes }],
  },
  {
    when: 'an abandonment of the day of publication that is recorded in the standstill',
    given: open,
    asks: ['Abandon', { reasons: 'Not wanted.', decidedAt: '2026-03-24T17:00:00.000Z' }],
  },
  {
    when: 'one that is said to be of that day, after a further decision',
    given: () => decided(heard(inStandstill('direct-award-c').at('2026-03-26')), 'proceed'),
    asks: ['Abandon', { reasons: 'Not wanted.', decidedAt: '2026-03-24T17:00:00.000Z' }],
    no: [{ provision: 'reg 15(2)' }],
  },
  { when: 'an abandonment before any standstill', given: () => chosen('direct-award-c'), asks: ['Abandon', null] },
  { when: 'an abandonment after it', given: () => standstillOver('direct-award-c'), asks: ['Abandon', null] },
]);

ruleTable(windowForRepresentationsHasClosed, [
  {
    when: 'the end in the last millisecond of the window',
    given: open,
    asks: ['EndStandstill', {}],
    no: [{ provision: 'reg 12(9)', unblockedAt: closes }],
  },
  {
    when: 'the end in the next millisecond, whatever instant the timer gives',
    given: () => inStandstill('direct-award-c').at(closes),
    asks: ['EndStandstill', { endedAt: '2026-03-25T00:00:00.000Z' }],
  },
  {
    when: 'the end of a standstill that has not begun',
    given: () => readyToIntend('direct-award-c'),
    asks: ['EndStandstill', null],
    no: [{ provision: 'reg 12(9)' }],
  },
]);
