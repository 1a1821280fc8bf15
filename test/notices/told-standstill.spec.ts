import { good, reworded, type Json } from '../support/notices/good-notices.js';
import { found, lint, only, open } from '../support/notices/lint.js';

/** A notice of award under C, signed on a day and published on 20 May 2026, that tells of the standstill before it. */
function award(dateSigned: string, told: string): Json {
  return {
    ...reworded('award, C', 'This contract has been awarded', `${told} This contract has been awarded`),
    date: '2026-05-20T10:00:00+01:00',
    contracts: [{ id: '1', dateSigned, value: { amount: 450_000, currency: 'GBP' } }],
  };
}

describe('the standstill that a notice of award itself tells of (reg 12(1))', () => {
  const ENDED = 'Standstill ended at midnight at the end of 5 May 2026.';
  const ANNOUNCED = 'The notice of intention to award was published on 21 April 2026.';

  it.each([
    [ENDED, '2026-05-05', 'not before 2026-05-06'],
    [ANNOUNCED, '2026-05-05', 'not before 2026-05-06'],
    [`${ANNOUNCED} ${ENDED}`, '2026-05-04', 'not before 2026-05-06'],
  ])('bars a contract in it: "%s" signed %s', (told, signed, expected) => {
    expect(only('signed-before-standstill-ended', award(signed, told))).toMatchObject([
      { severity: 'error', expected, provision: 'reg 12(1)' },
    ]);
  });

  it.each([
    [ENDED, '2026-05-06'],
    [ANNOUNCED, '2026-05-06'],
    [`${ANNOUNCED} ${ENDED}`, '2026-05-06'],
  ])('is over: "%s" signed %s', (told, signed) => {
    expect(found(award(signed, told))).toEqual(['info services-began-before-notice']);
    expect(open(award(signed, told))).not.toContain('signed-before-standstill-ended');
  });
});

describe('the notice of intention of an award in the same file', () => {
  const named = (notice: Json, date: string, lot: string, supplier: string, more: Json = {}): Json => ({
    ...notice,
    ...more,
    date,
    awards: [{ id: '1', relatedLots: [lot], suppliers: [{ id: 'GB-FTS-2', name: supplier }] }],
  });
  const contracts = [{ id: '1', dateSigned: '2026-04-10', value: { amount: 450_000, currency: 'GBP' } }];
  const first = named(good('intention, C'), '2026-03-24T10:00:00Z', '1', 'Anytown Community Care CIC');

  it.each([
    ['lot', '2', 'Anytown Community Care CIC'],
    ['supplier', '1', 'Othertown Clinics Limited'],
  ])('is not one of another %s, published later', (_, lot, supplier) => {
    const other = named(good('intention, C'), '2026-04-07T10:00:00+01:00', lot, supplier);
    const awarded = named(good('award, C'), '2026-04-20T10:00:00+01:00', '1', 'Anytown Community Care C.I.C.', {
      contracts,
    });
    expect(found({ releases: [first, other, awarded] })).not.toContain('error signed-before-standstill-ended');
    const again = named(good('intention, C'), '2026-04-07T10:00:00+01:00', '1', 'Anytown Community Care');
    expect(found({ releases: [first, again, awarded] })).toContain('error signed-before-standstill-ended');
  });
});

describe('a notice of abandonment (reg 15(5)(b))', () => {
  const decided = (words: string): Json => ({
    ...reworded('abandonment', /\.$/, `. ${words}`),
    description: `PSR abandonment notice. ${words} The Most Suitable Provider Process is abandoned.`,
  });

  it('is late thirty-one days after a decision made before anything was announced', () => {
    const before = 'before any intention to award had been published';
    expect(
      only('notice-late', decided(`On 21 February 2026, ${before}, the ICB decided to abandon the process.`)),
    ).toMatchObject([
      { severity: 'error', found: '2026-03-24', expected: 'submitted by 2026-03-23', provision: 'reg 15(5)(b)' },
    ]);
    expect(
      only('notice-late', decided(`On 22 February 2026, ${before}, the ICB decided to abandon the process.`)),
    ).toEqual([]);
  });

  it('is left open where the decision may have been made in standstill', () => {
    const notice = decided('On 1 February 2026 the ICB decided to abandon the process.');
    expect(only('notice-late', notice)).toEqual([]);
    expect(open(notice)).toContain('notice-late');
  });
});

describe('a notice that names the Welsh Regulations', () => {
  const early = (words: string): Json =>
    reworded('intention, C', 'by 8 April', `by 3 April 2026. ${words} Again: representations by 3 April`);

  it.each([
    'The Health Services (Provider Selection Regime) (Wales) Regulations 2025 do not apply.',
    'This is not a notice under the PSR Wales.',
    'For users in Wales it is also under the Health Services (Provider Selection Regime) (Wales) Regulations 2025.',
  ])('is judged by the English ones where it is under them: %s', (words) => {
    expect(lint(early(words))).toMatchObject({ notice: 'intention-to-award', judged: true });
    expect(found(early(words))).toContain('error deadline-too-early');
  });

  it('is not judged where it says that the English ones do not apply', () => {
    const notice = {
      ...good('intention, C'),
      description: 'Procurement Act 2023 tender. The Provider Selection Regime does not apply to this procurement.',
      tender: { title: 'Desks', classification: { scheme: 'CPV', id: '39130000' } },
    };
    expect(lint(notice)).toMatchObject({ notice: 'unknown', judged: false, findings: [] });
  });
});
