import type { FurtherOutcome } from '../../../../workflows/index.js';
import { calendarMovesTheStandstillLater } from '../../../../workflows/hearing/rules/calendar-moves-the-standstill-later.js';
import { departureFromAdviceHasItsReasons } from '../../../../workflows/hearing/rules/departure-from-advice-has-its-reasons.js';
import { newerCalendarIsApplied } from '../../../../workflows/hearing/rules/newer-calendar-is-applied.js';
import { panelMayBeAsked } from '../../../../workflows/hearing/rules/panel-may-be-asked.js';
import { panelRequestIsOpen } from '../../../../workflows/hearing/rules/panel-request-is-open.js';
import { releaseHasItsReason } from '../../../../workflows/hearing/rules/release-has-its-reason.js';
import { standstillEndsOnItsConditions } from '../../../../workflows/hearing/rules/standstill-ends-on-its-conditions.js';
import { englandAndWales } from '../../../../src/deadlines/holidays/england-and-wales.js';
import { decided, heard } from '../../../support/law/places/hearings.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { inStandstill, standstillOver } from '../../../support/law/places/procurements.js';
import type { Story } from '../../../support/law/story.js';

const open = () => inStandstill('direct-award-c').at('2026-03-26');
const made = (outcome: FurtherOutcome) =>
  heard(open()).at('2026-04-09').does('MakeFurtherDecision', { outcome, step: 1, reasons: 'As reviewed.' });
const proceeding = () => decided(heard(open()).at('2026-04-09'), 'proceed');
const request = ['RequestPanelReview', { representation: 'R1' }] as const;

ruleTable(panelMayBeAsked, [
  { when: 'a request after the provider was informed of a decision to proceed', given: proceeding, asks: request },
  {
    when: 'a request before it was informed',
    given: () => made('proceed'),
    asks: request,
    no: [{ provision: 'reg 23(1)', field: 'data.representation' }],
  },
  {
    when: 'a request about a decision to go back',
    given: () => made('go-back'),
    asks: request,
    no: [{ provision: 'reg 23(1)' }],
  },
  {
    when: 'a request about a decision to abandon',
    given: () => made('abandon'),
    asks: request,
    no: [{ provision: 'reg 23(1)' }],
  },
  {
    when: 'the question where a decision to proceed stands',
    given: () => made('proceed'),
    asks: ['RequestPanelReview', null],
  },
]);

const requested = () => proceeding().does(...request);
const accepted = () => requested().does('RecordPanelAcceptance', { request: 'P1' });
const advised = (advises: FurtherOutcome | 'other') =>
  accepted().does('RecordPanelAdvice', { request: 'P1', advises, advice: 'As published.' });
const P1 = { request: 'P1' };
const closed = [{ provision: 'reg 23(1)' }];

ruleTable(panelRequestIsOpen, [
  { when: 'the acceptance of a request', given: requested, asks: ['RecordPanelAcceptance', P1] },
  { when: 'its acceptance again', given: accepted, asks: ['RecordPanelAcceptance', P1], no: closed },
  { when: 'its refusal', given: requested, asks: ['RecordPanelRefusal', { ...P1, ground: 'no-capacity' }] },
  {
    when: 'its refusal after it was accepted',
    given: accepted,
    asks: ['RecordPanelRefusal', { ...P1, ground: 'no-capacity' }],
    no: closed,
  },
  {
    when: 'advice on what was accepted',
    given: accepted,
    asks: ['RecordPanelAdvice', { ...P1, advises: 'proceed', advice: 'Sound.' }],
  },
  {
    when: 'advice on what was not',
    given: requested,
    asks: ['RecordPanelAdvice', { ...P1, advises: 'proceed', advice: 'Sound.' }],
    no: closed,
  },
  { when: 'advice twice', given: () => advised('proceed'), asks: ['RecordPanelAdvice', null], no: closed },
  { when: 'the release of a hold', given: requested, asks: ['ReleasePanelHold', { ...P1, reason: 'No answer.' }] },
  {
    when: 'the release of another',
    given: requested,
    asks: ['ReleasePanelHold', { request: 'P2', reason: 'No answer.' }],
    no: [{ provision: 'reg 23(1)', field: 'data.request' }],
  },
  {
    when: 'the release of what was refused',
    given: () => requested().does('RecordPanelRefusal', { ...P1, ground: 'not-eligible' }),
    asks: ['ReleasePanelHold', null],
    no: closed,
  },
  {
    when: 'the question where nothing was asked',
    given: proceeding,
    asks: ['RecordPanelAcceptance', null],
    no: closed,
  },
]);

ruleTable(releaseHasItsReason, [
  { when: 'a release with its reason', given: requested, asks: ['ReleasePanelHold', { ...P1, reason: 'No answer.' }] },
  {
    when: 'a release without',
    given: requested,
    asks: ['ReleasePanelHold', { ...P1, reason: ' ' }],
    no: [{ provision: 'reg 24(g)', field: 'data.reason' }],
  },
  { when: 'a question without a command', given: requested, asks: ['ReleasePanelHold', null] },
]);

