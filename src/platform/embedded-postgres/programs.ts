import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import type { ServerUser } from './host-user.js';

/** How a program of the server is started: as which user, and whether it ends when this process does. */
export interface Launch {
  readonly user: ServerUser;
  /** The signal the kernel sends to it when this process is gone, however it went. */
  readonly whenParentDies: 'INT' | 'KILL';
}

/** Where `setpriv` (util-linux) is; without it the kernel cannot be asked to end the server with us. */
export function findSetpriv(): string | undefined {
  const folders = (process.env['PATH'] ?? '/usr/bin:/bin').split(':').filter((folder) => folder.startsWith('/'));
  return folders.map((folder) => `${folder}/setpriv`).find((file) => fs.existsSync(file));
}

/**
 * Refuses to start the program when our process died before the kernel was told to watch it: by then `sh` has another parent.
 */
const ONLY_AS_OUR_CHILD = 'test "$PPID" = "$1" || exit 1; shift; exec "$@"';

/** Waits for the end of our process, which closes the pipe it reads from, and then asks the server to stop. */
const STOP_WITH_PARENT = 'while read -r _; do :; done; kill -INT "$1" 2>/dev/null';

/**
 * Starts a program of the server. It runs in a session of its own, so that Ctrl-C in a terminal reaches only us and we can
 * finish what is in hand before the server stops. Its language is English, because its messages are read.
 */
export function startProgram(program: string, args: readonly string[], launch: Launch): ChildProcess {
  const { uid, gid, stepDown } = launch.user;
  const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  const setpriv = findSetpriv();
  const common = {
    cwd: '/',
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'] as ('ignore' | 'pipe')[],
    detached: true,
  };
  if (!setpriv) {
    const child = spawn(program, args, stepDown ? { ...common, uid, gid } : common);
    watchOver(child);
    return child;
  }
  const identity = stepDown ? [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'] : [];
  const guarded = ['/bin/sh', '-c', ONLY_AS_OUR_CHILD, 'sh', String(process.pid), program, ...args];
  return spawn(setpriv, [...identity, `--pdeathsig=${launch.whenParentDies}`, ...guarded], common);
}

/** Where `setpriv` is missing: a shell that outlives us for the moment it takes to stop the server. */
function watchOver(server: ChildProcess): void {
  if (server.pid === undefined) return;
  const watch = spawn('/bin/sh', ['-c', STOP_WITH_PARENT, 'sh', String(server.pid)], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watch.on('error', () => undefined);
  watch.unref();
  server.once('exit', () => watch.kill('SIGKILL'));
}
