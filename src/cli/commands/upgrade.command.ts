import type { Command } from 'commander';
import { CliExit, EXIT } from '../exit.js';
import { atExit } from '../lifecycle.js';
import { print } from './dates.js';

const EXAMPLES = `Examples:
  $ probity upgrade --check     say what the database lacks for this version; change nothing
  $ probity upgrade             bring it up to date, and end
`;

const HELP = `
A start of \`probity serve\` does the same by itself, so this command is for whoever wants the two apart.

Upgrading without downtime, with a proxy in front of several instances on one database:
  1. Have the proxy ask each instance for /health/ready, and send a request that was answered 503 to another one.
  2. Make a backup: \`probity backup FILE\` with the version that is in use or the new one, or pg_dump with DATABASE_URL. There is no way back to an older version on a database that a newer one has brought up to date.
  3. Start an instance of the new version beside the old ones. It brings the database up to date without holding their tables
     for long, and is ready a moment later.
  4. From that moment the old instances are not ready. They know that the database has moved past them, and answer commands
     with 503, so that nothing is decided by an older version of the law beside a newer one. What they were sent is not
     lost: the same request with the same Idempotency-Key is answered by the new instance. Reading goes on everywhere.
  5. Start the other new instances, and stop the old ones (SIGTERM): each answers what it has read whole, and ends within ten
     seconds.

An older version does not start on such a database. To go back, restore the backup with the older version (\`probity restore\`).

Exit codes: 0 it is, or was brought, up to date; 1 (--check) it lacks something, or a newer version has used it; 2 wrong usage.`;

/** The name of a migration ends in its time, in milliseconds. */
const STAMP_LENGTH = 13;

/** `probity upgrade`: brings a database up to date, and tells how instances of two versions take turns. */
export function register(program: Command): void {
  program
    .command('upgrade')
    .summary('bring the database up to date, and how to do so without downtime')
    .description('Brings the database that the environment describes up to date with this version of Probity.')
    .option('--check', 'say what it lacks, and change nothing')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ check }: { check?: boolean }): Promise<void> {
  const { readConfiguration } = await import('../../platform/configuration/configuration.js');
  const { migrate, pendingMigrations } = await import('../../platform/database/migrate.js');
  const { schema } = await import('../../schema.js');
  const { databaseUrl, dataDir } = readConfiguration();
  const setting = databaseUrl === undefined ? 'PROBITY_DATA_DIR' : 'DATABASE_URL';
  const url = databaseUrl ?? (await embedded(dataDir));
  const changes = await (check ? pendingMigrations : migrate)(url, schema, setting).catch(async (error: unknown) => {
    const { explainConnectionFailure } = await import('../../platform/database/connection-failure.js');
    throw databaseUrl === undefined ? error : explainConnectionFailure(error);
  });
  if (!check && changes.length > 0) await (await import('../../engine-parts.js')).renewViews(url);
  if (changes.length === 0) return print('The database is up to date with this version.');
  print(check ? 'The database lacks what these changes bring:' : 'The database was brought up to date:');
  for (const name of changes) print(`  ${name.slice(0, -STAMP_LENGTH)}`);
  if (check) throw new CliExit(EXIT.no);
}

async function embedded(dataDir: string): Promise<string> {
  const { startEmbeddedPostgres } = await import('../../platform/embedded-postgres/embedded-postgres.js');
  const server = await startEmbeddedPostgres(dataDir);
  atExit(() => server.stop());
  return server.url;
}
