import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = path.join(projectFolder, 'dist/src/cli/main.js');

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProcessOptions {
  /** Added to a bare environment: nothing of the test's own reaches the process but PATH. */
  readonly env?: Readonly<Record<string, string>>;
  /** Run as this user; only root can. */
  readonly uid?: number;
  readonly cwd?: string;
  /** Another program than the built command line. */
  readonly program?: readonly string[];
}

/** A process under test. Everything is waited for by what it says or by its end, never by the clock. */
export class RunningProcess {
  private said = '';
  private readonly listeners = new Set<() => void>();
  readonly ended: Promise<Finished>;

  constructor(private readonly child: ChildProcess) {
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (data) => this.hear((stdout += String(data)), stderr));
    child.stderr?.on('data', (data) => this.hear(stdout, (stderr += String(data))));
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
    });
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Settles once the process has said this, on stdout or stderr; fails when it ends without. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.said);
      if (found) return found;
      const end = await Promise.race([
        this.ended,
        new Promise<undefined>((resolve) => this.onNews(() => resolve(undefined))),
      ]);
      if (end && !pattern.test(this.said))
        throw new Error(`ended (${end.code}) without saying ${pattern}:\n${this.said}`);
    }
  }

  async kill(signal: NodeJS.Signals): Promise<Finished> {
    this.child.kill(signal);
    return this.ended;
  }

  private onNews(listener: () => void): void {
    this.listeners.add(listener);
  }

  private hear(stdout: string, stderr: string): void {
    this.said = stdout + stderr;
    for (const listener of this.listeners) listener();
    this.listeners.clear();
  }
}

export function start(args: readonly string[], options: ProcessOptions = {}): RunningProcess {
  const [program, ...first] = options.program ?? [process.execPath, MAIN];
  const child = spawn(program!, [...first, ...args], {
    cwd: options.cwd ?? '/',
    env: { PATH: process.env['PATH'] ?? '', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid !== undefined && { uid: options.uid, gid: options.uid }),
  });
  return new RunningProcess(child);
}

export const run = (args: readonly string[], options?: ProcessOptions): Promise<Finished> => start(args, options).ended;

/** A folder of the test's own that every user may enter; removed with {@link removeFolders}. */
export function temporaryFolder(mode = 0o755): string {
  const folder = mkdtempSync('/tmp/probity-test-');
  folders.push(folder);
  chmodSync(folder, 0o755);
  mkdirSync(path.join(folder, 'x'), { mode });
  return path.join(folder, 'x');
}

const folders: string[] = [];

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Settles when the file is no longer there. */
export async function gone(file: string): Promise<void> {
  if (!existsSync(path.dirname(file))) return;
  const watcher = watch(path.dirname(file));
  try {
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!existsSync(file)) resolve();
      };
      watcher.on('change', look);
      look();
    });
  } finally {
    watcher.close();
  }
}

/** The process id of the database server whose data is in this folder. */
export function serverPid(dataFolder: string): number {
  return Number(readFileSync(path.join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
