import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RehearsalClock } from './engine/index.js';
import type { Configuration } from './platform/configuration/configuration.js';
import { explainConnectionFailure } from './platform/database/connection-failure.js';
import type { Database } from './platform/database/database.js';
import { bindToRehearsal, refuseRehearsed } from './rehearsal/binding.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './platform/embedded-postgres/embedded-postgres.js';
import { SetupError } from './platform/errors.js';
import type { Demonstration } from './web/session/demonstration.js';

/** The running service. */
export interface Service {
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  readonly address: string;
  readonly app: NestFastifyApplication;
  readonly database: Database;
  /** The embedded server, unless DATABASE_URL is used. */
  readonly embedded?: EmbeddedPostgres;
  /**
   * Answers the requests that have been read whole, cuts off the others, and closes everything within ten seconds, the embedded
   * server last. Safe to call twice.
   */
  stop(): Promise<void>;
}

/**
 * Starts everything in its order: the database server (unless one is given by DATABASE_URL or `embedded`), migrations, the
 * application, and at last the port. When a step fails, what was started is stopped again and the error says which setting to change.
 */
export async function startService(
  configuration: Configuration,
  given?: EmbeddedPostgres,
  rehearsal?: RehearsalClock,
  demonstration?: Demonstration,
): Promise<Service> {
  const undo: (() => Promise<unknown>)[] = [];
  // Loading the application takes about as long as starting the server, and they need not wait for each other.
  const loading = import('./app.module.js');
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= unwind(undo));
  try {
    const embedded =
      given ?? (configuration.databaseUrl ? undefined : await startEmbeddedPostgres(configuration.dataDir));
    if (embedded) undo.push(() => embedded.stop());
    const url = embedded?.url ?? configuration.databaseUrl!;
    // The database is brought up to date at the last moment, because older instances stop deciding then.
    const { createApp } = await loading;
    const database = await openDatabase(url, configuration.poolSize, embedded);
    undo.push(() => database.close());
    await (rehearsal ? bindToRehearsal(url) : refuseRehearsed(database));
    const app = await createApp({ configuration, database, rehearsal, demonstration });
    undo.push(() => closed(app));
    const address = await listen(app, configuration);
    const { ReadinessWatch } = await import('./platform/http/readiness.js');
    app.get(ReadinessWatch).start();
    return { address, app, database, embedded, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Answers what has been read whole, cuts off the rest, and closes the application. */
async function closed(app: NestFastifyApplication): Promise<void> {
  const { Connections } = await import('./platform/http/connections.js');
  await app.get(Connections).stop(() => app.close());
}

async function unwind(undo: (() => Promise<unknown>)[]): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step();
}

async function openDatabase(url: string, poolSize: number, embedded?: EmbeddedPostgres): Promise<Database> {
  const revive = embedded && ((): Promise<void> => embedded.ensureRunning());
  const { Database } = await import('./platform/database/database.js');
  const { migrate } = await import('./platform/database/migrate.js');
  const { schema } = await import('./schema.js');
  try {
    const ran = await migrate(url, schema, embedded ? 'PROBITY_DATA_DIR' : 'DATABASE_URL');
    if (ran.length > 0) await (await import('./engine-parts.js')).renewViews(url);
    return await Database.connect({ url, schema, poolSize, revive });
  } catch (error) {
    throw embedded ? error : explainConnectionFailure(error);
  }
}

async function listen(app: NestFastifyApplication, { host, port }: Configuration): Promise<string> {
  try {
    // Not through Nest, which would also log the error that is explained here.
    return await app.getHttpAdapter().getInstance().listen({ host, port });
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'EADDRINUSE':
        throw new SetupError('PROBITY_PORT', `port ${port} of ${host} is taken by another process; choose another`, {
          cause: error,
        });
      case 'EACCES':
        throw new SetupError('PROBITY_PORT', `this user may not listen on port ${port}; choose one above 1023`, {
          cause: error,
        });
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
      case 'EAI_AGAIN':
        throw new SetupError('PROBITY_HOST', `${host} is not an address of this machine`, { cause: error });
      default:
        throw error;
    }
  }
}
