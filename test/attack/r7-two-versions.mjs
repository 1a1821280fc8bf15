// Two versions on one database. The newer is played by a migration that this version does not know.
import pg from 'pg';
import { commissioner, opening } from './support/people.mjs';
import { openInstallation, pause, send, serve } from './support/service.mjs';

export const name = 'R7: an older version beside a newer one';

export async function run({ check }) {
  const installation = await openInstallation();
  const env = { DATABASE_URL: installation.url, PROBITY_DATA_DIR: installation.dataDir };
  const token = commissioner(env);
  const old = await serve(installation);
  const owner = new pg.Client({ connectionString: installation.url });
  await owner.connect();
  const open = (reference, key) =>
    send(`${old.api}/procurements`, { body: opening(reference), token, headers: { 'idempotency-key': key } });
  try {
    check('commands are taken before', (await open('before', 'before-0001')).status === 201);
    await owner.query(`INSERT INTO probity_migrations (timestamp, name) VALUES (1999999999999, 'Later1999999999999')`);
    const held = await open('during', 'during-0001');
    check(
      'the very next command is answered 503, with the reason',
      held.status === 503 && held.json.reason === 'database-ahead',
    );
    check('in words', /newer version/.test(held.json?.detail ?? ''));
    await pause(1500);
    const ready = await send(`${old.base}/health/ready`, { method: 'GET' });
    check('not ready', ready.status === 503 && ready.json.obstacles[0].code === 'database-ahead');
    const read = await send(`${old.api}/procurements`, { method: 'GET', token });
    check('reading goes on', read.status === 200 && read.json.items.length === 1);
    const started = await serve(installation).then(
      () => 'started',
      (error) => error.message,
    );
    check('an older version does not start', /newer version of Probity/.test(started));
    await owner.query(`DELETE FROM probity_migrations WHERE name = 'Later1999999999999'`);
    check('the same request is answered where it may be', (await open('during', 'during-0001')).status === 201);
  } finally {
    await owner.end();
    await old.stop('SIGKILL');
    await installation.close();
  }
}
