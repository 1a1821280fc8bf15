import { calendarFlag, deadlines, type HolidayCalendar } from '../../../workflows/index.js';
import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import type { Story } from '../../support/law/story.js';
import { decided, heard } from '../../support/law/places/hearings.js';
import { inStandstill, terms } from '../../support/law/places/procurements.js';

const proclaimed = (...dates: readonly string[]): HolidayCalendar => ({
  ...englandAndWales,
  asOf: '2026-12-01',
  source: 'A proclamation',
  holidays: [...englandAndWales.holidays, ...dates.map((date) => ({ date, title: 'A proclaimed holiday' }))],
});

const flag = (story: Story) => calendarFlag(story.procurement, story.known().calendar);

const daysOf = (story: Story) =>
  Object.fromEntries(deadlines(story.procurement).map(({ id, dueOn, metAt }) => [id, metAt ? 'met' : dueOn]));

describe('a newer holiday list', () => {
  it('flags an open standstill whose last day it moves later, and no other', () => {
    const story = inStandstill('direct-award-c').at('2026-03-30');
    expect(flag(story)).toBeNull();
    expect(flag(story.branch({ calendar: proclaimed('2026-04-09') }))).toBeNull();
    expect(flag(story.branch({ calendar: proclaimed('2026-04-07') }))).toEqual({
      oldLastDay: '2026-04-08',
      newLastDay: '2026-04-09',
      furtherDecisionWait: null,
      oldCalendar: { division: 'england-and-wales', asOf: englandAndWales.asOf },
      newCalendar: { division: 'england-and-wales', asOf: '2026-12-01', source: 'A proclamation' },
      command: 'ApplyCalendar',
      provision: 'reg 12(12)',
    });
  });

  it('never moves a day earlier, whatever it leaves out or no longer covers', () => {
    const story = inStandstill('direct-award-c').at('2026-03-30');
    const holidays = englandAndWales.holidays.filter(({ date }) => date !== '2026-04-06');
    for (const calendar of [
      { ...englandAndWales, asOf: '2026-12-01', holidays },
      { ...proclaimed('2026-04-07'), to: '2026-04-08' },
    ]) {
      const other = story.branch({ calendar });
      expect(flag(other)).toBeNull();
      other.tries('ApplyCalendar', { reason: 'A holiday was proclaimed.' });
      expect(other.refusedUnder).toContain('reg 12(12) calendar-moves-the-standstill-later');
      expect(other.at('2026-04-08T22:59:59.999Z').tries('EnterIntoContract', terms).refusedUnder).toContain(
        'reg 12(1) standstill-has-ended',
      );
    }
  });

  it('keeps the standstill from ending by the old count until it is applied, and then both counts are kept', () => {
    const story = inStandstill('direct-award-c').branch({ calendar: proclaimed('2026-04-07') });
    story.at('2026-04-20').tries('EndStandstill', {});
    expect(story.refusedUnder).toContain('reg 12(12) newer-calendar-is-applied');
    expect(story.state).toBe('standstillOpen');
    story.does('ApplyCalendar', { reason: 'A holiday was proclaimed.' });
    expect(flag(story)).toBeNull();
    expect(story.procurement.facts.run.standstill).toMatchObject({
      clock: { lastDay: '2026-04-09', calendar: { asOf: '2026-12-01' } },
      replacedClocks: [{ lastDay: '2026-04-08', calendar: { asOf: englandAndWales.asOf } }],
    });
    expect(daysOf(story)).toEqual({ 'standstill:1': '2026-04-09' });
    story.does('EndStandstill', {});
    expect(story.procurement.facts.run.standstill?.endedAt).toBe('2026-04-09T23:00:00.000Z');
  });

  it('can be applied again when another holiday is proclaimed', () => {
    const story = inStandstill('direct-award-c')
      .at('2026-03-30')
      .branch({ calendar: proclaimed('2026-04-07') });
    const again = story
      .does('ApplyCalendar', { reason: 'A holiday was proclaimed.' })
      .branch({ calendar: proclaimed('2026-04-07', '2026-04-08') });
    again.does('ApplyCalendar', { reason: 'A holiday was proclaimed.' });
    expect(again.procurement.facts.run.standstill?.replacedClocks.map(({ lastDay }) => lastDay)).toEqual([
      '2026-04-08',
      '2026-04-09',
    ]);
    expect(again.tries('ApplyCalendar', { reason: 'A holiday was proclaimed.' }).refusedUnder).toContain(
      'reg 12(12) calendar-moves-the-standstill-later',
    );
  });

  it('moves the five working days after a further decision too, also where the window has closed', () => {
    const story = decided(heard(inStandstill('direct-award-c').at('2026-04-07')).at('2026-04-10'), 'proceed');
    expect(daysOf(story)).toMatchObject({ 'further-decision-wait:1': '2026-04-17' });
    const later = story.at('2026-04-13').branch({ calendar: proclaimed('2026-04-15') });
    expect(flag(later)).toMatchObject({
      oldLastDay: '2026-04-08',
      newLastDay: '2026-04-08',
      furtherDecisionWait: { oldLastDay: '2026-04-17', newLastDay: '2026-04-20' },
    });
    later.does('ApplyCalendar', { reason: 'A holiday was proclaimed.' });
    expect(flag(later)).toBeNull();
    expect(daysOf(later)).toEqual({ 'standstill:1': '2026-04-08', 'further-decision-wait:1': '2026-04-20' });
    expect(later.procurement.facts.run.standstill?.replacedClocks).toEqual([]);
    expect(later.events.at(-1)?.data.derived).toMatchObject({
      waits: { R1: { from: { lastDay: '2026-04-17' }, to: { lastDay: '2026-04-20' } } },
    });
    later.at('2026-04-20T22:59:59.999Z').tries('EndStandstill', {});
    expect(later.reasons).not.toEqual([]);
    later.at('2026-04-20T23:00:00.000Z').does('EndStandstill', {});
    expect(later.procurement.facts.run.standstill?.endedAt).toBe('2026-04-20T23:00:00.000Z');
  });

  it('has nothing to say of a standstill that has ended', () => {
    const story = inStandstill('direct-award-c').at('2026-04-20').does('EndStandstill', {});
    expect(flag(story.branch({ calendar: proclaimed('2026-04-07') }))).toBeNull();
  });
});
