import { answersFor, everyReason, opening } from '../../../support/law/places/procurements.js';
import { Story } from '../../../support/law/story.js';

const choosing = (commencedOn: string): Story =>
  new Story()
    .at('2026-03-02')
    .does('OpenProcurement', opening)
    .tries('ChooseProcess', {
      process: 'direct-award-a',
      answers: { ...answersFor.competitive, commencedOn },
      reasons: everyReason,
      reason: 'It fits.',
    });

describe('a day of commencement given with the answers', () => {
  it.each(['2023-12-31', '2026-03-03', '2030-01-01'])('that cannot be one (%s) lets no process through', (day) => {
    const { refusedUnder } = choosing(day);
    expect(refusedUnder).toContain('reg 6(1) answers-agree');
    expect(refusedUnder).toContain('reg 6(7) process-is-the-one-reg-6-requires');
  });

  it.each(['2024-01-01', '2026-03-02'])('that can be one (%s) changes nothing of what reg 6 requires', (day) => {
    expect(choosing(day).refusedUnder).toEqual(['reg 6(7) process-is-the-one-reg-6-requires']);
  });
});
