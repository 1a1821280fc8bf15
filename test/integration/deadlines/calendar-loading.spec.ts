import { CalendarLoading } from '../../../src/deadlines/calendar-loading.js';
import { readHolidayList } from '../../../src/deadlines/calendar-document.js';
import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { InvalidInput } from '../../../src/platform/errors.js';
import { describeWithPublished } from '../../support/shared-data.js';
import { World } from '../engine/world.js';

interface GovUkEvent {
  title: string;
  date: string;
  notes?: string;
  bunting?: boolean;
}

const events: readonly GovUkEvent[] = englandAndWales.holidays.map(({ date, title }) => ({
  title,
  date,
  notes: '',
  bunting: true,
}));

const list = (changed: readonly object[] = events) => ({ division: 'england-and-wales', events: changed });

const proclaimed = { title: 'A proclaimed holiday', date: '2026-04-07', notes: '', bunting: true };

/** What is said of a list, field by field. */
function said(document: unknown): readonly string[] {
  try {
    readHolidayList(document, { asOf: '2026-12-01' });
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.errors.map(({ field, message }) => `${field} ${message}`);
  }
}

describe('a holiday list as GOV.UK publishes it', () => {
  it('is read whole, or only its part for England and Wales', () => {
    const all = { 'england-and-wales': list(), scotland: { division: 'scotland', events: [] }, 'northern-ireland': {} };
    for (const document of [list(), all]) {
      expect(readHolidayList(document, { asOf: '2026-12-01', source: englandAndWales.source })).toEqual({
        ...englandAndWales,
        asOf: '2026-12-01',
      });
    }
  });

  it('is put in order, and says where it is from', () => {
    const read = readHolidayList({ ...list([...events].reverse()), source: 'A file' }, { asOf: '2026-12-01' });
    expect(read.holidays).toEqual(englandAndWales.holidays);
    expect(read.source).toBe('A file');
    expect(readHolidayList(list(), { asOf: '2026-12-01' }).source).toContain('GOV.UK');
  });

  it.each([
    ['no object', [], 'document must be a JSON object'],
    ['no part for England and Wales', { scotland: {} }, 'england-and-wales is missing'],
    ['an unknown part', { 'england-and-wales': list(), wales: {} }, 'wales is not known here'],
    ['another division', { ...list(), division: 'scotland' }, 'division must be england-and-wales'],
    ['an unknown field', { ...list(), region: 'x' }, 'region is not known here'],
    ['no events', { division: 'england-and-wales' }, 'events is missing'],
    ['an empty list', list([]), 'events must not be empty'],
    ['an unknown field of a day', list([{ ...events[0], moon: 1 }, ...events.slice(1)]), 'events[0].moon is not known'],
    [
      'a date that does not exist',
      list([...events, { ...proclaimed, date: '2026-02-30' }]),
      'must be a date that exists',
    ],
    [
      'a date with a time',
      list([...events, { ...proclaimed, date: '2026-04-07T00:00' }]),
      'must be a date that exists',
    ],
    ['no title', list([...events, { date: '2026-04-07' }]), '.title is missing'],
    ['a blank title', list([...events, { ...proclaimed, title: ' ' }]), '.title must not be blank'],
    ['a date twice', list([...events, events[3]!]), 'comes twice: 2023-05-01'],
    ['bunting in words', list([...events, { ...proclaimed, bunting: 'yes' }]), '.bunting must be true or false'],
    ['a year that is not whole', list(events.slice(0, -1)), 'has 7 holidays on weekdays of 2028'],
    [
      'a year left out',
      list(events.filter(({ date }) => !date.startsWith('2026'))),
      'has 0 holidays on weekdays of 2026',
    ],
  ])('is refused with %s', (_what, document, message) => {
    expect(said(document)).toEqual([expect.stringContaining(message)]);
  });

  it('is told everything that is wrong with it at once, up to a hundred things', () => {
    expect(said(list([...events, { date: 'x' }]))).toHaveLength(2);
    expect(said(list(Array.from({ length: 500 }, () => ({}))))).toHaveLength(100);
  });
});

const govUk = {
  path: 'calendar/england-and-wales.json',
  untested: 'the list of GOV.UK can be read as it stands, and has every holiday of ours',
};

describeWithPublished('the holiday list that GOV.UK published', govUk, (text) => {
  it('is read, and has every holiday of the one that ships', () => {
    const { holidays } = readHolidayList(JSON.parse(text) as unknown, { asOf: '2026-11-21' });
    expect(holidays).toEqual(expect.arrayContaining([...englandAndWales.holidays]));
  });
});

