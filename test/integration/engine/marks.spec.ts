import { marksOfBefore } from '../../../src/procurements/migrations/1767225780000-marks.js';
import { noHead } from '../../../src/trail/index.js';
import { fullStories } from '../../support/law/whole/every-story.js';
import { chosen } from '../../support/law/places/procurements.js';
import { principalOf, World, type Person } from './world.js';

/** What nobody could do before there were marks, and so no upgrade meets. */
const SINCE = ['EvaluatorWithdrawn', 'RepresentationAcknowledged'];

describe('the marks of matters', () => {
  let world: World;
  beforeAll(async () => (world = await World.create()));
  afterAll(() => world.drop());

  it('come out of an upgrade as they do when they are built anew', async () => {
    const before = Object.entries(fullStories)
      .map(([id, story]) => ({ id, recorded: story('2026-03-02').recorded }))
      .filter(({ recorded }) => !recorded.some(({ type }) => SINCE.includes(type)));
    for (const { id, recorded } of before) {
      const drafts = recorded.map(({ type, schema, regime, state, data }, n) => ({
        ...{ type, schema, regime, state, data, actor: { system: true } as const, commandId: `command-${n}` },
        ...{ evidence: {}, sealed: {} },
      }));
      const stream = { authority: 'icb-1', type: 'procurement', id } as const;
      await world.trail.append(stream, noHead, drafts, '2026-03-02T09:00:00.000Z');
    }
    await world.rebuild.repair();
    const rows = await world.test.asOwner<{ marks: { matters: object } }>(
      `SELECT marks FROM standing WHERE kind = 'procurement'`,
    );
    const matters = new Set(rows.flatMap(({ marks }) => Object.keys(marks.matters).map((each) => each.split(':')[0])));
    expect([...matters].sort()).toEqual(['conflict', 'hearing', 'person', 'representation', 'sheet', 'whole']);

    await world.test.asOwner(`UPDATE standing SET marks = NULL WHERE kind = 'procurement'`);
    expect((await world.rebuild.check()).equal).toBe(false);
    // They stood in the register then.
    await world.test.asOwner('ALTER TABLE procurement ADD COLUMN marks jsonb, ADD COLUMN version integer');
    await world.test.asOwner(
      `UPDATE procurement p SET version = st.version FROM standing st WHERE st.kind = 'procurement' AND st.id = p.id`,
    );
    await world.test.asOwner(marksOfBefore);
    await world.test.asOwner(
      `UPDATE standing st SET marks = p.marks FROM procurement p WHERE st.kind = 'procurement' AND st.id = p.id`,
    );
    await world.test.asOwner('ALTER TABLE procurement DROP COLUMN marks, DROP COLUMN version');
    // Beside them there are the two authorities.
    expect(await world.rebuild.check()).toMatchObject({ equal: true, streams: before.length + 2 });
  });

  it.each([
    ['are not there', `UPDATE standing SET marks = NULL WHERE id = $1`],
    ['were left behind', `UPDATE standing SET marks = '{"version":1,"floor":0,"matters":{}}' WHERE id = $1`],
  ])('are taken as if everything had moved where they %s', async (_, spoil) => {
    const id = await world.plays(chosen('direct-award-b').recorded);
    const declare = (who: Person, ifMatch: number) =>
      world.engine.submit(world.request(id, 'DeclareNoConflict', {}, { principal: principalOf(who), ifMatch }));
    await declare('decider', 2);
    await world.test.asOwner(spoil, [id]);
    await expect(declare('commissioner', 2)).rejects.toMatchObject({ problem: 'version-conflict' });
    expect(await declare('commissioner', 3)).toMatchObject({ version: 4 });
    expect(await declare('decider', 4)).toMatchObject({ version: 5 });
  });
});
