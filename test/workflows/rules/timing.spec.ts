import { actFollowsTheStepBefore } from '../../../workflows/rules/timing/act-follows-the-step-before.js';
import { actIsNotInTheFuture } from '../../../workflows/rules/timing/act-is-not-in-the-future.js';
import { calendarCoversTheStandstill } from '../../../workflows/rules/timing/calendar-covers-the-standstill.js';
import { lawWasInForce } from '../../../workflows/rules/timing/law-was-in-force.js';
import { repeatedStepFollowsTheDecisionToGoBack } from '../../../workflows/rules/timing/repeated-step-follows-the-decision-to-go-back.js';
import { Story } from '../../support/law/story.js';
import { examples } from '../../support/law/examples/all-examples.js';
import { ruleTable } from '../../support/law/rules/rule-table.js';
import {
  chosen,
  contentUnderC,
  fox,
  identified,
  inStandstill,
  owl,
  readyToIntend,
  terms,
  contacted,
  standstillOver,
} from '../../support/law/places/procurements.js';
import { stagedOffers } from '../../support/law/places/stages.js';
import { wentBack } from '../../support/law/places/going-back.js';

const [findings] = examples.RecordFindings;
const choosing = () => chosen('direct-award-c').at('2026-03-10T09:00:00.000Z');

ruleTable(actIsNotInTheFuture, [
  {
    when: 'an act dated this very millisecond',
    given: choosing,
    asks: ['RecordFindings', { ...findings, decidedAt: '2026-03-10T09:00:00.000Z' }],
  },
  {
    when: 'an act dated a millisecond from now',
    given: choosing,
    asks: ['RecordFindings', { ...findings, decidedAt: '2026-03-10T09:00:00.001Z' }],
    no: [{ provision: 'reg 24', field: 'data.decidedAt' }],
  },
  { when: 'an act that says nothing of its time', given: choosing, asks: ['RecordFindings', findings] },
  { when: 'a question without a command', given: choosing, asks: ['RecordFindings', null] },
  {
    when: 'a publication in the future',
    given: () => readyToIntend('direct-award-c'),
    asks: ['RecordIntentionNoticePublished', { publishedAt: '2026-03-24T00:00:00.000Z' }],
    no: [{ provision: 'reg 24', field: 'data.publishedAt' }],
  },
]);

ruleTable(actFollowsTheStepBefore, [
  {
    when: 'findings dated the instant of the choice of the process',
    given: choosing,
    asks: ['RecordFindings', { ...findings, decidedAt: '2026-03-02T09:00:00.000Z' }],
  },
  {
    when: 'findings dated a millisecond before the choice of the process',
    given: choosing,
    asks: ['RecordFindings', { ...findings, decidedAt: '2026-03-02T08:59:59.999Z' }],
    no: [{ provision: 'reg 24', field: 'data.decidedAt' }],
  },
  {
    when: 'findings of now while the record before is of a later now',
    given: () => chosen('direct-award-c').at('2026-03-01T09:00:00.000Z'),
    asks: ['RecordFindings', findings],
    no: [{ provision: 'reg 24', field: 'data' }],
  },
  { when: 'a question without a command', given: choosing, asks: ['RecordFindings', null] },
  {
    when: 'an identification completed the day before its notice was submitted',
    given: identified,
    asks: ['CompleteIdentification', { completedAt: '2026-03-04T09:00:00.000Z' }],
    no: [{ provision: 'reg 24', field: 'data.completedAt' }],
  },
  {
    when: 'offers closed the millisecond before the last of them was received',
    given: () => stagedOffers(),
    asks: ['CloseOffers', { closedAt: '2026-03-16T08:59:59.999Z' }],
    no: [{ provision: 'reg 24', field: 'data.closedAt' }],
  },
  {
    when: 'a notice of intention dated before the last letter',
    given: () => readyToIntend('competitive'),
    asks: ['SubmitIntentionNotice', { submittedAt: '2026-03-20T08:59:59.999Z' }],
    no: [{ provision: 'reg 24', field: 'data.submittedAt' }],
  },
  {
    when: 'a notice of intention dated with the last letter',
    given: () => readyToIntend('competitive'),
    asks: ['SubmitIntentionNotice', { submittedAt: '2026-03-20T09:00:00.000Z' }],
  },
  {
    when: 'a contract under A dated before the provider was contacted',
    given: () => contacted('direct-award-a'),
    asks: ['EnterIntoContract', { ...terms, providers: [owl], enteredIntoAt: '2026-03-10T08:59:59.999Z' }],
    no: [{ provision: 'reg 24', field: 'data.enteredIntoAt' }],
  },
  {
    when: 'a contract under B dated after the first contact but before the contact with its own provider',
    given: () => contacted('direct-award-b').at('2026-03-12').does('ContactProvider', { provider: fox }),
    asks: ['EnterIntoContract', { ...terms, providers: [fox], enteredIntoAt: '2026-03-11T09:00:00.000Z' }],
    no: [{ provision: 'reg 24', field: 'data.enteredIntoAt' }],
  },
  {
    when: 'a contract under A dated the instant of the contact',
    given: () => contacted('direct-award-a'),
    asks: ['EnterIntoContract', { ...terms, providers: [owl], enteredIntoAt: '2026-03-10T09:00:00.000Z' }],
  },
  {
    when: 'an abandonment dated in the standstill that is over',
    given: () => standstillOver('direct-award-c'),
    asks: ['Abandon', { reasons: 'Not wanted.', decidedAt: '2026-04-08T22:59:59.999Z' }],
    no: [{ provision: 'reg 24', field: 'data.decidedAt' }],
  },
  {
    when: 'an abandonment dated the instant in which the standstill ended',
    given: () => standstillOver('direct-award-c'),
    asks: ['Abandon', { reasons: 'Not wanted.', decidedAt: '2026-04-08T23:00:00.000Z' }],
  },
  {
    when: 'a return dated before the process was chosen',
    given: contentUnderC,
    asks: ['ReturnToStep', { step: 1, reasons: 'New evidence.', decidedAt: '2026-03-02T08:59:59.999Z' }],
    no: [{ provision: 'reg 24', field: 'data.decidedAt' }],
  },
  {
    when: 'a return dated before the last step that was taken',
    given: () => readyToIntend('most-suitable-provider'),
    asks: ['ReturnToStep', { step: 1, reasons: 'New evidence.', decidedAt: '2026-03-19T08:59:59.999Z' }],
    no: [{ provision: 'reg 24', field: 'data.decidedAt' }],
  },
]);

