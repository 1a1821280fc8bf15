import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The user that the server runs as, and how to become it. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
  /** Whether this process is root and has to step down: PostgreSQL refuses to run as root. */
  readonly stepDown: boolean;
}

interface PasswdEntry {
  readonly uid: number;
  readonly gid: number;
}

function passwdEntry(matches: (name: string, uid: number) => boolean): PasswdEntry | undefined {
  for (const line of fs.readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name = '', , uid = '', gid = ''] = line.split(':');
    if (uid !== '' && matches(name, Number(uid))) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

/**
 * Who runs the server of this cluster folder: whoever runs us, unless that is root; then the owner of a cluster that
 * already exists, or `nobody`. No user is ever created. PostgreSQL insists on a user that /etc/passwd knows.
 */
export function serverUser(clusterFolder: string): ServerUser {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? -1, stepDown: false };
  const owner = fs.statSync(clusterFolder, { throwIfNoEntry: false })?.uid ?? 0;
  const entry = passwdEntry((name, id) => (owner === 0 ? name === 'nobody' : id === owner));
  if (!entry || entry.uid === 0) {
    throw new Error(
      `PostgreSQL does not run as root, and /etc/passwd has no user ${owner === 0 ? '"nobody"' : owner} to run it as; ` +
        'run Probity as an ordinary user, or set DATABASE_URL',
    );
  }
  return { ...entry, stepDown: true };
}

/** The nearest ancestor of `target` (or itself) that `user` may not enter, or nothing when all may be entered. */
export function firstClosedFolder(target: string, user: ServerUser): string | undefined {
  if (!user.stepDown) return undefined;
  const folders = [path.resolve(target)];
  for (let at = folders[0]!; at !== path.dirname(at); at = path.dirname(at)) folders.push(path.dirname(at));
  return folders.reverse().find((folder) => {
    const stat = fs.statSync(folder, { throwIfNoEntry: false });
    return stat !== undefined && !mayExecute(stat, user);
  });
}

/** Whether `user` may run this file, or enter this folder. */
export function mayExecute(stat: fs.Stats, user: ServerUser): boolean {
  if (stat.uid === user.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === user.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

/**
 * A folder for temporary files that `user` may enter: the usual one, or the system's where that one is private or, for
 * what cannot have a long path, too long.
 */
export function temporaryFolder(user: ServerUser, longest = Number.POSITIVE_INFINITY): string {
  const usable = [os.tmpdir(), '/tmp', '/var/tmp'].find(
    (folder) => fs.existsSync(folder) && folder.length <= longest && firstClosedFolder(folder, user) === undefined,
  );
  return fs.realpathSync(usable ?? os.tmpdir());
}
