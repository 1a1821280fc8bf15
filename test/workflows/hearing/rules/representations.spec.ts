import { representorKinds, validityConditions, type Standing } from '../../../../workflows/index.js';
import { aDecisionHasBeenMadeToBeAggrievedBy } from '../../../../workflows/hearing/rules/a-decision-has-been-made-to-be-aggrieved-by.js';
import { aValidRepresentationWasReceived } from '../../../../workflows/hearing/rules/a-valid-representation-was-received.js';
import { clarificationSaysSomething } from '../../../../workflows/hearing/rules/clarification-says-something.js';
import { representationIsOnRecord } from '../../../../workflows/hearing/rules/representation-is-on-record.js';
import { validityRestsOnTheSixConditions } from '../../../../workflows/hearing/rules/validity-rests-on-the-six-conditions.js';
import { invalid, judged, representation } from '../../../support/law/examples/hearing-examples.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import {
  competitionDecided,
  content,
  contentUnderC,
  evaluated,
  inStandstill,
  readyToIntend,
} from '../../../support/law/places/procurements.js';
import { wentBack } from '../../../support/law/places/going-back.js';

const open = () => inStandstill('direct-award-c').at('2026-03-26');
const received = (standing: Standing = 'would-be-provider') =>
  open().does('MakeRepresentation', { ...representation, standing });
const late = () =>
  inStandstill('direct-award-c').at('2026-04-08T23:00:00.000Z').does('MakeRepresentation', representation);

ruleTable(aDecisionHasBeenMadeToBeAggrievedBy, [
  { when: 'a representation in the standstill', given: open, asks: ['MakeRepresentation', representation] },
  {
    when: 'a representation while the notice awaits publication',
    given: () => readyToIntend('direct-award-c').does('SubmitIntentionNotice', { content }),
    asks: ['MakeRepresentation', representation],
  },
  {
    when: 'a representation after the first letter',
    given: competitionDecided,
    asks: ['MakeRepresentation', representation],
  },
  {
    when: 'a representation before anything is announced',
    given: contentUnderC,
    asks: ['MakeRepresentation', representation],
    no: [{ provision: 'reg 12(3)(a)' }],
  },
  {
    when: 'a representation while offers are being evaluated',
    given: evaluated,
    asks: ['RecordRepresentation', null],
    no: [{ provision: 'reg 12(3)(a)' }],
  },
  {
    when: 'a representation about the run before, after a return',
    given: () => wentBack('direct-award-c', 1),
    asks: ['RecordRepresentation', null],
  },
]);

ruleTable(representationIsOnRecord, [
  {
    when: 'a judgement of what was received',
    given: () => received(),
    asks: ['JudgeRepresentation', { representation: 'R1', conditions: judged() }],
  },
  {
    when: 'a judgement of something else',
    given: () => received(),
    asks: ['JudgeRepresentation', { representation: 'R2', conditions: judged() }],
    no: [{ provision: 'reg 12(4)', field: 'data.representation' }],
  },
  {
    when: 'a withdrawal of what every object has',
    given: () => received(),
    asks: ['WithdrawRepresentation', { representation: 'toString' }],
    no: [{ provision: 'reg 12(4)', field: 'data.representation' }],
  },
  {
    when: 'the question where nothing was received',
    given: open,
    asks: ['OfferClarification', null],
    no: [{ provision: 'reg 12(4)' }],
  },
  { when: 'the question where something was', given: () => received(), asks: ['OfferClarification', null] },
]);

const judging = (conditions: ReturnType<typeof judged>, otherGrounds?: readonly string[], of = 'R1') =>
  ['JudgeRepresentation', { representation: of, conditions, otherGrounds }] as const;
const no = (field: string) => ({ provision: 'reg 12(3)', field });