const deciding = (outcome: FurtherOutcome, reasonsForDeparting?: string) =>
  ['MakeFurtherDecision', { outcome, step: 1, reasons: 'As advised, or not.', reasonsForDeparting }] as const;
const departure = [{ provision: 'reg 24(g)', field: 'data.reasonsForDeparting' }];

ruleTable(departureFromAdviceHasItsReasons, [
  { when: 'a decision that follows the advice', given: () => advised('go-back'), asks: deciding('go-back') },
  {
    when: 'a decision that departs from it, without saying why',
    given: () => advised('go-back'),
    asks: deciding('proceed'),
    no: departure,
  },
  {
    when: 'the same with a reason of spaces',
    given: () => advised('abandon'),
    asks: deciding('proceed', ' '),
    no: departure,
  },
  {
    when: 'a decision that departs from it and says why',
    given: () => advised('go-back'),
    asks: deciding('proceed', 'The facts differ.'),
  },
  { when: 'any decision on advice of no such kind', given: () => advised('other'), asks: deciding('proceed') },
  { when: 'any decision where the Panel has not advised', given: accepted, asks: deciding('abandon') },
  { when: 'a question without a command', given: () => advised('go-back'), asks: ['MakeFurtherDecision', null] },
]);

/** The same story, told on with a holiday list in which 2 April 2026 has been proclaimed a holiday. */
function withHoliday(told: Story, date = '2026-04-02'): Story {
  const holidays = [...englandAndWales.holidays, { date, title: 'Proclaimed holiday' }];
  return told.branch({ calendar: { ...englandAndWales, asOf: '2026-03-27', holidays } });
}

ruleTable(calendarMovesTheStandstillLater, [
  {
    when: 'a newer list with one more holiday in the standstill',
    given: () => withHoliday(open()),
    asks: ['ApplyCalendar', { reason: 'Proclaimed.' }],
  },
  {
    when: 'the list that it was counted with',
    given: open,
    asks: ['ApplyCalendar', { reason: 'For safety.' }],
    no: [{ provision: 'reg 12(12)' }],
  },
  {
    when: 'a newer list with a holiday after it',
    given: () => withHoliday(open(), '2026-04-20'),
    asks: ['ApplyCalendar', null],
    no: [{ provision: 'reg 12(12)' }],
  },
]);

ruleTable(newerCalendarIsApplied, [
  {
    when: 'an end by the older count, when the newer list gives a later day',
    given: () => withHoliday(open()).at('2026-04-09'),
    asks: ['EndStandstill', null],
    no: [{ provision: 'reg 12(12)' }],
  },
  { when: 'an end by the only count there is', given: () => open().at('2026-04-09'), asks: ['EndStandstill', null] },
  {
    when: 'an end by the newer count once it is applied',
    given: () => withHoliday(open()).does('ApplyCalendar', { reason: 'Proclaimed.' }).at('2026-04-10'),
    asks: ['EndStandstill', null],
  },
  { when: 'the question after the end', given: () => standstillOver('direct-award-c'), asks: ['EndStandstill', null] },
]);

const fiveDays = { provision: 'reg 12(10)(a)(v)', unblockedAt: '2026-04-16T23:00:00.000Z' };

ruleTable(standstillEndsOnItsConditions, [
  { when: 'an end without representations', given: () => open().at('2026-04-09'), asks: ['EndStandstill', null] },
  {
    when: 'an end in the last millisecond of the five days',
    given: () => proceeding().at('2026-04-16T22:59:59.999Z'),
    asks: ['EndStandstill', null],
    no: [fiveDays],
  },
  {
    when: 'an end in the next',
    given: () => proceeding().at('2026-04-16T23:00:00.000Z'),
    asks: ['EndStandstill', null],
  },
  {
    when: 'an end while one of two has not been informed',
    given: () =>
      made('proceed')
        .does('InformOfFurtherDecision', { recipient: 'owl' })
        .does('IntendNoFurtherDecision', {})
        .at('2026-04-30'),
    asks: ['EndStandstill', null],
    no: [{ provision: 'reg 12(10)(a)(iii)' }, { provision: 'reg 12(10)(a)(v)' }],
  },
  {
    when: 'an end of a decision to abandon while further decisions are open',
    given: () =>
      made('abandon')
        .does('InformOfFurtherDecision', { recipient: 'owl' })
        .does('InformOfFurtherDecision', { recipient: 'R1' })
        .at('2026-04-30'),
    asks: ['EndStandstill', null],
    no: [{ provision: 'reg 12(10)(b)(iv)' }],
  },
  {
    when: 'an end while the Panel is asked',
    given: () => requested().at('2026-05-30'),
    asks: ['EndStandstill', null],
    no: [{ provision: 'reg 23(1) (while the Panel advises)' }],
  },
  {
    when: 'an end when the hold is released',
    given: () =>
      requested()
        .at('2026-05-30')
        .does('ReleasePanelHold', { ...P1, reason: 'No answer.' }),
    asks: ['EndStandstill', null],
  },
]);
