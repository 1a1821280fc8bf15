import { good, reworded, withTender, type GoodNotice, type Json } from '../support/notices/good-notices.js';
import { found, lint, only, open } from '../support/notices/lint.js';

describe('the award and its dates', () => {
  const signed = (name: GoodNotice, dateSigned: string, description?: string): Json => ({
    ...good(name),
    contracts: [{ id: '1', dateSigned, value: { amount: 450_000, currency: 'GBP' } }],
    ...(description === undefined ? {} : { title: description }),
  });

  it.each(['2026-03-18T00:00:00Z', '2026-03-24T00:00:00Z', '2026-04-08T00:00:00+01:00', '2026-04-08T22:30:00Z'])(
    'may not be signed before standstill has ended: %s',
    (date) => {
      expect(only('signed-before-standstill-ended', signed('intention, C', date))).toMatchObject([
        {
          severity: 'error',
          path: 'contracts[0].dateSigned',
          expected: 'not before 2026-04-09',
          provision: 'reg 12(1)',
        },
      ]);
    },
  );

  it.each(['2026-04-09T00:00:00+01:00', '2026-04-08T23:00:00Z'])('may be signed once it has: %s', (date) => {
    expect(found(signed('intention, C', date))).toEqual([]);
  });

  it('is only remarked on where the text says that the form forced the date', () => {
    const words =
      'IMPORTANT: THE CONTRACT SIGNATURE DATE IS INPUTTED AS 18/03 DUE TO A CENTRAL SYSTEM ISSUE, THE CONTRACT WILL NOT BE SIGNED UNTIL STANDSTILL HAS ENDED';
    expect(found(signed('intention, C', '2026-03-18', words))).toEqual(['info signed-before-standstill-ended']);
  });

  it('is compared with the standstill of the notice of intention that the same file holds', () => {
    const intention = good('intention, C');
    const award = { ...signed('award, C', '2026-04-08'), date: '2026-04-20T10:00:00+01:00' };
    const late = lint({ releases: [intention, award] }).findings;
    expect(late.filter(({ code }) => code.startsWith('signed'))).toMatchObject([
      {
        code: 'signed-before-standstill-ended',
        path: 'releases[1].contracts[0].dateSigned',
        expected: 'not before 2026-04-09',
      },
    ]);
    const inTime = { ...signed('award, C', '2026-04-09'), date: '2026-04-20T10:00:00+01:00' };
    expect(found({ releases: [intention, inTime] })).not.toContain('error signed-before-standstill-ended');
    expect(open(award)).toContain('signed-before-standstill-ended');
  });

  it.each([
    ['award, A', 'reg 7(2)(b)'],
    ['award, B', 'reg 8(2)(b)'],
    ['award, C', 'reg 9(11)(b)'],
    ['award, most suitable provider', 'reg 10(15)(b)'],
    ['award, competitive', 'reg 11(17)(b)'],
    ['award, call-off', 'reg 18(6)'],
    ['urgent award', 'reg 14(5)(a)'],
  ] as const)('is followed by its notice within 30 days: %s', (name, provision) => {
    expect(found(signed(name, '2026-02-22'))).toEqual([]);
    const [late] = only('notice-late', signed(name, '2026-02-21'));
    expect(late).toMatchObject({
      severity: 'error',
      provision,
      expected: 'submitted by 2026-03-23',
      found: '2026-03-24',
    });
    expect(late?.message).toContain('unless it was submitted by then');
  });

  it('may have its date in the text', () => {
    const notice = {
      ...good('award, A'),
      contracts: [{ value: { amount: 2 } }],
      title: 'Date of contract award: 1 February 2026',
    };
    expect(found(notice)).toEqual(['error notice-late']);
    const undated = { ...good('award, A'), contracts: [{ value: { amount: 2 } }] };
    expect(found(undated)).toEqual([]);
    expect(open(undated)).toContain('notice-late');
  });

  it('that is a modification is not dated by the signature of the contract', () => {
    expect(found(signed('modification', '2024-01-15'))).toEqual([]);
    expect(only('notice-late', reworded('modification', '16 March 2026', '16 January 2026'))).toMatchObject([
      { provision: 'reg 13(5)' },
    ]);
  });

  it.each<GoodNotice>(['award, A', 'award, B', 'urgent award', 'award, call-off'])(
    'may come after the services began: %s',
    (name) => {
      const notice = reworded(name, /1 (?:April|March) 2026 to/, '1 January 2026 to');
      expect(found(notice)).toEqual([]);
    },
  );

  it.each<GoodNotice>(['award, C', 'award, most suitable provider', 'award, competitive'])(
    'is only remarked on where services began before the notice of an award that standstill preceded: %s',
    (name) => {
      const notice = reworded(name, '1 April 2026 to', '1 March 2026 to');
      expect(found(notice)).toEqual(['info services-began-before-notice']);
    },
  );

  it('cannot have led to services before the notice of intention', () => {
    const notice = reworded('intention, C', '1 May 2026 to', '1 March 2026 to');
    expect(only('services-began-before-notice', notice)).toMatchObject([
      { severity: 'error', found: '2026-03-01', expected: 'not before 2026-04-09', provision: 'reg 12(1)' },
    ]);
    expect(found(reworded('intention, C', '1 May 2026 to', '9 April 2026 to'))).toEqual([]);
  });

  it('cannot have led to services before the standstill that the same file shows had ended', () => {
    const award = { ...good('award, C'), date: '2026-04-20T10:00:00+01:00' };
    const code = 'services-began-before-notice';
    expect(only(code, { releases: [good('intention, C'), award] })).toMatchObject([
      { severity: 'error', found: '2026-04-01', expected: 'not before 2026-04-09' },
    ]);
    const later = { ...reworded('award, C', '1 April 2026 to', '9 April 2026 to'), date: '2026-04-20T10:00:00+01:00' };
    expect(only(code, { releases: [good('intention, C'), later] })).toEqual([]);
  });

  it.each([
    'The existing contract began on 1 April 2021 and expires on 31 March 2026.',
    'Market engagement on the service started on 3 February 2026.',
    'The provider has delivered this service under a contract since 1 May 2019.',
  ])('is not confused with: %s', (words) => {
    expect(found({ ...good('intention, C'), title: words })).toEqual([]);
  });

  it('leaves open what covers the days of standstill where services are to begin in it', () => {
    const notice = reworded('intention, C', '1 May 2026 to', '1 April 2026 to');
    expect(found(notice)).toEqual([]);
    expect(open(notice)).toContain('services-began-before-notice');
  });

  it('is not later than services that an invitation plans', () => {
    const lots = [
      { contractPeriod: { startDate: '2026-01-01', endDate: '2028-01-01' }, awardCriteria: { criteria: [{}] } },
    ];
    expect(found(withTender('invitation', { lots }))).toEqual(['warning services-began-before-notice']);
  });
});
