import { readdirSync } from 'node:fs';
import path from 'node:path';
import { demonstrate, demonstrationScenarios, type Attempt } from '../../src/cli/scenario/demonstration.js';
import { differences } from '../../src/cli/scenario/differences.js';
import { perform } from '../../src/cli/scenario/perform.js';
import type { PlayedStep } from '../../src/cli/scenario/play.js';
import type { Expectation, Scenario } from '../../src/cli/scenario/scenario.js';
import { createTestDatabase } from '../support/database.js';
import { projectFolder, removeFolders, temporaryFolder } from '../support/processes.js';

const folder = path.join(projectFolder, 'test/journeys/scenarios');
const files = readdirSync(folder).filter((name) => /\.(ya?ml|json)$/.test(name));
const dataDir = temporaryFolder();

afterAll(removeFolders);

let scenarios: readonly Scenario[] = [];
beforeAll(async () => {
  scenarios = await demonstrationScenarios();
});

const scenarioOf = (name: string): Scenario => scenarios.find(({ file }) => path.basename(file) === name)!;

/** Plays a scenario on a database of its own, and gives what came of each step. */
async function played(scenario: Scenario, timers = true): Promise<readonly PlayedStep[]> {
  const { connect, drop } = await createTestDatabase();
  const steps: PlayedStep[] = [];
  await perform(scenario, { database: await connect(), dataDir, drop }, { timers }, (step) => steps.push(step));
  return steps;
}

const unexpected = (steps: readonly PlayedStep[]): readonly string[] =>
  steps.flatMap(({ step, differences: found }) => found.map((difference) => `step ${step.number}: ${difference}`));

describe('the demonstration scenarios', () => {
  /** What came of each, played as `probity demo` plays them: one after another, in one installation. */
  const demonstrated = new Map<string, readonly PlayedStep[]>();
  let barred: Attempt | null = null;

  beforeAll(async () => {
    const { connect, drop } = await createTestDatabase();
    const told: PlayedStep[] = [];
    const ends = ({ file }: Scenario) => demonstrated.set(path.basename(file), told.splice(0));
    ({ barred } = await demonstrate(scenarios, await connect(), dataDir, {
      begins: () => undefined,
      step: (_scenario, step) => told.push(step),
      ends,
    }));
    await drop();
  });

  it.each(files)('%s comes out as it says, and the same when no timer fires that did', async (name) => {
    const scenario = scenarioOf(name);
    const steps = demonstrated.get(name) ?? [];
    expect(unexpected(steps)).toEqual([]);
    expect(steps).toHaveLength(scenario.steps.length);
    if (steps.every(({ timers }) => timers.length === 0)) return;
    expect(unexpected(await played(scenario, false))).toEqual([]);
  });

  it('leave a contract that the law refuses, for whoever looks at them to try', () => {
    expect(barred).toMatchObject({ command: 'EnterIntoContract', version: expect.any(Number) });
  });

  it('follow each of the five processes to its published notice, with a step refused on the way', async () => {
    const processes = ['direct-award-a', 'direct-award-b', 'direct-award-c', 'most-suitable-provider', 'competitive'];
    for (const process of processes) {
      const { steps } = scenarioOf(`${process}.yaml`);
      expect(steps.some(({ expect: { outcome } }) => outcome?.kind === 'refused')).toBe(true);
      expect(steps.some(({ expect: { state } }) => state === 'complete')).toBe(true);
    }
  });
});

