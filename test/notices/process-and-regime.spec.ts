import { good, reworded, withTender } from '../support/notices/good-notices.js';
import { found, lint, only, open } from '../support/notices/lint.js';

describe('the process', () => {
  it.each([
    [
      'intention, C',
      /We intend to award a contract following Direct Award Process C\./,
      'Sch 3 para 1, Sch 6 para 1 or Sch 10 para 1',
    ],
    [
      'award, A',
      /An award has been made following direct award process A\./,
      'Sch 2 para 1, Sch 4 para 1, Sch 7 para 1 or Sch 11 para 1',
    ],
  ] as const)('is to be stated: %s', (name, words, provision) => {
    const notice = reworded(name, words, '');
    expect(only('process-unstated', notice)).toMatchObject([{ severity: 'error', provision }]);
    expect(lint(notice).process).toBeNull();
  });

  it('is still asked only for what every Schedule that may apply requires', () => {
    const notice = reworded('intention, C', /We intend to award a contract following Direct Award Process C\./, '');
    const bare = reworded('intention, C', /We intend.*|Award decision-makers.*/, '');
    expect(found(notice)).toEqual(['error process-unstated']);
    expect(found(bare)).toContain('error reasons-missing');
    expect(found(bare)).not.toContain('error service-dates-missing');
  });

  it.each(['invitation', 'modification'] as const)('need not be stated: %s', (name) => {
    expect(found(good(name))).toEqual([]);
  });

  it('is worth a remark where an abandonment does not name it', () => {
    expect(found(reworded('abandonment', 'the Most Suitable Provider Process', 'the procurement'))).toEqual([
      'info process-unstated',
    ]);
  });

  it.each([
    ['Direct Award Process C', 'direct-award-c'],
    ['direct award process c.', 'direct-award-c'],
    ['PSR Direct Award C', 'direct-award-c'],
    ['Direct Award, Opt C', 'direct-award-c'],
    ['PSR route C', 'direct-award-c'],
    ['Award Process C', 'direct-award-c'],
    ['DAP C', 'direct-award-c'],
    ['Direct Process B', 'direct-award-b'],
    ['direct award process 1A', 'direct-award-a'],
    ["direct award process 'B'", 'direct-award-b'],
    ['the Most Suitable Provider process', 'most-suitable-provider'],
    ['the MSP route', 'most-suitable-provider'],
    ['a competitive process', 'competitive'],
    ['a mini-competition under our framework agreement, the Competitive Process', 'competitive'],
  ])('is read from "%s"', (words, process) => {
    expect(lint(reworded('award, A', 'direct award process A', words)).process).toBe(process);
  });

  it.each([
    'We intend to direct award a contract to the existing provider.',
    'INTENTION TO DIRECT AWARD A CONTRACT.',
    'It is the intention to award a contract.',
  ])('is not read from the article in "%s"', (words) => {
    const notice = reworded('intention, C', /We intend to award a contract following Direct Award Process C\./, words);
    expect(lint(notice).process).toBeNull();
  });

  it('is the one that is followed where others are named as not followed', () => {
    const words =
      'following Direct Award Process C rather than the Most Suitable Provider Process, since Direct Award Process A does not apply.';
    expect(lint(reworded('intention, C', 'following Direct Award Process C.', words)).process).toBe('direct-award-c');
  });

  it('is left open where two are named alike', () => {
    const words = 'following Direct Award Process C and following the Most Suitable Provider Process.';
    const notice = reworded('intention, C', 'following Direct Award Process C.', words);
    expect(lint(notice).process).toBeNull();
    expect(open(notice)).toContain('process');
    expect(found(notice)).toEqual([]);
  });
});

describe('another regime', () => {
  it.each([
    'This contract is awarded under the Public Contracts Regulations 2015.',
    'The award is made in accordance with the Procurement Act 2023.',
    'This direct award is made under regulation 32(2)(b)(ii) of the PCR 2015.',
    'The procurement was conducted under PCR2015.',
    'The Procurement Act 2023 applies to this award.',
    'This is procured under the Light Touch Regime.',
  ])('is wrongly cited by: %s', (words) => {
    expect(only('wrong-regime-cited', { ...good('award, C'), title: words })).toMatchObject([
      { severity: 'error', path: 'title', provision: 'reg 3(1)' },
    ]);
  });

  it.each([
    'For the avoidance of doubt, the provisions of the Procurement Act 2023 do not apply to this award.',
    'The processes as set out in the PSR have been applied and not the provisions of the Public Contracts Regulations 2015 or the Procurement Act 2023.',
    'The provider is not an excluded supplier under the Procurement Act 2023.',
    'No provider is on the debarment list kept under section 62 of the Procurement Act 2023.',
    'The contract was originally awarded under the Public Contracts Regulations 2015.',
    'The framework was concluded under the Public Contracts Regulations 2015.',
  ])('is rightly mentioned by: %s', (words) => {
    expect(only('wrong-regime-cited', { ...good('award, C'), title: words })).toEqual([]);
  });

  it("is not claimed by the platform's own code for the legal basis", () => {
    expect(found(withTender('award, C', { legalBasis: { scheme: 'CELEX', id: '32014L0024' } }))).toEqual([]);
  });
});

describe('a notice that is not under the English Regulations', () => {
  it.each([
    'This is a Provider Selection Regime Wales (PSR Wales) intention to award notice. Representations by 3 April 2026.',
    'Awarded under the Health Services (Provider Selection Regime) (Wales) Regulations 2025. Representations by 3 April 2026.',
  ])('is not judged where it is Welsh: %s', (description) => {
    const result = lint({ ...good('intention, C'), description });
    expect(result).toMatchObject({ notice: 'unknown', process: null, findings: [] });
    expect(result.undetermined).toMatchObject([
      { about: 'regime', message: expect.stringContaining('Wales') as string },
    ]);
  });

  it('is not judged where the authority is Welsh', () => {
    expect(lint({ ...good('intention, C'), buyer: { name: 'Powys Teaching Health Board' } }).findings).toEqual([]);
  });

  it('is judged where only its provider or its patients are Welsh', () => {
    const notice = {
      ...reworded('intention, C', 'by 8 April', 'by 3 April'),
      title: 'For patients in England and Wales',
    };
    expect(found(notice)).toEqual(['error deadline-too-early']);
  });

  it('is not judged where nothing says that it is', () => {
    const notice = {
      ocid: 'ocds-h6vhtk-0fffff',
      date: '2026-03-24T10:00:00Z',
      tag: ['award'],
      description: 'Supply of desks. Awarded under the Procurement Act 2023.',
      tender: { title: 'Desks', classification: { scheme: 'CPV', id: '39130000' } },
    };
    expect(lint(notice)).toMatchObject({ notice: 'unknown', process: null, published: '2026-03-24', findings: [] });
    expect(open(notice)).toEqual(['regime']);
  });

  it('is not judged where it was published before they came into force', () => {
    expect(lint({ ...good('intention, C'), date: '2023-12-31T23:59:00Z' })).toMatchObject({
      notice: 'unknown',
      findings: [],
    });
    expect(open({ ...good('intention, C'), date: '2023-12-31T23:59:00Z' })).toEqual(['regime']);
  });
});
