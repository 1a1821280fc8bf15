import type { Story } from '../../support/law/story.js';
import { agreed, by, moderated, recordedAs, score } from '../../support/law/places/scoring.js';

const code = 'round-takes-up-one-offer-alone';
// By what was agreed in the first round, `owl` stands before `fox`: 80 and 75 against 60 and 75.
const again = (story: Story = moderated()) => story.does('OpenModerationRound', { reason: 'To look at it again.' });
const warned = (story: Story) =>
  ((story.outcome as { warnings?: readonly { code: string; message: string }[] }).warnings ?? []).filter(
    (one) => one.code === code,
  );

describe('a later round of moderation that takes up one offer alone', () => {
  it('warns as soon as the order is another than before, and names whom it took up', () => {
    expect(warned(again().does('ModerateCriterion', agreed('fox', 'quality', 90)))).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/Fox Care CIC alone.*order is another/) as unknown }),
    ]);
  });

  it('does where the two come to stand in one place', () => {
    expect(warned(again().does('ModerateCriterion', agreed('fox', 'quality', 80)))).toHaveLength(1);
  });

  it('says nothing while the order stays, and nothing in the first round', () => {
    expect(warned(again().does('ModerateCriterion', agreed('fox', 'quality', 79)))).toEqual([]);
    expect(warned(moderated())).toEqual([]);
  });

  it('says nothing once another was looked at in the same round', () => {
    const both = again().does('ModerateCriterion', agreed('owl', 'quality', 80));
    expect(warned(both.does('ModerateCriterion', agreed('fox', 'quality', 90)))).toEqual([]);
  });

  it('does so also where a score had been changed, since the order turns on one offer looked at again', () => {
    const changed = by(moderated(), 'eli', 'AmendScore', { ...score('fox', 'quality', 95), reason: 'An annex.' });
    expect(warned(again(changed).does('ModerateCriterion', agreed('fox', 'quality', 90)))).toHaveLength(1);
  });

  it('is said at the decision also where the order stayed, unless a score had been changed', () => {
    const choose = (story: Story) =>
      warned(
        story
          .does('ModerateCriterion', agreed('owl', 'quality', 85))
          .does('RecordEvaluation', recordedAs('owl', 85, 75))
          .does('RecordEvaluation', recordedAs('fox', 60, 75))
          .does('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'The highest total.' }),
      );
    expect(choose(again())).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/no score of it/) as unknown }),
    ]);
    const changed = by(moderated(), 'eli', 'AmendScore', { ...score('owl', 'quality', 90), reason: 'An annex.' });
    expect(choose(again(changed))).toEqual([]);
  });
});
