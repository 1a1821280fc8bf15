import { acts } from '../../workflows/index.js';
import {
  competition,
  exclusions,
  framework,
  mostSuitable,
  people,
  underB,
  underC,
} from '../support/law/documented/documented-stories.js';

/** Each throws where an example is refused. */
const stories = {
  people,
  underC,
  competition: () => competition().gives('WithdrawEvaluator'),
  framework,
  mostSuitable,
  exclusions,
  underB,
};

describe('the documented examples', () => {
  const accepted = new Set<string>();

  it.each(Object.entries(stories))(
    'are accepted as they stand, under required assurance, in the state in which they belong: %s',
    (_, tell) => {
      const story = tell();
      expect(story.accepted.size).toBeGreaterThan(1);
      for (const type of story.accepted) accepted.add(type);
    },
  );

  it('are accepted every one', () => {
    expect(Object.values(acts).flatMap(({ type, system }) => (system || accepted.has(type) ? [] : [type]))).toEqual([]);
  });
});
