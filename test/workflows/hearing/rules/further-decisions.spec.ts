import type { CommandData, FurtherOutcome } from '../../../../workflows/index.js';
import { aFurtherDecisionStands } from '../../../../workflows/hearing/rules/a-further-decision-stands.js';
import { calendarCoversTheDaysAfterTheDecision } from '../../../../workflows/hearing/rules/calendar-covers-the-days-after-the-decision.js';
import { decisionWasReviewed } from '../../../../workflows/hearing/rules/decision-was-reviewed.js';
import { everyRepresentorWasHeard } from '../../../../workflows/hearing/rules/every-representor-was-heard.js';
import { outcomeIsOneThatCanBeCarriedOut } from '../../../../workflows/hearing/rules/outcome-is-one-that-can-be-carried-out.js';
import { recipientIsToBeInformed } from '../../../../workflows/hearing/rules/recipient-is-to-be-informed.js';
import { returnIsTheOneDecided } from '../../../../workflows/hearing/rules/return-is-the-one-decided.js';
import { reviewNamesWhatItReviews } from '../../../../workflows/hearing/rules/review-names-what-it-reviews.js';
import { decided, heard, reviewed } from '../../../support/law/places/hearings.js';
import { invalid, representation } from '../../../support/law/examples/hearing-examples.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { inStandstill } from '../../../support/law/places/procurements.js';

const open = () => inStandstill('most-suitable-provider').at('2026-03-26');
const received = () => open().does('MakeRepresentation', representation);
const second = { ...representation, representor: { name: 'Elk Clinics LLP' } };
const notNeeded = (of: string) => ({ representation: of, notNeededBecause: 'It is clear.' });

ruleTable(everyRepresentorWasHeard, [
  {
    when: 'a decision before the representor was heard',
    given: received,
    asks: ['MakeFurtherDecision', null],
    no: [{ provision: 'reg 12(4)(a)' }],
  },
  {
    when: 'a decision while an offer to explain is unanswered',
    given: () => received().does('OfferClarification', { representation: 'R1', offer: 'A meeting.' }),
    asks: ['MakeFurtherDecision', null],
    no: [{ provision: 'reg 12(4)(a)' }],
  },
  {
    when: 'a decision when it is answered',
    given: () =>
      received()
        .does('OfferClarification', { representation: 'R1', offer: 'A meeting.' })
        .does('AnswerClarification', { representation: 'R1', answer: 'As annexed.' }),
    asks: ['MakeFurtherDecision', null],
  },
  {
    when: 'a decision when none is needed',
    given: () => received().does('OfferClarification', notNeeded('R1')),
    asks: ['MakeFurtherDecision', null],
  },
  {
    when: 'a decision while a second representor waits',
    given: () => received().does('OfferClarification', notNeeded('R1')).does('MakeRepresentation', second),
    asks: ['MakeFurtherDecision', null],
    no: [{ provision: 'reg 12(4)(a)' }],
  },
  {
    when: 'a decision after the second withdrew, to whom nothing more is owed',
    given: () =>
      received()
        .does('OfferClarification', notNeeded('R1'))
        .does('MakeRepresentation', second)
        .does('WithdrawRepresentation', { representation: 'R2' }),
    asks: ['MakeFurtherDecision', null],
  },
]);

const bothHeard = () =>
  received()
    .does('MakeRepresentation', second)
    .does('OfferClarification', notNeeded('R1'))
    .does('OfferClarification', notNeeded('R2'));

ruleTable(decisionWasReviewed, [
  {
    when: 'a decision without a review',
    given: received,
    asks: ['MakeFurtherDecision', null],
    no: [{ provision: 'reg 12(4)(c)' }],
  },
  {
    when: 'a decision after a review of one of two',
    given: () => reviewed(bothHeard(), 'R1'),
    asks: ['MakeFurtherDecision', null],
    no: [{ provision: 'reg 12(4)(c)' }],
  },
  {
    when: 'a decision after a review of both',
    given: () => reviewed(bothHeard(), 'R1', 'R2'),
    asks: ['MakeFurtherDecision', null],
  },
  {
    when: 'a decision after two reviews of one each',
    given: () => reviewed(reviewed(bothHeard(), 'R1'), 'R2'),
    asks: ['MakeFurtherDecision', null],
  },
  {
    when: 'a decision after a review of the one that is valid',
    given: () => reviewed(bothHeard(), 'R1').does('JudgeRepresentation', { representation: 'R2', conditions: invalid }),
    asks: ['MakeFurtherDecision', null],
  },
]);

const review = (...representations: readonly string[]): CommandData['RecordReview'] => ({
  representations,
  reviewers: [{ name: 'A Reviewer', role: 'Director' }],
  lookedAt: 'The file.',
  findings: 'It stands.',
});

