import type { CommandData } from '../../../workflows/index.js';
import { ranking } from '../../../workflows/index.js';
import { agreed, as, by, score } from '../../support/law/places/scoring.js';
import { dice } from '../../support/law/drawn/random-acts.js';
import { chosen, considered, content, elk, fox, owl } from '../../support/law/places/procurements.js';
import type { Story } from '../../support/law/story.js';

type Criteria = CommandData['SetAwardCriteria']['criteria'];
const providers = [owl, fox, elk];

/** A competition of three offers in which one evaluator scored and these scores were agreed. */
function competition(criteria: Criteria, scores: readonly (readonly number[])[]): Story {
  const story = chosen('competitive')
    .does('SetAwardCriteria', { criteria, keyCriteria: considered, basicSelectionCriteria: 'As set.' })
    .at('2026-03-03')
    .does('SubmitInvitationNotice', { content })
    .does('RecordInvitationNoticePublished', { publishedAt: '2026-03-03T09:00:00.000Z' })
    .at('2026-03-16');
  for (const provider of providers) story.does('RecordOffer', { provider });
  story.does('CloseOffers', {}).does('AppointEvaluator', { evaluator: 'eva' });
  const each = (give: (id: string, criterion: string, points: number) => void) =>
    providers.forEach(({ id }, p) => criteria.forEach((one, c) => give(id, one.id, scores[p]![c]!)));
  each((id, one, points) => by(story, 'eva', 'RecordScore', score(id, one, points)));
  by(story, 'eva', 'LockScores', {});
  each((id, one, points) => as(story, null).does('ModerateCriterion', agreed(id, one, points)));
  return story;
}

const criterion = (id: string, weight: number, maximumScore?: number): Criteria[number] => ({
  ...{ id, name: id, weight, keyCriteria: ['value'] },
  ...(maximumScore === undefined ? {} : { maximumScore }),
});

/** The same by hand: everything in whole ten-millionths, so that nothing is ever rounded on the way (maxima 1, 5, 10 and 100). */
function oracle(criteria: Criteria, scores: readonly number[]): bigint {
  return criteria.reduce((sum, { weight, maximumScore = 100 }, index) => {
    const milliweight = BigInt(Math.round(weight * 1000));
    const tenThousandths = BigInt(Math.round(scores[index]! * 10_000));
    return sum + (milliweight * tenThousandths * 100n) / BigInt(maximumScore);
  }, 0n);
}

describe('the ranking', () => {
  it('is what the arithmetic says, line by line, for whatever weights, scales and scores', () => {
    const roll = dice(19);
    for (let round = 0; round < 40; round += 1) {
      const first = 1 + roll(99_998);
      const second = roll(100_000 - first);
      const weights = [first, second, 100_000 - first - second].map((one) => one / 1000);
      const criteria = weights.map((weight, index) => criterion(`c${index}`, weight, [1, 5, 10, 100][roll(4)]));
      const scores = providers.map(() =>
        criteria.map(({ maximumScore = 100 }) => roll(maximumScore * 10_000 + 1) / 10_000),
      );
      const ranked = ranking(competition(criteria, scores).procurement.facts);
      const exact = new Map(providers.map(({ id }, index) => [id, oracle(criteria, scores[index]!)]));
      for (const { provider, total, place, lines } of ranked) {
        const own = exact.get(provider)!;
        // Ten-thousandths, halves up: what is exact has nine decimals.
        expect(BigInt(Math.round(total! * 10_000))).toBe((own + 50_000n) / 100_000n / 1n);
        expect(place).toBe(1 + [...exact.values()].filter((other) => other > own).length);
        expect(lines.every(({ working }) => /^[\d.]+ × [\d.]+ ÷ \d+ = [\d.]+$/.test(working))).toBe(true);
      }
    }
  });

  it('does not drift: three tenths and six tenths are nine tenths, and a tie is a tie', () => {
    const criteria = [criterion('a', 10), criterion('b', 20), criterion('c', 70)];
    const [one, two, three] = ranking(
      competition(criteria, [
        [3, 3, 0],
        [9, 0, 0],
        [1, 1, 1],
      ]).procurement.facts,
    );
    expect([three!.place, one!.place, two!.place].sort()).toEqual([1, 2, 2]);
    expect([one, two, three].map((ranked) => [ranked!.total, ranked!.tied])).toEqual([
      [1, false],
      [0.9, true],
      [0.9, true],
    ]);
  });

  it('tells apart what rounding would make equal', () => {
    const criteria = [criterion('a', 99.999), criterion('b', 0.001)];
    const ranked = ranking(
      competition(criteria, [
        [50, 0.0002],
        [50, 0.0001],
        [50, 0],
      ]).procurement.facts,
    );
    expect(ranked.map(({ provider, place, total, tied }) => ({ provider, place, total, tied }))).toEqual([
      { provider: 'owl', place: 1, total: 49.9995, tied: false },
      { provider: 'fox', place: 2, total: 49.9995, tied: false },
      { provider: 'elk', place: 3, total: 49.9995, tied: false },
    ]);
  });

  it('gives no place to an offer of which a score is missing', () => {
    const story = competition([criterion('a', 100)], [[1], [2], [3]]);
    const { facts } = story.procurement;
    const { scoring } = facts.run;
    const partly = { ...scoring, agreed: scoring.agreed.filter(({ provider }) => provider !== 'fox') };
    const ranked = ranking({ ...facts, run: { ...facts.run, scoring: partly } });
    expect(ranked.map(({ provider, place }) => [provider, place])).toEqual([
      ['elk', 1],
      ['owl', 2],
      ['fox', null],
    ]);
    expect(ranked[2]!.lines[0]!.working).toBe('no score was agreed');
  });
});
