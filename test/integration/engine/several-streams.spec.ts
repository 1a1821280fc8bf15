import { randomUUID } from 'node:crypto';
import { WriteStatement } from '../../../src/engine/write-statement.js';
import type { Database } from '../../../src/platform/database/database.js';
import { noHead, recordAfter, type Batch, type Head, type StreamName } from '../../../src/trail/index.js';
import { verifyTrail } from '../../../src/trail/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const NOW = '2026-03-02T09:00:00.000Z';
const nothing = { nothingReceivedBefore: null, received: null };
const nameOf = (id: string, authority = 'icb-1'): StreamName => ({ authority, type: 'contract', id });

describe('one statement that writes to several streams', () => {
  let test: TestDatabase;
  let database: Database;
  const write = new WriteStatement();
  beforeAll(async () => {
    test = await createTestDatabase();
    database = await test.connect(16);
  });
  afterAll(() => test.drop());

  const headsOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, Head>> => {
    const rows = await database.query<Head & { id: string }>(
      `SELECT id, version, head_hash AS hash, head_at AS at FROM stream WHERE type = 'contract' AND id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, ...head }) => [id, head]));
  };
  const batchOf = (id: string, head: Head, data: object = {}, authority?: string): Batch => {
    const draft = {
      type: 'Moved',
      schema: 1,
      regime: null,
      state: null,
      evidence: {},
      sealed: {},
      commandId: randomUUID(),
    };
    return recordAfter(head, nameOf(id, authority), [{ ...draft, actor: { system: true }, data: { ...data } }], NOW);
  };
  const begin = async (...ids: readonly string[]): Promise<void> => {
    for (const id of ids) await write.run(database, { batches: [batchOf(id, noHead)], held: [] }, [], nothing);
  };
  const versions = async (...ids: readonly string[]): Promise<readonly number[]> => {
    const heads = await headsOf(ids);
    return ids.map((id) => heads.get(id)?.version ?? 0);
  };

  it('moves them all, or none where one of them moved or is no longer where it was held', async () => {
    await begin('a', 'b', 'c');
    const before = await headsOf(['a', 'b', 'c']);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => before.get(id)!) as [Head, Head, Head];
    const writing = {
      batches: [batchOf('b', b), batchOf('a', a)] as const,
      held: [{ stream: nameOf('c'), version: 1 }],
    };
    expect(await write.run(database, writing, [], nothing)).toBe(true);
    expect(await versions('a', 'b', 'c')).toEqual([2, 2, 1]);
    // What stood still stands; what moved does not.
    expect(await write.run(database, { batches: [batchOf('c', c), batchOf('a', a)], held: [] }, [], nothing)).toBe(
      false,
    );
    const onOld = { batches: [batchOf('c', c)] as const, held: [{ stream: nameOf('b'), version: 1 }] };
    expect(await write.run(database, onOld, [], nothing)).toBe(false);
    expect(await versions('a', 'b', 'c')).toEqual([2, 2, 1]);
    const onNew = { ...onOld, held: [{ stream: nameOf('b'), version: 2 }] };
    expect(await write.run(database, onNew, [], nothing)).toBe(true);
    expect(await versions('a', 'b', 'c')).toEqual([2, 2, 2]);
  });

  it('begins some with it, and none where another began one of them', async () => {
    await begin('d');
    const { d } = Object.fromEntries(await headsOf(['d'])) as { d: Head };
    const begins = (...ids: readonly [string, ...string[]]) => ({
      batches: [batchOf('d', d), ...ids.map((id) => batchOf(id, noHead))] as const,
      held: [],
    });
    expect(await write.run(database, begins('e', 'f'), [], nothing)).toBe(true);
    expect(await versions('d', 'e', 'f')).toEqual([2, 1, 1]);
    const [head] = [(await headsOf(['d'])).get('d')!];
    const again = { batches: [batchOf('d', head), batchOf('e', noHead)] as const, held: [] };
    await expect(write.run(database, again, [], nothing)).rejects.toMatchObject({
      constraint: expect.stringMatching(/^(stream|event)_pk$/),
    });
    expect(await versions('d', 'e')).toEqual([2, 1]);
  });

  it('is of one home: what would write to two is a defect, and nothing is written', async () => {
    await begin('g');
    const head = (await headsOf(['g'])).get('g')!;
    const elsewhere = { batches: [batchOf('g', head), batchOf('h', noHead, {}, 'icb-2')] as const, held: [] };
    await expect(write.run(database, elsewhere, [], nothing)).rejects.toThrow('several homes: icb-1, icb-2');
    const held = { batches: [batchOf('g', head)] as const, held: [{ stream: nameOf('h', 'icb-2'), version: 1 }] };
    await expect(write.run(database, held, [], nothing)).rejects.toThrow('several homes');
    expect(await versions('g')).toEqual([1]);
  });

  it('neither waits in a circle nor loses or doubles anything, whoever races for which', async () => {
    const streams = Array.from({ length: 12 }, (_, n) => `s${n}`);
    await begin(...streams);
    const each = 12;
    let lost = 0;
    const moves = new Map(streams.map((id) => [id, 1]));
    const writer = async (seed: number): Promise<void> => {
      const next = numbers(seed);
      for (let done = 0; done < each;) {
        const picked = shuffled(streams, next).slice(0, 2 + (next() % 2));
        const [first, ...rest] = picked as [string, ...string[]];
        const held = rest.filter(() => next() % 2 === 0);
        const moving = [first, ...rest.filter((id) => !held.includes(id))] as const;
        const heads = await headsOf(picked);
        const writing = {
          batches: moving.map((id) => batchOf(id, heads.get(id)!, { seed, done })) as unknown as readonly [
            Batch,
            ...Batch[],
          ],
          held: held.map((id) => ({ stream: nameOf(id), version: heads.get(id)!.version })),
        };
        if (await write.run(database, writing, [], nothing)) {
          done += 1;
          for (const id of moving) moves.set(id, moves.get(id)! + 1);
        } else lost += 1;
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, n) => writer(n + 1)));
    expect(lost).toBeGreaterThan(0);
    const stands = await database.query<{ id: string; version: number; events: number; last: number }>(
      `SELECT s.id, s.version, count(e.*)::int AS events, max(e.version) AS last FROM stream s
       JOIN event e ON (e.authority_id, e.stream_type, e.stream_id) = (s.authority_id, s.type, s.id)
       WHERE s.id = ANY ($1) GROUP BY s.id, s.version ORDER BY s.id`,
      [streams],
    );
    expect(stands.map(({ id, version, events, last }) => [id, version, events, last])).toEqual(
      [...streams].sort().map((id) => [id, moves.get(id), moves.get(id), moves.get(id)]),
    );
    expect(await verifyTrail(database)).toMatchObject({ verified: true });
  });

  it('has few texts: one for each order of locks, not for each set of streams', () => {
    const shapes = [...write.texts].sort();
    // Up to three that exist, in every order of held and moving, and what begins alone or beside one that moves.
    expect(shapes.filter((shape) => !/^([hm]{1,3}|b|mbb|mb|hm)$/.test(shape))).toEqual([]);
    expect(shapes.length).toBeLessThanOrEqual(15);
  });
});

/** Numbers that look random, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

function shuffled<T>(list: readonly T[], next: () => number): readonly T[] {
  const rest = [...list];
  return list.map(() => rest.splice(next() % rest.length, 1)[0]!);
}
