import {
  procurementKind,
  noMarks,
  strictMarks,
  type KindName,
  type Marks,
  type Onward,
  type StreamDraft,
  type StreamKind,
} from '../../../workflows/index.js';
import { Deciding } from '../../../src/engine/deciding.js';
import { FollowerOf, type Follower } from '../../../src/engine/following.js';
import { ReadStatement, type StoredStanding } from '../../../src/engine/read-statement.js';
import { standingParts } from '../../../src/engine/standing.projection.js';
import type { Asked, Way } from '../../../src/engine/way.js';
import { answered, WriteStatement } from '../../../src/engine/write-statement.js';
import { verifyTrail } from '../../../src/trail/index.js';
import { TestClock, World } from './world.js';

/** A jug: what is in it, and how much it holds. */
interface Jug {
  readonly version: number;
  readonly regime: null;
  readonly machine: null;
  readonly state: null;
  readonly facts: { readonly holds: number; readonly litres: number };
  readonly marks: Marks;
}

type Act =
  | { readonly type: 'Fill'; readonly data: { readonly litres: number; readonly holds: number } }
  | {
      readonly type: 'Pour';
      readonly data: { readonly litres: number; readonly into: string; readonly beside?: string };
    }
  | { readonly type: 'Share'; readonly data: { readonly litres: number } }
  | { readonly type: 'Receive'; readonly data: { readonly litres: number } };

const draft = (type: string, data: object): StreamDraft => ({
  ...{ type, schema: 1, regime: null, state: null, sealed: {} },
  data: { ...data },
});

const no = (code: string, message: string) =>
  ({
    accepted: false,
    reasons: [{ code, provision: 'reg 1(1)', message, unblock: 'Nothing more fits.', instead: [] }],
  }) as const;

/** Stored as procurements are, of which this database has none. */
const jugs: StreamKind<Jug, Act, null> = {
  ...{ name: 'procurement', home: 'authority', types: ['procurement'], machine: null, shape: 1 },
  nothing: { version: 0, regime: null, machine: null, state: null, facts: { holds: 10, litres: 0 }, marks: noMarks },
  acts: ['Fill', 'Pour', 'Share', 'Receive'],
  begunBy: ['Fill', 'Receive'],
  decide: ({ facts: { litres, holds } }, { type, data }) => {
    const after = litres + (type === 'Fill' || type === 'Receive' ? data.litres : -data.litres);
    if (after < 0) return no('there-is-enough', 'There is less in it.');
    if (after > (type === 'Fill' ? data.holds : holds)) return no('there-is-room', 'It would overflow.');
    return { accepted: true, events: [draft(`${type}ed`, data)], warnings: [] };
  },
  after: ({ version, facts, marks }, { type, data }) => {
    const litres = data['litres'] as number;
    const into = type === 'Filled' || type === 'Receiveed' ? litres : -litres;
    const known = {
      ...facts,
      ...(type === 'Filled' ? { holds: data['holds'] as number } : {}),
      litres: facts.litres + into,
    };
    const moved = { ...marks, version: version + 1, matters: { whole: version + 1 } };
    return { version: version + 1, regime: null, machine: null, state: null, facts: known, marks: moved };
  },
  restsOn: () => [],
  asTheyWouldRead: () => [],
  touches: ({ type, data }) => [
    ...(type === 'Pour' ? [{ kind: 'procurement', id: data.into, as: 'moves' } as const] : []),
    ...(type === 'Pour' && data.beside ? [{ kind: 'procurement', id: data.beside, as: 'held' } as const] : []),
  ],
  onward: (_, { type, data }): readonly Onward[] => {
    const command = { type: 'Receive', data: { litres: data.litres } };
    if (type === 'Pour') return [{ to: { kind: 'procurement', id: data.into }, command }];
    return type === 'Share' ? [{ to: { begins: 'procurement' }, command }] : [];
  },
  tagOf: () => 'optional',
};

const way: Way<Jug, Act, null, object> = {
  kind: jugs,
  noun: 'jug',
  digestOf: ({ command }) => JSON.stringify(command),
  named: (command) => command,
  evidence: () => Promise.resolve(null),
  recordedEvidence: () => ({}),
  check: () => undefined,
  withPast: ({ command }) => Promise.resolve({ command, evidence: null, past: [] }),
  isTheirs: () => true,
  waitsFor: () => null,
  answer: ({ id, after, also }) => ({ id, litres: after.facts.litres, also }),
  parts: ({ authorityId, id, before, after }, answer) => [
    ...standingParts(jugs, { authorityId, id, after }, before.version === 0),
    answered(answer),
  ],
};