describe('bringing a holiday list into use', () => {
  let world: World;
  let loading: CalendarLoading;
  beforeEach(async () => {
    world = (await World.create()).at('2026-12-01');
    loading = new CalendarLoading(world.calendars, world.database, world.clock);
  });
  afterEach(() => world.drop());

  const by = { personId: '00000000-0000-4000-8000-000000000001', organisationId: 'icb-1', role: 'administrator' };

  it('takes today as its day, says how it differs, and keeps the lists before it', async () => {
    const loaded = await loading.load({ list: list([...events, proclaimed]) }, by);
    expect(loaded).toMatchObject({ stored: true, calendar: { asOf: '2026-12-01' }, kept: [], removed: [] });
    expect(loaded.warnings).toMatchObject([{ code: 'past-holiday-added', provision: 'reg 12(12)' }]);
    expect(loaded.added).toEqual([{ date: '2026-04-07', title: 'A proclaimed holiday' }]);
    expect(await world.calendars.list()).toMatchObject([
      { asOf: '2026-12-01', inUse: true, storedBy: by },
      { asOf: englandAndWales.asOf, inUse: false, storedBy: null },
    ]);
    expect(await world.calendars.newest()).toMatchObject({ asOf: '2026-12-01' });
  });

  it('warns of a holiday taken away and of days no longer spoken for', async () => {
    await loading.load({ list: list([...events, { ...proclaimed, date: '2027-06-18' }]) }, null);
    const fewer = events.filter(({ date }) => date < '2028-01-01');
    const { warnings, removed } = await loading.load({ list: list(fewer) }, null);
    expect(warnings).toEqual([
      { code: 'holiday-removed', provision: 'reg 12(12)', message: expect.stringContaining('2027-06-18') },
      {
        code: 'span-shortened',
        provision: 'reg 12(12)',
        message: expect.stringContaining('2023-01-01 to 2027-12-31 only'),
      },
    ]);
    expect(removed.map(({ date }) => date)).toEqual(['2027-06-18']);
  });

  it('keeps what is past where a list leaves it out, as GOV.UK at times does', async () => {
    // Whole years to come; from the middle of this year on; and this year without what is over of it.
    for (const from of ['2027-01-01', '2026-12-25']) {
      const loaded = await loading.load({ list: list(events.filter(({ date }) => date >= from)) }, null);
      expect(loaded).toMatchObject({ calendar: { from: '2023-01-01', to: '2028-12-31' }, removed: [], added: [] });
      expect(loaded.calendar.holidays).toEqual(englandAndWales.holidays);
      expect(loaded.kept.map(({ date }) => date)).toContain('2025-12-25');
    }
    const before = (await world.calendars.newest()).holidays.filter(({ date }) => date < '2026-12-01');
    expect(before).toEqual(englandAndWales.holidays.filter(({ date }) => date < '2026-12-01'));
  });

  it('keeps a holiday that is past although a list says otherwise of it, and says so', async () => {
    const without = events.filter(({ date }) => date !== '2023-05-08');
    const loaded = await loading.load({ list: list(without) }, null);
    expect(loaded.warnings).toMatchObject([
      { code: 'past-holiday-kept', message: expect.stringContaining('2023-05-08') },
    ]);
    expect(loaded.calendar.holidays).toEqual(englandAndWales.holidays);
  });

  it.each([
    ['of the past only', events.filter(({ date }) => date < '2026-01-01'), 'list speaks for days that are past only'],
    [
      'after a year that nobody speaks for',
      ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26'].map((day) => ({
        ...proclaimed,
        date: `2030-${day}`,
      })),
      'list leaves out 2029 to 2029',
    ],
  ])('refuses a list %s', async (_, offered, message) => {
    const said = await loading.load({ list: list(offered) }, null).catch((error: unknown) => error);
    expect(said).toBeInstanceOf(InvalidInput);
    expect((said as InvalidInput).errors.map((each) => `${each.field} ${each.message}`).join()).toContain(message);
  });

  it('refuses a list of a day to come, and one older than that in use', async () => {
    await expect(loading.load({ list: list(), asOf: '2026-12-02' }, null)).rejects.toThrow('not well formed');
    await expect(loading.load({ list: list(), asOf: '2026-11-20' }, null)).rejects.toThrow('would never be used');
    expect(await world.calendars.list()).toHaveLength(1);
  });

  it('stores nothing twice, and lets a list come back that another had replaced', async () => {
    const good = { list: list([...events, { ...proclaimed, date: '2027-06-18' }]) };
    expect(await loading.load(good, null)).toMatchObject({ stored: true });
    expect(await loading.load(good, null)).toMatchObject({ stored: false, added: [] });
    expect(await loading.load({ list: list() }, null)).toMatchObject({ warnings: [{ code: 'holiday-removed' }] });
    expect(await loading.load(good, null)).toMatchObject({ stored: true });
    expect(await loading.load(good, null)).toMatchObject({ stored: false });
    const days = (await world.calendars.newest()).holidays.map(({ date }) => date);
    expect(days).toContain('2027-06-18');
    expect(await world.calendars.list()).toHaveLength(4);
  });
});
