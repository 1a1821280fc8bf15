import path from 'node:path';
import { readScenarioFile } from '../../src/cli/scenario/files.js';
import { play } from '../../src/cli/scenario/play.js';
import { Stage } from '../../src/cli/scenario/stage.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { projectFolder, removeFolders, temporaryFolder } from '../support/processes.js';

describe('an authority that is renamed in a scenario', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    const read = await readScenarioFile(path.join(projectFolder, 'test/journeys/scenarios/renamed-authority.yaml'));
    if (!read.ok) throw new Error('the scenario cannot be read');
    database = await createTestDatabase();
    const stage = await Stage.open(await database.connect(), temporaryFolder());
    const differing: string[] = [];
    for await (const { differences } of play(read.scenario, stage, { timers: true })) differing.push(...differences);
    await stage.close();
    expect(differing).toEqual([]);
  });
  afterAll(async () => {
    await database.drop();
    removeFolders();
  });

  it('is called in each act what it was called that day, and stands on record as renamed, once', async () => {
    const acts = await database.asOwner<{ type: string; name: string }>(
      `SELECT type, canonical::jsonb -> 'evidence' -> 'authority' ->> 'name' AS name
        FROM event WHERE stream_type = 'procurement' ORDER BY version`,
    );
    const [before, after] = ['NHS Thistledown ICB', 'NHS Thistledown and Fellside ICB'];
    expect(acts).toEqual([
      { type: 'ProcurementOpened', name: before },
      { type: 'ProcessChosen', name: before },
      { type: 'ProviderContacted', name: before },
      { type: 'ContractEnteredInto', name: after },
    ]);
    const renamed = await database.asOwner<{ data: object }>(
      `SELECT canonical::jsonb -> 'data' AS data FROM event WHERE type = 'OrganisationRenamed'`,
    );
    expect(renamed).toEqual([{ data: expect.objectContaining({ was: before, name: after, from: '2024-04-01' }) }]);
  });
});
