import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startThrowaway, type EmbeddedPostgres } from '../../../src/platform/embedded-postgres/embedded-postgres.js';
import { withFileLock } from '../../../src/platform/embedded-postgres/file-lock.js';
import { firstClosedFolder } from '../../../src/platform/embedded-postgres/host-user.js';
import { readableCopy, repairLinks } from '../../../src/platform/embedded-postgres/native-folder.js';
import { removeFolders, temporaryFolder } from '../../support/processes.js';

afterAll(removeFolders);

const servers: EmbeddedPostgres[] = [];

async function throwaway(): Promise<EmbeddedPostgres> {
  const server = await startThrowaway({ durable: false });
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a throw-away server', () => {
  it('leaves nothing behind when it is stopped', async () => {
    const server = await throwaway();
    expect(server.owned).toBe(true);
    expect(await ask(server, 'SELECT current_database() AS name')).toEqual([{ name: 'probity' }]);
    expect(existsSync(server.dataFolder)).toBe(true);
    await server.stop();
    expect(existsSync(server.dataFolder)).toBe(false);
  });

  it('sorts text by its characters and knows letters beyond ASCII', async () => {
    const sql = `SELECT lower('ÉÀŶ') AS lower, 'é' ILIKE 'É' AS alike, 'Z' < 'a' AS by_character`;
    expect(await ask(await throwaway(), sql)).toEqual([{ lower: 'éàŷ', alike: true, by_character: true }]);
  });

  it('is removed by a later start when its process was killed', async () => {
    const dead = `/tmp/probity-throwaway-99999999-${process.pid}`;
    mkdirSync(path.join(dead, 'postgres'), { recursive: true });
    await throwaway();
    expect(existsSync(dead)).toBe(false);
  });
});

describe('the programs of the server', () => {
  function nativeFolder(): string {
    const native = path.join(temporaryFolder(), 'native');
    mkdirSync(path.join(native, 'lib'), { recursive: true });
    mkdirSync(path.join(native, 'bin'));
    writeFileSync(path.join(native, 'lib/libx.so.1.2'), 'library');
    writeFileSync(path.join(native, 'bin/postgres'), 'program', { mode: 0o700 });
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
    writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));
    return native;
  }

  it('get the links that skipped install scripts left out, once', () => {
    const native = nativeFolder();
    repairLinks(native);
    repairLinks(native);
    expect(readlinkSync(path.join(native, 'lib/libx.so.1'))).toBe('libx.so.1.2');
    expect(readFileSync(path.join(native, 'lib/libx.so.1'), 'utf8')).toBe('library');
  });

  it('are copied to where everybody can run them, and the copy is used again', () => {
    const native = nativeFolder();
    const to = temporaryFolder();
    const copy = readableCopy(native, to, '18.4.0');
    expect(statSync(path.join(copy, 'bin/postgres')).mode & 0o777).toBe(0o755);
    const made = statSync(copy).ino;
    expect(readableCopy(native, to, '18.4.0')).toBe(copy);
    expect(statSync(copy).ino).toBe(made);
  });

  it('are copied again when the copy is no longer whole', () => {
    const native = nativeFolder();
    const to = temporaryFolder();
    const copy = readableCopy(native, to, '18.4.0');
    rmSync(path.join(copy, 'lib/libx.so.1.2'));
    expect(existsSync(path.join(readableCopy(native, to, '18.4.0'), 'lib/libx.so.1.2'))).toBe(true);
  });

  it('are never run from a folder that somebody else may have put there', () => {
    const native = nativeFolder();
    const to = temporaryFolder();
    const squatted = path.join(to, `probity-pg-18.4.0-${process.getuid?.()}`);
    mkdirSync(path.join(squatted, 'native/bin'), { recursive: true });
    chmodSync(squatted, 0o777);
    const copy = readableCopy(native, to, '18.4.0');
    expect(copy.startsWith(`${squatted}/`)).toBe(false);
    expect(lstatSync(path.join(copy, 'bin/postgres')).isFile()).toBe(true);
  });

  it('are told to be out of reach of an unprivileged user by the first closed folder on the way', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'a/b'), { recursive: true });
    chmodSync(path.join(folder, 'a'), 0o700);
    const nobody = { uid: 65534, gid: 65534, stepDown: true };
    const expected = process.getuid?.() === 65534 ? undefined : path.join(folder, 'a');
    expect(firstClosedFolder(path.join(folder, 'a/b'), nobody)).toBe(expected);
    expect(firstClosedFolder(path.join(folder, 'a/b'), { ...nobody, stepDown: false })).toBeUndefined();
  });
});

describe('the start lock', () => {
  it('is held by one at a time', async () => {
    const file = path.join(temporaryFolder(), 'lock');
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all([1, 2, 3, 4].map(() => withFileLock(file, work)));
    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ['a process that is gone', '99999999 1'],
    ['another process that had this id', `${process.pid} 1`],
  ])('is taken over from %s', async (_who, holder) => {
    const file = path.join(temporaryFolder(), 'lock');
    writeFileSync(file, holder);
    expect(await withFileLock(file, () => Promise.resolve('done'))).toBe('done');
  });
});
