import { good, reworded, type GoodNotice } from '../support/notices/good-notices.js';
import { found, lint, only, open } from '../support/notices/lint.js';

const STATED = 'by 8 April 2026';
const by = (words: string): Record<string, unknown> =>
  words === STATED ? good('intention, C') : reworded('intention, C', STATED, words);

describe('the deadline of a notice published on 24 March 2026, for which the law gives until the end of 8 April', () => {
  it('is too early on Good Friday, and the notice is told what the law gives', () => {
    expect(only('deadline-too-early', by('by 3rd April 2026'))).toEqual([
      {
        code: 'deadline-too-early',
        severity: 'error',
        path: 'description',
        found: '2026-04-03',
        expected: '2026-04-08',
        provision: 'reg 12(3)',
        message: expect.stringMatching(
          /Friday 3 April 2026 \(Good Friday\).*Wednesday 8 April 2026.*5 days more/,
        ) as string,
      },
    ]);
  });

  it.each([
    ['by 7 April 2026', '2026-04-07'],
    ['by 17:00 on 8 April 2026', '2026-04-08 17:00'],
    ['by 12 noon on 8 April 2026', '2026-04-08 12:00'],
    ['by close of business on 8 April 2026', '2026-04-08 close of business'],
    ['by 00:00 on 8 April 2026', '2026-04-08 00:00'],
    ['before 8 April 2026', '2026-04-08 00:00'],
  ])('is too early %s', (words, date) => {
    expect(only('deadline-too-early', by(words))).toMatchObject([
      { severity: 'error', found: date, expected: '2026-04-08' },
    ]);
  });

  it.each([
    ['by 8 April 2025', '8 April 2025'],
    ['by 8 April 2027', '8 April 2027'],
  ])('may be a year off, and is then not taken at its word: %s', (words, found) => {
    expect(lint(by(words)).findings).toMatchObject([{ code: 'deadline-ambiguous', severity: 'warning', found }]);
  });

  it.each(['by [3/4/2026]', 'by **3 April 2026**', 'by 3 Arpil 2026', 'by Friday 3rd Aprl', 'by Fri 3rd April'])(
    'is read however it is dressed or spelt: %s',
    (words) => {
      expect(only('deadline-too-early', by(words))).toMatchObject([{ found: '2026-04-03' }]);
    },
  );

  it('is read where providers are told in other words what they may do', () => {
    const words =
      'Providers who believe that the Regulations have not been complied with may write to us by the end of Friday 3 April 2026.';
    const notice = reworded('intention, C', /Representations by providers must be made.*?2026\./, words);
    expect(only('deadline-too-early', notice)).toMatchObject([{ found: '2026-04-03' }]);
  });

  it('is left open where a day stands there and nothing that is understood says what for', () => {
    const notice = reworded(
      'intention, C',
      /Representations by providers must be made.*?2026\./,
      'Please respond: 8 April 2026.',
    );
    expect(found(notice)).toEqual([]);
    expect(open(notice)).toContain('deadline-missing');
  });

  it('contradicts itself where standstill ends on another day and one of the two is early', () => {
    const notice = reworded('intention, C', STATED, 'by 7 April 2026. Standstill ends on 8 April 2026');
    expect(found(notice)).toEqual(['error deadline-too-early', 'warning deadline-ambiguous']);
  });

  it.each([
    'by 8 April 2026',
    'by midnight on 8th April',
    'by 23:59 on Wednesday 8 April 2026',
    'by 08/04/2026',
    'by 08.04.26',
    'by 00:00 on 9 April 2026',
    'before 9 April 2026',
    'before midnight at the end of 8 April 2026',
  ])('is right %s', (words) => {
    expect(found(by(words))).toEqual([]);
  });

  it.each(['by 9 April 2026', 'by midnight on 13 April 2026'])(
    'may be later than required, which is no fault: %s',
    (words) => {
      expect(found(by(words))).toEqual(['info deadline-later-than-required']);
    },
  );

  it('may be left out, since no Schedule requires it', () => {
    const notice = reworded(
      'intention, C',
      /Representations by providers must be made to decision makers by 8 April 2026\. /,
      '',
    );
    expect(found(notice)).toEqual(['info deadline-missing']);
    expect(only('deadline-missing', notice)[0]?.expected).toBe('2026-04-08');
  });

  it('is impossible on 31 April', () => {
    expect(only('deadline-impossible', by('by 31 April 2026'))).toMatchObject([
      { severity: 'error', found: '31 April 2026', expected: '2026-04-08' },
    ]);
  });

  it.each(['by Friday 10 April 2025', 'by Thursday 8 April 2026', 'by 04/08/2026', 'by 12am on 8 April 2026'])(
    'is ambiguous %s',
    (words) => {
      expect(only('deadline-ambiguous', by(words))).toMatchObject([{ severity: 'warning', expected: '2026-04-08' }]);
    },
  );

  it('is ambiguous and too early where every day it may mean is too early', () => {
    expect(found(by('by Friday 1 April 2026'))).toEqual(['error deadline-too-early', 'warning deadline-ambiguous']);
  });

  it('is ambiguous where two dates are given', () => {
    const notice = by('by 8 April 2026. Representations must be received by 10 April 2026');
    expect(found(notice)).toEqual(['warning deadline-ambiguous', 'info deadline-later-than-required']);
  });

  it.each([
    ['within 8 days of publication of this notice', 'error'],
    ['within eight (8) calendar days', 'error'],
    ['within 8 working days of publication of this notice', 'warning'],
    ['within 8-working-days', 'warning'],
    ['before midnight at the end of the 8th working day after the day on which the standstill period begins', 'info'],
  ])('is not a date: %s', (words, severity) => {
    expect(only('deadline-not-a-date', by(words))).toMatchObject([{ severity, expected: '2026-04-08' }]);
  });

  it('is a date, and nothing is said of its length, where both are given', () => {
    const notice = by('by 8 April 2026, that is within the 8 working day standstill period');
    expect(found(notice)).toEqual([]);
  });

  it('is judged by the end of standstill too, where that is stated and earlier', () => {
    const notice = by('by 8 April 2026. Standstill end date: 3 April 2026');
    expect(only('deadline-too-early', notice)).toMatchObject([{ found: '2026-04-03', provision: 'reg 12(9)' }]);
  });

  it('is found wherever the author put it', () => {
    const notice = good('intention, C');
    const tender = notice['tender'] as Record<string, unknown>;
    const lots = [{ id: '1', description: 'Following Direct Award Process C. Representations by 3 April 2026.' }];
    const moved = {
      ...reworded('intention, C', /Representations by providers.*?2026\. /, ''),
      tender: { ...tender, lots },
    };
    expect(only('deadline-too-early', moved)).toMatchObject([{ path: 'tender.lots[0].description' }]);
  });
});

