import { checkProcess, type ProcessCheckInput } from '../../../workflows/index.js';
import { answers, everyChoiceForPatients } from './answers.js';

const newService = { existingProvider: false, existingContract: null, change: null, sufficientStandard: null } as const;

describe('the paragraph of reg 6 that decides', () => {
  it.each<[string, Partial<ProcessCheckInput>, string, string | null, string[]]>([
    [
      'an expiring contract, little changed, held by a good provider',
      {},
      '6(5)',
      null,
      ['direct-award-c', 'most-suitable-provider', 'competitive'],
    ],
    [
      'only the existing provider can do it',
      { onlyExistingProviderCapable: true },
      '6(3)',
      'direct-award-a',
      ['direct-award-a'],
    ],
    [
      'patients choose and numbers are open',
      { patientChoice: everyChoiceForPatients },
      '6(4)',
      'direct-award-b',
      ['direct-award-b'],
    ],
    [
      'a framework agreement, though A and B would hold',
      { framework: true, onlyExistingProviderCapable: true, patientChoice: everyChoiceForPatients },
      '6(8)',
      'competitive',
      ['competitive'],
    ],
    ['a new service with a known market', newService, '6(6)', null, ['most-suitable-provider', 'competitive']],
    [
      'a new service and no view of who is most suitable',
      { ...newService, likelyToIdentifyMostSuitable: false },
      '6(7)',
      'competitive',
      ['competitive'],
    ],
    [
      'the contract is not due to expire',
      { existingContract: { dueToExpire: false, lifetimeValueAtEntry: 4e6 } },
      '6(6)',
      null,
      ['most-suitable-provider', 'competitive'],
    ],
    [
      'the provider falls short today',
      { sufficientStandard: { existing: false, proposed: true } },
      '6(6)',
      null,
      ['most-suitable-provider', 'competitive'],
    ],
    [
      'the provider will fall short tomorrow',
      { sufficientStandard: { existing: true, proposed: false } },
      '6(6)',
      null,
      ['most-suitable-provider', 'competitive'],
    ],
    [
      'the threshold is met',
      { proposed: { lifetimeValue: 5e6 } },
      '6(6)',
      null,
      ['most-suitable-provider', 'competitive'],
    ],
    [
      '6(5) asks for no view of who is most suitable',
      { likelyToIdentifyMostSuitable: false },
      '6(5)',
      null,
      ['direct-award-c', 'most-suitable-provider', 'competitive'],
    ],
  ])('%s', (_, changed, gateway, must, may) =>
    expect(checkProcess(answers(changed))).toMatchObject({ inScope: true, gateway, must, may }),
  );

  it.each(['offered', 'numbersUnrestricted', 'allQualifyingOffered', 'expressionsOfInterestArranged'] as const)(
    'is not 6(4) where only %s is missing',
    (missing) => {
      const found = checkProcess(answers({ patientChoice: { ...everyChoiceForPatients, [missing]: false } }));
      expect(found.gateway).toBe('6(5)');
      expect(found.reasons.filter(({ provision, holds }) => provision.startsWith('reg 6(4)(') && !holds)).toHaveLength(
        1,
      );
    },
  );

  it('is 6(3) with a warning where A and B are both required: the Regulations put neither first', () => {
    const found = checkProcess(answers({ onlyExistingProviderCapable: true, patientChoice: everyChoiceForPatients }));
    expect(found).toMatchObject({ gateway: '6(3)', must: 'direct-award-a', may: ['direct-award-a'] });
    expect(found.warnings).toEqual([
      expect.objectContaining({ code: 'direct-award-a-and-b-both-required', provision: 'reg 6(3) and (4) together' }),
    ]);
    expect(found.reasons).toContainEqual(expect.objectContaining({ provision: 'reg 6(4)', holds: true }));
  });

  it('says nothing of A and B together where a framework agreement decides', () =>
    expect(
      checkProcess(
        answers({ framework: true, onlyExistingProviderCapable: true, patientChoice: everyChoiceForPatients }),
      ).warnings,
    ).toEqual([]));

  it('is stored with the law of the day on which the procurement commenced', () => {
    expect(checkProcess(answers({ commencedOn: '2025-02-23' })).regime).toBe('2024-01-01');
    expect(checkProcess(answers({ commencedOn: '2025-02-24' })).regime).toBe('2025-02-24');
    expect(checkProcess(answers({ commencedOn: '2026-03-24' })).regime).toBe('2026-03-24');
  });

  it('takes the contract away from C in Panel case CR0001-24: B was compulsory, however short the contract', () => {
    const found = checkProcess(
      answers({
        commencedOn: '2024-03-20',
        cpv: '85121270-6',
        cpvQualifierMet: null,
        patientChoice: everyChoiceForPatients,
        existingContract: { dueToExpire: true, lifetimeValueAtEntry: 1_100_000 },
        proposed: { lifetimeValue: 1_100_000 },
      }),
    );
    expect(found).toMatchObject({ gateway: '6(4)', must: 'direct-award-b' });
    expect(found.may).not.toContain('direct-award-c');
  });

  it('reports the conditions in the order of the regulations', () =>
    expect(
      checkProcess(answers(newService)).reasons.map(({ provision, holds }) => `${holds ? '' : 'not '}${provision}`),
    ).toEqual([
      'reg 29(1)',
      'NHS Act 2006 s.12ZB(7)',
      'Sch 1',
      'reg 3(1)',
      'not reg 6(3)(a)',
      'not reg 6(3)(b)',
      'reg 6(3)(c)',
      'not reg 6(3)',
      'not reg 6(4)(a)',
      'not reg 6(4)(b)',
      'not reg 6(4)(c)',
      'not reg 6(4)(d)',
      'reg 6(4)(e)',
      'not reg 6(4)',
      'reg 6(5)(a)',
      'not reg 6(5)(b)',
      'not reg 6(5)(d)',
      'reg 6(5)(e)',
      'not reg 6(5)',
      'reg 6(6)(a)',
      'reg 6(6)(b)',
      'reg 6(6)(c)',
      'reg 6(6)(d)',
      'reg 6(6)',
    ]));
});
