import { good, PROVIDER, reworded, withTender, type GoodNotice, type Json } from '../support/notices/good-notices.js';
import { found, lint, only, open } from '../support/notices/lint.js';

describe('the provider', () => {
  it.each([
    ['award, A', 'Sch 2 para 3'],
    ['intention, C', 'Sch 3 para 3'],
    ['award, C', 'Sch 4 para 3'],
    ['intention, most suitable provider', 'Sch 6 para 3'],
    ['award, most suitable provider', 'Sch 7 para 3'],
    ['intention, competitive', 'Sch 10 para 3'],
    ['award, competitive', 'Sch 11 para 3'],
    ['urgent award', 'Sch 13 para 3'],
  ] as const)('is named: %s', (name, provision) => {
    const notice = { ...good(name), parties: [], awards: [] };
    expect(only('provider-missing', notice)).toMatchObject([{ severity: 'error', provision, path: 'parties' }]);
  });

  it.each<GoodNotice>(['intended approach', 'invitation', 'modification', 'urgent modification', 'abandonment'])(
    'need not be named: %s',
    (name) => {
      expect(found({ ...good(name), parties: [], awards: [] })).toEqual([]);
    },
  );

  it('is not named by "TBC"', () => {
    const notice = { ...good('intention, C'), parties: [{ ...PROVIDER, name: 'TBC' }], awards: [] };
    expect(found(notice)).toContain('error provider-missing');
  });

  it('may be named in the text, which is left to the reader', () => {
    const notice = reworded(
      'award, A',
      'This contract has been awarded',
      'This contract has been awarded to Anytown Care',
    );
    expect(only('provider-missing', { ...notice, parties: [], awards: [] })).toEqual([]);
    expect(open({ ...notice, parties: [], awards: [] })).toContain('provider-missing');
  });

  const withAddress = (address: unknown): Json => ({ ...good('intention, C'), parties: [{ ...PROVIDER, address }] });

  it.each([undefined, null, {}, { region: 'UKH14', countryName: 'United Kingdom' }, { locality: 'Anytown' }])(
    'is named with its address, which this is not: %j',
    (address) => {
      expect(only('provider-address-missing', withAddress(address))).toMatchObject([
        { severity: 'error', provision: 'Sch 3 para 3', path: 'parties[0].address' },
      ]);
    },
  );

  it.each([{ streetAddress: '2 Mill Lane' }, { locality: 'Anytown', postalCode: 'AN2 2BB' }])(
    'is named with a whole address, which this is not quite: %j',
    (address) => {
      expect(only('provider-address-missing', withAddress(address))).toMatchObject([{ severity: 'warning' }]);
    },
  );

  it('may have its address in the text', () => {
    const notice = reworded(
      'intention, C',
      'The provider was',
      'Registered office: 2 Mill Lane, Anytown AN2 2BB. The provider was',
    );
    expect(found({ ...notice, parties: [{ ...PROVIDER, address: {} }] })).toEqual([]);
  });

  it('has an address for each of several', () => {
    const second = { id: 'GB-FTS-3', name: 'Second Care Ltd', roles: ['supplier'] };
    const notice = { ...good('award, B'), parties: [PROVIDER, second] };
    expect(only('provider-address-missing', notice)).toMatchObject([{ path: 'parties[1].address' }]);
  });

  it('is looked for among the suppliers of the awards too', () => {
    const notice = {
      ...good('award, B'),
      parties: [],
      awards: [{ suppliers: [{ id: 'x', name: 'Second Care Ltd' }] }],
    };
    expect(only('provider-address-missing', notice)).toMatchObject([{ path: 'awards[0].suppliers[0].address' }]);
  });
});

describe('the CPV code', () => {
  const coded = (id: string, name: GoodNotice = 'intention, C'): Json =>
    withTender(name, { classification: { scheme: 'CPV', id } });

  it.each(['85100000', '85100000-0', '85121270', '85160000'])('is in Schedule 1: %s', (id) => {
    expect(found(coded(id))).toEqual([]);
  });

  it.each(['85000000', '85112000', '85142300', '85300000', '45000000', '85100000-1'])(
    'is not in Schedule 1: %s',
    (id) => {
      expect(only('cpv-not-in-schedule-1', coded(id))).toMatchObject([
        { severity: 'error', found: id, path: 'tender.classification.id', provision: 'Sch 1' },
      ]);
    },
  );

  it('that is the main one may be outside where another is inside, which is a warning', () => {
    const items = [{ additionalClassifications: [{ scheme: 'CPV', id: '85121270' }] }];
    const notice = withTender('intention, C', { classification: { scheme: 'CPV', id: '85000000' }, items });
    expect(only('cpv-not-in-schedule-1', notice)).toMatchObject([{ severity: 'warning', expected: '85121270' }]);
  });

  it('is an item of the notice', () => {
    expect(only('cpv-missing', withTender('award, A', { classification: undefined }))).toMatchObject([
      { severity: 'error', provision: 'Sch 2 para 4' },
    ]);
  });

  it.each([
    ['85323000', 'Community health services delivered to individuals in their homes.'],
    ['85312330', 'Contraception for individuals, to support their sexual and reproductive health.'],
    ['85312500', 'Support for people who misuse drugs and alcohol: substance misuse rehabilitation.'],
    ['85149000', 'Hospital pharmacy, and not community pharmacy services.'],
  ])('that is qualified goes with words that say it is within the table: %s', (id, words) => {
    const plain = coded(id);
    expect(only('cpv-qualifier-unstated', plain)).toMatchObject([{ severity: 'info', found: id }]);
    const tender = { ...(plain['tender'] as Json), description: words };
    expect(only('cpv-qualifier-unstated', { ...plain, tender })).toEqual([]);
  });
});

describe('the title and the reference', () => {
  it('are items of the notice', () => {
    expect(only('title-missing', withTender('intention, C', { title: ' ' }))).toMatchObject([
      { severity: 'error', provision: 'Sch 3 para 2' },
    ]);
  });

  it('is a warning where the platform repeats its own identifier', () => {
    expect(found(withTender('intention, C', { id: 'ocds-h6vhtk-0abcde' }))).toEqual(['warning reference-missing']);
    expect(found({ ...withTender('intention, C', { id: 'ocds-h6vhtk-0abcde' }), title: 'Ref: ANY-2026-007' })).toEqual(
      [],
    );
  });
});

it('gives the findings that matter most first', () => {
  const notice = reworded('intention, C', 'by 8 April 2026', 'by [Add date]');
  const severities = lint({ ...notice, parties: [] }).findings.map(({ severity }) => severity);
  expect(severities).toEqual(['error', 'warning', 'info']);
});
