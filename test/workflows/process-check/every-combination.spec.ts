import { checkProcess, contradictions, type ChangeAnswers, type ProcessCheckInput } from '../../../workflows/index.js';
import { answers } from './answers.js';
import { secondReading } from './second-reading.js';

const YES_NO = [true, false];

/**
 * Every way of giving one answer to each of the questions, in order. They are hundreds of thousands, so it is one object that changes:
 * whoever keeps one copies it.
 */
function* everyCombination<T extends Record<string, readonly unknown[]>>(
  questions: T,
): Generator<{ readonly [K in keyof T]: T[K][number] }> {
  const choices = Object.entries(questions);
  const places = choices.map(() => 0);
  const found = Object.fromEntries(choices.map(([name, of]) => [name, of[0]])) as { [K in keyof T]: T[K][number] };
  for (;;) {
    yield found;
    let index = 0;
    while (index < choices.length && places[index] === choices[index]![1].length - 1) index += 1;
    if (index === choices.length) return;
    places[index]! += 1;
    places.fill(0, 0, index);
    for (let changed = 0; changed <= index; changed += 1) {
      const [name, of] = choices[changed]!;
      (found as Record<string, unknown>)[name] = of[places[changed]!];
    }
  }
}

const QUESTIONS = {
  framework: YES_NO,
  existingProvider: YES_NO,
  only: YES_NO,
  offered: YES_NO,
  unrestricted: YES_NO,
  allOffered: YES_NO,
  arranged: YES_NO,
  contract: ['none', 'running on', 'due to expire'],
  different: YES_NO,
  succession: YES_NO,
  criteria: [true, false, null],
  attributable: YES_NO,
  external: YES_NO,
  satisfying: YES_NO,
  willSatisfy: YES_NO,
  likely: YES_NO,
  proposed: [4_000_000, 5_000_000],
} as const;

function asked(q: { [K in keyof typeof QUESTIONS]: (typeof QUESTIONS)[K][number] }): ProcessCheckInput {
  const change: ChangeAnswers = {
    materiallyDifferent: q.different,
    solelyBySuccession: q.succession,
    successorMeetsBasicSelectionCriteria: q.criteria,
    attributableToAuthority: q.attributable,
    externalFactors: q.external,
  };
  return answers({
    framework: q.framework,
    existingProvider: q.existingProvider,
    onlyExistingProviderCapable: q.only,
    patientChoice: {
      offered: q.offered,
      numbersUnrestricted: q.unrestricted,
      allQualifyingOffered: q.allOffered,
      expressionsOfInterestArranged: q.arranged,
    },
    existingContract:
      q.contract === 'none' ? null : { dueToExpire: q.contract === 'due to expire', lifetimeValueAtEntry: 4_000_000 },
    proposed: { lifetimeValue: q.proposed },
    change,
    sufficientStandard: { existing: q.satisfying, proposed: q.willSatisfy },
    likelyToIdentifyMostSuitable: q.likely,
  });
}

/** Only two things can contradict each other here: something said of an existing provider where there is none. */
function contradictsItself(input: ProcessCheckInput): boolean {
  return !input.existingProvider && (Boolean(input.existingContract) || input.onlyExistingProviderCapable);
}

describe('reg 6', () => {
  it('is answered as a second reading of its text answers it, for every combination of answers', () => {
    const wrong: unknown[] = [];
    const gateways = new Map<string, number>();
    let refused = 0;
    for (const combination of everyCombination(QUESTIONS)) {
      const input = asked(combination);
      const isRefused = contradictions(input).length > 0;
      if (isRefused !== contradictsItself(input))
        wrong.push({ combination: { ...combination }, contradictions: contradictions(input) });
      if (isRefused) {
        refused += 1;
        continue;
      }
      const found = checkProcess(input);
      const expected = secondReading(input);
      gateways.set(expected.gateway, (gateways.get(expected.gateway) ?? 0) + 1);
      const agrees =
        found.inScope &&
        found.gateway === expected.gateway &&
        found.must === expected.must &&
        found.may.join() === expected.may.join() &&
        (found.considerableChange?.met ?? null) === (expected.threshold?.met ?? null) &&
        (found.considerableChange?.exception ?? null) === (expected.threshold?.exception ?? null) &&
        found.warnings.some(({ code }) => code === 'direct-award-a-and-b-both-required') === expected.conflict;
      if (!agrees && wrong.length < 5) wrong.push({ combination: { ...combination }, found, expected });
    }
    expect(wrong).toEqual([]);
    // No paragraph is out of reach, and contradictory answers are the smaller part.
    expect([...gateways.keys()].sort()).toEqual(['6(3)', '6(4)', '6(5)', '6(6)', '6(7)', '6(8)']);
    expect(refused).toBeGreaterThan(0);
  });

  it('is answered as the second reading answers it around every boundary of money', () => {
    const wrong: unknown[] = [];
    const existing = [
      0, 0.01, 400_000, 1_999_999.99, 2_000_000, 2_000_000.01, 2_000_000.03, 20_000_000, 999_999_999_999.99,
    ];
    const pennies = [-1, -0.01, 0, 0.01, 0.02, 1];
    for (const before of existing) {
      const around = [before, before + 500_000, before * 1.25, before * 0.5];
      for (const after of around.flatMap((value) => pennies.map((penny) => Math.round((value + penny) * 100) / 100))) {
        const input = answers({
          existingContract: { dueToExpire: true, lifetimeValueAtEntry: before },
          proposed: { lifetimeValue: after },
        });
        if (contradictions(input).length > 0) continue;
        if (checkProcess(input).considerableChange?.met !== secondReading(input).threshold?.met) {
          wrong.push({ before, after });
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('gives each condition it reached one answer, and a sentence', () => {
    const wrong: unknown[] = [];
    for (const combination of everyCombination({ ...QUESTIONS, proposed: [5_000_000], criteria: [true] } as const)) {
      const input = asked(combination);
      if (contradictsItself(input)) continue;
      const { reasons, gateway } = checkProcess(input);
      const cited = reasons.map(({ provision }) => provision);
      const right =
        new Set(cited).size === cited.length &&
        reasons.every(({ because }) => /\w.*\.$/.test(because)) &&
        reasons.find(({ provision }) => provision === `reg ${gateway}`)?.holds === true;
      if (!right && wrong.length < 3) wrong.push({ combination: { ...combination }, reasons });
    }
    expect(wrong).toEqual([]);
  });
});
