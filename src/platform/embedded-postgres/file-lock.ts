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

/** When a process started, in the kernel's own count; nothing where there is no /proc, or no such process. */
function startOf(pid: number): string | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, second, may hold anything, brackets included; the start is the 22nd field.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

/** Process ids come round again, in containers at once; with the moment it started, a process is itself alone. */
const self = `${process.pid} ${startOf(process.pid) ?? ''}`.trim();

function isHeld(holder: string): boolean {
  const [pid = '', started] = holder.split(' ');
  if (!isAlive(Number(pid))) return false;
  return started === undefined || startOf(Number(pid)) === started;
}

function holderOf(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Made complete under another name and then linked, so that nobody ever reads a lock without its holder. */
function tryTake(file: string): boolean {
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, self);
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
    if (holder !== undefined && !isHeld(holder)) fs.rmSync(file, { force: true });
    else await delay(POLL_MS);
  }
  try {
    return await work();
  } finally {
    if (holderOf(file) === self) fs.rmSync(file, { force: true });
  }
}
