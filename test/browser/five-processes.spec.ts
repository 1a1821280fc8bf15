import path from 'node:path';
import { readScenarioFile } from '../../src/cli/scenario/files.js';
import { keyboard, pointer, type Hands } from './support/hands.js';
import { Journey } from './support/journey.js';
import { setStage, type Stage } from './support/service.js';

/** Which procurement is done how: each from its opening to the last notice, assurance being required, by all its people. */
const journeys: readonly (readonly [file: string, how: string, hands: Hands, scripts: boolean])[] = [
  ['direct-award-b', 'with the keyboard alone', keyboard, true],
  ['direct-award-a', 'with scripts off', pointer, false],
  ['direct-award-c', 'with a pointer', pointer, true],
  ['most-suitable-provider', 'with a pointer', pointer, true],
  ['competitive', 'with scripts off', pointer, false],
];

describe('a procurement from its opening to its last notice, in a browser', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await setStage()));
  afterAll(() => stage.stop());

  it.each(journeys)('%s is done by its people %s', async (file, _how, hands, scripts) => {
    const read = await readScenarioFile(path.resolve('test/journeys/scenarios', `${file}.yaml`));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const journey = await Journey.begin(stage, read.scenario, hands, scripts);
    try {
      await journey.goThrough();
      expect(await journey.state()).toBe('complete');
      // Whoever was there first looks at what there is of it, and nothing is missing.
      const page = await journey.windowOf(read.scenario.steps[0]!.act!.as);
      await page.goto(`${stage.origin}/procurements/${journey.id}/record`);
      expect(await page.locator('main').innerText()).toMatch(/is complete|nothing is missing/i);
    } finally {
      await journey.close();
    }
  });
});