ruleTable(reviewNamesWhatItReviews, [
  { when: 'a review of what was received', given: received, asks: ['RecordReview', review('R1')] },
  {
    when: 'a review of nothing',
    given: received,
    asks: ['RecordReview', review()],
    no: [{ provision: 'reg 12(4)(c)', field: 'data.representations' }],
  },
  {
    when: 'a review of something else',
    given: received,
    asks: ['RecordReview', review('R1', 'R2')],
    no: [{ provision: 'reg 12(4)(c)', field: 'data.representations' }],
  },
  {
    when: 'a review by nobody',
    given: received,
    asks: ['RecordReview', { ...review('R1'), reviewers: [] }],
    no: [{ provision: 'reg 12(4)(c)', field: 'data.reviewers' }],
  },
  {
    when: 'a review by a reviewer without a name, of nothing and with no result',
    given: received,
    asks: ['RecordReview', { ...review('R1'), reviewers: [{ name: ' ', role: 'X' }], lookedAt: '', findings: ' ' }],
    no: ['data.reviewers', 'data.lookedAt', 'data.findings'].map((field) => ({ provision: 'reg 12(4)(c)', field })),
  },
  { when: 'a question without a command', given: received, asks: ['RecordReview', null] },
]);

const deciding = (outcome: FurtherOutcome, step?: number) =>
  ['MakeFurtherDecision', { outcome, step, reasons: 'As reviewed.' }] as const;
const notAStep = [{ provision: 'reg 12(11)', field: 'data.step' }];

ruleTable(outcomeIsOneThatCanBeCarriedOut, [
  { when: 'a decision to proceed', given: () => heard(open()), asks: deciding('proceed') },
  { when: 'a decision to abandon', given: () => heard(open()), asks: deciding('abandon') },
  ...[1, 2, 3, 4].map((step) => ({
    when: `a decision to go back to step ${step}`,
    given: () => heard(open()),
    asks: deciding('go-back', step),
  })),
  {
    when: 'a decision to go back to the standstill itself',
    given: () => heard(open()),
    asks: deciding('go-back', 5),
    no: notAStep,
  },
  {
    when: 'a decision to go back to no step in particular',
    given: () => heard(open()),
    asks: deciding('go-back'),
    no: notAStep,
  },
  { when: 'a question without a command', given: () => heard(open()), asks: ['MakeFurtherDecision', null] },
]);

const made = (outcome: FurtherOutcome = 'proceed') =>
  heard(open()).does('MakeFurtherDecision', { outcome, step: 3, reasons: 'As reviewed.' });

ruleTable(aFurtherDecisionStands, [
  { when: 'informing of a decision that was made', given: made, asks: ['InformOfFurtherDecision', null] },
  {
    when: 'informing of none',
    given: () => heard(open()),
    asks: ['InformOfFurtherDecision', null],
    no: [{ provision: 'reg 12(4)(d)' }],
  },
  {
    when: 'asking the Panel about none',
    given: () => heard(open()),
    asks: ['RequestPanelReview', null],
    no: [{ provision: 'reg 12(4)(d)' }],
  },
]);

const informing = (recipient: string, sentAt?: string) => ['InformOfFurtherDecision', { recipient, sentAt }] as const;
const notOwed = [{ provision: 'reg 12(6)', field: 'data.recipient' }];

ruleTable(recipientIsToBeInformed, [
  { when: 'the representor', given: made, asks: informing('R1') },
  { when: 'the provider to whom an award was intended', given: made, asks: informing('owl') },
  { when: 'a provider to whom none was', given: made, asks: informing('fox'), no: notOwed },
  { when: 'what every object inherits', given: made, asks: informing('constructor'), no: notOwed },
  {
    when: 'the representor a second time',
    given: () => made().does(...informing('R1')),
    asks: informing('R1'),
    no: notOwed,
  },
  {
    when: 'anybody when everybody knows',
    given: () => decided(heard(open()), 'proceed'),
    asks: informing('R1'),
    no: [{ provision: 'reg 12(6)' }],
  },
  {
    when: 'everybody again of a decision that replaces the first',
    given: () =>
      decided(heard(open()), 'proceed').does('MakeFurtherDecision', { outcome: 'abandon', reasons: 'On reflection.' }),
    asks: informing('R1'),
  },
  { when: 'the question where somebody waits', given: made, asks: ['InformOfFurtherDecision', null] },
]);

const atTheEndOfTheList = () => made().at('2028-12-31T09:00:00.000Z');

ruleTable(calendarCoversTheDaysAfterTheDecision, [
  {
    when: 'the last day of informing whose five days the list covers',
    given: atTheEndOfTheList,
    asks: informing('R1', '2028-12-20T09:00:00.000Z'),
  },
  {
    when: 'the day after',
    given: atTheEndOfTheList,
    asks: informing('R1', '2028-12-22T09:00:00.000Z'),
    no: [{ provision: 'reg 12(12)', field: 'data.sentAt' }],
  },
  {
    when: 'informing now, at the end of the list',
    given: atTheEndOfTheList,
    asks: informing('R1'),
    no: [{ provision: 'reg 12(12)' }],
  },
  { when: 'a question without a command', given: atTheEndOfTheList, asks: ['InformOfFurtherDecision', null] },
]);

const goingBack = () => decided(heard(open()), 'go-back', 3).at('2026-04-20').does('EndStandstill', {});
const back = (step: number) => ['ReturnToStep', { step, reasons: 'As decided.' }] as const;

ruleTable(returnIsTheOneDecided, [
  { when: 'the return that was decided', given: goingBack, asks: back(3) },
  { when: 'another', given: goingBack, asks: back(1), no: [{ provision: 'reg 15(3)', field: 'data.step' }] },
  {
    when: 'a return after a standstill in which nothing was decided',
    given: () => open().at('2026-04-09').does('EndStandstill', {}),
    asks: back(1),
  },
  { when: 'a question without a command', given: goingBack, asks: ['ReturnToStep', null] },
]);
