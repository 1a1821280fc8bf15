import { authorityKinds, cpvCodes, findAuthorityKind, findCpv, provisions } from '../../../workflows/index.js';
import { scheduleOne } from '../../support/law/schedule-one.js';

describe('the kinds of relevant authority', () => {
  it('are the seven of NHS Act 2006 s.12ZB(7)', () => {
    expect(authorityKinds.map((row) => row.kind)).toEqual([
      'combined-authority',
      'combined-county-authority',
      'integrated-care-board',
      'local-authority',
      'nhs-england',
      'nhs-foundation-trust',
      'nhs-trust',
    ]);
    expect(authorityKinds.every((row) => provisions[row.provision].instrument === 'NHS Act 2006')).toBe(true);
  });

  it('say of the kind added in 2023 that its commencement is unconfirmed, and of no other', () => {
    const noted = authorityKinds.filter((row) => row.note !== null);
    expect(noted).toEqual([expect.objectContaining({ kind: 'combined-county-authority', from: '2023-12-26' })]);
    expect(noted[0]?.note).toContain('unconfirmed');
  });

  it('have no others', () => expect(findAuthorityKind('university')).toBeNull());
});

describe('Schedule 1', () => {
  it('has 67 codes, each once, four of them qualified', () => {
    expect(new Set(cpvCodes.map((row) => row.code)).size).toBe(67);
    expect(
      cpvCodes.filter((row) => row.qualifier !== null).map((row) => [row.code, provisions[row.provision].cite]),
    ).toEqual([
      ['85149000-5', 'Sch 1 (85149000-5)'],
      ['85312330-1', 'Sch 1 (85312330-1)'],
      ['85312500-4', 'Sch 1 (85312500-4)'],
      ['85323000-9', 'Sch 1 (85323000-9)'],
    ]);
  });

  it('finds a code with or without its check digit', () => {
    expect(findCpv('85323000-9')).toMatchObject({ description: 'Community health services' });
    expect(findCpv('85323000')).toBe(findCpv('85323000-9'));
  });

  it.each([
    '85112000-2',
    '85112100-8',
    '85142200-8',
    '85147000-1',
    '85170000-8',
    '85200000-1',
    '85300000-2',
    '8532300',
    '85323000-8',
    '',
    '85323000 -9',
  ])('does not have %j', (code) => expect(findCpv(code)).toBeNull());
});

describe('Schedule 1 written out twice', () => {
  it('has the same codes, and the same words for every code that is not qualified', () => {
    expect(cpvCodes.map((row) => row.code)).toEqual(scheduleOne.map(([code]) => code));
    const plain = cpvCodes.filter((row) => row.qualifier === null).map((row) => [row.code, row.description]);
    expect(plain).toEqual(scheduleOne.filter(([code]) => findCpv(code)?.qualifier === null));
  });
});
