// A throw-away installation: an embedded PostgreSQL that is as durable as the real thing, one authority, one person.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

const built = (file) => import(new URL(`../../dist/src/${file}`, import.meta.url).href);

export async function openInstallation() {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'probity-bench-'));
  const { startThrowaway } = await built('platform/embedded-postgres/embedded-postgres.js');
  const { migrate } = await built('platform/database/migrate.js');
  const { schema } = await built('schema.js');
  const { Database } = await built('platform/database/database.js');
  const { readConfiguration } = await built('platform/configuration/configuration.js');
  const { createApp } = await built('app.module.js');
  const { Engine } = await built('engine/index.js');
  const { GovernanceService } = await built('governance/governance.service.js');
  const { IdentityService } = await built('identity/index.js');

  const { StoredSessions } = await built('web/session/stored-sessions.js');

  const server = await startThrowaway({ durable: true });
  await migrate(server.url, schema);
  const environment = {
    ...process.env,
    DATABASE_URL: server.url,
    PROBITY_DATA_DIR: dataDir,
    PROBITY_PORT: '0',
    PROBITY_LOG_LEVEL: 'silent',
  };
  const database = await Database.connect({ url: server.url, schema });
  const app = await createApp({ configuration: readConfiguration(environment), database });
  const engine = app.get(Engine);
  const identity = app.get(IdentityService);
  const organisation = await identity.registerOrganisation({
    id: 'bench',
    name: 'NHS Bench ICB',
    kind: 'authority',
    authorityKind: 'integrated-care-board',
    address: '1 Bench Row',
  });
  // Declarations are not what is measured.
  await app.get(GovernanceService).setAssurance(organisation.id, 'advised', 'A measurement.');
  const person = await identity.addPerson({
    organisationId: organisation.id,
    name: 'B. Ench',
    roles: ['commissioner', 'decision-maker'],
  });
  const { issuer, subject } = person;
  const principal = { issuer, subject };

  const submit = (procurementId, type, data, more = {}) =>
    engine.submit({
      principal,
      authorityId: procurementId === null ? organisation.id : null,
      procurementId,
      command: { type, data },
      idempotencyKey: randomUUID(),
      ifMatch: null,
      ...more,
    });

  // As the owner: the application may not look at what others do.
  const watching = new pg.Client({ connectionString: server.url, application_name: 'bench' });
  // When something fails the server is stopped under it, and that is not what failed.
  watching.on('error', () => undefined);
  await watching.connect();

  return {
    environment,
    database,
    url: server.url,
    token: await identity.issueLocalToken(person.id),
    submit,
    /** What the cookie of somebody holds who is signed in with a browser. */
    session: () => app.get(StoredSessions).begin(principal),
    organisation: organisation.id,
    principal,
    app,
    /** Opens procurements, several at once, and gives their ids. */
    async openProcurements(count) {
      const opened = [];
      const some = async () => {
        for (;;) {
          const place = opened.push(null) - 1;
          if (place >= count) return;
          const data = { ...opening, reference: `BENCH-${randomUUID()}` };
          ({ procurementId: opened[place] } = await submit(null, 'OpenProcurement', data));
        }
      };
      await Promise.all(Array.from({ length: Math.min(8, count) }, some));
      return opened.slice(0, count);
    },
    /** Copies of a procurement, from the `first` to the `last`, as the tables have it and without its events; in forty authorities. */
    async multiply(id, first, last) {
      const owner = new pg.Client({ connectionString: server.url, application_name: 'bench' });
      await owner.connect();
      const columns = async (table) => {
        const { rows } = await owner.query(
          `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1
             AND column_name NOT IN ('id', 'stream_id') AND is_generated = 'NEVER'`,
          [table],
        );
        return rows.map(({ name }) => name);
      };
      for (const table of ['stream', 'standing', 'directory', 'procurement']) {
        const kept = (await columns(table)).filter((name) => name !== 'authority_id');
        const home = `CASE WHEN n % 40 = 0 THEN t.authority_id ELSE 'other-' || n % 40 END`;
        await owner.query(
          `INSERT INTO ${table} (id, authority_id, ${kept.join(', ')})
           SELECT 'copy-' || n, ${home}, ${kept.map((name) => `t.${name}`).join(', ')}
           FROM ${table} t, generate_series($2::int, $3::int) AS n WHERE t.id = $1`,
          [id, first, last],
        );
        await owner.query(`ANALYZE ${table}`);
      }
      await owner.end();
    },
    async walPosition() {
      const [row] = await database.query(`SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::text AS at`);
      return Number(row.at);
    },
    /** At which version each stands. */
    async withVersions(ids) {
      const rows = await database.query('SELECT id, version FROM stream WHERE id = ANY ($1::text[])', [ids]);
      return rows.map(({ id, version }) => ({ id, version }));
    },
    /** The ids of the processes of the database that serve anybody. */
    async backends() {
      const { rows } = await watching.query(`SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`);
      return rows.map(({ pid }) => pid);
    },
    async setting(name) {
      const [row] = await database.query(`SELECT current_setting('${name}') AS value`);
      return row.value;
    },
    async rawConnection() {
      const client = new pg.Client({
        connectionString: server.url,
        application_name: 'bench',
        options: '-c role=probity_app -c plan_cache_mode=force_generic_plan',
      });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    async ownerConnection() {
      const client = new pg.Client({ connectionString: server.url, application_name: 'bench' });
      await client.connect();
      return client;
    },
    async close() {
      await watching.end();
      await app.close();
      await database.close();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const opening = {
  title: 'Community diagnostics',
  description: 'Community diagnostic services for adults',
  cpv: '85121200-5',
  healthServicePurpose: true,
  lifetimeValue: 4_300_000,
};

/**
 * The command that the loads give: accepted again and again, and every part of the path is in it. It changes no word that a search finds
 * the procurement by: that is written to an index of its own, and measured by itself.
 */
export const amendment = (n) => ({
  lifetimeValue: 4_300_000 + n * 10,
  reason: 'The specification was made clearer.',
});

/** The same of what searches look at. */
export const amendmentOfWords = (text) => ({ description: text, reason: 'The specification was made clearer.' });
