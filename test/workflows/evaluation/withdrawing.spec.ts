import { factsSeenBy, ranking, unscored, workIn } from '../../../workflows/index.js';
import { appointedAnew } from '../../../workflows/evaluation/evaluators-of-the-next-run.js';
import type { Story } from '../../support/law/story.js';
import { agreed, appointed, by, locked, moderated, score, scored } from '../../support/law/places/scoring.js';
import { sheetOf, standingScores } from '../../../workflows/evaluation/scoring.js';
import { allScoringGaps } from '../../../workflows/evaluation/gaps.js';

const leaves = (person: string, more: object = {}) => ({
  ...{ person, from: '2026-03-17', reason: 'A post elsewhere.' },
  ...more,
});
const aside = { from: '2026-03-18', scores: 'set-aside', scoresReason: 'In talks with a bidder.' } as const;
const kept = { ...aside, scores: 'kept', scoresReason: 'Complete before leaving.' } as const;

const missingIn = ({ procurement }: Story) => allScoringGaps(procurement.facts).map(({ missing }) => missing);

describe('an evaluator who leaves', () => {
  it('is waited for no more: the others are complete without them, on the day and not before', () => {
    const story = by(scored(), 'eli', 'LockScores', {});
    expect(story.tries('ModerateCriterion', agreed('owl', 'quality', 70)).refusedUnder).toContain(
      'reg 24(f) every-evaluator-has-locked',
    );
    story.does('WithdrawEvaluator', leaves('eva')).does('ModerateCriterion', agreed('owl', 'quality', 70));
  });

  it('gives, changes and locks no score any more, until appointed again, and scores anew then', () => {
    const story = scored().does('WithdrawEvaluator', leaves('eva'));
    for (const [type, data] of [
      ['RecordScore', score('owl', 'quality', 1)],
      ['AmendScore', { ...score('owl', 'quality', 1), reason: 'A slip.' }],
      ['LockScores', {}],
    ] as const) {
      const asked = story
        .branch({ actor: { person: 'eva', organisation: 'icb', role: 'evaluator' } })
        .tries(type, data);
      expect(asked.reasons).toMatchObject([
        { code: 'score-is-of-an-appointed-evaluator', found: { withdrawnFrom: '2026-03-17' } },
      ]);
    }
    expect(unscored(story.procurement.facts, 'single', 'eva')).toEqual([]);
    story.does('AppointEvaluator', { evaluator: 'eva' });
    expect(unscored(story.procurement.facts, 'single', 'eva')).toHaveLength(4);
  });

  it('leaves scores that were not locked on record, and they count no more', () => {
    const { facts, version } = by(scored(), 'eli', 'LockScores', {}).does(
      'WithdrawEvaluator',
      leaves('eva'),
    ).procurement;
    expect(standingScores(facts, 'single').map(({ evaluator }) => evaluator)).toEqual(Array(4).fill('eli'));
    expect(sheetOf(facts, 'single', 'eva')).toMatchObject({ scores: {}, given: 0, setAsideUpTo: version });
  });

  it('takes the only scores along: what nobody else scored is a gap', () => {
    const story = by(appointed(), 'eva', 'RecordScore', score('owl', 'quality', 60));
    story.does('AppointEvaluator', { evaluator: 'eli', offers: ['fox'] });
    for (const one of ['quality', 'cost']) by(story, 'eli', 'RecordScore', score('fox', one, 60));
    by(story, 'eli', 'LockScores', {}).does('WithdrawEvaluator', leaves('eva'));
    expect(story.tries('ModerateCriterion', agreed('owl', 'quality', 60)).refusedUnder).toEqual([
      'reg 24(f) moderation-is-of-what-was-scored',
    ]);
    expect(missingIn(story)).toContain('No evaluator has scored Owl Health Limited on Quality of the service.');
    story.does('WithdrawEvaluator', leaves('eli', { scores: 'set-aside', scoresReason: 'As above.' }));
    expect([...new Set(missingIn(story))]).toEqual(['Nobody was appointed to evaluate at the only stage.']);
  });

  it('leaves the scores they had locked where these are kept: what was agreed stands', () => {
    const story = moderated().does('WithdrawEvaluator', leaves('eva', kept));
    expect(story.outcome).toMatchObject({ warnings: [] });
    expect(missingIn(story)).toEqual([]);
  });

  it('whose scores are set aside leaves what was agreed on them to be agreed again, and everybody is told', () => {
    const story = moderated().does('WithdrawEvaluator', leaves('eva', aside));
    expect(story.outcome).toMatchObject({
      warnings: Array(4).fill({
        code: 'agreed-score-rests-on-one-set-aside',
        provision: 'reg 24(f)',
        message: expect.stringContaining('is set aside') as unknown,
      }),
    });
    expect(missingIn(story)).toContain(
      'A score of Owl Health Limited on Quality of the service was set aside after moderation.',
    );
    const open = () => workIn(story.procurement, story.known()).filter(({ kind }) => kind === 'agree-again');
    expect(open().map(({ label }) => label)).toContain(
      'Agree again on Owl Health Limited, Quality of the service: a score that was agreed on has been set aside.',
    );
    expect(ranking(story.procurement.facts)[0]).toMatchObject({ provider: 'owl', total: 78 });
    story
      .does('OpenModerationRound', { reason: 'A score was set aside.' })
      .does('ModerateCriterion', agreed('owl', 'quality', 70))
      .does('ModerateCriterion', agreed('owl', 'cost', 70))
      .does('ModerateCriterion', agreed('fox', 'quality', 70))
      .does('ModerateCriterion', agreed('fox', 'cost', 70));
    expect(missingIn(story)).toEqual([]);
    expect(open()).toEqual([]);
  });

  it('says nothing of what was agreed after they had gone', () => {
    const story = locked().does('WithdrawEvaluator', leaves('eva', { ...aside, from: '2026-03-17' }));
    expect(moderated(story).procurement.facts.run.scoring.agreed.some((one) => one.restsOnSetAside)).toBe(false);
  });

  it('sees of others what everybody sees', () => {
    const { facts } = scored().does('WithdrawEvaluator', leaves('eva')).procurement;
    const seen = factsSeenBy(facts, { person: 'eva', auditor: false });
    expect(standingScores(facts, 'single')).not.toEqual([]);
    expect(Object.keys(seen.run.scoring.sheets['single']!)).toEqual(['eva']);
  });

  it('is not appointed anew where the assessment is repeated', () => {
    const story = moderated().does('WithdrawEvaluator', leaves('eva', kept));
    const evaluators = appointedAnew(story.procurement.facts.run.scoring).evaluators['single']!;
    expect(Object.entries(evaluators)).toMatchObject([['eli', { lockedAt: null }]]);
  });
});

