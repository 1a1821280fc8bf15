// Written by `npm run indexes` from the stories of this folder.
import { stories as processes } from './processes.story.js';
import type { Documented } from './documented-story.js';

/** The stories that give the documented examples. Each throws where an example is refused. */
export const documentedStories: Readonly<Record<string, () => Documented>> = {
  ...processes,
};
