import { addMilliseconds, commandOf } from '../../../workflows/index.js';
import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { decided, reviewed } from '../../support/law/places/hearings.js';
import { representation } from '../../support/law/examples/hearing-examples.js';
import type { Story } from '../../support/law/story.js';
import { inStandstill } from '../../support/law/places/procurements.js';
import { World } from '../engine/world.js';

const proclaimed = (date: string) => ({
  ...englandAndWales,
  asOf: '2026-12-01',
  holidays: [...englandAndWales.holidays, { date, title: 'A proclaimed holiday' }],
});

/** A representation that arrived by e-mail an hour before, heard and reviewed. */
function heard(story: Story): Story {
  const receivedAt = addMilliseconds(story.known().now, -3_600_000);
  return reviewed(
    story
      .does('RecordRepresentation', { ...representation, receivedAt, how: 'e-mail' })
      .does('OfferClarification', { representation: 'R1', notNeededBecause: 'The letter is clear.' }),
    'R1',
  );
}

const applied = { reason: 'A holiday was proclaimed.' };

describe('a holiday proclaimed while standstills are open', () => {
  let world: World;
  beforeEach(async () => (world = await World.create()));
  afterEach(() => world.drop());

  const due = (id: string) =>
    world.database.query<Record<string, unknown>>(
      `SELECT id, status, due_on, at, sequence, revised_at FROM due_date WHERE procurement_id = $1 ORDER BY id`,
      [id],
    );

  const typesOf = async (id: string): Promise<readonly string[]> =>
    (await world.trail.load({ authority: 'icb-1', type: 'procurement', id })).map(({ type }) => type);

  it('flags each that it makes longer, for those of its authority, on every instance', async () => {
    const ids = [
      await world.plays(inStandstill('direct-award-c').recorded),
      await world.plays(inStandstill('most-suitable-provider').recorded),
    ];
    expect(await world.queries.flagged('everything')).toEqual([]);
    const other = await world.another();
    await other.calendars.add(proclaimed('2026-04-07'), null);
    const flagged = await world.queries.flagged({ authorities: ['icb-1'] });
    expect(flagged.map(({ procurementId }) => procurementId).sort()).toEqual(ids.sort());
    expect(flagged[0]).toMatchObject({
      reference: 'ICB-2026-014',
      oldLastDay: '2026-04-08',
      newLastDay: '2026-04-09',
      command: 'ApplyCalendar',
    });
    expect(await world.queries.flagged({ authorities: ['icb-2'] })).toEqual([]);
    expect((await world.queries.find(ids[0]!, 'everything'))?.calendarFlag).toMatchObject({ newLastDay: '2026-04-09' });
  });

  it('holds the end until the list is applied, then it ends by the new count, and nothing is lost on the way', async () => {
    const id = await world.plays(inStandstill('direct-award-c').recorded);
    await world.calendars.add(proclaimed('2026-04-07'), null);
    world.at('2026-04-08T23:00:00.000Z');
    expect(await world.sweeper.sweepOnce()).toMatchObject({ claimed: 1, settled: 0, refused: 1 });
    expect(await due(id)).toMatchObject([{ status: 'pending', due_on: '2026-04-08' }]);
    expect(await world.sweeper.sweepOnce()).toMatchObject({ claimed: 0 });
    await world.at('2026-04-09').does(id, 'ApplyCalendar', applied);
    expect(await due(id)).toMatchObject([
      {
        status: 'pending',
        due_on: '2026-04-09',
        at: '2026-04-09T23:00:00.000Z',
        revised_at: '2026-04-09T09:00:00.000Z',
      },
    ]);
    expect(await world.queries.flagged('everything')).toEqual([]);
    expect(await world.sweeper.sweepOnce()).toMatchObject({ claimed: 0 });
    expect(await world.at('2026-04-09T23:00:00.000Z').sweeper.sweepOnce()).toMatchObject({ settled: 1 });
    expect(await due(id)).toMatchObject([{ status: 'done' }]);
    expect((await typesOf(id)).slice(-2)).toEqual(['CalendarApplied', 'StandstillEnded']);
    expect((await world.rebuild.check()).equal).toBe(true);
    expect(await world.history.replay(id, {}, 'everything')).toMatchObject({ differences: [] });
  });

  it('moves the five working days of a further decision, and the standstill ends when they are over', async () => {
    const story = decided(heard(inStandstill('direct-award-c').at('2026-04-07')).at('2026-04-10'), 'proceed');
    const id = await world.plays(story.recorded);
    await world.calendars.add(proclaimed('2026-04-15'), null);
    await world.at('2026-04-13').does(id, 'ApplyCalendar', applied);
    expect(await due(id)).toMatchObject([
      { id: 'further-decision-wait:1', due_on: '2026-04-20' },
      { id: 'standstill:1', due_on: '2026-04-08' },
    ]);
    await world.at('2026-04-20T22:59:59.999Z').sweeper.sweepOnce();
    expect(await typesOf(id)).not.toContain('StandstillEnded');
    await world.at('2026-04-20T23:00:00.000Z').sweeper.sweepOnce();
    expect(await due(id)).toMatchObject([{ status: 'done' }, { status: 'done' }]);
    expect((await world.rebuild.check()).equal).toBe(true);
  });
});

