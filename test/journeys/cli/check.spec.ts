import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, removeFolders, run, temporaryFolder, type Finished } from '../../support/processes.js';
import { answers } from '../../workflows/process-check/answers.js';

const folder = temporaryFolder();
afterAll(removeFolders);

/** A file with this content: text as it is, anything else as JSON. */
function file(name: string, content: unknown): string {
  const written = path.join(folder, name);
  writeFileSync(written, typeof content === 'string' ? content : JSON.stringify(content));
  return written;
}

const check = (...args: readonly string[]): Promise<Finished> => run(['check', ...args]);

describe('probity check', () => {
  it('answers the worked example', async () => {
    const example = file('example.json', answers());
    const finished = await check(example, '--json');
    expect(finished).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(finished.stdout)).toMatchObject({
      file: example,
      inScope: true,
      gateway: '6(5)',
      must: null,
      may: ['direct-award-c', 'most-suitable-provider', 'competitive'],
      considerableChange: {
        met: false,
        increase: 300_000,
        increasePercent: 7.5,
        limbs: { a: false, b: false },
        exception: null,
      },
      reasons: expect.arrayContaining([
        {
          provision: 'reg 6(3)(b)',
          holds: false,
          because: expect.stringContaining('can be provided only by the existing provider'),
        },
      ]),
    });
  });

  it('tells a person the same', async () => {
    const { code, stdout } = await check(file('example.json', answers()));
    expect(code).toBe(0);
    expect(stdout).toContain(
      'the authority may choose: direct-award-c, most-suitable-provider, competitive (reg 6(5)).',
    );
    expect(stdout).toContain('  no   reg 6(3)(b): ');
  });

  it('answers "no" where the Regulations do not apply, with what put it out of scope', async () => {
    const finished = await check(file('out.json', answers({ cpv: '45000000-7', cpvQualifierMet: null })), '--json');
    expect(finished).toMatchObject({ code: 1, stderr: '' });
    const result = JSON.parse(finished.stdout) as { reasons: { provision: string; holds: boolean }[] };
    expect(result).toMatchObject({ inScope: false, gateway: null, must: null, may: [], considerableChange: null });
    expect(result.reasons.filter(({ holds }) => !holds).map(({ provision }) => provision)).toEqual(['Sch 1']);
  });

  it('reads standard input, and several files, one line each', async () => {
    const first = file('first.json', answers());
    const second = file('second.json', answers({ framework: true }));
    const main = path.join(projectFolder, 'dist/src/cli/main.js');
    const finished = await run([second, '-', '--json'], {
      program: ['/bin/sh', '-c', `exec "$0" "${main}" check "$@" < "${first}"`, process.execPath],
    });
    expect(finished.code).toBe(0);
    const lines = finished.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ file: name, gateway }) => [name, gateway])).toEqual([
      [second, '6(8)'],
      ['-', '6(5)'],
    ]);
  });

  it('still answers the other files where one cannot be read', async () => {
    const finished = await check(path.join(folder, 'nowhere.json'), file('example.json', answers()), '--json');
    expect(finished.code).toBe(2);
    expect(finished.stderr).toContain('nowhere.json: the file cannot be read (ENOENT)');
    expect(JSON.parse(finished.stdout)).toMatchObject({ gateway: '6(5)' });
  });

  it.each<[string, string, string]>([
    ['an unknown field', JSON.stringify({ ...answers(), tender: true }), 'tender is not a known field'],
    ['a contradiction', JSON.stringify(answers({ existingProvider: false })), 'existingContract cannot be given'],
    ['a very large file', 'x'.repeat(1_000_001), 'the file is larger than 1000000 bytes'],
    ['no JSON', '{"commencedOn":', 'the file is not JSON'],
    ['nothing', '', 'the file is not JSON'],
  ])('refuses %s, naming the file and the field', async (_name, content, message) => {
    const bad = file('bad.json', content);
    const finished = await check(bad, '--json');
    expect(finished).toMatchObject({ code: 2, stdout: '' });
    expect(finished.stderr).toContain(`${bad}: ${message}`);
  });

  it('reads a file with a byte order mark', async () => {
    const { code } = await check(file('marked.json', `\uFEFF${JSON.stringify(answers())}`), '--json');
    expect(code).toBe(0);
  });
});
