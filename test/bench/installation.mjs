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

  return {
    environment,
    database,
    url: server.url,
    token: await identity.issueLocalToken(person.id),
    submit,
    /** What the cookie of somebody holds who is signed in with a browser. */
    session: () => app.get(StoredSessions).begin(principal),
    /** Opens procurements and gives their ids. */
    async openProcurements(count) {
      const opened = [];
      for (let n = 1; n <= count; n += 1) {
        const { procurementId } = await submit(null, 'OpenProcurement', {
          ...opening,
          reference: `BENCH-${randomUUID()}`,
        });
        opened.push(procurementId);
      }
      return opened;
    },
    async setting(name) {
      const [row] = await database.query(`SELECT current_setting('${name}') AS value`);
      return row.value;
    },
    async rawConnection() {
      const client = new pg.Client({ connectionString: server.url, options: '-c role=probity_app' });
      await client.connect();
      return client;
    },
    async close() {
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

/** The command that the loads give: accepted again and again, and every part of the path is in it. */
export const amendment = (n) => ({
  description: `Community diagnostic services for adults, described for the ${n}th time`,
  reason: 'The specification was made clearer.',
});
