import { good, reworded, type GoodNotice } from '../support/notices/good-notices.js';
import { found, only, open } from '../support/notices/lint.js';

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
