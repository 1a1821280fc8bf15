import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mustBeEmpty, putInPlace, UNPACKED } from '../../../src/cli/backup/left-behind.js';
import { removeFolders, temporaryFolder } from '../../support/processes.js';

/** The number of a process that was there and is no more. */
const dead = spawnSync(process.execPath, ['--eval', '']).pid;

const lay = (folder: string, ...files: readonly string[]): void => {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), file);
  }
};

describe('what a restore that was killed leaves', () => {
  let dataDir: string;
  let folder: string;
  beforeEach(() => {
    dataDir = temporaryFolder();
    folder = path.join(dataDir, `${UNPACKED}${dead}`);
    lay(folder, 'issuer/key.json', 'documents/ab/cd', 'postgres/PG_VERSION');
  });
  afterAll(removeFolders);

  /** As it is when it was killed after so many of its parts had been put in place. */
  function killedAfter(parts: number): void {
    putInPlace(folder, dataDir);
    for (const part of ['issuer', 'documents', 'postgres'].slice(parts))
      renameSync(path.join(dataDir, part), path.join(folder, part));
  }
  const says = async (): Promise<string> => {
    await expect(mustBeEmpty(dataDir)).rejects.toThrow('is not empty');
    return mustBeEmpty(dataDir).then(
      () => 'nothing',
      (error: Error) => error.message,
    );
  };

  it.each([
    ['while it was unpacking', () => undefined],
    ['before it put anything in place', () => killedAfter(0)],
    ['after the first part', () => killedAfter(1)],
    ['when only the database was missing', () => killedAfter(2)],
  ])('%s is taken away by the next one', async (_when, killed) => {
    killed();
    await mustBeEmpty(dataDir);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('when everything was in place is whole, and the next one says so and leaves it', async () => {
    killedAfter(3);
    await expect(mustBeEmpty(dataDir)).rejects.toThrow(/Nothing of it is missing: look at it with `probity verify`/);
    expect(readdirSync(dataDir).sort()).toEqual(['documents', 'issuer', 'postgres']);
  });

  it('is left where somebody has put something to it since, or begun to use it, with what to do', async () => {
    killedAfter(2);
    lay(dataDir, 'documents/ab/another');
    utimesSync(path.join(dataDir, 'documents/ab/another'), new Date(Date.now() + 5000), new Date(Date.now() + 5000));
    expect(await says()).toMatch(
      /issuer and documents had been put in place, and documents has been made or changed since/,
    );
    expect(existsSync(path.join(dataDir, 'documents/ab/another'))).toBe(true);
    lay(dataDir, 'postgres/PG_VERSION');
    expect(await says()).toMatch(/and postgres has been made or changed since.*empty the folder/);
    expect(readdirSync(dataDir).sort()).toEqual([`${UNPACKED}${dead}`, 'documents', 'issuer', 'postgres']);
  });

  it('is no concern of what is there besides, which it never touches', async () => {
    killedAfter(0);
    lay(dataDir, 'notes.txt', 'documents/own');
    expect(await says()).toMatch(/it holds (documents|notes\.txt)\. A backup is restored into an empty folder only/);
    expect(readdirSync(dataDir).sort()).toEqual(['documents', 'notes.txt']);
  });

  it('is let alone while its process is at work', async () => {
    renameSync(folder, path.join(dataDir, `${UNPACKED}${process.pid}`));
    expect(await says()).toMatch(`another restore is at work in it, as process ${process.pid}`);
    expect(readdirSync(dataDir)).toEqual([`${UNPACKED}${process.pid}`]);
  });
});
