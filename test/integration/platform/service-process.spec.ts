import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { commandList } from '../../../src/cli/command-list.js';
import { firstClosedFolder } from '../../../src/platform/embedded-postgres/host-user.js';
import { databaseUrl } from '../../../src/platform/embedded-postgres/server.js';
import {
  gone,
  isAlive,
  projectFolder,
  removeFolders,
  run,
  serverPid,
  start,
  temporaryFolder,
  type RunningProcess,
} from '../../support/processes.js';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? it : it.skip;

/** Root can become an ordinary user, who can run the tests' programs unless the checkout lies in root's own folder. */
const closed = [projectFolder, process.execPath].map((place) =>
  firstClosedFolder(place, { uid: NOBODY, gid: NOBODY, stepDown: true }),
);
const asOrdinaryUser = isRoot && closed.every((folder) => folder === undefined) ? it : it.skip;
const running: RunningProcess[] = [];

function serve(dataFolder: string, env: Record<string, string> = {}, uid?: number): RunningProcess {
  const settings = { PROBITY_DATA_DIR: dataFolder, PROBITY_PORT: '0', PROBITY_LOG_LEVEL: 'warn', ...env };
  const service = start(['serve'], { env: settings, uid });
  running.push(service);
  return service;
}

async function addressOf(service: RunningProcess): Promise<string> {
  return (await service.says(/listening on (http\S+);/))[1]!;
}

const pidFile = (dataFolder: string): string => path.join(dataFolder, 'postgres/postmaster.pid');

/** Asks the database behind the service itself. */
async function ask(dataFolder: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: databaseUrl(path.join(dataFolder, 'postgres'), 'probity') });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.kill('SIGTERM')));
});
afterAll(removeFolders);

