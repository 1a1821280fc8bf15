import type { CommandResult } from '../../../src/engine/index.js';
import { representationProjection } from '../../../src/representations/representation.projection.js';
import { verifyTrail, type TrailEvent } from '../../../src/trail/index.js';
import { commandOf, type CommandData, type Instant } from '../../../workflows/index.js';
import { inStandstill } from '../../support/law/places/procurements.js';
import { World } from '../engine/world.js';
import { publicLetter } from './parties.js';

const LAST_MILLISECOND: Instant = '2026-04-08T22:59:59.999Z';
const MIDNIGHT: Instant = '2026-04-08T23:00:00.000Z';
const ROUNDS = 240;
const ABREAST = 20;

describe('a representation and the automatic end of the standstill, at midnight, on two instances', () => {
  let one: World;
  let other: World;
  beforeAll(async () => {
    one = await World.create({ change: (ports) => ports.addProjection(representationProjection) });
    other = await one.another();
  });
  afterAll(() => one.drop());

  /** As many procurements in their standstill, played side by side: no more at once than connections are soon free for. */
  async function inTheirStandstill(count: number): Promise<readonly string[]> {
    const groups = Array.from({ length: count / ABREAST }, () => ABREAST);
    const ids: (readonly string[])[] = [];
    for (const each of groups) ids.push(await sideBySide(each));
    return ids.flat();
  }

  async function sideBySide(count: number): Promise<readonly string[]> {
    let ids: readonly (string | null)[] = Array.from({ length: count }, () => null);
    for (const { type, data, disclosed, recordedAt } of inStandstill('direct-award-c').recorded) {
      const { derived: _derived, ...given } = data;
      const command = commandOf(type)!;
      const all = { ...given, ...disclosed } as CommandData[typeof command];
      one.at(recordedAt);
      ids = await Promise.all(ids.map(async (id) => (await one.does(id, command, all)).procurementId));
    }
    return ids as readonly string[];
  }

  const lodge = (world: World, id: string): Promise<CommandResult> =>
    world.engine.submit(
      world.request(id, 'MakeRepresentation', publicLetter, { principal: 'public', byFirstReceipt: true }),
    );
  const end = (world: World, id: string): Promise<CommandResult> =>
    world.engine.submit(world.request(id, 'EndStandstill', {}, { principal: 'system' }));

  /** Lodges on one instance and ends on the other, in turn the one and the other first. Neither may fail. */
  async function race(ids: readonly string[], lodgedAt: Instant): Promise<void> {
    for (const [round, id] of ids.entries()) {
      const [lodger, ender] = round % 2 === 0 ? [one, other] : [other, one];
      lodger.at(lodgedAt);
      ender.at(MIDNIGHT);
      const both = [() => lodge(lodger, id), () => end(ender, id)];
      await Promise.all((round % 4 < 2 ? both : both.reverse()).map((begin) => begin()));
    }
    one.at(MIDNIGHT);
  }

  /** The one event of the representation, and how the standstill stands. */
  async function outcome(id: string) {
    const events = await one.trail.load({ authority: 'icb-1', type: 'procurement', id });
    const lodged = events.filter(({ type }) => type === 'RepresentationMade');
    expect(lodged).toHaveLength(1);
    const { receivedAt, inTime } = derivedOf(lodged[0]!);
    const { state, facts } = (await one.engine.look(id))!.procurement;
    expect(Object.values(facts.run.hearing.representations)).toMatchObject([{ reference: 'R1', inTime, receivedAt }]);
    return { receivedAt, inTime, state, endedAt: facts.run.standstill!.endedAt };
  }

  const inTime = { inTime: true, receivedAt: LAST_MILLISECOND, state: 'representationsReceived', endedAt: null };
  const late = { inTime: false, receivedAt: MIDNIGHT, state: 'standstillEnded', endedAt: MIDNIGHT };

  it('never leave a standstill ended that a representation received in time holds, and never lose the representation', async () => {
    const ids = await inTheirStandstill(ROUNDS);
    await race(ids, LAST_MILLISECOND);
    const outcomes = await Promise.all(ids.map(outcome));
    // What the end was recorded before it was even looked at is received after it: the clock of a record never goes back.
    for (const each of outcomes) expect(each).toEqual(each.inTime ? inTime : late);
    expect(outcomes).toContainEqual(inTime);
  });

  it('end a standstill whatever comes in the first instant of the next day, which is kept and marked late', async () => {
    const ids = await inTheirStandstill(ROUNDS / 4);
    await race(ids, MIDNIGHT);
    for (const each of await Promise.all(ids.map(outcome))) expect(each).toEqual(late);
  });

  it('leave histories that verify and views that are as they say', async () => {
    expect((await verifyTrail(one.database)).first).toBeNull();
    expect((await one.rebuild.check()).equal).toBe(true);
  });
});

function derivedOf({ data }: TrailEvent): { readonly receivedAt: Instant; readonly inTime: boolean } {
  return (data as { readonly derived: { readonly receivedAt: Instant; readonly inTime: boolean } }).derived;
}
