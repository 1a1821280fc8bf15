import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { Configuration } from '../../platform/configuration/configuration.js';
import { CliExit, EXIT } from '../exit.js';
import { atExit } from '../lifecycle.js';

/**
 * Makes an installation of a copy: its local issuer loses its key and makes a new one, so that no token of the original counts here, nobody who was
 * signed in to the original is signed in to it, and then it takes commands. Done again after an interruption, it does what is left to do.
 *
 * @throws CliExit where it is no copy, or a service that knows the old key is running on it.
 */
export async function takeOver({ dataDir }: Configuration): Promise<void> {
  if (!existsSync(path.join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new CliExit(EXIT.usage, `${dataDir} (PROBITY_DATA_DIR) holds nothing of Probity`);
  }
  const { startEmbeddedPostgres } = await import('../../platform/embedded-postgres/embedded-postgres.js');
  const { COPY_MARK, unmarkCopy } = await import('../../platform/database/copy-mark.js');
  const server = await startEmbeddedPostgres(dataDir);
  atExit(() => server.stop());
  if (!(await isCopy(server.url, COPY_MARK))) {
    throw new CliExit(EXIT.no, 'this installation is no copy, or was taken over already; nothing was changed');
  }
  // Whoever runs the server of this folder may be a service.
  if (!server.owned) {
    throw new CliExit(
      EXIT.no,
      'a service is running on this copy, and knows the old key; stop it, and take it over then',
    );
  }
  // A new key is made the first time that one is needed.
  await rm(path.join(dataDir, 'issuer'), { recursive: true, force: true });
  await signEverybodyOut(server.url);
  await unmarkCopy(server.url);
}

async function signEverybodyOut(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('BEGIN READ WRITE');
    await client.query('DELETE FROM web_session');
    await client.query('DELETE FROM sign_in_link');
    await client.query('DELETE FROM sign_in_attempt');
    await client.query('COMMIT');
  });
}

function isCopy(url: string, mark: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ copy: boolean }>(
      `SELECT coalesce(current_setting('${mark}', true), '') = 'on' AS copy`,
    );
    return rows[0]?.copy ?? false;
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
