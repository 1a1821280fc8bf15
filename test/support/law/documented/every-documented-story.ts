import { storiesIn } from '../stories-in.js';
import type { Documented } from './documented-story.js';

/** The stories that give the documented examples. Each throws where an example is refused. */
export const documentedStories = await storiesIn<() => Documented>(import.meta.url);
