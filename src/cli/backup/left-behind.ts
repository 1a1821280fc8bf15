import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { CliExit, EXIT } from '../exit.js';

/** Folders in the data folder under which a backup is unpacked, each with the number of the process that does so. */
export const UNPACKED = '.restoring-';

/** What a backup consists of, in the order in which it is put in place: without its database nobody takes it for an installation. */
const PARTS = ['issuer', 'documents', 'postgres'];

/** In the folder of a restore: which parts it is putting in place. It is there before the first of them moves. */
const PLACING = 'placing.json';

/** What a folder may hold and still be empty: the root of a disk has one of these. */
const NOTHING = ['lost+found', 'start.lock'];

/**
 * Puts the parts of a backup in place. In one go, so that no signal that ends the command politely comes between two of them; one that
 * is killed there can be told from everything else by what is noted before.
 */
export function putInPlace(folder: string, dataDir: string): void {
  const parts = PARTS.filter((part) => existsSync(path.join(folder, part)));
  writeFileSync(path.join(folder, PLACING), JSON.stringify(parts), { mode: 0o600, flush: true });
  for (const part of parts) renameSync(path.join(folder, part), path.join(dataDir, part));
}

/**
 * Takes away what a restore that was killed left of itself, what it had put in place included, and nothing that somebody has touched
 * since.
 *
 * @throws CliExit where the folder is not empty then, saying what it holds and what to do.
 */
export async function mustBeEmpty(dataDir: string): Promise<void> {
  const { isAlive } = await import('../../platform/embedded-postgres/file-lock.js');
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(UNPACKED)) continue;
    const owner = Number(name.slice(UNPACKED.length));
    if (!(owner > 0) || isAlive(owner)) {
      throw notEmpty(
        dataDir,
        `another restore is at work in it, as process ${owner}. Let it end; if that process is something else, remove ${name} and try again`,
      );
    }
    await takeAway(path.join(dataDir, name), dataDir);
  }
  const [held] = (await readdir(dataDir)).filter((name) => !NOTHING.includes(name));
  if (held !== undefined)
    throw notEmpty(dataDir, `it holds ${held}. A backup is restored into an empty folder only: name another`);
}

async function takeAway(folder: string, dataDir: string): Promise<void> {
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const journal = path.join(folder, PLACING);
  if (!existsSync(journal)) return discard();
  const parts = JSON.parse(await readFile(journal, 'utf8')) as readonly string[];
  const placed = parts.filter((part) => !existsSync(path.join(folder, part)) && existsSync(path.join(dataDir, part)));
  if (placed.includes('postgres')) {
    await discard();
    throw notEmpty(
      dataDir,
      'it holds what a restore put there, which was ended when everything was in place. Nothing of it is missing: look at it with `probity verify`, or restore into another folder',
    );
  }
  const since = (await stat(journal)).mtimeMs;
  for (const part of existsSync(path.join(dataDir, 'postgres')) ? ['postgres'] : placed) {
    if (part !== 'postgres' && !(await touchedSince(path.join(dataDir, part), since))) continue;
    throw notEmpty(
      dataDir,
      `a restore was broken off in it when ${placed.join(' and ') || 'nothing'} had been put in place, and ${part} has been made or changed since. Keep what you need of it, then empty the folder, ${path.basename(folder)} included, and restore again`,
    );
  }
  for (const part of placed) await rm(path.join(dataDir, part), { recursive: true, force: true });
  return discard();
}

async function touchedSince(place: string, when: number): Promise<boolean> {
  const found = await stat(place);
  if (found.mtimeMs > when) return true;
  if (!found.isDirectory()) return false;
  for (const name of await readdir(place)) if (await touchedSince(path.join(place, name), when)) return true;
  return false;
}

const notEmpty = (dataDir: string, because: string): CliExit =>
  new CliExit(EXIT.no, `${dataDir} (PROBITY_DATA_DIR) is not empty: ${because}.`);
