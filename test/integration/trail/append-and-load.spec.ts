import type { Database } from '../../../src/platform/database/database.js';
import { noHead, Trail, verifyTrail, type EventDraft } from '../../../src/trail/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { draft, fill, lead, second, streamNamed } from './drafts.js';

describe('appending to a stream and loading it', () => {
  let test: TestDatabase;
  let database: Database;
  let trail: Trail;

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await test.connect(16);
    trail = new Trail(database);
  });
  afterAll(() => test.drop());

  it('gives back exactly what was appended', async () => {
    const appended = await trail.append(
      streamNamed('exact'),
      noHead,
      [draft(), draft({ data: { π: 'ü€😀' } })],
      second(1),
    );
    expect(await trail.load(streamNamed('exact'))).toEqual(appended);
    expect(await trail.head(streamNamed('exact'))).toEqual({ version: 2, hash: appended![1]!.hash, at: second(1) });
  });

  it('keeps of whoever acted only what identifies them, a member of the public by nothing', async () => {
    const actors = [lead, { system: true }, { public: true }] as const;
    const drafts = actors.map((actor) => draft({ actor: Object.assign({ name: 'Never kept' }, actor) }));
    const events = await trail.append(streamNamed('actors'), noHead, drafts, second(1));
    expect(events!.map(({ actor }) => actor)).toEqual(actors);
    expect((await verifyTrail(database)).first).toBeNull();
    const nobody = draft({ actor: { public: false } as unknown as EventDraft['actor'] });
    await expect(trail.append(streamNamed('nobody'), noHead, [nobody], second(1))).rejects.toThrow(
      'must name who did it',
    );
  });

  it('reads a stream as it stood at a version or at an instant, and page by page', async () => {
    const events = await fill(trail, streamNamed('past'), 5);
    expect(await trail.load(streamNamed('past'), { version: 3 })).toEqual(events.slice(0, 3));
    expect(await trail.load(streamNamed('past'), { at: second(2) })).toEqual(events.slice(0, 2));
    expect(await trail.load(streamNamed('past'), {}, { after: 2, limit: 2 })).toEqual(events.slice(2, 4));
  });

  it('writes nothing where the stream has moved on', async () => {
    const [first] = await fill(trail, streamNamed('moved'), 2);
    const stale = { version: 1, hash: first!.hash, at: first!.recordedAt };
    expect(await trail.append(streamNamed('moved'), stale, [draft()], second(9))).toBeNull();
    expect(await trail.append(streamNamed('moved'), noHead, [draft()], second(9))).toBeNull();
    expect(await trail.load(streamNamed('moved'))).toHaveLength(2);
  });

  it('has one winner for each version when 64 write at once', async () => {
    const stream = streamNamed('crowded');
    await fill(trail, stream, 1);
    for (let round = 0; round < 5; round += 1) {
      const head = (await trail.head(stream))!;
      const attempts = Array.from({ length: 64 }, (_, writer) =>
        trail.append(stream, head, [draft({ data: { writer } })], second(10)),
      );
      const won = (await Promise.all(attempts)).filter((events) => events !== null);
      expect(won).toHaveLength(1);
      expect(won[0]![0]!.version).toBe(head.version + 1);
    }
    expect((await verifyTrail(database)).first).toBeNull();
  });

  it('has one winner when 64 begin the same stream at once', async () => {
    const attempts = Array.from({ length: 64 }, () => trail.append(streamNamed('begun'), noHead, [draft()], second(1)));
    expect((await Promise.all(attempts)).filter((events) => events !== null)).toHaveLength(1);
  });

  it('discloses sealed values, and after an erasure says by whom and why instead', async () => {
    const stream = streamNamed('sealed');
    await fill(trail, stream, 2, { sealed: { name: 'Jo Bloggs', scores: [4, 2] } });
    expect(await test.erase(stream, 1, 'name', 'p-9', 'article 17 request')).toBe(true);
    expect(await test.erase(stream, 1, 'name', 'p-9', 'again')).toBe(false);
    expect(await test.erase(stream, 1, 'unknown', 'p-9', 'none')).toBe(false);
    await expect(test.erase(stream, 2, 'name', 'p-9', ' ')).rejects.toThrow('by whom and why');
    const disclosures = await trail.disclose(stream, 1, 2);
    expect(disclosures.get(1)).toEqual({
      name: { erased: true, erasedAt: expect.stringMatching(/Z$/), erasedBy: 'p-9', reason: 'article 17 request' },
      scores: { value: [4, 2] },
    });
    expect(disclosures.get(2)).toEqual({ name: { value: 'Jo Bloggs' }, scores: { value: [4, 2] } });
    const report = await verifyTrail(database);
    expect(report).toMatchObject({ verified: true, sealedValues: { erased: 1 } });
  });
});
