import { writeFileSync } from 'node:fs';
import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { removeFolders, run, temporaryFolder, type Finished } from '../../support/processes.js';

const events = englandAndWales.holidays.map(({ date, title }) => ({ date, title, notes: '', bunting: false }));

describe('probity calendar', () => {
  let test: TestDatabase;
  const folder = temporaryFolder();
  beforeAll(async () => (test = await createTestDatabase()));
  afterAll(async () => {
    await test.drop();
    removeFolders();
  });

  const probity = (...args: string[]): Promise<Finished> =>
    run(['calendar', ...args], { env: { DATABASE_URL: test.url, PROBITY_DATA_DIR: folder } });

  function file(name: string, contents: unknown): string {
    writeFileSync(`${folder}/${name}`, typeof contents === 'string' ? contents : JSON.stringify(contents));
    return `${folder}/${name}`;
  }

  const part = (list: readonly object[]) => ({ division: 'england-and-wales', events: list });

  it('brings a list into use, lists those that are, and warns of what a list takes away', async () => {
    const more = [...events, { date: '2027-06-18', title: 'A proclaimed holiday' }];
    const loaded = await probity(
      'load',
      file('more.json', { 'england-and-wales': part(more) }),
      '--source',
      'The Gazette',
    );
    expect(loaded).toMatchObject({ code: 0, stderr: '' });
    expect(loaded.stdout).toContain('  + 2027-06-18  A proclaimed holiday');
    const fewer = await probity('load', file('fewer.json', part(events)), '--json');
    expect(fewer).toMatchObject({ code: 0, stderr: expect.stringContaining('warning: 2027-06-18') });
    expect(JSON.parse(fewer.stdout)).toMatchObject({
      stored: true,
      removed: [{ date: '2027-06-18' }],
      warnings: [{ code: 'holiday-removed' }],
      flagged: [],
    });
    const listed = (await probity('list', '--json')).stdout.trim().split('\n');
    expect(listed.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { inUse: true, holidays: englandAndWales.holidays },
      { inUse: false, source: 'The Gazette' },
      { inUse: false, asOf: englandAndWales.asOf },
    ]);
    expect((await probity('list')).stdout.split('\n')[0]).toMatch(/2023-01-01 to 2028-12-31 .*\(in use\)$/);
  });

  it('says everything that is wrong with a file, and with how it was asked', async () => {
    const wrong = await probity('load', file('wrong.json', part([...events, { date: '2026-02-30', title: ' ' }])));
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain(`events[${events.length}].title must not be blank`);
    expect(wrong.stderr).toContain(`events[${events.length}].date must be a date that exists`);
    for (const args of [
      ['load', file('none.json', 'not JSON')],
      ['load', `${folder}/missing.json`],
      ['load', file('good.json', part(events)), '--as-of', '2026-02-30'],
      ['load', file('good.json', part(events)), '--as-of', '2199-01-01'],
      ['load', file('good.json', part(events)), '--source', ' '],
      ['load'],
    ]) {
      expect(await probity(...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/./) });
    }
    const older = await probity('load', file('good.json', part(events)), '--as-of', '2026-01-01');
    expect(older).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('would never be used') });
  });
});
