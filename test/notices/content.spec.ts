import { good, reworded, withTender, type GoodNotice, type Json } from '../support/notices/good-notices.js';
import { found, only, open } from '../support/notices/lint.js';

const INTENTIONS: readonly GoodNotice[] = [
  'intention, C',
  'intention, most suitable provider',
  'intention, competitive',
];

describe('the value', () => {
  const without = (name: GoodNotice): Json => {
    const notice = good(name);
    const contracts = (notice['contracts'] as Json[]).map(({ value: _, ...contract }) => contract);
    const { value: _, ...tender } = notice['tender'] as Json;
    return { ...notice, contracts, tender };
  };

  it.each([
    ['intention, C', 'Sch 3 para 5'],
    ['intention, competitive', 'Sch 10 para 6'],
    ['award, A', 'Sch 2 para 5'],
    ['award, competitive', 'Sch 11 para 5'],
    ['invitation', 'Sch 8 para 4'],
    ['urgent award', 'Sch 13 para 5'],
  ] as const)('is an item of the notice: %s', (name, provision) => {
    expect(only('value-missing', without(name))).toMatchObject([{ severity: 'error', provision }]);
  });

  it.each<GoodNotice>(['intended approach', 'modification', 'urgent modification', 'abandonment'])(
    'is no item of: %s',
    (name) => {
      expect(found(without(name))).toEqual([]);
    },
  );

  it.each(['The approximate lifetime value is £450,000.', 'Value: 450,000 GBP', 'The value is PS1.4m over the term.'])(
    'may stand in the text: %s',
    (words) => {
      expect(found({ ...without('award, A'), title: words })).toEqual([]);
    },
  );

  it('may be unknown where payment follows activity, which is left to the reader', () => {
    const notice = { ...without('award, B'), title: 'This is an activity-based contract with no guaranteed volume.' };
    expect(found(notice)).toEqual([]);
    expect(open(notice)).toContain('value-missing');
  });

  it.each([0, 0.01, 1, -5])('is not %d', (amount) => {
    const notice = { ...good('intention, C'), contracts: [{ id: '1', value: { amount, currency: 'GBP' } }] };
    expect(only('value-placeholder', notice)).toMatchObject([
      { severity: 'error', path: 'contracts[0].value.amount', found: String(amount) },
    ]);
    const elsewhere = { ...notice, title: 'The value is £450,000.' };
    expect(found(elsewhere)).toEqual(['warning value-placeholder']);
  });

  it('of a penny is only remarked on where no value is required', () => {
    const notice = withTender('intended approach', { value: { amount: 0.01, currency: 'GBP' } });
    expect(found(notice)).toEqual(['info value-placeholder']);
  });
});

describe('the dates of the services', () => {
  const DATES = / ?The dates between which.*?20\d\d\./;

  it.each([
    ['award, A', 'Sch 2 para 6'],
    ['award, C', 'Sch 4 para 6'],
    ['award, most suitable provider', 'Sch 7 para 6'],
    ['award, competitive', 'Sch 11 para 7'],
  ] as const)('are an item of the notice: %s', (name, provision) => {
    expect(only('service-dates-missing', reworded(name, DATES, ''))).toMatchObject([{ severity: 'error', provision }]);
  });

  it('are an item of an urgent award and of an invitation', () => {
    expect(found(reworded('urgent award', /The services are provided.*?2026\./, ''))).toEqual([
      'error service-dates-missing',
    ]);
    const lots = [{ id: '1', description: 'Blood tests.', awardCriteria: { criteria: [{ type: 'quality' }] } }];
    expect(only('service-dates-missing', withTender('invitation', { lots }))).toMatchObject([
      { severity: 'error', provision: 'Sch 8 para 3' },
    ]);
  });

  it.each(INTENTIONS)('are no item of: %s', (name) => {
    expect(found(reworded(name, DATES, ''))).toEqual([]);
  });

  it.each([
    'The contract will run from 1/2/26 to 31/3/26.',
    'Contract Period - April 24 - March 25',
    'The contract starts on 1 April 2026 for an initial period of two years.',
    'To be delivered between 1 April 2026 and 31 March 2028.',
    'Service dates: 22/10/2025-21/10/2027',
    'The contract term is 1 April 2026 to 31 March 2028 (extendable).',
  ])('may be written as: %s', (words) => {
    expect(only('service-dates-missing', reworded('award, A', DATES, ` ${words}`))).toEqual([]);
    expect(open(reworded('award, A', DATES, ` ${words}`))).not.toContain('service-dates-missing');
  });

  it('are not given by a duration without a day', () => {
    const notice = reworded('award, A', DATES, ' The contract is for a term of two years.');
    expect(only('service-dates-missing', notice)).toMatchObject([{ severity: 'error', provision: 'Sch 2 para 6' }]);
  });

  it('are left open where only a month or one end is given', () => {
    for (const words of [' The contract is for two years from April 2026.', ' The services start on 1 April 2026.']) {
      const notice = reworded('award, A', DATES, words);
      expect(found(notice)).toEqual([]);
      expect(open(notice)).toContain('service-dates-missing');
    }
  });
});

describe('an invitation', () => {
  it('gives the award criteria, how to make an offer and how offers are assessed', () => {
    const notice = reworded('invitation', /Offers are made.*?stage\./, '');
    const lots = [{ id: '1', contractPeriod: { startDate: '2026-08-01', endDate: '2028-07-31' } }];
    const tender = { ...(notice['tender'] as Json), lots, submissionMethod: undefined };
    expect(found({ ...notice, tender })).toEqual([
      'error award-criteria-missing',
      'error offer-method-missing',
      'error assessment-method-missing',
    ]);
  });
});

describe('a modification', () => {
  it('gives its date and what it is', () => {
    const notice = reworded('modification', / on 16 March 2026 with effect from 1 April 2026/, '');
    expect(found(notice)).toEqual(['error modification-date-missing']);
    const vague = reworded('modification', /The modification adds.*?620,000\./, 'As agreed.');
    expect(found(vague)).toEqual(['error modification-undescribed']);
  });
});
