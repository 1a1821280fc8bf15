import {
  addDays,
  addMilliseconds,
  endOfDay,
  instantFromLondon,
  isInstant,
  isLondonTime,
  londonDateOf,
  londonTimeOf,
  millisecondsBetween,
  startOfDay,
} from '../../../workflows/calendar/index.js';

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What the platform's time-zone database says of an instant, `YYYY-MM-DD HH:mm`. */
function platformSays(instant: string): string {
  const parts = Object.fromEntries(london.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}`;
}

describe('London time', () => {
  it('agrees with the time-zone database every seven hours from 2023 to 2028', () => {
    const wrong: string[] = [];
    // Seven hours do not divide a day, so every hour of the day has its turn.
    for (let at = Date.UTC(2023, 0, 1); at < Date.UTC(2029, 0, 1); at += 7 * 3_600_000) {
      const instant = new Date(at).toISOString();
      if (`${londonDateOf(instant)} ${londonTimeOf(instant)}` !== platformSays(instant)) wrong.push(instant);
    }
    expect(wrong).toEqual([]);
  });

  it('changes over at 01:00 Greenwich mean time on the last Sundays of March and October', () => {
    expect(londonTimeOf('2026-03-29T00:59:59.999Z')).toBe('00:59');
    expect(londonTimeOf('2026-03-29T01:00:00.000Z')).toBe('02:00');
    expect(londonTimeOf('2026-10-25T00:59:59.999Z')).toBe('01:59');
    expect(londonTimeOf('2026-10-25T01:00:00.000Z')).toBe('01:00');
  });

  it('begins and ends every day from 2023 to 2028 where the time-zone database does', () => {
    const wrong: string[] = [];
    for (let date = '2023-01-01'; date <= '2028-12-31'; date = addDays(date, 1)) {
      const lastMoment = addMilliseconds(endOfDay(date), -1);
      const right =
        platformSays(startOfDay(date)) === `${date} 00:00` &&
        platformSays(lastMoment) === `${date} 23:59` &&
        endOfDay(date) === startOfDay(addDays(date, 1));
      if (!right) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });

  it('finds the instant of every London half hour in the weeks in which the clocks change', () => {
    const wrong: string[] = [];
    for (const week of ['2026-03-26', '2026-10-22', '2027-03-25', '2027-10-28']) {
      for (let day = 0; day < 7; day += 1) {
        const date = addDays(week, day);
        for (let half = 0; half < 48; half += 1) {
          const time = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
          const shownAt = [-60, 0]
            .map((minutes) => addMilliseconds(`${date}T${time}:00.000Z`, minutes * 60_000))
            .filter((instant) => platformSays(instant) === `${date} ${time}`);
          const expected =
            shownAt.length === 0 ? { nonexistent: true } : shownAt.length === 2 ? { ambiguous: shownAt } : shownAt[0];
          if (JSON.stringify(instantFromLondon(date, time)) !== JSON.stringify(expected)) wrong.push(`${date} ${time}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('says of an hour that happens twice which two instants it may be, and of one that never happens that it does not', () => {
    expect(instantFromLondon('2026-10-25', '01:30')).toEqual({
      ambiguous: ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    });
    expect(instantFromLondon('2026-03-29', '01:30')).toEqual({ nonexistent: true });
    expect(instantFromLondon('2026-07-01', '09:05:07.250')).toBe('2026-07-01T08:05:07.250Z');
  });

  it('takes the day of a notice submitted at half past midnight in summer to be the London day', () => {
    expect(londonDateOf('2026-06-30T23:30:00.000Z')).toBe('2026-07-01');
    expect(londonDateOf('2026-12-31T23:30:00.000Z')).toBe('2026-12-31');
  });

  it('reads times as people write them and nothing else', () => {
    expect(['00:00', '23:59', '09:30:15', '09:30:15.250'].every(isLondonTime)).toBe(true);
    expect(['24:00', '9:30', '09:60', '09:30:60', '09.30', '09:30Z', ''].some(isLondonTime)).toBe(false);
    expect(() => instantFromLondon('2026-04-01', '24:00')).toThrow('24:00 is not a time of day');
  });
});

describe('instants', () => {
  it('have one form, so that they compare as text', () => {
    expect(isInstant('2026-04-08T23:00:00.000Z')).toBe(true);
    const others = [
      '2026-04-08T23:00:00Z',
      '2026-04-08T23:00:00.000+01:00',
      '2026-04-08T24:00:00.000Z',
      '2026-04-08T23:60:00.000Z',
      '2026-04-31T23:00:00.000Z',
      '2026-04-08 23:00:00.000Z',
      '2026-04-08T23:00:00.000Z ',
    ];
    expect(others.filter(isInstant)).toEqual([]);
  });

  it('can be moved by milliseconds across midnight and across a year', () => {
    expect(addMilliseconds('2026-12-31T23:59:59.999Z', 1)).toBe('2027-01-01T00:00:00.000Z');
    expect(addMilliseconds('2024-03-01T00:00:00.000Z', -1)).toBe('2024-02-29T23:59:59.999Z');
    expect(millisecondsBetween('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.001Z')).toBe(86_400_001);
  });
});