describe('a standstill whose end was asked for too early', () => {
  let world: World;
  beforeEach(async () => (world = await World.create()));
  afterEach(() => world.drop());

  const stateOf = async (id: string) => (await world.queries.find(id, 'everything'))?.state;

  it('ends as soon as the last condition of 12(10) is met, however often and long it was refused before', async () => {
    const story = heard(inStandstill('direct-award-c').at('2026-03-26'));
    const id = await world.plays(story.recorded);
    world.at('2026-04-08T23:00:00.000Z');
    for (let n = 0; n < 3; n += 1) {
      await world.database.query(`UPDATE due_date SET claimed_until = NULL`);
      expect(await world.sweeper.sweepOnce()).toMatchObject({ refused: 1 });
    }
    world.at('2026-04-10');
    await world.does(id, 'MakeFurtherDecision', {
      outcome: 'proceed',
      reasons: 'The choice stands.',
      decisionMakers: [{ name: 'A Decider', role: 'Chief executive' }],
    });
    for (const { key } of (await world.queries.find(id, 'everything'))!.facts.run.hearing.decisions[0]!.recipients) {
      await world.does(id, 'InformOfFurtherDecision', { recipient: key });
    }
    world.at('2026-04-20');
    expect(await world.sweeper.sweepOnce()).toMatchObject({ claimed: 2, refused: 2 });
    expect(await stateOf(id)).toBe('furtherDecisionMade');
    await world.does(id, 'IntendNoFurtherDecision', {
      decisionMakers: [{ name: 'A Decider', role: 'Chief executive' }],
    });
    expect(await world.sweeper.sweepOnce()).toMatchObject({ claimed: 2, settled: 1 });
    expect(await stateOf(id)).toBe('standstillEnded');
    expect((await world.rebuild.check()).equal).toBe(true);
  });

  it('takes up the wait of a replacing decision again, after that of the first was void', async () => {
    const story = decided(heard(inStandstill('direct-award-c').at('2026-03-26')).at('2026-04-10'), 'proceed');
    const id = await world.plays(story.recorded);
    const status = async () =>
      (
        await world.database.query<{ status: string; due_on: string; sequence: number }>(
          `SELECT status, due_on, sequence FROM due_date WHERE procurement_id = $1 AND id = 'further-decision-wait:1'`,
          [id],
        )
      )[0]!;
    const first = await status();
    expect(first).toMatchObject({ status: 'pending', due_on: '2026-04-17' });
    const again = decided(story.branch().at('2026-04-14'), 'proceed').recorded.slice(story.recorded.length);
    for (const event of again) {
      const { derived: _derived, ...data } = event.data;
      const type = commandOf(event.type)!;
      await world
        .at(event.recordedAt)
        .does(id, type as 'MakeFurtherDecision', { ...data, ...event.disclosed } as never);
      if (type === 'MakeFurtherDecision') expect(await status()).toMatchObject({ status: 'void' });
    }
    const last = await status();
    expect(last).toMatchObject({ status: 'pending', due_on: '2026-04-21' });
    expect(last.sequence).toBeGreaterThan(first.sequence);
    await world.at('2026-04-21T23:00:00.000Z').sweeper.sweepOnce();
    expect(await stateOf(id)).toBe('standstillEnded');
    expect((await world.rebuild.check()).equal).toBe(true);
  });
});
