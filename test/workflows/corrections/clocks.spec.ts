import { recordOf, type CommandData } from '../../../workflows/index.js';
import { inStandstill, letter } from '../../support/law/places/procurements.js';

type Corrections = CommandData['CorrectRecord']['corrections'];
const correct = (...corrections: Corrections): CommandData['CorrectRecord'] => ({
  corrections,
  why: 'It was typed wrongly.',
  told: [],
  noneTold: 'Nobody had seen it.',
});

describe('a letter that gives another last day than the one before it', () => {
  it('stands in the record with both days and both times, once the day of publication was put right', () => {
    const story = inStandstill('competitive');
    const event = story.recorded.findIndex(({ type }) => type === 'IntentionNoticePublished') + 1;
    story
      .at('2026-03-25')
      .does('CorrectRecord', correct({ event, path: 'publishedAt', is: '2026-03-25T08:00:00.000Z' }))
      .does('InformUnsuccessfulProvider', letter);
    const events = story.recorded.map((one, index) => ({ ...one, version: index + 1, actor: null, erased: [] }));
    expect(JSON.stringify(recordOf(events as unknown as Parameters<typeof recordOf>[0]))).toContain(
      'Thursday 9 April 2026. The letter of Friday 20 March 2026 had given Wednesday 8 April 2026.',
    );
    expect(story.procurement.facts.run.letters['fox']).toMatchObject({
      representations: { lastDay: '2026-04-09' },
      corrects: [{ representations: { lastDay: '2026-04-08' } }],
    });
  });
});

/** Published on 24 March, 25 March is right; then a title is put right; then the first correction is struck. */
describe('a clock that was put right', () => {
  const later = () =>
    inStandstill('direct-award-c')
      .at('2026-03-26')
      .does('CorrectRecord', correct({ event: 5, path: 'publishedAt', is: '2026-03-25T09:00:00.000Z' }));
  const codes = (story: ReturnType<typeof later>) =>
    story.outcome?.accepted ? story.outcome.warnings.map(({ code }) => code) : [];
  const former = (story: ReturnType<typeof later>) =>
    story.procurement.facts.run.standstill?.correctedClocks?.map(({ clock, by, version }) => [
      clock.published,
      by.published,
      version,
    ]);

  it('is kept beside the one that counts', () => {
    const story = later();
    expect(former(story)).toEqual([['2026-03-24', '2026-03-25', 6]]);
    expect(codes(story)).toContain('standstill-is-counted-anew');
  });

  it('is not moved again, nor told of again, by a correction of something else', () => {
    const story = later().does('CorrectRecord', correct({ event: 1, path: 'title', is: 'Another title' }));
    expect(codes(story)).not.toContain('standstill-is-counted-anew');
    expect(former(story)).toEqual([['2026-03-24', '2026-03-25', 6]]);
  });

  it('goes back to what was first recorded with the correction struck, and everybody is told', () => {
    const story = later().does('CorrectRecord', correct({ event: 6, strike: true }));
    expect(codes(story)).toContain('standstill-is-counted-anew');
    expect(story.procurement.facts.run.standstill?.clock.published).toBe('2026-03-24');
    expect(former(story)).toEqual([['2026-03-25', '2026-03-24', 7]]);
  });
});
