// A database that takes no changes: read-only as after a failover, and without room on its disk.
import pg from 'pg';
import { commissioner, opening } from './support/people.mjs';
import { openInstallation, pause, send, serve } from './support/service.mjs';

export const name = 'R11: a database that takes no changes';

export async function run({ check }) {
  const installation = await openInstallation();
  const token = commissioner({ DATABASE_URL: installation.url, PROBITY_DATA_DIR: installation.dataDir });
  const service = await serve(installation);
  const owner = new pg.Client({ connectionString: installation.url });
  await owner.connect();
  await owner.query('SET default_transaction_read_only = off');
  const ready = () => send(`${service.base}/health/ready`, { method: 'GET' });
  const open = (reference) => send(`${service.api}/procurements`, { body: opening(reference), token });
  const readsOn = async () => (await send(`${service.api}/procurements`, { method: 'GET', token })).status === 200;
  const becomes = async (status, patience = 10_000) => {
    const until = performance.now() + patience;
    while (performance.now() < until && (await ready()).status !== status) await pause(100);
    return (await ready()).status === status;
  };
  try {
    check('ready before', (await ready()).status === 200 && (await open('before')).status === 201);
    await owner.query('ALTER SYSTEM SET default_transaction_read_only = on');
    await owner.query('SELECT pg_reload_conf()');
    check('read-only: not ready', await becomes(503));
    const said = await ready();
    check('read-only: says so', said.json.readOnly === true && said.json.obstacles[0].code === 'database-read-only');
    const refused = await open('read-only');
    check('read-only: a command is answered 503', refused.status === 503, refused.json.detail);
    check('read-only: reading goes on, and it is alive', (await readsOn()) && (await service.alive()) < 5000);
    await owner.query('ALTER SYSTEM RESET default_transaction_read_only');
    await owner.query('SELECT pg_reload_conf()');
    check('ready again by itself', await becomes(200));
    check('and a command is taken', (await open('after')).status === 201);
    await owner.query(
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = '53100'; END $$`,
    );
    for (const table of ['event', 'write_probe'])
      await owner.query(`CREATE TRIGGER full_disk BEFORE INSERT ON ${table} EXECUTE FUNCTION full_disk()`);
    check('full: a command is answered 503', (await open('full')).status === 503);
    await pause(3000);
    check('full: not ready as long as nothing is taken', (await ready()).status === 503);
    for (const table of ['event', 'write_probe']) await owner.query(`DROP TRIGGER full_disk ON ${table}`);
    check('ready again once there is room', await becomes(200));
    check('and a command is taken', (await open('room')).status === 201);
  } finally {
    await owner.end();
    await service.stop('SIGKILL');
    await installation.close();
  }
}
