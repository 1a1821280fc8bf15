import pg from 'pg';
import type { Database } from '../../../src/platform/database/database.js';
import { Trail, verifyTrail } from '../../../src/trail/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { draft, fill, second, streamNamed } from './drafts.js';

/** The hash recomputed in SQL, as somebody would who knows how it is made. */
const REHASH = `hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')`;

describe('verify finds what was altered by hand', () => {
  let test: TestDatabase;
  let database: Database;

  beforeEach(async () => {
    test = await createTestDatabase();
    database = await test.connect();
    const trail = new Trail(database);
    await fill(trail, streamNamed('a'), 3);
    await fill(trail, streamNamed('b'), 5, { sealed: { note: 'in confidence' } });
    await fill(trail, streamNamed('a', 'icb-2'), 2);
  });
  afterEach(() => test.drop());

  /** As a superuser who has switched the triggers off. */
  async function tamper(...statements: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: test.url });
    await client.connect();
    await client.query(`SET session_replication_role = 'replica'`);
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  async function firstFinding(): Promise<unknown> {
    // Pages smaller than a stream, so that what lies between two pages is walked too.
    const report = await verifyTrail(database, { pageSize: 2 });
    expect(report.verified).toBe(report.first === null);
    return report.first && { ...report.first, message: undefined };
  }

  const found = (fault: string, id: string, version: number, authority = 'icb-1'): object => ({
    fault,
    stream: { authority, type: 'procurement', id },
    version,
  });

  const inB = `stream_id = 'b' AND authority_id = 'icb-1'`;

  it('finds nothing where nothing was', async () => {
    const report = await verifyTrail(database, { pageSize: 2 });
    expect(report).toMatchObject({
      verified: true,
      first: null,
      streams: 3,
      events: 10,
      sealedValues: { intact: 5, erased: 0 },
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('names an event whose bytes were altered', async () => {
    await tamper(
      `UPDATE event SET canonical = replace(canonical, '"n":1', '"n":7') WHERE version = 1 AND authority_id = 'icb-2'`,
    );
    expect(await firstFinding()).toMatchObject(found('altered', 'a', 1, 'icb-2'));
  });

  it('names an event whose hash was altered', async () => {
    await tamper(`UPDATE event SET hash = repeat('0', 64) WHERE version = 3 AND ${inB}`);
    expect(await firstFinding()).toMatchObject(found('altered', 'b', 3));
  });

  it('finds an alteration whose hash was made anew, at the event that follows it', async () => {
    await tamper(
      `UPDATE event SET canonical = replace(canonical, 'commissioner', 'decision-maker') WHERE version = 3 AND ${inB}`,
    );
    await tamper(`UPDATE event SET ${REHASH} WHERE version = 3 AND ${inB}`);
    expect(await firstFinding()).toMatchObject(found('chain-broken', 'b', 4));
  });

  it('finds such an alteration of the last event by the recorded head', async () => {
    await tamper(`UPDATE event SET canonical = replace(canonical, '"n":5', '"n":6') WHERE version = 5 AND ${inB}`);
    await tamper(`UPDATE event SET ${REHASH} WHERE version = 5 AND ${inB}`);
    expect(await firstFinding()).toMatchObject(found('head', 'b', 5));
  });

  it.each([
    ['type', `type = 'Other'`],
    ['schema', 'schema = 9'],
    ['recorded_at', `recorded_at = recorded_at + interval '1 hour'`],
    ['event_id', 'event_id = gen_random_uuid()'],
  ])('finds that the column %s says something else than the bytes', async (_, assignment) => {
    await tamper(`UPDATE event SET ${assignment} WHERE version = 2 AND ${inB}`);
    expect(await firstFinding()).toMatchObject(found('column-differs', 'b', 2));
  });

  it('finds bytes that are not an event, or not canonical, under a hash that fits', async () => {
    await tamper(`UPDATE event SET canonical = canonical || ' ' WHERE version = 2 AND ${inB}`);
    await tamper(`UPDATE event SET ${REHASH} WHERE version = 2 AND ${inB}`);
    expect(await firstFinding()).toMatchObject(found('unreadable', 'b', 2));
    await tamper(`UPDATE event SET canonical = 'null' WHERE version = 2 AND ${inB}`);
    await tamper(`UPDATE event SET ${REHASH} WHERE version = 2 AND ${inB}`);
    expect(await firstFinding()).toMatchObject(found('unreadable', 'b', 2));
  });

  it.each([1, 3])('finds that event %i was deleted', async (version) => {
    await tamper(`DELETE FROM event WHERE version = ${version} AND ${inB}`);
    expect(await firstFinding()).toMatchObject(found('missing', 'b', version));
  });

  it('finds that the end of a stream was cut off', async () => {
    await tamper(
      `DELETE FROM event WHERE version > 3 AND ${inB}`,
      `DELETE FROM sealed_value WHERE version > 3 AND ${inB}`,
    );
    expect(await firstFinding()).toMatchObject(found('missing', 'b', 4));
  });

  it('finds that all events of a stream are gone, or all events there are', async () => {
    await tamper(`DELETE FROM event WHERE authority_id = 'icb-2'`);
    expect(await firstFinding()).toMatchObject(found('missing', 'a', 1, 'icb-2'));
    await tamper('TRUNCATE event');
    expect(await firstFinding()).toMatchObject(found('missing', 'a', 1));
  });

  it('finds that two events changed places', async () => {
    await tamper(
      `UPDATE event SET version = 99 WHERE version = 2 AND ${inB}`,
      `UPDATE event SET version = 2 WHERE version = 3 AND ${inB}`,
      `UPDATE event SET version = 3 WHERE version = 99 AND ${inB}`,
    );
    expect(await firstFinding()).toMatchObject(found('column-differs', 'b', 2));
  });

  it('finds an event that was added at the end', async () => {
    await tamper(
      `INSERT INTO event SELECT authority_id, stream_type, stream_id, 4, gen_random_uuid(), type, schema, recorded_at, canonical, hash
       FROM event WHERE version = 3 AND stream_id = 'a' AND authority_id = 'icb-1'`,
    );
    expect(await firstFinding()).toMatchObject(found('column-differs', 'a', 4));
  });

  it('finds a well-made event that was added after the recorded head', async () => {
    const [last] = await test.asOwner<{ canonical: string; hash: string }>(
      `SELECT canonical, hash FROM event WHERE version = 3 AND stream_id = 'a' AND authority_id = 'icb-1'`,
    );
    const forged = last!.canonical
      .replace('"version":3', '"version":4')
      .replace(/"previousHash":"[0-9a-f]+"/, `"previousHash":"${last!.hash}"`);
    await tamper(
      `INSERT INTO event SELECT authority_id, stream_type, stream_id, 4, event_id, type, schema, recorded_at, '${forged}', ''
       FROM event WHERE version = 3 AND stream_id = 'a' AND authority_id = 'icb-1'`,
      `UPDATE event SET ${REHASH} WHERE version = 4 AND stream_id = 'a'`,
    );
    expect(await firstFinding()).toMatchObject(found('head', 'a', 4));
  });

  it('finds an event that was moved to another stream or under another authority', async () => {
    await tamper(`UPDATE event SET authority_id = 'icb-3' WHERE authority_id = 'icb-2'`);
    expect(await firstFinding()).toMatchObject(found('missing', 'a', 1, 'icb-2'));
    await tamper(`UPDATE stream SET authority_id = 'icb-3' WHERE authority_id = 'icb-2'`);
    expect(await firstFinding()).toMatchObject(found('column-differs', 'a', 1, 'icb-3'));
  });

  it('finds that the recorded head was altered or removed', async () => {
    await tamper(`UPDATE stream SET head_hash = repeat('0', 64) WHERE id = 'b'`);
    expect(await firstFinding()).toMatchObject(found('head', 'b', 5));
    await tamper(`DELETE FROM stream WHERE authority_id = 'icb-1' AND id = 'a'`);
    expect(await firstFinding()).toMatchObject(found('head', 'a', 3));
  });

  it.each([
    ['altered', `UPDATE sealed_value SET disclosure = 'WyJzIiwibm90ZSIsIm90aGVyIl0' WHERE version = 2 AND ${inB}`],
    ['deleted', `DELETE FROM sealed_value WHERE version = 2 AND ${inB}`],
    ['emptied with no erasure', `UPDATE sealed_value SET disclosure = NULL WHERE version = 2 AND ${inB}`],
    ['given another digest', `UPDATE sealed_value SET digest = 'x' WHERE version = 2 AND ${inB}`],
    ['given another name', `UPDATE sealed_value SET name = 'other' WHERE version = 2 AND ${inB}`],
    [
      'added',
      `INSERT INTO sealed_value SELECT authority_id, stream_type, stream_id, version, 'z', digest, disclosure FROM sealed_value WHERE version = 2`,
    ],
  ])('finds that a sealed value was %s', async (_, statement) => {
    await tamper(statement);
    expect(await firstFinding()).toMatchObject(found('sealed-value', 'b', 2));
  });

  it.each(['a', 'c'])('finds sealed values of no event, in stream %s', async (id) => {
    await tamper(`INSERT INTO sealed_value VALUES ('icb-1', 'procurement', '${id}', 7, 'n', 'd', 'x')`);
    expect(await firstFinding()).toMatchObject(found('sealed-value', id, 7));
  });

  it('names the first event in order, and every stream that has a fault', async () => {
    await tamper(`DELETE FROM event WHERE version = 2`);
    const report = await verifyTrail(database);
    expect(report.first).toMatchObject(found('missing', 'a', 2));
    expect(report.findings).toHaveLength(3);
    expect(report.streamsWithFindings).toBe(3);
  });

  it('cannot see a stream that went with its head, except by a digest that was noted elsewhere', async () => {
    const { digest, asOf } = await verifyTrail(database, { asOf: second(30) });
    const later = new Trail(database);
    await fill(later, streamNamed('c'), 1);
    await test.asOwner(`SELECT 1`);
    await tamper(`UPDATE event SET recorded_at = recorded_at WHERE false`);
    expect(await verifyTrail(database, { asOf: second(0), expect: digest })).toMatchObject({
      first: { fault: 'digest' },
    });
    await tamper(`DELETE FROM event WHERE authority_id = 'icb-2'`, `DELETE FROM stream WHERE authority_id = 'icb-2'`);
    expect((await verifyTrail(database)).first).toBeNull();
    expect((await verifyTrail(database, { asOf, expect: digest })).first).toMatchObject({
      fault: 'digest',
      stream: null,
    });
  });

  it('gives the same digest for the same moment, however much is recorded afterwards', async () => {
    const noted = await verifyTrail(database, { asOf: second(4) });
    const trail = new Trail(database);
    const head = await trail.head(streamNamed('b'));
    await trail.append(streamNamed('b'), head!, [draft()], second(20));
    expect(await verifyTrail(database, { asOf: second(4), expect: noted.digest })).toMatchObject({ verified: true });
    expect((await verifyTrail(database, { asOf: second(20) })).digest).not.toBe(noted.digest);
  });
});
