import { isDeepStrictEqual } from 'node:util';
import { acts } from '../../workflows/index.js';
import { documentedStories } from '../support/law/documented/every-documented-story.js';
import { fullStories } from '../support/law/whole/every-story.js';

describe('the documented examples', () => {
  const accepted = new Set<string>();

  it.each(Object.entries(documentedStories))(
    'are accepted as they stand, under required assurance, in the state in which they belong: %s',
    (_, tell) => {
      const story = tell();
      expect(story.accepted.size).toBeGreaterThan(1);
      for (const type of story.accepted) accepted.add(type);
    },
  );

  // An act that is told whole by its example needs no second story.
  it('are accepted every one, here or where a whole story gives one as it stands', () => {
    for (const tell of Object.values(fullStories)) {
      for (const { taken, given } of tell('2026-09-07').path) {
        if (isDeepStrictEqual(given, acts[taken].example)) accepted.add(taken);
      }
    }
    expect(Object.values(acts).flatMap(({ type, system }) => (system || accepted.has(type) ? [] : [type]))).toEqual([]);
  });
});