describe('the deadline is not judged', () => {
  it.each<GoodNotice>(['award, C', 'award, A', 'urgent award', 'invitation', 'modification', 'abandonment'])(
    'in a notice that starts no standstill: %s',
    (name) => {
      const notice = { ...good(name), title: 'Representations by providers had to be made by 3 April 2026.' };
      expect(found(notice).filter((entry) => entry.includes('deadline'))).toEqual([]);
    },
  );

  it('in a draft, which has no day of publication', () => {
    const notice = by('by 3 April 2026');
    delete notice['date'];
    expect(lint(notice)).toMatchObject({ published: null, findings: [] });
    expect(open(notice)).toContain('published');
  });

  it('where the day of publication is outside the list of holidays', () => {
    const notice = { ...by('by 3 April 2029'), date: '2029-03-20T10:00:00Z' };
    expect(found(notice).filter((entry) => entry.includes('deadline'))).toEqual([]);
    expect(open(notice)).toContain('published');
  });

  it('of a merged record whose date is that of a later release', () => {
    const notice = { ...by('by 8 April 2026'), tag: ['compiled'], date: '2026-04-20T10:00:00+01:00' };
    expect(found(notice)).toEqual([]);
    expect(open(notice)).toContain('published');
  });
});

describe('the day of publication', () => {
  it.each([
    ['2026-03-24T23:30:00Z', '2026-03-24'],
    ['2026-06-24T23:30:00Z', '2026-06-25'],
    ['2026-06-24T23:30:00+01:00', '2026-06-24'],
    ['2026-06-25T00:30:00+02:00', '2026-06-24'],
    ['2026-03-24', '2026-03-24'],
    ['2026-03-24T11:59:21', '2026-03-24'],
    ['24 March 2026', null],
    ['2026-02-30T10:00:00Z', null],
    [20260324, null],
  ])('of %s is in London %s', (date, published) => {
    expect(lint({ ...good('intention, C'), date }).published).toBe(published);
  });
});
