import { migrate } from '../../../src/platform/database/migrate.js';
import { schema } from '../../../src/schema.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { run, type Finished } from '../../support/processes.js';

const NEWEST = 2;

/** The last of the changes that this version knows, as people are told of them: without the time that ends their name. */
const newest = schema.migrations.slice(-NEWEST).map((each) => (each as { name: string }).name.replace(/\d{13}$/, ''));

describe('probity upgrade', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase({ empty: true });
    await migrate(test.url, { ...schema, migrations: schema.migrations.slice(0, -NEWEST) });
  });
  afterAll(() => test.drop());

  const upgrade = (...args: string[]): Promise<Finished> =>
    run(['upgrade', ...args], { env: { DATABASE_URL: test.url, PROBITY_LOG_LEVEL: 'silent' } });
  const ran = async (): Promise<number> => (await test.asOwner('SELECT 1 FROM probity_migrations')).length;

  it('--check says what the database lacks, ends with 1, and changes nothing', async () => {
    const told = await upgrade('--check');
    expect(told).toMatchObject({ code: 1, stderr: '' });
    expect(told.stdout).toBe(
      ['The database lacks what these changes bring:', ...newest.map((each) => `  ${each}`), ''].join('\n'),
    );
    expect(await ran()).toBe(schema.migrations.length - NEWEST);
  });

  it('brings the database up to date, and says with what', async () => {
    const told = await upgrade();
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toBe(
      ['The database was brought up to date:', ...newest.map((each) => `  ${each}`), ''].join('\n'),
    );
    expect(await ran()).toBe(schema.migrations.length);
  });

  it.each([[['--check']], [[]]])('has nothing to do a second time: %j', async (args) => {
    const said = 'The database is up to date with this version.\n';
    expect(await upgrade(...args)).toMatchObject({ code: 0, stdout: said, stderr: '' });
  });

  it.each([[['--check']], [[]]])('does not touch a database that a newer version has used: %j', async (args) => {
    await test.asOwner(`INSERT INTO probity_migrations (timestamp, name) VALUES (1999999999999, 'Later1999999999999')`);
    try {
      const told = await upgrade(...args);
      expect(told.code).toBe(1);
      expect(told.stderr).toMatch(/newer version of Probity/);
      expect(told.stdout).toBe('');
    } finally {
      await test.asOwner(`DELETE FROM probity_migrations WHERE name = 'Later1999999999999'`);
    }
  });

  it('says in words that a server cannot be reached, and not its password', async () => {
    const env = { DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/none' };
    const told = await run(['upgrade', '--check'], { env });
    expect(told).toMatchObject({ code: 1, stderr: expect.stringContaining('nothing listens at its address') });
    expect(told.stderr).not.toContain('secret');
  });
});