ruleTable(validityRestsOnTheSixConditions, [
  { when: 'six conditions that are met', given: () => received(), asks: judging(judged()) },
  {
    when: 'a doubt, which counts as met and needs no reason',
    given: () => received(),
    asks: judging(judged({ aggrieved: { met: 'in-doubt' } })),
  },
  { when: 'a condition that is not met, with its reason', given: () => received(), asks: judging(invalid) },
  ...validityConditions
    .filter((name) => name !== 'inTime')
    .map((name) => ({
      when: `${name} found not to be met, without a reason`,
      given: () => received(),
      asks: judging(judged({ [name]: { met: 'no', reason: ' ' } })),
      no: [no(`data.conditions.${name}.reason`)],
    })),
  {
    when: 'the two grounds that authorities like to give: not a bidder, and no merit',
    given: () => received(),
    asks: judging(judged(), ['made no offer', 'has no merit']),
    no: [no('data.otherGrounds'), no('data.otherGrounds')],
  },
  {
    when: 'what a provider supplies taken for a ground, of one that wrote as a sub-contractor, whatever the words',
    given: () => received('subcontractor'),
    asks: judging(judged({ providerOfTheServices: { met: 'no', reason: 'Supplies only transport.' } })),
    no: [no('data.representorIs')],
  },
  {
    when: 'the same of a supplier of the other part of a mixed procurement',
    given: () => received('supplier-of-the-other-part-of-a-mixed-procurement'),
    asks: judging(judged({ providerOfTheServices: { met: 'no', reason: 'Fahren nur Patienten.' } })),
    no: [no('data.representorIs')],
  },
  ...representorKinds
    .filter((kind) => kind !== 'none-of-these')
    .map((kind) => ({
      when: `a representor that is found to be of those who are heard (${kind}), and not to be one`,
      given: () => received(),
      asks: [
        'JudgeRepresentation',
        {
          representation: 'R1',
          representorIs: kind,
          conditions: judged({ providerOfTheServices: { met: 'no', reason: 'It sat out the competition.' } }),
        },
      ] as const,
      no: [no('data.representorIs')],
    })),
  {
    when: 'a supplier of the other part that is found to be none of these',
    given: () => received('supplier-of-the-other-part-of-a-mixed-procurement'),
    asks: [
      'JudgeRepresentation',
      {
        representation: 'R1',
        representorIs: 'none-of-these',
        conditions: judged({ providerOfTheServices: { met: 'no', reason: 'It is a bidder’s landlord.' } }),
      },
    ] as const,
  },
  {
    when: 'a representation received in time that is called late',
    given: () => received(),
    asks: judging(judged({ inTime: { met: 'no', reason: 'It came on the last day.' } })),
    no: [no('data.conditions.inTime')],
  },
  {
    when: 'a late representation that is called late',
    given: late,
    asks: judging(judged({ inTime: { met: 'no', reason: 'By a millisecond.' } })),
  },
  {
    when: 'a late representation that is called in time',
    given: late,
    asks: judging(judged({ inTime: { met: 'in-doubt' } })),
    no: [no('data.conditions.inTime')],
  },
  { when: 'a question without a command', given: () => received(), asks: ['JudgeRepresentation', null] },
]);

ruleTable(aValidRepresentationWasReceived, [
  { when: 'a review after a representation in time', given: () => received(), asks: ['RecordReview', null] },
  { when: 'a review after none', given: open, asks: ['RecordReview', null], no: [{ provision: 'reg 12(4)' }] },
  {
    when: 'a further decision after a late one only',
    given: late,
    asks: ['MakeFurtherDecision', null],
    no: [{ provision: 'reg 12(4)' }],
  },
  {
    when: 'a further decision after one that was found invalid',
    given: () => received().does('JudgeRepresentation', { representation: 'R1', conditions: invalid }),
    asks: ['MakeFurtherDecision', null],
    no: [{ provision: 'reg 12(4)' }],
  },
  {
    when: 'a further decision after one in doubt',
    given: () =>
      received().does('JudgeRepresentation', {
        representation: 'R1',
        conditions: judged({ aggrieved: { met: 'in-doubt' } }),
      }),
    asks: ['MakeFurtherDecision', null],
  },
  {
    when: 'a review after one that was withdrawn, which was received all the same',
    given: () => received().does('WithdrawRepresentation', { representation: 'R1' }),
    asks: ['RecordReview', null],
  },
]);

const R1 = { representation: 'R1' };
const offered = () => received().does('OfferClarification', { ...R1, offer: 'A meeting on Thursday.' });
const unsaid = (field: string) => [{ provision: 'reg 12(4)(a)', field }];

ruleTable(clarificationSaysSomething, [
  {
    when: 'an opportunity offered',
    given: () => received(),
    asks: ['OfferClarification', { ...R1, offer: 'A meeting.' }],
  },
  {
    when: 'a reason why none is needed',
    given: () => received(),
    asks: ['OfferClarification', { ...R1, notNeededBecause: 'It is clear.' }],
  },
  {
    when: 'an offer that says nothing',
    given: () => received(),
    asks: ['OfferClarification', { ...R1, offer: ' ' }],
    no: unsaid('data.offer'),
  },
  {
    when: 'an offer and a reason why none is needed',
    given: () => received(),
    asks: ['OfferClarification', { ...R1, offer: 'A meeting.', notNeededBecause: 'It is clear.' }],
    no: unsaid('data.offer'),
  },
  { when: 'an answer to the offer', given: offered, asks: ['AnswerClarification', { ...R1, answer: 'As annexed.' }] },
  {
    when: 'a reason why there is no answer',
    given: offered,
    asks: ['AnswerClarification', { ...R1, noAnswerBecause: 'None came.' }],
  },
  {
    when: 'an answer that says nothing',
    given: offered,
    asks: ['AnswerClarification', { ...R1, answer: '' }],
    no: unsaid('data.answer'),
  },
  {
    when: 'an answer where nothing was offered',
    given: () => received(),
    asks: ['AnswerClarification', { ...R1, answer: 'As annexed.' }],
    no: [{ provision: 'reg 12(4)(a)' }],
  },
  {
    when: 'neither field of an offer',
    given: () => received(),
    asks: ['OfferClarification', R1],
    no: unsaid('data.offer'),
  },
  { when: 'neither field of an answer', given: offered, asks: ['AnswerClarification', R1], no: unsaid('data.answer') },
  { when: 'a question without a command', given: () => received(), asks: ['OfferClarification', null] },
]);
