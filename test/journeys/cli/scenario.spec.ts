import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, removeFolders, run, temporaryFolder, type Finished } from '../../support/processes.js';

const folder = temporaryFolder();
afterAll(removeFolders);

const scenarios = path.join(projectFolder, 'test/journeys/scenarios');
const late = path.join(scenarios, 'late-award-notice.yaml');

/** A copy of the scenario of the late notice with one part of it changed. */
function changed(name: string, from: string, to: string): string {
  const text = readFileSync(late, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  const file = path.join(folder, name);
  writeFileSync(file, text.replace(from, to));
  return file;
}

const runScenarios = (...args: readonly string[]): Promise<Finished> => run(['scenario', 'run', ...args]);

const linesOf = ({ stdout }: Finished): readonly Record<string, unknown>[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('probity scenario run', () => {
  it('prints a line for each step and a last one for each file', async () => {
    const who = path.join(scenarios, 'who-may-do-what.yaml');
    const finished = await runScenarios(late, who, '--json');
    expect(finished).toMatchObject({ code: 0, stderr: '' });
    const lines = linesOf(finished);
    const ofLate = lines.filter(({ file }) => file === late);
    expect(ofLate[0]).toMatchObject({
      step: 1,
      at: '2025-01-13T09:00:00.000Z',
      as: 'lead',
      do: 'OpenProcurement',
      outcome: 'accepted',
      state: 'choosingProcess',
      reasons: [],
      ok: true,
    });
    expect(ofLate[3]).toMatchObject({
      step: 4,
      do: 'SubmitAwardNotice',
      outcome: 'refused',
      state: 'awarding',
      reasons: expect.arrayContaining([
        expect.objectContaining({
          provision: 'reg 7(1)(b)',
          message: expect.any(String),
          unblock: expect.any(String),
        }),
      ]),
      ok: true,
    });
    expect(ofLate[5]).toMatchObject({ step: 6, do: null, outcome: 'looked', state: 'awarded' });
    expect(ofLate[6]).toMatchObject({ outcome: 'accepted', warnings: [{ code: 'notice-late' }] });
    expect(ofLate.at(-1)).toEqual({
      file: late,
      title: expect.stringContaining('thirty-first day'),
      passed: 8,
      failed: 0,
    });
    const ofWho = lines.filter(({ file }) => file === who);
    expect(ofWho[0]).toMatchObject({ outcome: 'denied', denied: { status: 404, message: expect.any(String) } });
    expect(ofWho.at(-1)).toMatchObject({ passed: 14, failed: 0 });
    expect(lines).toHaveLength(9 + 15);
  });

  it('tells a person what the law said, in plain English', async () => {
    const { code, stdout } = await runScenarios(late);
    expect(code).toBe(0);
    expect(stdout).toContain(
      '  4. Friday 31 January 2025, 4pm. Public health commissioner (Broadsea County Council): Submit the',
    );
    expect(stdout).toMatch(/ {5}Refused, as expected:\n {7}reg 24: [\s\S]*\n {7}reg 7\(1\)\(b\): /);
    expect(stdout).toContain('         To unblock: Next comes “Enter into the contract”.');
    expect(stdout).toContain('     Warning, reg 7(2)(b): ');
    expect(stdout).toContain('8 steps, all as expected.');
  });

  it('ends with 1 and says where it differs when one expectation is wrong', async () => {
    const wrong = changed(
      'wrong.yaml',
      'deadlines: { award-notice: 2025-03-02 }',
      'deadlines: { award-notice: 2025-03-03 }',
    );
    const json = await runScenarios(wrong, '--json');
    expect(json.code).toBe(1);
    expect(json.stderr).toBe('probity: 1 step not as expected.\n');
    expect(linesOf(json).filter(({ ok }) => ok === false)).toEqual([
      expect.objectContaining({
        step: 5,
        outcome: 'accepted',
        differences: ['expected the deadline award-notice on 2025-03-03; it is on 2025-03-02'],
      }),
    ]);
    expect(linesOf(json).at(-1)).toMatchObject({ passed: 7, failed: 1 });
    const { code, stdout } = await runScenarios(wrong);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /NOT AS EXPECTED \(line \d+\): expected the deadline award-notice on 2025-03-03; it is on 2025-03-02\./,
    );
    expect(stdout).toContain('8 steps, 1 not as expected.');
  });

  it('comes to the same without timers', async () => {
    const standstills = path.join(scenarios, 'standstills-across-the-year.yaml');
    const without = await runScenarios(standstills, '--no-timers', '--json');
    expect(without.code).toBe(0);
    expect(linesOf(without).flatMap(({ timers }) => timers ?? [])).toEqual([]);
  });

  it('ends with 2 and names the line of an unknown command or field, having played nothing', async () => {
    const command = changed('command.yaml', 'do: ContactProvider', 'do: CallProvider');
    const field = changed('field.yaml', 'with: { provider: broads }', 'with: { provider: broads, when: today }');
    const finished = await runScenarios(late, command, field, '--json');
    expect(finished).toMatchObject({ code: 2, stdout: '' });
    const lines = finished.stderr.trim().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/command\.yaml:\d+:5: steps\[2\]\.do must be one of OpenProcurement, /),
      expect.stringMatching(/field\.yaml:\d+:31: steps\[2\]\.with\.when is not a known field$/),
    ]);
    const lineOf = (message: string): number => Number(/\.yaml:(\d+):/.exec(message)?.[1]);
    expect(readFileSync(command, 'utf8').split('\n')[lineOf(lines[0]!) - 1]).toContain('CallProvider');
    expect(readFileSync(field, 'utf8').split('\n')[lineOf(lines[1]!) - 1]).toContain('when: today');
  });

  it('ends with 2 for a file that is not there, is no text, or is none', async () => {
    const binary = path.join(folder, 'binary.yaml');
    writeFileSync(binary, Buffer.from([0x74, 0xff, 0xfe]));
    const finished = await runScenarios(path.join(folder, 'nowhere.yaml'), binary, folder);
    expect(finished).toMatchObject({ code: 2, stdout: '' });
    expect(finished.stderr).toContain('nowhere.yaml:1:1: cannot be read (ENOENT)');
    expect(finished.stderr).toContain('binary.yaml:1:1: is not text in UTF-8');
    expect(finished.stderr).toContain('cannot be read (EISDIR)');
    expect((await runScenarios()).code).toBe(2);
    expect((await run(['scenario'])).code).toBe(2);
  });
});
