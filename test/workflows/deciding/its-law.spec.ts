import type { Procurement } from '../../../workflows/index.js';
import { actedAt } from '../../../workflows/deciding/context.js';
import { lawThatJudges, underItsLaw, underLawOf } from '../../../workflows/deciding/its-law.js';
import { evolve } from '../../../workflows/deciding/evolve.js';
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

describe('an act that says by which day it is governed', () => {
  // Commenced on 20 February 2025, and so under the law of 2024 for good.
  const { procurement, known } = (() => {
    const story = found();
    story.day(3).does('SubmitIntentionNotice', { content });
    return { procurement: story.procurement, known: story.known() };
  })();
  const judged = (governedBy: Parameters<typeof lawThatJudges>[0], at: string, data: object = {}) =>
    lawThatJudges(governedBy, procurement, { data: data, at, evidence: { ...known, now: at } });

  it('is judged by the law of the commencement, whatever its own day', () => {
    expect(judged('commencement', '2026-12-01T09:00:00.000Z')).toBe('2024-01-01');
  });

  it('is judged by the law of its own day in London', () => {
    expect(judged('act', '2026-03-23T23:59:59.999Z')).toBe('2025-02-24');
    expect(judged('act', '2026-03-24T00:00:00.000Z')).toBe('2026-03-24');
    expect(judged('act', '2026-03-24T00:01:00.000Z')).toBe('2026-03-24');
    expect(judged('act', '2023-12-31T12:00:00.000Z')).toBeNull();
  });

  it('is judged by the law of the day on which its year began', () => {
    expect(judged('year', '2026-12-01T09:00:00.000Z', { yearBeginsOn: '2025-04-01' })).toBe('2025-02-24');
    expect(judged('year', '2026-12-01T09:00:00.000Z')).toBe('2026-03-24');
  });

  it('is judged by the law of an instant that follows from what is known, and of its own day where none does', () => {
    const since = () => procurement.facts.choice!.decidedAt;
    expect(judged(since, '2026-12-01T09:00:00.000Z')).toBe('2024-01-01');
    expect(judged(() => null, '2026-12-01T09:00:00.000Z')).toBe('2026-03-24');
  });

  it('leaves the procurement under its own law', () => {
    const data = { publishedAt: known.now, noticeReference: '2025/S 000-1' };
    const event = { type: 'IntentionNoticePublished', schema: 1, regime: '2026-03-24', state: procurement.state, data };
    const after = evolve(procurement, { ...event, recordedAt: known.now });
    expect(after.regime).toBe('2024-01-01');
  });

  it('is under the law of the commencement where nothing else is said of it', () => {
    const act = { type: 'AnswerRepresentation', data: null, at: '2026-12-01T09:00:00.000Z', evidence: known } as const;
    expect(underLawOf(procurement, act).regime).toBe('2024-01-01');
  });
});
