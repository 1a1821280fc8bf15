import { evaluationIsAgainstTheAwardCriteria } from '../../../../workflows/selection/rules/evaluation-is-against-the-award-criteria.js';
import { evaluationIsOfALiveOffer } from '../../../../workflows/selection/rules/evaluation-is-of-a-live-offer.js';
import { everyOfferWasEvaluated } from '../../../../workflows/selection/rules/every-offer-was-evaluated.js';
import { successfulProvidersMadeOffersThatStand } from '../../../../workflows/selection/rules/successful-providers-made-offers-that-stand.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import {
  chosen,
  criteria,
  evaluated,
  evaluation,
  fox,
  invited,
  owl,
} from '../../../support/law/places/procurements.js';
import { atStage, stagedOffers } from '../../../support/law/places/stages.js';
import { wentBack } from '../../../support/law/places/going-back.js';

const closed = () =>
  invited()
    .at('2026-03-16')
    .does('RecordOffer', { provider: owl })
    .does('RecordOffer', { provider: fox })
    .does('CloseOffers', {})
    .at('2026-03-18');
const scored = (criterion: string, reasons = 'A clear plan.') => ({ criterion, score: 70, reasons });
const scores = (...list: readonly ReturnType<typeof scored>[]) =>
  ['RecordEvaluation', { ...evaluation('owl', 70), scores: list }] as const;

ruleTable(evaluationIsAgainstTheAwardCriteria, [
  { when: 'a score on each criterion', given: closed, asks: ['RecordEvaluation', evaluation('owl', 80)] },
  { when: 'a score on one of them, the rest to follow at another stage', given: closed, asks: scores(scored('cost')) },
  {
    when: 'a score on something that the invitation did not name',
    given: closed,
    asks: scores(scored('quality'), scored('reputation')),
    no: [{ provision: 'reg 11(5)', field: 'data.scores' }],
  },
  {
    when: 'one criterion scored twice',
    given: closed,
    asks: scores(scored('cost'), scored('cost')),
    no: [{ provision: 'reg 11(5)', field: 'data.scores' }],
  },
  {
    when: 'a score without reasons',
    given: closed,
    asks: scores(scored('cost', ' ')),
    no: [{ provision: 'reg 11(5)', field: 'data.scores' }],
  },
  { when: 'a question without a command', given: closed, asks: ['RecordEvaluation', null] },
]);

ruleTable(evaluationIsOfALiveOffer, [
  { when: 'an offer that was received', given: closed, asks: ['RecordEvaluation', evaluation('fox', 60)] },
  {
    when: 'an offer that nobody made',
    given: closed,
    asks: ['RecordEvaluation', evaluation('constructor', 60)],
    no: [{ provision: 'reg 11(5)', field: 'data.provider' }],
  },
  {
    when: 'an offer evaluated already',
    given: evaluated,
    asks: ['RecordEvaluation', evaluation('owl', 90)],
    no: [{ provision: 'reg 11(5)', field: 'data.provider' }],
  },
  {
    when: 'a stage that the criteria do not name',
    given: stagedOffers,
    asks: ['RecordEvaluation', atStage('owl', 'interview', true)],
    no: [{ provision: 'reg 11(5)', field: 'data.stage' }],
  },
  { when: 'the first stage', given: stagedOffers, asks: ['RecordEvaluation', atStage('owl', 'quality', true)] },
  {
    when: 'the second stage before the first',
    given: stagedOffers,
    asks: ['RecordEvaluation', atStage('owl', 'cost', true)],
    no: [{ provision: 'reg 11(6)', field: 'data.provider' }],
  },
  {
    when: 'the second stage of an offer that went on',
    given: () => stagedOffers().does('RecordEvaluation', atStage('owl', 'quality', true)),
    asks: ['RecordEvaluation', atStage('owl', 'cost', true)],
  },
  {
    when: 'the second stage of an offer that did not go on',
    given: () => stagedOffers().does('RecordEvaluation', atStage('owl', 'quality', false)),
    asks: ['RecordEvaluation', atStage('owl', 'cost', true)],
    no: [{ provision: 'reg 11(6)', field: 'data.provider' }],
  },
  {
    when: 'an offer again after a return to step 3',
    given: () => wentBack('competitive', 3),
    asks: ['RecordEvaluation', evaluation('owl', 90)],
  },
  {
    when: 'an offer again after a return to step 4, which leaves the assessment as it is',
    given: () => wentBack('competitive', 4),
    asks: ['RecordEvaluation', evaluation('owl', 90)],
    no: [{ provision: 'reg 11(5)', field: 'data.provider' }],
  },
  { when: 'a question without a command', given: closed, asks: ['RecordEvaluation', null] },
]);

