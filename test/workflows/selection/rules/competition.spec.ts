import { criteriaAreOfTheStepRepeated } from '../../../../workflows/evaluation/rules/criteria-are-of-the-step-repeated.js';
import { criteriaAreWeighted } from '../../../../workflows/selection/rules/criteria-are-weighted.js';
import { invitationWasPublished } from '../../../../workflows/selection/rules/invitation-was-published.js';
import { offerIsOnRecordOnce } from '../../../../workflows/selection/rules/offer-is-on-record-once.js';
import { offerWasReceivedInTime } from '../../../../workflows/selection/rules/offer-was-received-in-time.js';
import { stagesAreNamedApart } from '../../../../workflows/selection/rules/stages-are-named-apart.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import {
  chosen,
  content,
  criteria,
  elk,
  evaluated,
  fox,
  invited,
  owl,
} from '../../../support/law/places/procurements.js';
import { wentBack } from '../../../support/law/places/going-back.js';

const start = () => chosen('competitive');
const weights = (...values: readonly number[]) => ({
  ...criteria,
  criteria: values.map((weight, index) => ({ id: `c${index}`, name: `Criterion ${index}`, weight, keyCriteria: [] })),
});

ruleTable(criteriaAreWeighted, [
  { when: 'two criteria of 60 and 40', given: start, asks: ['SetAwardCriteria', criteria] },
  { when: 'one criterion of 100', given: start, asks: ['SetAwardCriteria', weights(100)] },
  { when: 'three criteria of a third', given: start, asks: ['SetAwardCriteria', weights(33.333, 33.333, 33.334)] },
  {
    when: 'ten criteria of a tenth, whatever their sum in binary',
    given: start,
    asks: ['SetAwardCriteria', weights(...Array<number>(10).fill(10))],
  },
  { when: 'criteria that add up to less than 100', given: start, asks: ['SetAwardCriteria', weights(60, 35)] },
  { when: 'one that is passed or failed', given: start, asks: ['SetAwardCriteria', weights(60, 40, 0)] },
  {
    when: 'no criteria',
    given: start,
    asks: ['SetAwardCriteria', weights()],
    no: [{ provision: 'reg 11(2)', field: 'data.criteria' }],
  },
  {
    when: 'the same criterion twice',
    given: start,
    asks: [
      'SetAwardCriteria',
      { ...criteria, criteria: weights(50, 50).criteria.map((criterion) => ({ ...criterion, id: 'cost' })) },
    ],
    no: [{ provision: 'reg 11(2)', field: 'data.criteria' }],
  },
  { when: 'a question without a command', given: start, asks: ['SetAwardCriteria', null] },
]);

const staged = (...stages: readonly string[]) => ['SetAwardCriteria', { ...criteria, stages }] as const;

ruleTable(stagesAreNamedApart, [
  { when: 'an assessment in one stage, which needs no name', given: start, asks: ['SetAwardCriteria', criteria] },
  { when: 'two stages', given: start, asks: staged('questionnaire', 'presentation') },
  { when: 'no stage at all', given: start, asks: staged(), no: [{ provision: 'reg 11(6)', field: 'data.stages' }] },
  {
    when: 'a stage without a name',
    given: start,
    asks: staged('questionnaire', ' '),
    no: [{ provision: 'reg 11(6)', field: 'data.stages' }],
  },
  {
    when: 'two stages of one name',
    given: start,
    asks: staged('interview', 'interview '),
    no: [{ provision: 'reg 11(6)', field: 'data.stages' }],
  },
  { when: 'a question without a command', given: start, asks: ['SetAwardCriteria', null] },
]);

ruleTable(criteriaAreOfTheStepRepeated, [
  { when: 'criteria in the first run', given: start, asks: ['SetAwardCriteria', criteria] },
  {
    when: 'other criteria after a return to step 1',
    given: () => wentBack('competitive', 1),
    asks: ['SetAwardCriteria', null],
  },
  {
    when: 'other criteria after a return to step 2',
    given: () => wentBack('competitive', 2),
    asks: ['SetAwardCriteria', null],
    no: [{ provision: 'reg 15(1)(b)' }],
  },
]);

const submitted = () =>
  start().does('SetAwardCriteria', criteria).at('2026-03-03').does('SubmitInvitationNotice', { content });

ruleTable(invitationWasPublished, [
  {
    when: 'an offer while the invitation awaits publication',
    given: submitted,
    asks: ['RecordOffer', { provider: owl }],
    no: [{ provision: 'reg 11(3)' }],
  },
  {
    when: 'the close of offers while it does',
    given: submitted,
    asks: ['CloseOffers', null],
    no: [{ provision: 'reg 11(3)' }],
  },
  { when: 'an offer after the publication', given: invited, asks: ['RecordOffer', { provider: owl }] },
  { when: 'the question after the publication', given: invited, asks: ['CloseOffers', null] },
]);

const offered = () => invited().at('2026-03-16').does('RecordOffer', { provider: owl });

ruleTable(offerIsOnRecordOnce, [
  { when: 'a first offer', given: invited, asks: ['RecordOffer', { provider: owl }] },
  { when: 'an offer of another provider', given: offered, asks: ['RecordOffer', { provider: fox }] },
  {
    when: 'a second offer of the same provider',
    given: offered,
    asks: ['RecordOffer', { provider: { id: 'owl' } }],
    no: [{ provision: 'reg 11(5)', field: 'data.provider' }],
  },
  {
    when: 'an offer of a provider called constructor',
    given: offered,
    asks: ['RecordOffer', { provider: { ...fox, id: 'constructor' } }],
  },
  { when: 'a question without a command', given: offered, asks: ['RecordOffer', null] },
]);

// The receipt of offers was closed at 09:00 on 16 March 2026.
const late = () => evaluated().at('2026-03-19');
const received = (receivedAt: string) => ['RecordOffer', { provider: elk, receivedAt }] as const;

ruleTable(offerWasReceivedInTime, [
  { when: 'an offer while the receipt of offers is open', given: invited, asks: ['RecordOffer', { provider: owl }] },
  { when: 'one received a millisecond before the close', given: late, asks: received('2026-03-16T08:59:59.999Z') },
  { when: 'one received at the close', given: late, asks: received('2026-03-16T09:00:00.000Z') },
  {
    when: 'one received a millisecond after it',
    given: late,
    asks: received('2026-03-16T09:00:00.001Z'),
    no: [{ provision: 'reg 11(5)', field: 'data.receivedAt' }],
  },
  {
    when: 'one of which nobody says when it was received',
    given: late,
    asks: ['RecordOffer', { provider: elk }],
    no: [{ provision: 'reg 11(5)', field: 'data.receivedAt' }],
  },
  { when: 'a question without a command', given: late, asks: ['RecordOffer', null] },
]);
