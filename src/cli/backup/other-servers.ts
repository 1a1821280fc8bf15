import { CliExit, EXIT } from '../exit.js';

/**
 * Refuses where DATABASE_URL leads to a server that is not ours to copy, and names the tool that does it. Which version of that
 * is asked of the server, where it answers.
 */
export async function refuseOtherServer(url: string | undefined, way: 'backup' | 'restore'): Promise<void> {
  if (url === undefined) return;
  const major = await majorOf(url);
  const client = `the client of PostgreSQL ${major ? `${major}, which the server is, or later` : "the server's own major version, or later"}`;
  const how =
    way === 'backup'
      ? `pg_dump --format=custom --file=FILE "$DATABASE_URL"`
      : `pg_restore --no-owner --exit-on-error --dbname="$DATABASE_URL" FILE, into an empty database`;
  const documents =
    way === 'backup'
      ? 'Copy the documents (PROBITY_DOCUMENTS_DIR) after it, and the folder issuer of PROBITY_DATA_DIR if tokens are to go on.'
      : 'Put the documents back (PROBITY_DOCUMENTS_DIR), and run `probity verify`. Two services that decide on two copies make two histories: stop the other.';
  throw new CliExit(
    EXIT.usage,
    `this is for the embedded server, and DATABASE_URL is set. With ${client}, run: ${how}. ${documents}`,
  );
}

async function majorOf(url: string): Promise<number | undefined> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000, query_timeout: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ major: number }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS major`,
    );
    return rows[0]?.major;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}
