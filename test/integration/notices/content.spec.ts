import {
  good,
  PROVIDER,
  reworded,
  withTender,
  type GoodNotice,
  type Json,
} from '../../support/notices/good-notices.js';
import { found, lint, only, open } from '../../support/notices/lint.js';

const INTENTIONS: readonly GoodNotice[] = [
  'intention, C',
  'intention, most suitable provider',
  'intention, competitive',
];
const AWARDS: readonly GoodNotice[] = [
  'award, A',
  'award, B',
  'award, C',
  'award, most suitable provider',
  'award, competitive',
  'award, call-off',
];

describe('the reasons for choosing the provider', () => {
  const WHY = /The provider was assessed.*?innovation\./;

  it.each([
    ['intention, C', 'Sch 3 para 7'],
    ['intention, most suitable provider', 'Sch 6 para 7'],
    ['intention, competitive', 'Sch 10 para 8'],
  ] as const)('are an item of the notice: %s', (name, provision) => {
    expect(only('reasons-missing', reworded(name, WHY, ''))).toMatchObject([{ severity: 'error', provision }]);
  });

  it('are not the key criteria and their weights alone', () => {
    const notice = reworded(
      'intention, C',
      WHY,
      'Key criteria: Quality and innovation 40%, Value 30%, Social value 30%.',
    );
    expect(only('reasons-missing', notice)).toMatchObject([{ severity: 'error' }]);
  });

  it('are to refer to the key criteria', () => {
    const notice = reworded(
      'intention, C',
      WHY,
      'This provider has been successfully providing the service since 2011.',
    );
    expect(only('reasons-missing', notice)).toMatchObject([{ severity: 'warning' }]);
  });

  it.each<GoodNotice>([...AWARDS, 'intended approach', 'invitation', 'modification'])('are no item of: %s', (name) => {
    expect(only('reasons-missing', good(name))).toEqual([]);
  });
});

describe('the reasons of an urgent notice', () => {
  it.each([
    ['urgent award', /The former provider closed.*?at risk\./, 'Sch 13 para 11'],
    ['urgent modification', /: a flood.*?to patients/, 'Sch 14 para 9'],
  ] as const)('say why reg 14 applied: %s', (name, why, provision) => {
    expect(only('reasons-missing', reworded(name, why, ''))).toMatchObject([{ severity: 'error', provision }]);
  });

  it('say why the services of an urgent award last longer than twelve months', () => {
    const long = reworded('urgent award', '31 August 2026', '1 March 2027');
    expect(only('reasons-missing', long)).toMatchObject([
      { severity: 'error', provision: 'Sch 13 para 7', found: '2026-03-01 to 2027-03-01' },
    ]);
    expect(found(reworded('urgent award', '31 August 2026', '28 February 2027'))).toEqual([]);
    const explained = '1 March 2027. That period is necessary because no other clinic can open sooner';
    expect(found(reworded('urgent award', '31 August 2026', explained))).toEqual([]);
  });
});

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

describe('the decision-makers', () => {
  it.each([
    ['intention, C', /Award decision-makers: .*?ICB\./, 'Sch 3 para 6'],
    ['award, competitive', /The decision was made by .*?delegation\./, 'Sch 11 para 8'],
    ['intended approach', /Award decision-makers: .*?ICB\./, 'Sch 5 para 4'],
    ['modification', /Award decision-makers: .*?ICB\./, 'Sch 12 para 7'],
    ['urgent award', /Award decision-makers: .*?ICB\./, 'Sch 13 para 8'],
  ] as const)('are an item of the notice: %s', (name, who, provision) => {
    expect(only('decision-makers-missing', reworded(name, who, ''))).toMatchObject([{ severity: 'error', provision }]);
  });

  it.each([
    'Decision maker: Divisional General Manager',
    'Details of the award decision-makers; are A Person and B Person.',
    'Award decision-makers - A Person, B Person',
    'Decision Makers A Person - Practitioner',
    'The decision makers for this contract award are members of the Operations Team.',
    'The award decision was made by Senior Operations Manager Emergency Medicine.',
    'The award was approved by relevant persons under the Standing Financial Instructions.',
    'Details of the individual(s) making the award decision: Senior Leadership Team.',
  ])('are given by: %s', (words) => {
    expect(found(reworded('intention, C', /Award decision-makers: .*?ICB\./, words))).toEqual([]);
  });

  it.each([
    'Representations by providers must be made to decision makers.',
    'There were no declared conflicts of individuals making the decision.',
    'Decision-makers: [insert names].',
  ])('are not given by: %s', (words) => {
    expect(found(reworded('intention, C', /Award decision-makers: .*?ICB\./, words))).toContain(
      'error decision-makers-missing',
    );
  });

  it('are no item of an invitation', () => {
    expect(found(good('invitation'))).toEqual([]);
  });
});

