import fs from 'node:fs';
import { rmdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { SetupError } from '../errors.js';
import { findBinaries } from './binaries.js';
import {
  checkCluster,
  createCluster,
  prepareDataFolder,
  prepareSocketFolder,
  SETTING,
  socketFolder,
} from './cluster.js';
import { isAlive, withFileLock } from './file-lock.js';
import { serverUser, temporaryFolder } from './host-user.js';
import { databaseUrl, OwnedServer, probe, recordedSocketFolder, type ServerOptions } from './server.js';

const GIVE_UP_AFTER_MS = 90_000;
const LOOK_AGAIN_MS = 50;
const DATABASE = 'probity';

/** A PostgreSQL server of our own, in a folder of its own, reached through a socket only. */
export interface EmbeddedPostgres {
  /** The address of Probity's database on it; it stays the same when the server is restarted. */
  readonly url: string;
  /** The data folder it lives in; what else an installation keeps may lie beside it. */
  readonly dataFolder: string;
  /** Whether this process started the server. If so it stops with this process, in whatever way that ends. */
  readonly owned: boolean;
  /** Starts the server again if it is gone; the instance that had started it may have stopped. Safe to call at any time. */
  ensureRunning(): Promise<void>;
  /** Stops the server if this process started it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Off only where losing everything in a power cut is fine: tests. */
  readonly durable?: boolean;
  readonly settings?: readonly string[];
}

/**
 * Starts the server of `dataFolder`, or joins the one that another instance has started there. Any number of processes may
 * call this at the same moment. Throws {@link SetupError} naming PROBITY_DATA_DIR when the folder cannot be used.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const running = new SharedServer(path.resolve(dataFolder), options);
  await running.ensureRunning();
  return running;
}

class SharedServer implements EmbeddedPostgres {
  readonly url: string;
  private server: OwnedServer | undefined;
  private readonly options: ServerOptions;
  private underway: Promise<void> | undefined;
  private stopped = false;
  private hasDatabase = false;

  constructor(
    readonly dataFolder: string,
    private readonly durability: EmbeddedOptions,
  ) {
    prepareDataFolder(dataFolder);
    const clusterFolder = path.join(fs.realpathSync(dataFolder), 'postgres');
    const user = serverUser(clusterFolder);
    const binaries = findBinaries(user);
    checkCluster(clusterFolder, user, binaries);
    const recorded = recordedSocketFolder(clusterFolder);
    const socket = recorded && fs.existsSync(recorded) ? recorded : socketFolder(clusterFolder, user);
    const lax = durability.durable === false ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : [];
    const settings = [...lax, ...(durability.settings ?? [])];
    this.options = { clusterFolder, user, binaries, socketFolder: socket, settings };
    this.url = databaseUrl(socket, DATABASE);
  }

  get owned(): boolean {
    return this.server?.isRunning ?? false;
  }

  ensureRunning(): Promise<void> {
    this.underway ??= this.bringUp().finally(() => (this.underway = undefined));
    return this.underway;
  }

  private async bringUp(): Promise<void> {
    const deadline = Date.now() + GIVE_UP_AFTER_MS;
    while (!this.stopped) {
      const state = await probe(this.options.socketFolder);
      if (state === 'answers') return this.ensureDatabase();
      if (state === 'down') {
        const started = await withFileLock(path.join(this.dataFolder, 'start.lock'), () => this.startIfDown());
        if (started) continue;
      }
      if (Date.now() > deadline) {
        throw new SetupError(
          SETTING,
          `the database in ${this.options.clusterFolder} did not come up within ${GIVE_UP_AFTER_MS / 1000} s`,
        );
      }
      await delay(LOOK_AGAIN_MS);
    }
  }

  private async ensureDatabase(): Promise<void> {
    if (!this.hasDatabase) await createDatabase(databaseUrl(this.options.socketFolder, 'postgres'));
    this.hasDatabase = true;
  }

  private async startIfDown(): Promise<boolean> {
    if ((await probe(this.options.socketFolder)) !== 'down') return false;
    const { clusterFolder, user, binaries } = this.options;
    await createCluster(clusterFolder, user, binaries, this.durability.durable !== false);
    prepareSocketFolder(this.options.socketFolder, user);
    const server = await OwnedServer.start(this.options);
    if (!server) return false;
    this.server = server;
    return true;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.underway?.catch(() => undefined);
    await this.server?.stop();
    const { socketFolder, clusterFolder } = this.options;
    // Empty once no server is there; if another instance has started one by now, it stays.
    if (this.server && socketFolder !== clusterFolder) await rmdir(socketFolder).catch(() => undefined);
  }
}

/** Makes sure that Probity's database is there; whoever joins may be quicker than the instance that started the server. */
async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 30_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    // Another instance was quicker.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

const THROWAWAY = 'probity-throwaway-';

/**
 * A server in a temporary folder that is removed when it stops. Folders left by processes that were killed are removed at
 * the next start. For demonstrations, scenarios and tests; `durable: false` makes it quicker and forgetful.
 */
export async function startThrowaway(options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const temporary = temporaryFolder(serverUser('/nowhere'));
  removeLeftovers(temporary);
  const folder = fs.mkdtempSync(path.join(temporary, `${THROWAWAY}${process.pid}-`));
  fs.chmodSync(folder, 0o755);
  const remove = (): void => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const running = await startEmbeddedPostgres(folder, options);
    return {
      url: running.url,
      dataFolder: running.dataFolder,
      get owned() {
        return running.owned;
      },
      ensureRunning: () => running.ensureRunning(),
      stop: async () => {
        await running.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A folder is left over when the process it names is gone and so is its server. */
function removeLeftovers(temporary: string): void {
  for (const name of fs.readdirSync(temporary)) {
    const owner = Number(name.startsWith(THROWAWAY) ? name.slice(THROWAWAY.length).split('-')[0] : 0);
    if (!owner || isAlive(owner)) continue;
    const folder = path.join(temporary, name);
    if (fs.existsSync(path.join(folder, 'postgres/postmaster.pid'))) {
      const server = Number(fs.readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
      if (isAlive(server)) continue;
    }
    try {
      fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or still being written to: somebody else's to remove, or ours the next time.
    }
  }
}