const stage = (id: string, at: string, goesOn: boolean) => ['RecordEvaluation', atStage(id, at, goesOn)] as const;

ruleTable(everyOfferWasEvaluated, [
  { when: 'a decision when each offer is scored on each criterion', given: evaluated, asks: ['SelectProviders', null] },
  {
    when: 'a decision while an offer waits',
    given: () => closed().does('RecordEvaluation', evaluation('owl', 80)),
    asks: ['SelectProviders', null],
    no: [{ provision: 'reg 11(5)' }],
  },
  {
    when: 'a decision where no offer was received',
    given: () => invited().at('2026-03-16').does('CloseOffers', {}),
    asks: ['SelectProviders', null],
    no: [{ provision: 'reg 11(5)' }],
  },
  {
    when: 'a decision without award criteria',
    given: () => chosen('competitive'),
    asks: ['SelectProviders', null],
    no: [{ provision: 'reg 11(5)' }],
  },
  {
    when: 'a decision where an offer that stands has no score on one criterion',
    given: () =>
      closed()
        .does(...scores(scored('quality')))
        .does('RecordEvaluation', evaluation('fox', 60)),
    asks: ['SelectProviders', null],
    no: [{ provision: 'reg 11(5)' }],
  },
  {
    when: 'a decision while the second stage of an offer that went on waits',
    given: () =>
      stagedOffers()
        .does(...stage('owl', 'quality', true))
        .does(...stage('fox', 'quality', false)),
    asks: ['SelectProviders', null],
    no: [{ provision: 'reg 11(5)' }],
  },
  {
    when: 'a decision when the one offer that went on is through, and the other has no score on the later stage',
    given: () =>
      stagedOffers()
        .does(...stage('owl', 'quality', true))
        .does(...stage('fox', 'quality', false))
        .does(...stage('owl', 'cost', true)),
    asks: ['SelectProviders', null],
  },
]);

const selecting = (...ids: readonly string[]) =>
  ['SelectProviders', { providers: ids.map((id) => ({ id })), reasons: 'As scored.' }] as const;
const criteriaUnmet = () =>
  closed()
    .does('RecordEvaluation', { ...evaluation('owl', 95), basicSelectionCriteria: { met: false, assessment: 'No.' } })
    .does('RecordEvaluation', { ...evaluation('fox', 60), goesOn: false });

ruleTable(successfulProvidersMadeOffersThatStand, [
  { when: 'the better of two offers', given: evaluated, asks: selecting('owl') },
  { when: 'the other of two offers, of which the reasons must tell', given: evaluated, asks: selecting('fox') },
  { when: 'both', given: evaluated, asks: selecting('owl', 'fox') },
  { when: 'nobody', given: evaluated, asks: selecting(), no: [{ provision: 'reg 11(7)', field: 'data.providers' }] },
  {
    when: 'a provider that made no offer',
    given: evaluated,
    asks: selecting('owl', 'toString'),
    no: [{ provision: 'reg 11(7)', field: 'data.providers[1]' }],
  },
  {
    when: 'the highest score of a provider that does not meet the basic selection criteria',
    given: criteriaUnmet,
    asks: selecting('owl'),
    no: [{ provision: 'reg 19(1)', field: 'data.providers[0]' }],
  },
  {
    when: 'an offer that did not go on',
    given: criteriaUnmet,
    asks: selecting('fox'),
    no: [{ provision: 'reg 11(7)', field: 'data.providers[0]' }],
  },
  { when: 'a question without a command', given: evaluated, asks: ['SelectProviders', null] },
]);

describe('the weighted total of an evaluation', () => {
  it.each([
    ['60 of 100 at 80 and 40 of 100 at 55', [80, 55], 70],
    ['scores with four places', [66.6667, 33.3333], 53.3333],
    ['nought', [0, 0], 0],
  ])('adds up %s', (_what, [quality, cost], total) => {
    const story = closed().does('RecordEvaluation', {
      ...evaluation('owl', 0),
      scores: [
        { ...scored('quality'), score: quality ?? 0 },
        { ...scored('cost'), score: cost ?? 0 },
      ],
    });
    expect(story.procurement.facts.run.offers['owl']?.stages['single']?.weightedTotal).toBe(total);
    expect(criteria.criteria.map(({ weight }) => weight)).toEqual([60, 40]);
  });
});
