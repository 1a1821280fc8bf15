import { play, type PlayedStep, type PlayOptions } from './play.js';
import type { Tally } from './report.js';
import type { Scenario } from './scenario.js';
import { Stage } from './stage.js';
import type { ScenarioDatabase } from './throwaway-databases.js';

/** Plays a scenario on a database of its own, telling each step as it was played, and removes the database. */
export async function perform(
  scenario: Scenario,
  { database, dataDir, drop }: ScenarioDatabase,
  options: PlayOptions,
  tell: (played: PlayedStep) => void,
): Promise<Tally> {
  try {
    const stage = await Stage.open(database, dataDir);
    try {
      return await tally(play(scenario, stage, options), tell);
    } finally {
      await stage.close();
    }
  } finally {
    await drop();
  }
}

/** Counts the steps of a scenario as they are played, and tells each. */
export async function tally(steps: AsyncIterable<PlayedStep>, tell: (played: PlayedStep) => void): Promise<Tally> {
  let [passed, failed] = [0, 0];
  for await (const played of steps) {
    if (played.differences.length === 0) passed += 1;
    else failed += 1;
    tell(played);
  }
  return { passed, failed };
}
