import { authorityKinds, cpvCodes } from '../../../workflows/law/index.js';
import { checkProcess, scopeOf, type MixedAnswers } from '../../../workflows/index.js';
import { answers } from './answers.js';

/** The provisions that put a procurement out of scope. */
function outUnder(changed: Parameters<typeof answers>[0]): readonly string[] {
  return scopeOf(answers(changed))
    .reasons.filter((reason) => !reason.holds)
    .map((reason) => reason.provision);
}

const mixed: MixedAnswers = {
  healthValue: 600_000,
  otherValue: 400_000,
  inseparable: true,
  inseparableReason: 'One team cares for both needs; splitting it would leave people without safe discharge.',
};

describe('scope under reg 3', () => {
  it.each(authorityKinds.map((row) => row.kind))('takes in every kind of relevant authority: %s', (authorityKind) =>
    expect(outUnder({ authorityKind })).toEqual([]),
  );

  it.each(cpvCodes.filter((row) => row.qualifier === null).map((row) => row.code))('takes in %s without more', (cpv) =>
    expect(outUnder({ cpv, cpvQualifierMet: null })).toEqual([]),
  );

  it.each(cpvCodes.filter((row) => row.qualifier !== null).map((row) => row.code))(
    'takes in %s only where its qualification is confirmed',
    (cpv) => {
      expect(outUnder({ cpv, cpvQualifierMet: true })).toEqual([]);
      expect(outUnder({ cpv, cpvQualifierMet: false })).toEqual(['Sch 1']);
      expect(outUnder({ cpv, cpvQualifierMet: null })).toEqual(['Sch 1']);
      expect(outUnder({ cpv, cpvQualifierMet: undefined })).toEqual(['Sch 1']);
    },
  );

  it('leaves out a code that Schedule 1 does not list', () =>
    expect(outUnder({ cpv: '85300000-2' })).toEqual(['Sch 1']));

  it('leaves out services that are not for the health service in England', () =>
    expect(outUnder({ healthServicePurpose: false })).toEqual(['reg 3(1)']));

  it('leaves out what commenced before 1 January 2024', () => {
    expect(outUnder({ commencedOn: '2023-12-31' })).toEqual(['reg 29(1)']);
    expect(outUnder({ commencedOn: '2024-01-01' })).toEqual([]);
  });

  it('gives every reason, not only the first', () =>
    expect(
      outUnder({
        commencedOn: '2023-12-31',
        cpv: '85300000-2',
        healthServicePurpose: false,
        mixed: { ...mixed, otherValue: 1e6 },
      }),
    ).toEqual(['reg 29(1)', 'Sch 1', 'reg 3(1)', 'reg 3(3)(a)']));

  it('asks no least value', () => expect(outUnder({ proposed: { lifetimeValue: 0 } })).toEqual([]));

  it.each([
    ['the health services are worth more', mixed, []],
    ['by a penny', { ...mixed, healthValue: 400_000.01 }, []],
    ['both are worth the same: neither is the higher', { ...mixed, healthValue: 400_000 }, ['reg 3(3)(a)']],
    ['the rest is worth more', { ...mixed, healthValue: 399_999.99 }, ['reg 3(3)(a)']],
    ['neither is worth anything', { ...mixed, healthValue: 0, otherValue: 0 }, ['reg 3(3)(a)']],
    ['the rest could be supplied separately', { ...mixed, inseparable: false }, ['reg 3(3)(b)']],
    ['no reason is given', { ...mixed, inseparableReason: null }, ['reg 3(4)(b)']],
    ['the reason is blank', { ...mixed, inseparableReason: ' \n' }, ['reg 3(4)(b)']],
    ['everything is wrong', { ...mixed, healthValue: 1, inseparable: false }, ['reg 3(3)(a)', 'reg 3(3)(b)']],
  ])('judges a mixed procurement: %s', (_, bundle, expected) => expect(outUnder({ mixed: bundle })).toEqual(expected));

  it('takes a mixed procurement that passes whole: its value is that of the bundle', () => {
    const differing = checkProcess(answers({ mixed }));
    expect(differing.inScope).toBe(true);
    expect(differing.warnings).toEqual([
      {
        code: 'mixed-value-differs',
        provision: 'reg 3(5)',
        message:
          'The value of a mixed procurement is that of the whole bundle: the two estimates come to £1,000,000, the proposed lifetime value is £4,300,000.',
      },
    ]);
    const agreeing = checkProcess(answers({ mixed: { ...mixed, healthValue: 4_000_000, otherValue: 300_000 } }));
    expect(agreeing.warnings).toEqual([]);
  });

  it('stops there where the Regulations do not apply', () => {
    const found = checkProcess(answers({ healthServicePurpose: false, framework: true }));
    expect(found).toMatchObject({ inScope: false, gateway: null, must: null, may: [], considerableChange: null });
    expect(found.reasons.some((reason) => reason.provision.startsWith('reg 6'))).toBe(false);
  });

  it('warns that the commencement for combined county authorities is unconfirmed', () =>
    expect(checkProcess(answers({ authorityKind: 'combined-county-authority' })).warnings).toEqual([
      expect.objectContaining({ code: 'authority-kind-commencement-unconfirmed' }),
    ]));
});
