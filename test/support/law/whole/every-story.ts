import { storiesIn } from '../stories-in.js';
import type { StoryByDays } from '../story-by-days.js';

/** One full story for each process, and what else it takes to meet every event there is. Each is told from the day it begins. */
export const fullStories = await storiesIn<(begins: string) => StoryByDays>(import.meta.url);
