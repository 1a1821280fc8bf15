import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { inStandstill } from '../../support/law/places/procurements.js';
import { World } from '../engine/world.js';

describe('holiday lists', () => {
  let world: World;
  beforeEach(async () => (world = await World.create()));
  afterEach(() => world.drop());

  const proclaimed = {
    ...englandAndWales,
    asOf: '2026-12-01',
    holidays: [...englandAndWales.holidays, { date: '2026-04-07', title: 'A proclaimed holiday' }],
  };

  it('are stored once, however often and by however many instances', async () => {
    await Promise.all([world.calendars.onModuleInit(), (await world.another()).calendars.onModuleInit()]);
    expect(await world.database.query('SELECT id FROM holiday_calendar')).toHaveLength(1);
  });

  it('are used from the moment a newer one is there, by every instance, and never move a date that was counted before', async () => {
    const before = await world.plays(inStandstill('direct-award-c').recorded);
    const other = await world.another();
    const id = await other.calendars.store(proclaimed);
    const after = await world.plays(inStandstill('direct-award-c').recorded);
    const lastDay = async (procurement: string): Promise<unknown> =>
      (await world.queries.find(procurement, 'everything'))?.facts.run.standstill?.clock.lastDay;
    expect([await lastDay(before), await lastDay(after)]).toEqual(['2026-04-08', '2026-04-09']);
    const events = await world.trail.load({ authority: 'icb-1', type: 'procurement', id: after });
    expect(events.at(-1)?.evidence).toMatchObject({ calendar: id });
    expect(await world.history.replay(before, {}, 'everything')).toMatchObject({ differences: [] });
  });

  it('cannot be altered, and one that was used cannot go missing unseen', async () => {
    await expect(world.database.query(`UPDATE holiday_calendar SET as_of = '2030-01-01'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(world.test.asOwner('DELETE FROM holiday_calendar')).rejects.toThrow('only added to');
    await expect(world.calendars.get('england-and-wales/2020-01-01/0')).rejects.toThrow('is not there');
  });
});
