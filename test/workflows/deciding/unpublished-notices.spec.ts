import { evolve, nothingYet, unpublishedNotices, type Procurement } from '../../../workflows/index.js';
import { fullStories } from '../../support/law/whole/every-story.js';
import { inStandstill } from '../../support/law/places/procurements.js';

describe('a notice that was submitted', () => {
  it.each(Object.keys(fullStories))('waits to be put on record as published, and no longer: %s', (name) => {
    let procurement: Procurement = nothingYet;
    let met = 0;
    for (const event of fullStories[name]!('2026-03-02').recorded) {
      const before = procurement.version === 0 ? [] : unpublishedNotices(procurement);
      procurement = evolve(procurement, event);
      const after = unpublishedNotices(procurement);
      if (event.type.endsWith('NoticeSubmitted')) expect(after.length).toBeGreaterThan(before.length);
      if (event.type.endsWith('NoticePublished')) {
        met += 1;
        expect(after.length).toBeLessThan(before.length);
        expect(before.map(({ command }) => command)).toContain(`Record${event.type}`);
      }
      for (const { provision, name: called } of after) {
        expect(provision).toMatch(/^reg \d/);
        expect(called).toContain('notice');
      }
    }
    if (!['conflicts-declared', 'exclusions', 'evaluated'].includes(name)) expect(met).toBeGreaterThan(0);
  });
});

describe('the publication of the notice of the intended approach', () => {
  it('is recorded also when the standstill has begun, as nothing later waits for it (reg 10(2))', () => {
    const story = inStandstill('most-suitable-provider').at('2026-03-26');
    expect(unpublishedNotices(story.procurement).map(({ command }) => command)).toEqual([
      'RecordIntendedApproachNoticePublished',
    ]);
    const { state } = story;
    story.does('RecordIntendedApproachNoticePublished', { publishedAt: '2026-03-06T09:00:00.000Z' });
    expect(unpublishedNotices(story.procurement)).toEqual([]);
    expect(story.state).toBe(state);
  });
});
