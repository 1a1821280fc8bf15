import { existsSync } from 'node:fs';
import { decodeJwt } from 'jose';
import {
  removeFolders,
  run,
  start,
  temporaryFolder,
  type Finished,
  type RunningProcess,
} from '../../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const ICB = [
  '--organisation-name',
  'NHS North ICB',
  '--kind',
  'authority',
  '--authority-kind',
  'integrated-care-board',
];
const serverFile = (dataFolder: string): string => `${dataFolder}/postgres/postmaster.pid`;

afterAll(removeFolders);

/** Runs `probity …` in a data folder, or against a database, of the test's own. */
const commands =
  (env: Readonly<Record<string, string>>) =>
  (...args: string[]): Promise<Finished> =>
    run(args, { env });

/** One line of `--json` output about a person. */
interface Line {
  readonly id: string;
  readonly name: string;
  readonly memberships: unknown;
}

const lines = (finished: Finished): Line[] =>
  finished.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('probity user and probity token', () => {
  const dataFolder = temporaryFolder();
  const probity = commands({ PROBITY_DATA_DIR: dataFolder });

  it('add somebody to a new organisation, and give them a token, while nothing is running', async () => {
    const added = await probity(
      'user',
      'add',
      '--organisation',
      'north-icb',
      ...ICB,
      '--name',
      'Aisha Khan',
      '--role',
      'commissioner',
      '--role',
      'administrator',
      '--json',
    );
    expect(added).toMatchObject({ code: 0, stderr: expect.stringContaining('') });
    const [person] = lines(added);
    expect(person).toMatchObject({
      name: 'Aisha Khan',
      organisation: 'north-icb',
      roles: ['administrator', 'commissioner'],
    });
    const token = await probity('token', person?.id ?? '', '--hours', '0.5');
    expect(token).toMatchObject({ code: 0, stderr: '' });
    expect(token.stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const claims = decodeJwt(token.stdout.trim());
    expect(claims).toMatchObject({ iss: 'urn:probity:local', aud: 'probity', sub: person?.id });
    expect(claims.exp! - claims.iat!).toBe(1800);
    expect(existsSync(serverFile(dataFolder))).toBe(false);
  });

  it('serve a running service, which takes the token at once and refuses it once the role is gone', async () => {
    const service: RunningProcess = start(['serve'], {
      env: { PROBITY_DATA_DIR: dataFolder, PROBITY_PORT: '0', PROBITY_LOG_LEVEL: 'warn' },
    });
    try {
      const [, address] = await service.says(/listening on (http\S+);/);
      await probity(
        'user',
        'add',
        '--organisation',
        'north-icb',
        '--name',
        'Ben Okafor',
        '--role',
        'auditor',
        '--subject',
        'ben',
      );
      const { stdout: token } = await probity('token', 'ben');
      const members = (): Promise<Response> =>
        fetch(`${address}/api/v1/members`, { headers: { authorization: `Bearer ${token.trim()}` } });
      expect((await members()).status).toBe(200);
      const { stdout: link } = await commands({ PROBITY_DATA_DIR: dataFolder, PROBITY_PUBLIC_URL: address! })(
        'token',
        'ben',
        '--link',
      );
      const browser = { method: 'POST', headers: { origin: address! }, redirect: 'manual' as const };
      expect((await fetch(link.trim())).status).toBe(200);
      const signedIn = await fetch(link.trim(), { ...browser, body: new URLSearchParams() });
      expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/work']);
      const [cookie] = signedIn.headers.get('set-cookie')!.split(';');
      expect((await fetch(`${address}/account`, { headers: { cookie: cookie! } })).status).toBe(200);
      const removed = await probity('user', 'remove', 'ben', '--json');
      expect(lines(removed)).toEqual([{ id: expect.any(String), organisation: 'north-icb', revoked: ['auditor'] }]);
      expect((await members()).status).toBe(403);
      expect(existsSync(serverFile(dataFolder))).toBe(true);
    } finally {
      await service.kill('SIGTERM');
    }
  });
});

describe('probity user and probity token with DATABASE_URL', () => {
  let test: TestDatabase;
  const dataFolder = temporaryFolder();

  beforeAll(async () => {
    test = await createTestDatabase();
  });

  afterAll(() => test.drop());

  const probity = (...args: string[]): Promise<Finished> =>
    commands({ PROBITY_DATA_DIR: dataFolder, DATABASE_URL: test.url })(...args);

  it('use that database, and the data folder for the key alone', async () => {
    await probity(
      'user',
      'add',
      '--organisation',
      'owl',
      '--organisation-name',
      'Owl',
      '--kind',
      'provider',
      '--name',
      'O',
      '--role',
      'provider',
      '--subject',
      'owl-rep',
    );
    expect(await test.asOwner('SELECT subject FROM person')).toEqual([{ subject: 'owl-rep' }]);
    expect(lines(await probity('token', 'owl-rep', '--json'))).toEqual([
      expect.objectContaining({
        subject: 'owl-rep',
        issuer: 'urn:probity:local',
        expiresAt: expect.stringMatching(/Z$/),
      }),
    ]);
    expect(existsSync(`${dataFolder}/postgres`)).toBe(false);
    expect(existsSync(`${dataFolder}/issuer/ed25519.jwk.json`)).toBe(true);
  });

  it('add people to an organisation and take their roles away', async () => {
    const north = ['user', 'add', '--organisation', 'north-icb'];
    await probity(...north, ...ICB, '--name', 'Aisha Khan', '--role', 'administrator', '--role', 'commissioner');
    await probity(
      ...north,
      ...ICB,
      '--name',
      'Ben Okafor',
      '--role',
      'auditor',
      '--role',
      'commissioner',
      '--subject',
      'ben',
    );
    const some = await probity('user', 'remove', 'ben', '--role', 'commissioner');
    expect(some.stdout).toMatch(/Ben Okafor {2}north-icb: no longer commissioner\n$/);
    expect(await probity('user', 'remove', 'ben', '--role', 'commissioner')).toMatchObject({ code: 1, stdout: '' });
    expect((await probity('user', 'remove', 'ben')).stdout).toMatch(/no longer auditor\n$/);
    expect(await probity('user', 'remove', 'ben')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no role'),
    });
  });

  it('list people with the roles that they hold now', async () => {
    expect(
      lines(await probity('user', 'list', '--json'))
        .filter(({ name }) => name !== 'O')
        .map(({ name, memberships }) => [name, memberships]),
    ).toEqual([
      [
        'Aisha Khan',
        [
          {
            organisation: { id: 'north-icb', kind: 'authority', name: 'NHS North ICB' },
            roles: ['administrator', 'commissioner'],
          },
        ],
      ],
      ['Ben Okafor', []],
    ]);
    const plain = await probity('user', 'list', '--organisation', 'north-icb');
    expect(plain.stdout).toMatch(/^[\w-]{36} {2}Aisha Khan {2}north-icb: administrator, commissioner\n$/);
  });

  it('put right what people are called, and rename organisations from a day on', async () => {
    const add = ['user', 'add', '--organisation', 'west-icb', ...ICB, '--name', 'Aisha Kahn', '--role', 'auditor'];
    await probity(...add, '--subject', 'aisha');
    const right = ['--name', 'Aisha Khan', '--why', 'Two letters were exchanged.'];
    const corrected = await probity('user', 'correct-name', 'aisha', ...right);
    expect(corrected.stdout).toMatch(/Aisha Khan, who was shown as Aisha Kahn\n$/);
    expect(await probity('user', 'correct-name', 'aisha', ...right)).toMatchObject({ code: 1, stdout: '' });
    const renaming = ['user', 'rename-organisation', 'west-icb', '--why', 'By order.'];
    const typed = await probity(...renaming, '--name', 'NHS West ICB');
    expect(typed.stdout).toBe('west-icb  NHS West ICB, which was typed as NHS North ICB\n');
    const renamed = await probity(...renaming, '--name', 'NHS West and Fells ICB', '--from', '2026-04-01');
    expect(renamed.stdout).toBe('west-icb  NHS West and Fells ICB, until 2026-04-01 NHS West ICB\n');
    expect(await probity(...renaming, '--name', 'X', '--from', '2026-13-01')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--from must be a date that exists'),
    });
    expect(await probity('verify')).toMatchObject({ code: 0 });
    expect(await probity('rebuild', '--check')).toMatchObject({ code: 0 });
  });

  it.each<[string, string[], number, RegExp]>([
    ['no name', ['user', 'add', '--organisation', 'x', '--role', 'auditor'], 2, /--name/],
    ['an unknown option', ['user', 'list', '--all'], 2, /--all/],
    [
      'a role that does not exist',
      ['user', 'add', '--organisation', 'north-icb', '--name', 'A', '--role', 'king'],
      2,
      /--role entry 0 must be one of commissioner, /,
    ],
    [
      'a new organisation without details',
      ['user', 'add', '--organisation', 'new', '--name', 'A', '--role', 'auditor'],
      2,
      /give --organisation-name/,
    ],
    [
      'other details of a known one',
      ['user', 'add', '--organisation', 'north-icb', '--organisation-name', 'X', '--name', 'A', '--role', 'auditor'],
      2,
      /--organisation-name is "NHS North ICB"/,
    ],
    ['a token that lasts too long', ['token', 'ben', '--hours', '1000'], 2, /--hours must be/],
    ['hours that are no number', ['token', 'ben', '--hours', 'many'], 2, /--hours must be a number/],
    ['a token of nobody', ['token', 'nobody'], 1, /there is no user "nobody"/],
  ])('say what is wrong with %s', async (_, args, code, said) => {
    const finished = await probity(...args);
    expect(finished).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(said) });
  });

  it('give no token where an OpenID Connect issuer signs people in', async () => {
    const issuers = JSON.stringify([{ issuer: 'https://login.example.nhs.uk', audience: 'probity' }]);
    const probity = commands({ PROBITY_DATA_DIR: dataFolder, DATABASE_URL: test.url, PROBITY_OIDC_ISSUERS: issuers });
    expect(await probity('token', 'owl-rep')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('PROBITY_OIDC_ISSUERS'),
    });
    expect(await probity('token', 'owl-rep', '--link')).toMatchObject({ code: 1, stdout: '' });
    const add = ['user', 'add', '--organisation', 'owl', '--name', 'P', '--role', 'provider'];
    expect(await probity(...add)).toMatchObject({ code: 2, stderr: expect.stringContaining('--subject is needed') });
    expect((await probity(...add, '--subject', 'p')).code).toBe(0);
  });
});
