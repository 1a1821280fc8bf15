import { complete, evaluated } from '../../support/law/places/procurements.js';
import { createTestDatabase } from '../../support/database.js';
import { removeFolders, run, temporaryFolder, type Finished } from '../../support/processes.js';
import { World } from '../engine/world.js';

describe('looking at a stored history from the command line', () => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await World.create();
    id = await world.plays(complete('direct-award-c').recorded);
    await world.plays(evaluated().recorded);
  });
  afterAll(async () => {
    await world.drop();
    removeFolders();
  });

  const probity = (...args: string[]): Promise<Finished> => run([...args, '--database', world.test.url]);
  const json = ({ stdout }: Finished): Record<string, unknown> => JSON.parse(stdout) as Record<string, unknown>;

  /** As the owner, with the triggers of the table switched off. */
  async function tamper(table: string, sql: string): Promise<void> {
    await world.test.asOwner(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await world.test.asOwner(sql);
    await world.test.asOwner(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }

  it('verify: says that every event is the one that was recorded, and what to note elsewhere', async () => {
    const told = await probity('verify');
    expect(told).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('every event is the one that was recorded'),
    });
    expect(told.stderr).toContain('noted elsewhere');
    const [, asOf = '', digest = ''] = /^digest of all heads as of (\S+): ([0-9a-f]{64})$/m.exec(told.stdout) ?? [];
    const again = await probity('verify', '--as-of', asOf, '--expect', digest, '--json');
    expect(again.code).toBe(0);
    expect(json(again)).toMatchObject({ verified: true, streams: 5, first: null, register: [], asOf, digest });
    const other = await probity('verify', '--as-of', asOf, '--expect', '0'.repeat(64), '--json');
    expect(other.code).toBe(1);
    expect(json(other)).toMatchObject({ verified: false, first: { fault: 'digest' } });
  });

  it('verify: names the first event that was altered, and ends with 1', async () => {
    const swap = (from: string, to: string): string =>
      `UPDATE event SET canonical = replace(canonical, '"${from}"', '"${to}"') WHERE stream_id = '${id}' AND version = 3`;
    await tamper('event', swap('decision-maker', 'commissioner'));
    const told = await probity('verify', '--json');
    expect(told.code).toBe(1);
    expect(json(told)).toMatchObject({ verified: false, first: { fault: 'altered', version: 3, stream: { id } } });
    expect((await probity('verify')).stdout).toContain(`icb-1 procurement ${id}: the stored bytes of event 3`);
    await tamper('event', swap('commissioner', 'decision-maker'));
    expect((await probity('verify')).code).toBe(0);
  });

  it('verify and rebuild: find a register that is not as the history says, and rebuild puts it right', async () => {
    await world.test.asOwner(`UPDATE procurement SET state = 'closed' WHERE id = $1`, [id]);
    const told = await probity('verify');
    expect(told).toMatchObject({ code: 1, stdout: expect.stringContaining(`icb-1 register ${id}`) });
    expect(await probity('rebuild', '--check')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('procurement: 2 rows, 1 different'),
    });
    expect(json(await probity('rebuild', '--json'))).toMatchObject({ equal: false, repaired: true });
    expect((await probity('rebuild', '--check')).code).toBe(0);
    expect((await probity('verify')).code).toBe(0);
  });

  it('replay: shows a procurement as it stood, at a version and at a time in London', async () => {
    const end = await probity('replay', id, '--json');
    expect(end.code).toBe(0);
    expect(json(end)).toMatchObject({ id, differences: [], authorityId: 'icb-1' });
    expect(json(await probity('replay', id, '--at', '1', '--json'))).toMatchObject({ version: 1 });
    const night = json(await probity('replay', id, '--at', '2026-04-08T23:59', '--json'));
    expect(night).toMatchObject({ state: 'standstillOpen', asOf: '2026-04-08T22:59:00.000Z' });
    expect((await probity('replay', id)).stdout).toContain('the rules of today agree with the history');
  });

  it.each([
    [['replay', 'no-such-id'], 1, 'there is no procurement, authority or organisation no-such-id'],
    [['replay', 'x', '--at', 'tomorrow'], 2, 'neither a version nor a time'],
    [['replay', 'x', '--at', '2026-03-29T01:30'], 2, 'neither a version nor a time'],
    [['verify', '--as-of', 'today'], 2, 'is not an instant'],
    [['verify', '--expect', 'abc'], 2, '64 hexadecimal digits'],
  ])('%j ends with %i', async (args, code, said) => {
    const told = await probity(...args);
    expect(told).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(said) });
  });

  it('creates nothing where there is nothing', async () => {
    const folder = temporaryFolder();
    expect(await run(['verify', '--database', folder])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('neither a PostgreSQL URL nor a folder with data'),
    });
    const empty = await createTestDatabase({ empty: true });
    expect(await run(['verify', '--database', empty.url])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nothing of Probity'),
    });
    expect(await empty.asOwner(`SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
    await empty.drop();
  });
});
