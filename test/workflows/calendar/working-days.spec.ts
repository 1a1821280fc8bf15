import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { isOutsideSpan, workingDaysAfter, type WorkingDayCount } from '../../../workflows/calendar/index.js';

function count(after: string, n: number): WorkingDayCount {
  const found = workingDaysAfter(after, n, englandAndWales);
  if (isOutsideSpan(found)) throw new Error(`${found.date} is outside the list`);
  return found;
}

describe('counting working days', () => {
  it.each([
    ['2026-11-10', 5, '2026-11-17', 'a further decision informed on a Tuesday'],
    ['2026-12-22', 5, '2026-12-31', 'across Christmas and its substitute day'],
    ['2026-03-31', 5, '2026-04-09', 'across Easter'],
    ['2026-11-13', 1, '2026-11-16', 'from a Friday'],
    ['2026-11-14', 1, '2026-11-16', 'from a Saturday'],
    ['2024-03-27', 8, '2024-04-10', 'the standstill of Panel case CR0001-24'],
  ])('from %s, working day %i is %s (%s)', (after, n, lastDay) => expect(count(after, n).lastDay).toBe(lastDay));

  it('shows every day passed through, counted or not and why', () => {
    expect(count('2026-04-01', 3)).toEqual({
      after: '2026-04-01',
      n: 3,
      lastDay: '2026-04-08',
      days: [
        { date: '2026-04-02', counted: true, n: 1 },
        { date: '2026-04-03', counted: false, why: 'Good Friday' },
        { date: '2026-04-04', counted: false, why: 'Saturday' },
        { date: '2026-04-05', counted: false, why: 'Sunday' },
        { date: '2026-04-06', counted: false, why: 'Easter Monday' },
        { date: '2026-04-07', counted: true, n: 2 },
        { date: '2026-04-08', counted: true, n: 3 },
      ],
    });
  });

  it('refuses a count that runs out of the list, and names the day it needed', () => {
    expect(workingDaysAfter('2028-12-27', 2, englandAndWales)).toHaveProperty('lastDay', '2028-12-29');
    expect(workingDaysAfter('2028-12-27', 3, englandAndWales)).toEqual({
      outside: true,
      from: '2023-01-01',
      to: '2028-12-31',
      date: '2029-01-01',
    });
  });

  it('refuses a start outside the list, even where every day counted is inside it', () => {
    expect(workingDaysAfter('2022-12-31', 1, englandAndWales)).toMatchObject({ outside: true, date: '2022-12-31' });
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('does not take %p for a number of days', (n) =>
    expect(() => workingDaysAfter('2026-04-01', n, englandAndWales)).toThrow('is not a number of working days'),
  );
});
