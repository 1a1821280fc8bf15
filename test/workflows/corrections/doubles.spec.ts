import type { CommandData } from '../../../workflows/index.js';
import { sheetOf, unscored } from '../../../workflows/index.js';
import { appointed, by, score, scored } from '../../support/law/places/scoring.js';

/** Two offers, each scored by both evaluators; the one under `fox` is the same as that under `owl`. */
const strike = (story: ReturnType<typeof appointed>, sameAs = 'owl'): CommandData['CorrectRecord'] => ({
  corrections: [
    {
      event:
        story.recorded.findIndex(
          ({ type, data }) => type === 'OfferRecorded' && (data['provider'] as { id: string }).id === 'fox',
        ) + 1,
      strike: true,
      sameAs,
    },
  ],
  why: 'The portal sent it twice.',
  told: [],
  noneTold: 'Its provider knows.',
});

describe('an offer that was put on record twice', () => {
  it('reads as the one that stays, with what was scored under it', () => {
    const story = by(appointed(), 'eva', 'RecordScore', score('fox', 'quality', 70));
    by(story, 'eva', 'RecordScore', score('owl', 'cost', 60));
    story.does('CorrectRecord', strike(story));
    const { facts } = story.procurement;
    expect(Object.keys(facts.run.offers)).toEqual(['owl']);
    expect(sheetOf(facts, 'single', 'eva')?.scores).toEqual({ owl: { quality: 70, cost: 60 } });
    expect(unscored(facts, 'single', 'eva')).toEqual([]);
  });

  it('is one offer with the same score given twice', () => {
    const story = scored().at('2026-03-18');
    expect(story.tries('CorrectRecord', strike(story)).reasons).toEqual([]);
  });

  it('stays two while an evaluator has scored them differently, until one of the scores is changed', () => {
    const story = by(scored(), 'eva', 'RecordScore', score('fox', 'quality', 55));
    expect(story.tries('CorrectRecord', strike(story)).reasons).toMatchObject([
      {
        code: 'nobody-acted-on-what-is-struck',
        message: 'The two offers that are one were scored or evaluated differently: Quality of the service.',
        unblock: 'Amend one of the scores first, so that each evaluator has one for the offer.',
      },
    ]);
    by(story, 'eva', 'RecordScore', score('owl', 'quality', 55));
    story.does('CorrectRecord', strike(story));
    expect(Object.keys(story.procurement.facts.run.offers)).toEqual(['owl']);
  });

  it('is not that of a provider that made none', () => {
    const story = scored();
    expect(story.tries('CorrectRecord', strike(story, 'elk')).reasons).not.toEqual([]);
  });

  it('is one where what a withdrawn evaluator scored differently counts no more', () => {
    const story = by(scored(), 'eva', 'RecordScore', score('fox', 'quality', 55));
    story.does('WithdrawEvaluator', { person: 'eva', from: '2026-03-17', reason: 'She leaves.' });
    expect(story.tries('CorrectRecord', strike(story)).reasons).toEqual([]);
  });
});
