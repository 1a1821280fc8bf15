import { checkProcess, contradictions, type ProcessCheckInput } from '../../../workflows/index.js';
import { answers, exampleAnswers } from './answers.js';

function fields(changed: Partial<ProcessCheckInput>): readonly string[] {
  return contradictions(answers(changed)).map(({ field }) => field);
}

describe('answers that contradict themselves', () => {
  it.each<[string, Partial<ProcessCheckInput>, string[]]>([
    ['a contract without a provider who holds it', { existingProvider: false }, ['existingContract']],
    [
      'only a provider who does not exist is capable',
      { existingProvider: false, existingContract: null, onlyExistingProviderCapable: true },
      ['onlyExistingProviderCapable'],
    ],
    ['a contract due to expire and nothing to replace it', { proposed: null }, ['proposed']],
    ['a contract due to expire and no account of the change', { change: null }, ['change']],
    ['a contract due to expire and no view of its provider', { sufficientStandard: null }, ['sufficientStandard']],
    ['a day that does not exist', { commencedOn: '2026-04-31' }, ['commencedOn']],
    ['a day in a year that cannot be meant', { commencedOn: '0026-04-30' }, ['commencedOn']],
    ['an authority of no listed kind', { authorityKind: 'university' }, ['authorityKind']],
    ['a code that is none', { cpv: '8532' }, ['cpv']],
    ['a code with the check digit of another', { cpv: '85323000-8' }, ['cpv']],
    ['a negative amount', { proposed: { lifetimeValue: -1 } }, ['proposed.lifetimeValue']],
    ['an infinite amount', { proposed: { lifetimeValue: Number.POSITIVE_INFINITY } }, ['proposed.lifetimeValue']],
    [
      'an amount that is no number',
      { existingContract: { dueToExpire: true, lifetimeValueAtEntry: Number.NaN } },
      ['existingContract.lifetimeValueAtEntry'],
    ],
    ['an amount with a fraction of a penny', { proposed: { lifetimeValue: 499_999.999 } }, ['proposed.lifetimeValue']],
    [
      'amounts in a mixed procurement',
      { mixed: { healthValue: -1, otherValue: 1e13, inseparable: true, inseparableReason: 'x' } },
      ['mixed.healthValue', 'mixed.otherValue'],
    ],
  ])('%s', (_, changed, expected) => expect(fields(changed)).toEqual(expected));

  it('are named with what is wrong', () =>
    expect(contradictions(answers({ cpv: '85323000-8' }))).toEqual([
      { field: 'cpv', message: 'has a wrong check digit: the code is 85323000-9' },
    ]));

  it('get no answer from a question that they cannot reach, and never an error', () => {
    expect(checkProcess(answers({ proposed: null, likelyToIdentifyMostSuitable: false }))).toMatchObject({
      gateway: '6(7)',
    });
    expect(checkProcess(answers({ proposed: { lifetimeValue: Number.NaN } })).considerableChange).toBeNull();
    expect(checkProcess(answers({ commencedOn: 'soon' }))).toHaveProperty('reasons');
  });
});

describe('answers that are unusual and agree', () => {
  it.each<[string, Partial<ProcessCheckInput>]>([
    ['an existing provider whose contract is not the one replaced', { existingContract: null }],
    [
      'a contract that runs on, and no proposal to compare',
      { existingContract: { dueToExpire: false, lifetimeValueAtEntry: 1 }, proposed: null, change: null },
    ],
    ['a view of a provider without a contract', { existingContract: null, existingProvider: false }],
    ['a code without its check digit', { cpv: '85323000' }],
    ['a code that Schedule 1 does not list', { cpv: '45000000-7' }],
    [
      'a decision of the authority in response to external factors',
      { change: { ...exampleAnswers.change!, externalFactors: true } },
    ],
    [
      'nothing about what is not there',
      {
        existingProvider: false,
        existingContract: undefined,
        change: undefined,
        sufficientStandard: undefined,
        proposed: undefined,
        mixed: undefined,
      },
    ],
  ])('are answered: %s', (_, changed) => expect(fields(changed)).toEqual([]));

  it('are answered with a warning where succession is claimed and nothing differs in character', () =>
    expect(checkProcess(answers({ change: { ...exampleAnswers.change!, solelyBySuccession: true } }))).toMatchObject({
      gateway: '6(5)',
      warnings: [{ code: 'succession-without-difference' }],
    }));
});
