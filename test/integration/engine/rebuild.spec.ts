import { processes } from '../../../workflows/index.js';
import { checkRegister } from '../../../src/procurements/register-check.js';
import { complete, inStandstill } from '../../support/law/places/procurements.js';
import { World } from './world.js';

describe('the views, built anew from the events', () => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await World.create();
    for (const process of processes) await world.plays(complete(process).recorded);
    id = await world.plays(inStandstill('competitive').recorded);
    await world.at('2026-04-09').does(id, 'ReturnToStep', { step: 3, reasons: 'An error in the scoring was found.' });
    id = await world.plays(inStandstill('direct-award-c').recorded);
    await world.at('2026-04-09').does(id, 'Abandon', { reasons: 'The service is no longer needed.' });
  });
  afterAll(() => world.drop());

  const everything = async (): Promise<unknown> => [
    await world.database.query('SELECT * FROM standing ORDER BY kind, id'),
    await world.database.query('SELECT * FROM directory ORDER BY kind, id'),
    await world.database.query('SELECT * FROM procurement ORDER BY id'),
    await world.database.query('SELECT * FROM due_date ORDER BY procurement_id, id'),
  ];

  it('are equal to the live ones', async () => {
    const report = await world.rebuild.check();
    expect(report).toMatchObject({ equal: true, repaired: false, streams: 9 });
    expect(report.views.map(({ view, different }) => [view, different])).toEqual([
      ['standing', 0],
      ['directory', 0],
      ['procurement', 0],
      ['due_date', 0],
      ['organisation', 0],
      ['former_name', 0],
      ['person', 0],
      ['membership', 0],
    ]);
    expect(await checkRegister(world.database)).toEqual([]);
  });

  it('are equal to live ones that are lost altogether', async () => {
    const before = await everything();
    await world.database.query('TRUNCATE standing, directory, procurement, due_date');
    expect((await checkRegister(world.database))[0]?.message).toContain('not in the register');
    expect(await world.rebuild.repair()).toMatchObject({ equal: false, repaired: true });
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['a state', `UPDATE procurement SET state = 'closed' WHERE id = $1`, /state/],
    ['a version', `UPDATE standing SET version = version - 1 WHERE id = $1`, /at version/],
    ['the law', `UPDATE procurement SET regime = '2024-01-01' WHERE id = $1`, /under the law/],
    ['a fact', `UPDATE standing SET facts = jsonb_set(facts, '{opening,lifetimeValue}', '1') WHERE id = $1`, null],
    ['what stands', `UPDATE standing SET state = 'closed' WHERE id = $1`, /what stands of it is in the state/],
    ['how far it was followed', `UPDATE standing SET version = version - 1 WHERE id = $1`, /what stands of it is at/],
    ['whose it is', `UPDATE directory SET authority_id = 'icb-2' WHERE id = $1`, null],
    ['a row that has gone', `DELETE FROM procurement WHERE id = $1`, /not in the register/],
    ['a due date', `UPDATE due_date SET at = at + interval '1 day' WHERE procurement_id = $1`, null],
    ['a due date that has gone', `DELETE FROM due_date WHERE procurement_id = $1`, null],
  ])('show %s that was altered by hand, and put it right', async (_, sql, register) => {
    const before = await everything();
    await world.test.asOwner(sql, [id]);
    const findings = await checkRegister(world.database);
    if (register) expect(findings).toMatchObject([{ procurement: id, message: expect.stringMatching(register) }]);
    else expect(findings).toEqual([]);
    const report = await world.rebuild.check();
    expect(report.equal).toBe(false);
    expect(report.views.flatMap(({ examples }) => examples).every((key) => Object.values(key).includes(id))).toBe(true);
    await world.rebuild.repair();
    expect(await everything()).toEqual(before);
  });

  it('show a row that no history speaks of, and take it away', async () => {
    await world.test.asOwner(
      `INSERT INTO procurement SELECT authority_id, 'invented', regime, machine, state, title, reference,
        search_text, opened_at, published_at FROM procurement WHERE id = $1`,
      [id],
    );
    expect(await checkRegister(world.database)).toMatchObject([
      { procurement: 'invented', message: expect.stringContaining('no history') },
    ]);
    await world.rebuild.repair();
    expect((await world.rebuild.check()).equal).toBe(true);
  });

  it('leave alone who is seeing to a due date just now', async () => {
    await world.database.query(`UPDATE due_date SET claimed_until = now(), attempts = 3`);
    expect((await world.rebuild.check()).equal).toBe(true);
  });

  it('are put right while commands go on, and none is lost', async () => {
    await world.test.asOwner(`UPDATE procurement SET state = 'closed'`);
    const [repaired, ...played] = await Promise.all([
      world.rebuild.repair(),
      ...Array.from({ length: 4 }, () => world.plays(inStandstill('direct-award-c').recorded.slice(0, 1))),
    ]);
    expect(repaired.repaired).toBe(true);
    expect(played).toHaveLength(4);
    expect((await world.rebuild.check()).equal).toBe(true);
  });
});
