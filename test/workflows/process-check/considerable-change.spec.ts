import { checkProcess, type ChangeAnswers } from '../../../workflows/index.js';
import { answers, exampleAnswers } from './answers.js';

function found(existing: number, proposed: number, changed: Partial<ChangeAnswers> = {}) {
  return checkProcess(
    answers({
      existingContract: { dueToExpire: true, lifetimeValueAtEntry: existing },
      proposed: { lifetimeValue: proposed },
      change: { ...(exampleAnswers.change as ChangeAnswers), ...changed },
    }),
  );
}

describe('the considerable change threshold', () => {
  it('shows its arithmetic, as in the worked example', () =>
    expect(found(4_000_000, 4_300_000).considerableChange).toEqual({
      met: false,
      increase: 300_000,
      increasePercent: 7.5,
      limbs: { a: false, b: false },
      exception: null,
    }));

  it.each([
    // existing, proposed, limb (b), what it shows
    [2_000_000, 2_500_000, true, 'exactly £500,000 and exactly 25%'],
    [2_000_000, 2_499_999.99, false, 'a penny less than £500,000, and less than 25%'],
    [2_000_000.01, 2_500_000.01, false, 'exactly £500,000, and a hair less than 25%'],
    [2_000_000.03, 2_500_000.03, false, 'exactly £500,000, less than 25%'],
    [1_999_999.96, 2_499_999.95, false, '25% and £499,999.99'],
    [1_999_999.96, 2_499_999.96, true, '£500,000 and more than 25%'],
    [20_000_000, 22_000_000, false, '£2m on £20m is 10%'],
    [400_000, 640_000, false, '60% on £400,000 is £240,000'],
    [400_000, 900_000, true, '£500,000 on £400,000'],
    [10_000_000, 12_499_999.99, false, '24.99%'],
    [10_000_000, 12_500_000, true, '25%'],
    [10_000_000, 2_000_000, false, 'a large decrease does not count'],
    [0, 500_000, true, 'from nothing'],
    [0, 499_999.99, false, 'from nothing to less than the amount'],
    [0, 0, false, 'nothing at all'],
    [1_000_000_000_000, 1_000_000_000_000, false, 'very large and unchanged'],
    [79_999_999_999.99, 99_999_999_999.98, false, 'a penny below 25% of very much'],
  ])('£%d to £%d: limb (b) %p (%s)', (existing, proposed, b) =>
    expect(found(existing, proposed).considerableChange).toMatchObject({ met: b, limbs: { a: false, b } }),
  );

  it('is not met by money alone, without a decision of the authority', () =>
    expect(found(2_000_000, 9_000_000, { attributableToAuthority: false }).considerableChange).toMatchObject({
      met: false,
      limbs: { a: false, b: false },
    }));

  it('never shows what falls short of 25% as 25%', () => {
    const close = found(800_000_000_000, 999_999_999_999.99);
    expect(close.considerableChange).toMatchObject({ met: false, increasePercent: 24.999999 });
    expect(close.reasons).toContainEqual({
      provision: 'reg 6(10)(b)(iii)',
      holds: false,
      because: '£800,000,000,000 to £999,999,999,999.99 is 24.99% higher: less than 25%.',
    });
  });

  it('gives no percentage of nothing', () => {
    const fromNothing = found(0, 600_000);
    expect(fromNothing.considerableChange).toMatchObject({ met: true, increase: 600_000, increasePercent: null });
    expect(fromNothing.reasons).toContainEqual({
      provision: 'reg 6(10)(b)(iii)',
      holds: true,
      because: '£0 to £600,000 is an increase from nothing: at least 25%.',
    });
  });

  it('shows a decrease as one', () => {
    const lower = found(4_000_000, 3_000_000);
    expect(lower.considerableChange).toMatchObject({ increase: -1_000_000, increasePercent: -25 });
    expect(lower.reasons).toContainEqual({
      provision: 'reg 6(10)(b)(ii)',
      holds: false,
      because: '£4,000,000 to £3,000,000 is £1,000,000 lower: less than £500,000.',
    });
  });

  describe('with its exceptions', () => {
    const succession = {
      materiallyDifferent: true,
      solelyBySuccession: true,
      successorMeetsBasicSelectionCriteria: true,
    } as const;
    const under = [4_000_000, 4_300_000] as const;
    const over = [4_000_000, 5_000_000] as const;

    it.each([
      ['(a) alone', under, { materiallyDifferent: true }, true, null],
      ['(a) solely by succession', under, succession, false, '6(11)'],
      [
        '(a) by succession, basic selection criteria not met',
        under,
        { ...succession, successorMeetsBasicSelectionCriteria: false },
        true,
        null,
      ],
      [
        '(a) by succession, basic selection criteria not answered',
        under,
        { ...succession, successorMeetsBasicSelectionCriteria: null },
        true,
        null,
      ],
      ['(a) by succession, and (b)', over, succession, true, null],
      ['(b) alone', over, {}, true, null],
      ['(b) in response to external factors', over, { externalFactors: true }, false, '6(12)'],
      [
        '(b) in response to external factors, and (a)',
        over,
        { externalFactors: true, materiallyDifferent: true },
        true,
        null,
      ],
      [
        '(a) by succession and (b) by external factors: each exception is shut by the other limb',
        over,
        { ...succession, externalFactors: true },
        true,
        null,
      ],
      ['external factors and nothing to excuse', under, { externalFactors: true }, false, null],
      ['(a) in response to external factors', under, { materiallyDifferent: true, externalFactors: true }, true, null],
    ] as const)('%s', (_, [existing, proposed], changed, met, exception) =>
      expect(found(existing, proposed, changed).considerableChange).toMatchObject({ met, exception }),
    );

    it('names the exception in the condition that rests on it', () =>
      expect(found(...over, { externalFactors: true }).reasons).toContainEqual({
        provision: 'reg 6(5)(c)',
        holds: true,
        because:
          'The considerable change threshold is not met (compared with the existing contract as entered into: £1,000,000 higher, 25% higher; exception in 6(12)).',
      }));
  });

  it('is worked out wherever there is a contract to compare, though another paragraph decides', () => {
    expect(checkProcess(answers({ framework: true })).considerableChange).toMatchObject({ met: false });
    expect(checkProcess(answers({ onlyExistingProviderCapable: true })).considerableChange).toMatchObject({
      met: false,
    });
    expect(checkProcess(answers({ existingContract: null })).considerableChange).toBeNull();
  });
});
