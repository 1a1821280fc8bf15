import { isOutsideSpan, standstillClock, workingDaysAfter } from '../../../workflows/index.js';
import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { ordinal, plainDaysStrip, standstillStrip, waitStrip } from '../../../src/web/components/day-strip.js';

const within = <T extends object>(found: T): Exclude<T, { outside: true }> => {
  if (isOutsideSpan(found)) throw new Error('outside the list');
  return found as Exclude<T, { outside: true }>;
};

describe('a clock day by day', () => {
  const clock = within(standstillClock('2026-03-24', englandAndWales, 8));
  const strip = standstillStrip(clock, '2026-04-07T09:32:00.000Z');
  const on = (date: string) => strip.days.find((day) => day.date === date)!;

  it('has an item for each day from publication to the earliest award, in the column of its weekday', () => {
    expect(strip.days.map(({ date }) => date)).toHaveLength(17);
    expect(strip.days[0]).toMatchObject({
      date: '2026-03-24',
      weekday: 'Tuesday',
      column: 2,
      text: 'Notice published',
    });
    expect(strip.days.slice(1).every(({ column }) => column === null)).toBe(true);
    expect(strip.days.at(-1)).toMatchObject({ date: '2026-04-09', kind: 'award' });
  });

  it('says of each day in words whether it counts, and why not', () => {
    expect(on('2026-03-25')).toMatchObject({ kind: 'not', text: 'Not counted: the day standstill begins' });
    expect(on('2026-03-26')).toMatchObject({ kind: 'counted', text: '1st working day' });
    expect(on('2026-04-03').text).toBe('Not counted: Good Friday');
    expect(on('2026-04-04').text).toBe('Not counted: Saturday');
    expect(on('2026-04-08')).toMatchObject({
      kind: 'last',
      strong: '8th working day.',
      text: 'Last day: until midnight at its end',
    });
  });

  it('marks today in London, and nothing where no day is today', () => {
    expect(strip.days.filter(({ today }) => today).map(({ date }) => date)).toEqual(['2026-04-07']);
    const late = standstillStrip(clock, '2026-04-07T23:30:00.000Z');
    expect(late.days.filter(({ today }) => today).map(({ date }) => date)).toEqual(['2026-04-08']);
    expect(standstillStrip(clock, null).days.some(({ today }) => today)).toBe(false);
  });

  it('serves the wait after a decision and the counts in which every day counts', () => {
    const wait = waitStrip(within(workingDaysAfter('2026-04-08', 5, englandAndWales)), null, 'Informed', 'Over');
    expect(wait.days.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2026-04-08 plain',
      '2026-04-09 counted',
      '2026-04-10 counted',
      '2026-04-11 not',
      '2026-04-12 not',
      '2026-04-13 counted',
      '2026-04-14 counted',
      '2026-04-15 last',
      '2026-04-16 award',
    ]);
    const plain = plainDaysStrip('2026-04-01', '2026-05-01', null, 'Contract entered into');
    expect(plain.days).toHaveLength(31);
    expect(plain.days[3]).toMatchObject({ date: '2026-04-04', kind: 'counted', text: '3rd day' });
    expect(plain.days.at(-1)).toMatchObject({ kind: 'last', strong: '30th day.' });
  });

  it('numbers days as people do', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 30, 111].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '30th',
      '111th',
    ]);
  });
});