describe('probity serve', () => {
  it('keeps its data in a server that only this user can reach, and stops it when asked to stop', async () => {
    const data = temporaryFolder();
    const service = serve(data);
    await addressOf(service);
    const rows = await ask(
      data,
      `SELECT name, setting FROM pg_settings
        WHERE name IN ('listen_addresses', 'fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums') ORDER BY name`,
    );
    expect(Object.fromEntries(rows.map((row) => [row['name'], row['setting']]))).toEqual({
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '',
      synchronous_commit: 'on',
    });
    expect(statSync(path.join(data, 'postgres')).mode & 0o777).toBe(0o700);
    const server = serverPid(data);
    const { code, stdout } = await service.kill('SIGTERM');
    expect(code).toBe(0);
    expect(stdout).toBe('');
    expect(isAlive(server)).toBe(false);
    expect(existsSync(pidFile(data))).toBe(false);
  });

  asRoot('does not run the database as root, even when root starts it', async () => {
    const data = temporaryFolder();
    await addressOf(serve(data));
    expect(statSync(path.join(data, 'postgres')).uid).not.toBe(0);
    expect(statSync(`/proc/${serverPid(data)}`).uid).not.toBe(0);
  });

  asOrdinaryUser('runs as an ordinary user', async () => {
    const data = temporaryFolder();
    chownSync(data, NOBODY, NOBODY);
    const service = serve(data, {}, NOBODY);
    const answer = await fetch(`${await addressOf(service)}/health/ready`);
    expect(answer.status).toBe(200);
    expect(statSync(`/proc/${service.pid}`).uid).toBe(NOBODY);
  });

  asOrdinaryUser('goes on as root with the data that an ordinary user began', async () => {
    const data = temporaryFolder();
    chownSync(data, NOBODY, NOBODY);
    await addressOf(serve(data, {}, NOBODY));
    await running.pop()!.kill('SIGTERM');
    await addressOf(serve(data));
    expect(statSync(path.join(data, 'postgres')).uid).toBe(NOBODY);
  });

  it('starts several times at the same first moment, on one database', async () => {
    const data = temporaryFolder();
    const services = [serve(data), serve(data), serve(data)];
    const addresses = await Promise.all(services.map(addressOf));
    expect(new Set(addresses).size).toBe(3);
    const answers = await Promise.all(addresses.map((address) => fetch(`${address}/health/ready`)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(readdirSync(data).filter((name) => /lock|new/.test(name))).toEqual([]);
  });

  it('leaves no server behind when it is killed, and starts again with everything that was acknowledged', async () => {
    const data = temporaryFolder();
    const service = serve(data);
    await addressOf(service);
    await ask(data, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const server = serverPid(data);
    await service.kill('SIGKILL');
    await gone(pidFile(data));
    await addressOf(serve(data));
    expect(serverPid(data)).not.toBe(server);
    expect(await ask(data, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'goes on in the other instances when the one that started the server ends (%s)',
    async (signal) => {
      const data = temporaryFolder();
      const owner = serve(data);
      await addressOf(owner);
      const others = [serve(data), serve(data)];
      const addresses = await Promise.all(others.map(addressOf));
      const before = serverPid(data);
      await owner.kill(signal);
      // The others bring a server back as soon as they see that there is none.
      const ready = async (address: string): Promise<number> => (await fetch(`${address}/health/ready`)).status;
      let statuses: number[];
      do statuses = await Promise.all(addresses.map(ready));
      while (isAlive(before) || statuses.some((status) => status !== 200));
      expect(serverPid(data)).not.toBe(before);
      expect(isAlive(serverPid(data))).toBe(true);
    },
  );

  it('brings its server back when that is killed', async () => {
    const data = temporaryFolder();
    const address = await addressOf(serve(data));
    const client = new pg.Client({ connectionString: databaseUrl(path.join(data, 'postgres'), 'probity') });
    const lost = new Promise<void>((resolve) => client.once('end', () => resolve()));
    client.on('error', () => undefined);
    await client.connect();
    process.kill(serverPid(data), 'SIGKILL');
    await lost;
    const statuses = [];
    do statuses.push((await fetch(`${address}/health/ready`)).status);
    while (statuses.at(-1) !== 200 && statuses.length < 5);
    expect(statuses.at(-1)).toBe(200);
  });

  it('stops with its starter also where setpriv is missing', async () => {
    const data = temporaryFolder();
    const programs = temporaryFolder();
    const { symlinkSync } = await import('node:fs');
    symlinkSync('/bin/sh', path.join(programs, 'sh'));
    const service = serve(data, { PATH: programs });
    await addressOf(service);
    await service.kill('SIGKILL');
    await gone(pidFile(data));
    expect(existsSync(pidFile(data))).toBe(false);
  });

  it('works in a folder whose path is too long for a socket', async () => {
    const data = path.join(temporaryFolder(), 'n'.repeat(100), 'm'.repeat(100));
    mkdirSync(data, { recursive: true });
    const services = [serve(data), serve(data)];
    const addresses = await Promise.all(services.map(addressOf));
    const answers = await Promise.all(addresses.map((address) => fetch(`${address}/health/ready`)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  });
});

describe('probity serve, set up wrongly', () => {
  it('says when the port is taken, and leaves nothing running', async () => {
    const data = temporaryFolder();
    const other = net.createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as net.AddressInfo;
    const { code, stderr } = await serve(data, { PROBITY_PORT: String(port) }).ended;
    other.close();
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `probity: PROBITY_PORT: port ${port} of 127.0.0.1 is taken by another process; choose another\n`,
    });
    expect(existsSync(pidFile(data))).toBe(false);
  });

  asOrdinaryUser('says when the folder cannot be written to', async () => {
    const data = temporaryFolder();
    const { code, stderr } = await serve(data, {}, NOBODY).ended;
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `probity: PROBITY_DATA_DIR: ${data} cannot be written to by this user\n`,
    });
  });

  asRoot('says when the database, which does not run as root, may not enter the folder', async () => {
    const closed = temporaryFolder();
    chmodSync(closed, 0o700);
    const { code, stderr } = await serve(path.join(closed, 'data')).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^probity: PROBITY_DATA_DIR: PostgreSQL does not run as root, .* may not enter /);
    expect(stderr).toContain(closed);
  });

  it('says when it is not a folder', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const { code, stderr } = await serve(file).ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: `probity: PROBITY_DATA_DIR: ${file} is not a folder\n` });
  });

  it('says when the data is of another version of PostgreSQL', async () => {
    const data = temporaryFolder();
    mkdirSync(path.join(data, 'postgres'));
    writeFileSync(path.join(data, 'postgres/PG_VERSION'), '17\n');
    const { code, stderr } = await serve(data).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^probity: PROBITY_DATA_DIR: .* was made by PostgreSQL 17 and this is PostgreSQL 18;/);
  });

  it.each([
    ['PROBITY_PORT', 'http'],
    ['PROBITY_PORT', '70000'],
    ['PROBITY_LOG_LEVEL', 'loud'],
    ['PROBITY_OIDC_ISSUERS', '[{"issuer":"http://issuer.example","audience":"probity"}]'],
    ['DATABASE_URL', 'mysql://me:hunter2@db/probity'],
    ['PROBITY_PROT', '3000'],
  ])('names the setting that is wrong: %s', async (name, value) => {
    const { code, stderr, stdout } = await run(['serve'], {
      env: { PROBITY_DATA_DIR: temporaryFolder(), [name]: value },
    });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.startsWith(`probity: ${name}: `)).toBe(true);
    expect(stderr).not.toContain('hunter2');
  });

  it('says when nothing listens at DATABASE_URL', async () => {
    const { code, stderr } = await run(['serve'], {
      env: { DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/probity' },
    });
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'probity: DATABASE_URL: nothing listens at its address\n' });
  });
});

describe('the command line', () => {
  it.each([[['levitate']], [['serve', '--upwards']], [[]]])(
    'refuses wrong usage with exit code 2: %j',
    async (args) => {
      const { code, stdout } = await run(args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    },
  );

  it('shows examples first in its help', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    expect(stdout.indexOf('Examples:')).toBe(0);
    expect(stdout).toContain('serve');
  });

  it.each(commandList.map((entry) => entry.name))('explains %s, examples first', async (name) => {
    const words = name === 'scenario' ? [name, 'run'] : [name];
    const { code, stdout, stderr } = await run([...words, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: probity ${words.join(' ')}`);
    expect(stdout.indexOf('Example')).toBe(0);
  });

  it('ends quietly when its reader stops reading', async () => {
    const main = path.join(projectFolder, 'dist/src/cli/main.js');
    const { code, stderr } = await run([], {
      program: ['/bin/sh', '-c', `"${process.execPath}" "${main}" --help | true`],
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