ruleTable(repeatedStepFollowsTheDecisionToGoBack, [
  {
    when: 'a repeated notice of intention dated when the first was submitted, before the decision to go back',
    given: () => wentBack('direct-award-c', 2),
    asks: ['SubmitIntentionNotice', { submittedAt: '2026-03-24T09:00:00.000Z' }],
    no: [{ provision: 'reg 15(1)(b)', field: 'data.submittedAt' }],
  },
  {
    when: 'a repeated notice of the intended approach dated before the decision to go back, which would shorten the 14 days',
    given: () => wentBack('most-suitable-provider', 1),
    asks: ['SubmitIntendedApproachNotice', { submittedAt: '2026-03-05T09:00:00.000Z' }],
    no: [{ provision: 'reg 15(1)(b)', field: 'data.submittedAt' }],
  },
  {
    when: 'an abandonment of a repeated run dated in the standstill of the run before it',
    given: () => wentBack('direct-award-c', 1),
    asks: ['Abandon', { reasons: 'Not wanted.', decidedAt: '2026-03-30T09:00:00.000Z' }],
    no: [{ provision: 'reg 15(1)(b)', field: 'data.decidedAt' }],
  },
  {
    when: 'a repeated step dated the instant of the decision to go back',
    given: () => wentBack('direct-award-c', 2),
    asks: ['SubmitIntentionNotice', { submittedAt: '2026-04-10T09:00:00.000Z' }],
  },
  {
    when: 'the publication, before the return, of a notice that still stands',
    given: () => wentBack('most-suitable-provider', 2),
    asks: ['RecordIntendedApproachNoticePublished', { publishedAt: '2026-03-06T09:00:00.000Z' }],
  },
  {
    when: 'a letter about the return dated a millisecond before it',
    given: () => standstillOver('direct-award-c').at('2026-04-10').does('ReturnToStep', { step: 1, reasons: 'New.' }),
    asks: ['InformRelevantProvider', { provider: { id: 'owl' }, sentAt: '2026-04-10T08:59:59.999Z' }],
    no: [{ provision: 'reg 15(1)(b)', field: 'data.sentAt' }],
  },
  { when: 'a question without a command', given: () => wentBack('direct-award-c', 2), asks: ['Abandon', null] },
]);

ruleTable(lawWasInForce, [
  {
    when: 'a contact in the last millisecond of 2023',
    given: () => chosen('direct-award-a'),
    asks: ['ContactProvider', { provider: owl, contactedAt: '2023-12-31T23:59:59.999Z' }],
    no: [{ provision: 'reg 29(1)', field: 'data.contactedAt' }],
  },
  {
    when: 'a contact in the first millisecond of 2024',
    given: () => chosen('direct-award-a'),
    asks: ['ContactProvider', { provider: owl, contactedAt: '2024-01-01T00:00:00.000Z' }],
  },
  {
    when: 'an opening in 2023',
    given: () => new Story().at('2023-12-31T23:59:59.999Z'),
    asks: ['OpenProcurement', null],
    no: [{ provision: 'reg 29(1)', field: 'data' }],
  },
  {
    when: 'an opening in 2024',
    given: () => new Story().at('2024-01-01T00:00:00.000Z'),
    asks: ['OpenProcurement', null],
  },
  {
    when: 'an opening of 2023 in a rehearsal under a law that is named',
    given: () => new Story({ law: '2024-01-01' }).at('2023-11-01'),
    asks: ['OpenProcurement', null],
  },
]);

const publishedOn = (date: string) => ({ publishedAt: `${date}T09:00:00.000Z` });
const awaiting = () => readyToIntend('direct-award-c').at('2028-12-31');

ruleTable(calendarCoversTheStandstill, [
  {
    when: 'the last publication whose standstill the holiday list covers',
    given: awaiting,
    asks: ['RecordIntentionNoticePublished', publishedOn('2028-12-16')],
  },
  {
    when: 'a publication one day later',
    given: awaiting,
    asks: ['RecordIntentionNoticePublished', publishedOn('2028-12-17')],
    no: [{ provision: 'reg 12(12)', field: 'data.publishedAt' }],
  },
  {
    when: 'a publication before the list begins',
    given: awaiting,
    asks: ['RecordIntentionNoticePublished', publishedOn('2022-12-31')],
    no: [{ provision: 'reg 12(12)', field: 'data.publishedAt' }],
  },
  { when: 'a question without a command', given: awaiting, asks: ['RecordIntentionNoticePublished', null] },
]);

describe('what a reason says of the time', () => {
  it('gives both instants that were compared', () => {
    const story = inStandstill('direct-award-c').at('2026-04-09').does('EndStandstill', {});
    story.tries('Abandon', { reasons: 'Not wanted.', decidedAt: '2026-04-01T09:00:00.000Z' });
    expect(story.reasons.map(({ found }) => found)).toContainEqual({
      at: '2026-04-01T09:00:00.000Z',
      notBefore: '2026-04-08T23:00:00.000Z',
    });
  });
});
