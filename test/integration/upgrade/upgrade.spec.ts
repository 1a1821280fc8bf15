import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createApp } from '../../../src/app.module.js';
import { verifyEverything } from '../../../src/cli/verification.js';
import { partsFor, renewViews } from '../../../src/engine-parts.js';
import { Engine, Rebuild } from '../../../src/engine/index.js';
import { readConfiguration } from '../../../src/platform/configuration/configuration.js';
import type { Database } from '../../../src/platform/database/database.js';
import { migrate } from '../../../src/platform/database/migrate.js';
import { schema } from '../../../src/schema.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { projectFolder, removeFolders, temporaryFolder } from '../../support/processes.js';

afterAll(removeFolders);

/** What each released version left: the last of its migrations, and rows that it wrote. */
const released = [{ commit: '48d9a2b', last: 1767225652000 }];

const stampOf = (migration: unknown): number =>
  Number(/\d{13}$/.exec((migration as { readonly name: string }).name)![0]);

describe.each(released)('what $commit left', ({ commit, last }) => {
  let test: TestDatabase;
  let database: Database;
  const documents = temporaryFolder();

  beforeAll(async () => {
    test = await createTestDatabase({ empty: true });
    const then = { ...schema, migrations: schema.migrations.filter((migration) => stampOf(migration) <= last) };
    await migrate(test.url, then);
    const rows = path.join(projectFolder, `test/integration/upgrade/from-${commit}.sql`);
    await test.asOwner(readFileSync(rows, 'utf8'));
    // As the service and the commands do it when they start.
    expect(await migrate(test.url, schema)).not.toEqual([]);
    await renewViews(test.url);
    database = await test.connect();
  });
  afterAll(() => test.drop());

  it('verifies', async () => {
    const { verified, findings, register, views, events, checks } = await verifyEverything(database, {}, documents);
    expect({ findings, register, views: views?.filter(({ different }) => different > 0) }).toEqual({
      findings: [],
      register: [],
      views: [],
    });
    expect({ verified, events: events > 90 }).toEqual({ verified: true, events: true });
    expect(checks.filter(({ fromBefore }) => fromBefore > 0)).not.toEqual([]);
  });

  it('is as the history says in every view', async () => {
    const report = await new Rebuild(database, partsFor(database)).check();
    expect(report.views.filter(({ different }) => different > 0)).toEqual([]);
    expect(report).toMatchObject({ equal: true, streams: 18 });
  });

  it('goes on: a command is accepted on what was open', async () => {
    const configuration = readConfiguration({
      PROBITY_DATA_DIR: temporaryFolder(),
      PROBITY_LOG_LEVEL: 'silent',
      PROBITY_SWEEP_SECONDS: '3600',
    });
    const app = await createApp({ configuration, database });
    try {
      const [open] = await database.query<{ id: string; authority_id: string }>(
        `SELECT id, authority_id FROM procurement WHERE reference = 'OLD-1'`,
      );
      const [lead] = await database.query<{ issuer: string; subject: string }>(
        `SELECT p.issuer, p.subject FROM person p JOIN membership m ON m.person_id = p.id
         WHERE m.organisation_id = $1 AND m.role = 'commissioner'`,
        [open!.authority_id],
      );
      const result = await app.get(Engine).submit({
        principal: lead!,
        authorityId: null,
        procurementId: open!.id,
        command: { type: 'DeclareNoConflict', data: {} },
        idempotencyKey: null,
        ifMatch: 2,
      });
      expect(result).toMatchObject({ accepted: true, version: 3 });
    } finally {
      await app.close();
    }
    expect((await verifyEverything(database, {}, documents)).verified).toBe(true);
  });
});
