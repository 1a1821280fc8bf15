import type { Procurement } from '../../../workflows/index.js';
import { actedAt } from '../../../workflows/deciding/context.js';
import { underItsLaw } from '../../../workflows/deciding/its-law.js';
import { content, considered, owl } from '../../support/law/places/procurements.js';
import { met, opened } from '../../support/law/story-by-days.js';

/** Direct award C, chosen and found for before 24 February 2025 and not yet announced. */
const found = () =>
  opened('2025-02-17', 'direct-award-c')
    .day(1)
    .does('RecordFindings', {
      provider: owl,
      past: { satisfied: true, keyCriteria: considered },
      future: { likelyToSatisfy: true, keyCriteria: considered },
      basicSelectionCriteria: met,
      reasons: 'Both findings rest on the contract reviews.',
    });

describe('the law that judges an act', () => {
  const lawOf = (story: ReturnType<typeof found>, now: string, submittedAt?: string): Procurement['regime'] => {
    const data = submittedAt === undefined ? { content } : { content, submittedAt };
    const evidence = { ...story.known(), now };
    return underItsLaw(story.procurement, actedAt({ type: 'SubmitIntentionNotice', data, evidence }), evidence).regime;
  };

  it('is that of its own day until the procurement commences, so that the commencing act is judged by what it brings', () => {
    const story = found();
    expect(story.procurement.regime).toBe('2024-01-01');
    expect(lawOf(story, '2025-02-23T23:59:59.999Z')).toBe('2024-01-01');
    expect(lawOf(story, '2025-02-24T00:00:00.000Z')).toBe('2025-02-24');
    expect(lawOf(story, '2025-02-26T09:00:00.000Z', '2025-02-20T12:00:00.000Z')).toBe('2024-01-01');
  });

  it('is the one that the procurement commenced under, from then on', () => {
    const story = found();
    story.day(8).does('SubmitIntentionNotice', { content });
    expect(story.procurement.facts.commencement?.regime).toBe(story.procurement.regime);
    expect(lawOf(story, '2026-12-01T09:00:00.000Z')).toBe(story.procurement.regime);
  });
});