describe('what follows from an act in other streams', () => {
  let world: World;
  let deciding: Deciding<Jug, Act, null, object>;
  const write = new WriteStatement();

  beforeAll(async () => {
    world = await World.create();
    const stands = ({ version, facts, marks }: StoredStanding): Jug => ({
      ...{ version, regime: null, machine: null, state: null, facts: facts as Jug['facts'] },
      marks: marks ?? strictMarks(version),
    });
    const parts = { actor: null, evidence: [], inputs: [] };
    const read = new ReadStatement(procurementKind, parts, stands, world.database.migrations);
    const follower: Follower = new FollowerOf(way, stands);
    const followers = (_kind: KindName) => follower;
    deciding = new Deciding(world.database, new TestClock(), way, () => ({ read, write, actor: null }), followers);
  });
  afterAll(() => world.drop());

  const gives = (id: string | null, command: Act, more: Partial<Asked<Act>> = {}) =>
    deciding.run({
      ...{ principal: 'system', authorityId: 'icb-1', id, command, idempotencyKey: null, ifMatch: null },
      ...more,
    });
  const filled = async (litres: number, holds = 10): Promise<string> => {
    const done = await gives(null, { type: 'Fill', data: { litres, holds } });
    if (!done.accepted) throw new Error('not filled');
    return (done.answer as { readonly id: string }).id;
  };
  const litresIn = async (id: string): Promise<number> => {
    const [row] = await world.test.asOwner<{ litres: number }>(
      `SELECT (facts ->> 'litres')::int AS litres FROM standing WHERE id = $1`,
      [id],
    );
    return row!.litres;
  };

  it('is accepted with it and written at once; each event cites the one that it follows from', async () => {
    const [one, two, three] = [await filled(6), await filled(1), await filled(0)];
    const done = await gives(one, { type: 'Pour', data: { litres: 4, into: two, beside: three } });
    expect(done).toMatchObject({
      accepted: true,
      answer: { litres: 2, also: [{ kind: 'procurement', id: two, version: 2 }] },
    });
    expect([await litresIn(one), await litresIn(two)]).toEqual([2, 5]);
    const last = async (id: string) =>
      (await world.trail.load({ authority: 'icb-1', type: 'procurement', id })).at(-1)!;
    const [from, into, beside] = [await last(one), await last(two), await last(three)];
    expect(into.commandId).toBe(from.commandId);
    const citation = ({ stream, version, hash }: typeof from) => ({ ...stream, version, hash });
    expect(into.cites).toEqual([citation(from)]);
    // What was held is cited by the act itself.
    expect(from.cites).toEqual([citation(beside)]);
    expect('cites' in beside).toBe(false);
  });

  it('may begin a stream', async () => {
    const one = await filled(6);
    const done = await gives(one, { type: 'Share', data: { litres: 2 } });
    const { also } = (done as { answer: { also: readonly { id: string }[] } }).answer;
    expect([await litresIn(one), await litresIn(also[0]!.id)]).toEqual([4, 2]);
  });

  it('refuses it with every reason of its own kind, naming the stream, and writes nothing', async () => {
    const [one, full] = [await filled(6), await filled(9)];
    const done = await gives(one, { type: 'Pour', data: { litres: 4, into: full } });
    expect(done).toMatchObject({
      accepted: false,
      reasons: [{ code: 'there-is-room', stream: { kind: 'procurement', id: full } }],
    });
    expect([await litresIn(one), await litresIn(full)]).toEqual([6, 9]);
  });

  it('loses nothing and makes nothing, whoever pours into whichever at once', async () => {
    const all = await Promise.all([9, 9, 9, 9].map((litres) => filled(litres, 36)));
    const pours = Array.from({ length: 48 }, (_, n) => {
      const [from, into, beside] = [all[n % 4]!, all[(n + 1 + (n % 3)) % 4]!, all[(n + 2) % 4]!];
      const data = { litres: 1 + (n % 2), into, ...(beside === from || beside === into ? {} : { beside }) };
      return gives(from, { type: 'Pour', data });
    });
    const outcomes = await Promise.allSettled(pours);
    const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as { problem?: string }] : []));
    // Nobody is told anything but that others were faster, too often in a row.
    expect(failed.filter(({ problem }) => problem !== 'conflict')).toEqual([]);
    const litres = await Promise.all(all.map(litresIn));
    expect(litres.reduce((sum, each) => sum + each, 0)).toBe(36);
    expect(litres.filter((each) => each < 0 || each > 36)).toEqual([]);
    const moved = outcomes.filter((one) => one.status === 'fulfilled' && one.value.accepted).length;
    const [count] = await world.test.asOwner<{ events: number; versions: number }>(
      `SELECT (SELECT count(*)::int FROM event WHERE stream_id = ANY ($1)) AS events,
         (SELECT sum(version)::int FROM stream WHERE id = ANY ($1)) AS versions`,
      [all],
    );
    expect(count).toEqual({ events: 4 + 2 * moved, versions: 4 + 2 * moved });
    expect(await verifyTrail(world.database)).toMatchObject({ verified: true });
  });

  it('gives the answer again to the same key, with what moved beside it', async () => {
    const [one, two] = [await filled(6), await filled(1)];
    const pours = () =>
      gives(one, { type: 'Pour', data: { litres: 1, into: two } }, { idempotencyKey: 'a-key-of-mine' });
    const [first, second] = await Promise.all([pours(), pours()]);
    expect(first).toMatchObject({ accepted: true, answer: { also: [{ id: two, version: 2 }] } });
    expect((second as { answer: unknown }).answer).toEqual((first as { answer: unknown }).answer);
    expect(await litresIn(two)).toBe(2);
  });
});