describe('an evaluator named by mistake', () => {
  const correct = (event: number) => ({
    corrections: [{ event, strike: true as const }],
    why: 'Another of the same name was meant.',
    told: [],
    noneTold: 'Nobody knew.',
  });
  const appointing = (story: ReturnType<typeof appointed>, person: string) =>
    story.recorded.findIndex(({ type, data }) => type === 'EvaluatorAppointed' && data['evaluator'] === person) + 1;

  it('who has done nothing is struck', () => {
    const story = appointed();
    story.does('CorrectRecord', correct(appointing(story, 'eli')));
    expect(Object.keys(story.procurement.facts.run.scoring.evaluators['single']!)).toEqual(['eva']);
  });

  it('who has scored is not, and the refusal names what is done', () => {
    const story = scored();
    story.tries('CorrectRecord', correct(appointing(story, 'eli')));
    expect(story.reasons).toMatchObject([
      {
        code: 'nobody-acted-on-what-is-struck',
        unblock: 'Nothing strikes it: it stays. Withdraw the evaluator from a day, and say what becomes of the scores.',
      },
    ]);
  });

  it('and withdrawn by mistake comes back with the scores, unless something was agreed without them', () => {
    const story = locked().does('WithdrawEvaluator', leaves('eva', { ...aside, from: '2026-03-17' }));
    const strike = correct(story.procurement.version);
    const back = story.branch().does('CorrectRecord', strike).procurement.facts.run.scoring;
    expect(back.evaluators['single']!['eva']!.withdrawn).toBeUndefined();
    expect(back.sheets['single']!['eva']).toMatchObject({ given: 4, scores: { owl: {}, fox: {} } });
    expect(back.sheets['single']!['eva']).not.toHaveProperty('setAsideUpTo');
    story.at('2026-03-18').does('ModerateCriterion', agreed('owl', 'quality', 70));
    expect(story.tries('CorrectRecord', strike).reasons).toMatchObject([
      { unblock: 'Nothing strikes it: it stays. Appoint the evaluator again.' },
    ]);
  });
});
