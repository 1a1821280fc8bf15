import fs from 'node:fs';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { SetupError } from '../errors.js';
import type { Binaries } from './binaries.js';
import { isAlive } from './file-lock.js';
import { firstClosedFolder, temporaryFolder, type ServerUser } from './host-user.js';
import { startProgram } from './programs.js';

export const SETTING = 'PROBITY_DATA_DIR';
export const SUPERUSER = 'postgres';

/** The longest path a socket may have; what is longer, the kernel refuses. */
const LONGEST_SOCKET_PATH = 107;

/**
 * Makes sure that the data folder is there and ours to write to; anything else is said with the setting's name. Folders that
 * root makes here may be entered by the server's user, whatever the umask; what they hold is private by itself.
 */
export function prepareDataFolder(dataFolder: string): void {
  try {
    const first = fs.mkdirSync(dataFolder, { recursive: true });
    if (first !== undefined && process.getuid?.() === 0) openFolders(first, dataFolder);
    const probe = path.join(dataFolder, `.probe-${process.pid}`);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch (error) {
    throw new SetupError(SETTING, `${dataFolder} ${sayWhy(error as NodeJS.ErrnoException)}`, { cause: error });
  }
}

function openFolders(first: string, last: string): void {
  for (let at = last; at.length >= first.length; at = path.dirname(at)) fs.chmodSync(at, 0o755);
}

function sayWhy(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return 'is not a folder';
    case 'EACCES':
    case 'EPERM':
      return 'cannot be written to by this user';
    case 'EROFS':
      return 'is on a file system that is read-only';
    case 'ENOSPC':
      return 'is on a disk that is full';
    default:
      return `cannot be used (${error.code ?? error.message})`;
  }
}

/** Refuses a cluster that the server's user could not reach, or that another version of PostgreSQL made. */
export function checkCluster(clusterFolder: string, user: ServerUser, binaries: Binaries): void {
  const closed = firstClosedFolder(path.dirname(clusterFolder), user);
  if (closed) {
    throw new SetupError(
      SETTING,
      `PostgreSQL does not run as root, and the unprivileged user it runs as may not enter ${closed}; ` +
        'choose a folder outside it, such as /var/lib/probity',
    );
  }
  const made = clusterVersion(clusterFolder);
  if (made !== undefined && made !== binaries.major) {
    throw new SetupError(
      SETTING,
      `${clusterFolder} was made by PostgreSQL ${made} and this is PostgreSQL ${binaries.major}; ` +
        'use the Probity that made it, or move the data with pg_dump',
    );
  }
  if (made === undefined && fs.existsSync(clusterFolder)) {
    throw new SetupError(SETTING, `${clusterFolder} exists but does not hold a PostgreSQL database`);
  }
}

function clusterVersion(clusterFolder: string): string | undefined {
  try {
    return fs.readFileSync(path.join(clusterFolder, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new SetupError(SETTING, `${clusterFolder} ${sayWhy(error as NodeJS.ErrnoException)}`, { cause: error });
  }
}

/**
 * Makes the cluster if there is none. It is made under another name and moved into place whole, so that a process killed
 * half-way leaves no half of a cluster. Local connections are trusted, because only this user can reach the socket; there
 * are no others. Checksums are on: a page damaged on disk is reported, not returned.
 */
export async function createCluster(
  clusterFolder: string,
  user: ServerUser,
  binaries: Binaries,
  sync: boolean,
): Promise<void> {
  if (fs.existsSync(path.join(clusterFolder, 'PG_VERSION'))) return;
  const parent = path.dirname(clusterFolder);
  for (const name of fs.readdirSync(parent)) {
    if (name.startsWith('.new-') && !isAlive(Number(name.slice(5))))
      fs.rmSync(path.join(parent, name), { recursive: true });
  }
  const fresh = path.join(parent, `.new-${process.pid}`);
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  if (user.stepDown) fs.chownSync(fresh, user.uid, user.gid);
  await runInitdb(fresh, user, binaries, sync);
  fs.renameSync(fresh, clusterFolder);
}

async function runInitdb(folder: string, user: ServerUser, binaries: Binaries, sync: boolean): Promise<void> {
  const encoding = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${SUPERUSER}`, '--auth-local=trust', '--auth-host=reject'];
  const durability = ['--data-checksums', sync ? '--sync-method=fsync' : '--no-sync'];
  const initdb = startProgram(binaries.initdb, ['-D', folder, ...encoding, ...access, ...durability], {
    user,
    whenParentDies: 'KILL',
  });
  let said = '';
  initdb.stdout?.on('data', (text) => (said += String(text)));
  initdb.stderr?.on('data', (text) => (said += String(text)));
  const [code] = (await once(initdb, 'close')) as [number | null];
  if (code === 0) return;
  fs.rmSync(folder, { recursive: true, force: true });
  if (/could not look up effective user ID/.test(said)) {
    throw new Error(
      `PostgreSQL needs a user that /etc/passwd knows, and user ${user.uid} is not in it; set DATABASE_URL instead`,
    );
  }
  throw new SetupError(SETTING, `PostgreSQL could not make its folder in ${path.dirname(folder)}:\n${said.trim()}`);
}

/**
 * The folder of the server's socket: the cluster's own, which nobody else may enter. Where that path is too long for a
 * socket, a private folder under the temporary one whose name follows from the cluster's.
 */
export function socketFolder(clusterFolder: string, user: ServerUser): string {
  if (Buffer.byteLength(`${clusterFolder}/.s.PGSQL.5432.lock`) <= LONGEST_SOCKET_PATH) return clusterFolder;
  const name = createHash('sha256').update(`${user.uid} ${clusterFolder}`).digest('hex').slice(0, 16);
  return path.join(temporaryFolder(user, LONGEST_SOCKET_PATH / 2), `probity-${name}`);
}

/** Makes sure that the socket's folder is there and private; anybody may make folders in the temporary one. */
export function prepareSocketFolder(folder: string, user: ServerUser): void {
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
    if (user.stepDown) fs.chownSync(folder, user.uid, user.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const stat = fs.lstatSync(folder);
  if (stat.isDirectory() && stat.uid === user.uid && (stat.mode & 0o077) === 0) return;
  throw new SetupError(
    SETTING,
    `its socket would be in ${folder}, which is not private to this user; choose a shorter path`,
  );
}