describe('a scenario that expects something else', () => {
  let steps: readonly PlayedStep[] = [];

  beforeAll(async () => {
    steps = await played(scenarioOf('late-award-notice.yaml'));
  });

  const OPENED = 0;
  const TOO_EARLY = 3;
  const AWARDED = 4;
  const LOOK = 5;
  const LATE = 6;

  const accepted = { kind: 'accepted' } as const;
  const table: readonly (readonly [what: string, step: number, wrong: Expectation, said: RegExp])[] = [
    [
      'a refusal where it was accepted',
      OPENED,
      { outcome: { kind: 'refused', provisions: ['reg 3'] } },
      /was accepted/,
    ],
    ['acceptance where it was refused', TOO_EARLY, { outcome: accepted }, /expected accepted; was refused/],
    [
      'another provision',
      TOO_EARLY,
      { outcome: { kind: 'refused', provisions: ['reg 7(1)(a)'] } },
      /refused under reg 7\(1\)\(a\); was refused under reg 24, reg 7\(1\)\(b\)/,
    ],
    ['a denial', TOO_EARLY, { outcome: { kind: 'denied', status: null } }, /expected denied; was refused/],
    ['another state', AWARDED, { outcome: accepted, state: 'complete' }, /state complete; it is awarded/],
    ['another version', OPENED, { outcome: accepted, version: 7 }, /version 7; it is 1/],
    [
      'another name of the authority',
      OPENED,
      { outcome: accepted, authority: 'Shallowsea County Council' },
      /authority Shallowsea County Council; it is Broadsea County Council/,
    ],
    ['another day', AWARDED, { outcome: accepted, deadlines: { 'award-notice': '2025-03-03' } }, /2025-03-02/],
    [
      'a deadline that there is not',
      AWARDED,
      { outcome: accepted, deadlines: { 'standstill-ends': '2025-03-03' } },
      /the deadlines are: award-notice:NCC-2025-0-19 2025-03-02/,
    ],
    ['no deadline', AWARDED, { outcome: accepted, deadlines: { 'award-notice': null } }, /no deadline award-notice/],
    ['another warning', LATE, { outcome: accepted, warnings: ['notice-early'] }, /there was notice-late/],
    [
      'something that is blocked',
      LOOK,
      { outcome: null, available: ['Abandon'] },
      /Abandon to be available.*reg 15\(1\)/,
    ],
    ['a bar that there is not', LOOK, { outcome: null, blocked: { SubmitAwardNotice: ['reg 7'] } }, /it is available/],
    ['a bar for another reason', LOOK, { outcome: null, blocked: { Abandon: ['reg 12'] } }, /blocked under reg 12/],
  ];

  it.each(table)('such as %s is found out', (_what, index, wrong, said) => {
    const { happening, standing } = steps[index]!;
    const found = differences(wrong, happening, standing);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(said);
  });

  it('is content with a provision above the one that was cited', () => {
    const { happening, standing } = steps[TOO_EARLY]!;
    const under = (provision: string): readonly string[] =>
      differences({ outcome: { kind: 'refused', provisions: [provision] } }, happening, standing);
    expect(under('reg 7')).toEqual([]);
    expect(under('reg 7(1)')).toEqual([]);
    expect(under('reg 7(1)(b)')).toEqual([]);
    expect(under('reg 70')).toHaveLength(1);
  });
});

describe('a scenario that goes another way than it says', () => {
  it('is played to its end, and says what could not be played', async () => {
    const scenario = scenarioOf('late-award-notice.yaml');
    const [open, ...rest] = scenario.steps;
    const outOfScope = { ...open!, act: { ...open!.act!, data: { ...open!.act!.data, healthServicePurpose: false } } };
    const steps = await played({ ...scenario, steps: [outOfScope, ...rest] });
    expect(steps).toHaveLength(scenario.steps.length);
    expect(unexpected(steps)[0]).toBe('step 1: expected accepted; was refused');
    expect(unexpected(steps)[1]).toBe('step 2: could not be played: its procurement was not opened');
    expect(steps.every(({ differences: found }) => found.length > 0)).toBe(true);
  });

  it('can be rehearsed under another edition of the law', async () => {
    const scenario = scenarioOf('late-award-notice.yaml');
    const rehearsed = await played({ ...scenario, law: '2026-03-24' });
    expect(unexpected(rehearsed)).toEqual([]);
    expect(rehearsed.at(-1)!.standing.procurement.regime).toBe('2026-03-24');
    expect((await played(scenario)).at(-1)!.standing.procurement.regime).toBe('2024-01-01');
  });
});
