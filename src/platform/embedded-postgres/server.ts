import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { SetupError } from '../errors.js';
import type { Binaries } from './binaries.js';
import { SETTING, SUPERUSER } from './cluster.js';
import { isAlive } from './file-lock.js';
import type { ServerUser } from './host-user.js';
import { startProgram } from './programs.js';

const PORT = 5432;
const LAST_WORDS = 20;
const KILL_AFTER_MS = 30_000;

export interface ServerOptions {
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly clusterFolder: string;
  readonly socketFolder: string;
  /** Further server settings, `name=value`. */
  readonly settings: readonly string[];
}

/** The address of a database of the server behind this socket folder. */
export function databaseUrl(socketFolder: string, database: string): string {
  return `postgres://${SUPERUSER}@/${database}?host=${encodeURIComponent(socketFolder)}&port=${PORT}`;
}

/** Where the running server of this cluster listens, from the file it keeps; nothing when there is no such file. */
export function recordedSocketFolder(clusterFolder: string): string | undefined {
  return pidFile(clusterFolder)?.socketFolder;
}

function pidFile(clusterFolder: string): { pid: number; socketFolder?: string } | undefined {
  try {
    const lines = fs.readFileSync(path.join(clusterFolder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), socketFolder: lines[4]?.trim() || undefined };
  } catch {
    return undefined;
  }
}

/** How the server behind a socket is: it answers; it is on its way up or down; or nothing listens. */
export async function probe(socketFolder: string): Promise<'answers' | 'busy' | 'down'> {
  const client = new pg.Client({
    connectionString: databaseUrl(socketFolder, 'postgres'),
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'answers';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ENOTDIR') return 'down';
    if (code === 'EACCES') {
      throw new SetupError(
        SETTING,
        'another user runs the database in this folder; run as that user, or choose another folder',
      );
    }
    // Too many connections: up, and full.
    return code === '53300' ? 'answers' : 'busy';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Removes what would make PostgreSQL refuse to start for no reason: a file left by `kill -9` that names a process id since
 * given to something else. While a real server, or the remains of one, is there, the file stays, as it should.
 */
function forgetStalePidFile(clusterFolder: string): void {
  const recorded = pidFile(clusterFolder);
  if (!recorded || !isAlive(recorded.pid)) return;
  try {
    const name = fs.readFileSync(`/proc/${recorded.pid}/comm`, 'utf8').trim();
    if (name !== 'postgres') fs.rmSync(path.join(clusterFolder, 'postmaster.pid'), { force: true });
  } catch {
    // Without /proc there is no telling; PostgreSQL decides.
  }
}

/** A server that this process started and answers for. */
export class OwnedServer {
  private constructor(private readonly child: ChildProcess) {}

  get pid(): number {
    return this.child.pid!;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /**
   * Starts a server and waits until it takes connections. Returns nothing when another server already has the folder.
   * TCP is off: the socket is the only way in. The log leaves out statements, which may hold personal data.
   */
  static async start(options: ServerOptions): Promise<OwnedServer | undefined> {
    forgetStalePidFile(options.clusterFolder);
    const settings = [
      'listen_addresses=',
      `unix_socket_directories=${options.socketFolder}`,
      'unix_socket_permissions=0700',
      'log_min_messages=log',
      'log_min_error_statement=panic',
      ...options.settings,
    ];
    const args = ['-D', options.clusterFolder, '-p', String(PORT), ...settings.flatMap((setting) => ['-c', setting])];
    const child = startProgram(options.binaries.postgres, args, { user: options.user, whenParentDies: 'INT' });
    const words: string[] = [];
    const outcome = await new Promise<'ready' | 'ended'>((resolve) => {
      const read = (data: unknown): void => {
        words.push(...String(data).split('\n').filter(Boolean));
        if (words.some((line) => line.includes('ready to accept connections'))) resolve('ready');
        words.splice(0, words.length - LAST_WORDS);
      };
      child.stderr?.on('data', read);
      child.stdout?.resume();
      child.once('error', (error) => {
        words.push(error.message);
        resolve('ended');
      });
      child.once('close', () => resolve('ended'));
    });
    if (outcome === 'ready') return new OwnedServer(child);
    const said = words.join('\n');
    if (/lock file ".{1,200}" already exists|pre-existing shared memory block/.test(said)) return undefined;
    throw new SetupError(SETTING, `PostgreSQL did not start in ${options.clusterFolder}:\n${said}`);
  }

  /** Ends open connections, writes everything down and stops; harder if that takes half a minute. */
  async stop(): Promise<void> {
    if (!this.isRunning) return;
    const ended = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.kill('SIGINT');
    const patience = new AbortController();
    void delay(KILL_AFTER_MS, undefined, { signal: patience.signal, ref: false }).then(
      () => this.child.kill('SIGQUIT'),
      () => undefined,
    );
    await ended;
    patience.abort();
  }
}
