import type { Database } from '../../../src/platform/database/database.js';
import { Trail } from '../../../src/trail/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { fill, streamNamed } from './drafts.js';

describe('the history is only added to', () => {
  let test: TestDatabase;
  let database: Database;
  const stream = streamNamed('s-1');

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await test.connect();
    await fill(new Trail(database), stream, 2, { sealed: { note: 'in confidence' } });
  });
  afterAll(() => test.drop());

  const changes = [
    `UPDATE event SET type = 'Other'`,
    'DELETE FROM event',
    'TRUNCATE event',
    'UPDATE sealed_value SET disclosure = NULL',
    'DELETE FROM sealed_value',
    'TRUNCATE sealed_value',
    `UPDATE erasure SET reason = 'other'`,
    'DELETE FROM erasure',
    'TRUNCATE erasure',
    'DELETE FROM stream',
    'TRUNCATE stream',
    'UPDATE stream SET version = 1',
    `UPDATE stream SET id = 's-2', version = version + 1`,
  ];

  it.each(changes)('refuses the application: %s', async (sql) => {
    // Going back is what the grants cannot tell from going forward; the trigger can.
    await expect(database.query(sql)).rejects.toThrow(
      sql.includes('version = 1') ? 'only moves forward' : 'permission denied',
    );
  });

  it.each(changes)('refuses by trigger even the owner of the tables: %s', async (sql) => {
    await expect(test.asOwner(sql)).rejects.toThrow(/only added to|only moves forward|only ever erased/);
  });

  it('refuses the application an erasure that is only claimed', async () => {
    const claim = `INSERT INTO erasure SELECT authority_id, stream_type, stream_id, version, name, now(), 'me', 'why' FROM sealed_value`;
    await expect(database.query(claim)).rejects.toThrow('permission denied');
  });

  it('refuses the application to switch the triggers off', async () => {
    await expect(database.query('ALTER TABLE event DISABLE TRIGGER ALL')).rejects.toThrow('must be owner');
    await expect(database.query(`SET session_replication_role = 'replica'`)).rejects.toThrow('permission denied');
  });
});
