import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { provisions } from '../../../workflows/index.js';
import { projectFolder, removeFolders, run, temporaryFolder } from '../../support/processes.js';

afterAll(removeFolders);

interface Row {
  readonly provision: string;
  readonly rules: readonly string[];
  readonly edges: readonly string[];
  readonly parameters: readonly string[];
  readonly sources: readonly string[] | null;
  readonly tests: readonly string[] | null;
}

async function rows(...args: readonly string[]): Promise<readonly Row[]> {
  const { code, stdout, stderr } = await run(['law', '--json', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

describe('probity law', () => {
  it('lists every provision once, whether anything implements it or not', async () => {
    const listed = await rows();
    expect(listed.map(({ provision }) => provision)).toEqual(Object.values(provisions).map(({ cite }) => cite));
    const by = (cite: string): Row => listed.find(({ provision }) => provision === cite)!;
    expect(by('reg 12(1)').rules).toContain('standstill-has-ended');
    expect(by('reg 12(1)').sources).toContain('workflows/standstill/rules/standstill-has-ended.ts');
    expect(by('reg 12(1)').tests).toContain('test/journeys/scenarios/cr0017-25.yaml');
    expect(by('reg 9(3)').edges).toContain('direct-award-c: SubmitIntentionNotice');
    expect(by('reg 10(5)').parameters).toEqual(['msp-identification-days']);
    expect(by('reg 6(3)(b)').sources).toContain('workflows/process-check/reg-6/direct-award-a-is-compulsory.ts');
    for (const { tests, sources } of listed) {
      for (const file of [...(tests ?? []), ...(sources ?? [])])
        expect(existsSync(path.join(projectFolder, file))).toBe(true);
    }
  });

  it('takes one provision, with what stands under it, and no other', async () => {
    const cites = (await rows('--provision', 'reg 6(3)')).map(({ provision }) => provision);
    expect(cites).toEqual(['reg 6(3)', 'reg 6(3)(a)', 'reg 6(3)(b)', 'reg 6(3)(c)', 'reg 6(3) and (4) together']);
    expect((await rows('--provision', 'reg 6(3)(c)')).map(({ provision }) => provision)).toEqual(['reg 6(3)(c)']);
  });

  it('tells a person the same, and what nothing implements', async () => {
    const { code, stdout } = await run(['law', '--provision', 'reg 12(2)', '--regime', '2024-01-01']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'The law as it applies to procurements that commence from Monday 1 January 2024.\n\nreg 12(2)\n',
    );
    expect(stdout).toMatch(/ {2}Tests: {3}test\//);
    expect(stdout).toContain('1 provision, 1 implemented, 1 named by a test.');
    const all = await run(['law']);
    expect(all.stdout).toContain('  Nothing implements it by itself.');
    expect(all.stdout).toContain('(inferred: a lawyer should confirm this reading)');
  });

  it('shows the editions, each with what it set, and the numbers in force with their days', async () => {
    const all = await run(['law']);
    expect(all.stdout).toContain(
      'Editions, each from its first day in London:\n  Monday 1 January 2024: reg 1(1), 15 numbers and no grounds of exclusion\n',
    );
    expect(all.stdout).toContain(
      '\n  5 years before a determination, in which events count for a mandatory ground (Procurement Act 2023 Sch 6 para 44); since Monday 24 February 2025\n',
    );
    expect(all.stdout).toContain(
      '\n  90 days before an award, in which the check that it rests on was made (reg 20(1) (current check), inferred); since Monday 1 January 2024\n',
    );
    const { code, stdout } = await run(['law', '--editions', '--json']);
    const editions = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly from: string; readonly grounds: readonly string[] });
    expect({ code, from: editions.map(({ from }) => from) }).toEqual({
      code: 0,
      from: ['2024-01-01', '2025-02-24', '2026-03-24'],
    });
    expect(editions[1]!.grounds).toContain('Sch 6 para 17: Bribery offences');
    expect((await run(['law', '--editions'])).stdout).toContain('From Tuesday 24 March 2026: SI 2026/360 reg 4\n');
    expect((await run(['law', '--provision', 'reg 10(5)'])).stdout).toContain(
      '  Numbers: 14 days from the notice of the intended approach to the day on which identification may be completed\n',
    );
  });

  it('answers 2 for a provision or an edition that there is not', async () => {
    const provision = await run(['law', '--provision', 'reg 99']);
    expect(provision).toMatchObject({ code: 2, stdout: '' });
    expect(provision.stderr).toContain('no provision is cited as reg 99');
    const regime = await run(['law', '--regime', '2023-01-01']);
    expect(regime).toMatchObject({ code: 2, stdout: '' });
    expect(regime.stderr).toContain('the regimes are 2024-01-01, 2025-02-24, 2026-03-24');
  });

  it('says so where the tests are not there', async () => {
    const elsewhere = temporaryFolder();
    cpSync(path.join(projectFolder, 'dist'), path.join(elsewhere, 'dist'), { recursive: true });
    for (const each of ['package.json']) cpSync(path.join(projectFolder, each), path.join(elsewhere, each));
    cpSync(path.join(projectFolder, 'node_modules/commander'), path.join(elsewhere, 'node_modules/commander'), {
      recursive: true,
    });
    cpSync(path.join(projectFolder, 'node_modules/xstate'), path.join(elsewhere, 'node_modules/xstate'), {
      recursive: true,
    });
    const program = [process.execPath, path.join(elsewhere, 'dist/src/cli/main.js')];
    const { code, stdout, stderr } = await run(['law', '--provision', 'reg 12(1)', '--json'], { program });
    expect(code).toBe(0);
    expect(stderr).toBe('probity: the tests are not here, so nothing is said of them; run this in a checkout\n');
    const listed = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    expect(listed.map(({ provision }) => provision)).toContain('reg 12(1)');
    for (const each of listed) expect(each).toMatchObject({ sources: null, tests: null });
  });
});
