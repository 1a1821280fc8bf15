import fs from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 25;

/** Whether a process of this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number(fs.readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** Made complete under another name and then linked, so that nobody ever reads a lock without its holder. */
function tryTake(file: string): boolean {
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, String(process.pid));
  try {
    fs.linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/**
 * Runs `work` while no other process of this machine holds the lock `file`. A lock left by a killed process is taken over.
 * It keeps two starts out of each other's way; that no two servers ever run on one folder is PostgreSQL's own guarantee.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!tryTake(file)) {
    const holder = holderOf(file);
    if (holder !== undefined && !isAlive(holder)) fs.rmSync(file, { force: true });
    else await delay(POLL_MS);
  }
  try {
    return await work();
  } finally {
    if (holderOf(file) === process.pid) fs.rmSync(file, { force: true });
  }
}