describe('conflicts of interest', () => {
  const NIL = /No conflicts of interest were identified\.|There were no declared conflicts[^.]*\./;
  const said = (name: GoodNotice, words: string): readonly string[] =>
    found(reworded(name, NIL, words)).filter((entry) => entry.includes('conflict'));

  it.each<GoodNotice>([...INTENTIONS, ...AWARDS, 'urgent award', 'modification', 'urgent modification'])(
    'are to be spoken of, even if there were none: %s',
    (name) => {
      expect(said(name, '')).toEqual(['error conflicts-missing', 'error conflict-management-missing']);
    },
  );

  it.each<GoodNotice>(['intended approach', 'invitation', 'abandonment'])('need not be spoken of: %s', (name) => {
    expect(found(good(name))).toEqual([]);
  });

  it.each([
    'No Conflicts of interest identified among the group.',
    'Any declared conflicts or potential conflicts of interest and how these were managed: - None were declared.',
    'Conflicts of interest: None',
    'The decision was made with no conflict of interest.',
    'There have been no declared Conflicts of Interests.',
  ])('need no managing where there were none: %s', (words) => {
    expect(said('intention, C', words)).toEqual([]);
  });

  it.each([
    'One member declared a conflict of interest and was recused from the decision.',
    'A potential conflict of interest was identified; the member left the meeting for the item.',
    'Conflicts of interest identified: Dr A, who took no part in the decision.',
  ])('are declared and managed in: %s', (words) => {
    expect(said('award, C', words)).toEqual([]);
  });

  it.each([
    'One member declared a conflict of interest.',
    'Conflicts of Interest identified: please refer to Register of Interests',
    'A conflict of interest was declared by Dr A. No other conflicts were declared.',
  ])('are declared and not managed in: %s', (words) => {
    expect(said('award, C', words)).toEqual(['error conflict-management-missing']);
  });

  it('are left open where the text does not say whether there were any', () => {
    const notice = reworded(
      'award, C',
      NIL,
      "Any declared or potential conflicts of interest were managed as per the Trust's policy.",
    );
    expect(found(notice)).toEqual([]);
    expect(open(notice)).toContain('conflicts-missing');
  });

  it('are not spoken of by a heading with nothing after it', () => {
    expect(said('award, C', 'Conflicts of interest:')).toContain('error conflicts-missing');
    expect(said('award, C', 'Conflicts of interest: [insert details]')).toContain('error conflicts-missing');
  });
});

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

  it('are left open where only a duration is given', () => {
    const notice = reworded('award, A', DATES, ' The contract is for a term of two years.');
    expect(found(notice)).toEqual([]);
    expect(open(notice)).toContain('service-dates-missing');
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

it('gives the findings that matter most first', () => {
  const notice = reworded('intention, C', 'by 8 April 2026', 'by [Add date]');
  const severities = lint({ ...notice, parties: [] }).findings.map(({ severity }) => severity);
  expect(severities).toEqual(['error', 'warning', 'info']);
});
