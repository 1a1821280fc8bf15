// Written by `npm run indexes` from the stories of this folder.
import { stories as acknowledgement } from './acknowledgement.story.js';
import { stories as conflicts } from './conflicts.story.js';
import { stories as corrections } from './corrections.story.js';
import { stories as evaluations } from './evaluations.story.js';
import { stories as exclusions } from './exclusions.story.js';
import { stories as processes } from './processes.story.js';
import type { StoryByDays } from '../story-by-days.js';

/** One full story for each process, and what else it takes to meet every event there is. Each is told from the day it begins. */
export const fullStories: Readonly<Record<string, (begins: string) => StoryByDays>> = {
  ...processes,
  ...acknowledgement,
  ...conflicts,
  ...corrections,
  ...evaluations,
  ...exclusions,
};
