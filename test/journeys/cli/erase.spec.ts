import { removeFolders, run, temporaryFolder, type Finished } from '../../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

interface Sealed {
  readonly authority_id: string;
  readonly stream_id: string;
  readonly version: number;
  readonly name: string;
}

const NORTH = ['--organisation', 'north', '--organisation-name', 'NHS North ICB', '--kind', 'authority'];
const ICB = ['--authority-kind', 'integrated-care-board'];
const SOUTH = ['--organisation', 'south', '--organisation-name', 'NHS South ICB', '--kind', 'authority'];

describe('probity erase', () => {
  let test: TestDatabase;
  let env: Readonly<Record<string, string>>;
  const people: Record<string, string> = {};
  let value: Sealed;

  const probity = (...args: string[]): Promise<Finished> => run(args, { env });
  const add = async (name: string, ...args: string[]): Promise<void> => {
    const added = await probity('user', 'add', ...args, '--name', name, '--json');
    people[name] = (JSON.parse(added.stdout) as { id: string }).id;
  };
  /** What is erased here, unless something else is said: what the evaluator is called. */
  const erase = (
    by: string,
    { id = value.stream_id, version = value.version, name = value.name, reason = 'Asked for.' } = {},
  ) => probity('erase', id, String(version), name, '--by', by, '--reason', reason);
  const noted = () => test.asOwner('SELECT erased_by, reason FROM erasure');

  beforeAll(async () => {
    test = await createTestDatabase();
    env = { DATABASE_URL: test.url, PROBITY_DATA_DIR: temporaryFolder() };
    await add('Ada Marsh', ...NORTH, ...ICB, '--role', 'administrator');
    await add('Olu Brook', ...SOUTH, ...ICB, '--role', 'administrator');
    await add('Eva Stone', '--organisation', 'north', '--role', 'evaluator');
    [value] = (await test.asOwner<Sealed>(
      `SELECT * FROM sealed_value WHERE authority_id = 'north' AND disclosure IS NOT NULL AND stream_type = 'authority'
       ORDER BY version DESC, name LIMIT 1`,
    )) as [Sealed];
  }, 60_000);
  afterAll(async () => {
    await test.drop();
    removeFolders();
  });

  it.each([
    [
      'somebody of that authority who is no administrator',
      () => erase(people['Eva Stone']!),
      1,
      'must be an administrator of north',
    ],
    ['an administrator of another', () => erase(people['Olu Brook']!), 1, 'must be an administrator of north'],
    ['nobody that is known', () => erase('mallory'), 1, 'mallory'],
  ])('is refused to %s', async (_whom, asked, code, says) => {
    expect(await asked()).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(says) });
    expect(await noted()).toEqual([]);
  });

  it.each([
    ['a history there is not', { id: 'nowhere' }, 1, 'there is no history of "nowhere"'],
    ['an event there is not', { version: 999 }, 1, 'the history of north has'],
    ['a value there is not', { name: 'nonsense' }, 1, 'has no sealed value "nonsense"; it has'],
    ['an event without sealed values', { version: 1 }, 1, 'event 1 has'],
    ['no number', { version: NaN }, 2, 'VERSION must be a whole number'],
    ['no reason', { reason: ' ' }, 2, '--reason'],
  ])('is refused for %s, in words', async (_what, given, code, says) => {
    const told = await erase(people['Ada Marsh']!, given);
    expect(told).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(says) });
    expect(await noted()).toEqual([]);
  });

  it('erases a value, and the history says who did it, and why', async () => {
    const told = await erase(people['Ada Marsh']!, { reason: 'Asked for under article 17, granted.' });
    expect(told).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^erased: /),
      stderr: expect.stringContaining('backups'),
    });
    expect(await noted()).toEqual([{ erased_by: people['Ada Marsh'], reason: 'Asked for under article 17, granted.' }]);
    const verified = await probity('verify');
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining('and 1 erased') });
    expect(verified.stdout).toContain('1 erasures');
    expect((await probity('user', 'list')).stdout).not.toContain('Eva Stone');
  });

  it('says of a value that was erased before that it was', async () => {
    expect(await erase(people['Ada Marsh']!)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('was erased before'),
    });
    expect(await noted()).toHaveLength(1);
    expect((await probity('verify')).code).toBe(0);
  });
});
