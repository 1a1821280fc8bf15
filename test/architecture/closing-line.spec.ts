import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './imports.js';

/** What each run of tests says and how it ends: the one in a copy with nothing beside it, the whole one, the one in a browser. */
interface Runs {
  readonly alone: string;
  readonly whole: string;
  readonly browser?: string;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** What `.ci/run` says last, and the code it ends with, where its runs of tests are these lines of a shell. */
function checked({ alone, whole, browser = '' }: Runs): {
  readonly lines: readonly string[];
  readonly code: number | null;
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'probity-ci-'));
  folders.push(folder);
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('test/reads.spec.ts', "import '../support/shared-data.js';\n");
  write(
    'bin/npm',
    `#!/bin/sh
case "$*" in
  "test -- test/reads.spec.ts") ${alone} ;;
  test) ${whole} ;;
  "run --if-present test:browser") ${browser} ;;
esac
`,
  );
  chmodSync(path.join(folder, 'bin/npm'), 0o755);
  mkdirSync(path.join(folder, '.ci'));
  copyFileSync(path.join(root, '.ci/run'), path.join(folder, '.ci/run'));
  // Nothing of a repository that the tests may run in, such as a hook's.
  const env = { HOME: folder, PROBITY_CHROMIUM: 'chromium', PATH: `${path.join(folder, 'bin')}:${process.env.PATH}` };
  const as = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  for (const given of [
    ['init', '-q'],
    ['add', '.'],
    [...as, 'commit', '-q', '-m', 'All'],
  ]) {
    expect(spawnSync('git', given, { cwd: folder, env }).status).toBe(0);
  }
  const { status, stdout } = spawnSync(path.join(folder, '.ci/run'), { cwd: folder, env, encoding: 'utf8' });
  return { lines: stdout.trimEnd().split('\n'), code: status };
}

const line = (text: string, code = 0): string => `echo '${text}'; exit ${code}`;

describe('the last line of all checks', () => {
  it('is that of the tests, where there is no run in a browser', () => {
    const runs = { alone: line('9 passed, 0 failed, 4 skipped'), whole: line('100 passed, 0 failed') };
    expect(checked(runs)).toEqual({ lines: ['100 passed, 0 failed'], code: 0 });
  });

  it('sums the runs, and is the only one of its kind', () => {
    const runs = {
      alone: line('9 passed, 0 failed, 4 skipped'),
      whole: `echo 'Left out: a test'; ${line('100 passed, 0 failed, 08 skipped')}`,
      browser: line('20 passed, 0 failed, 1 skipped'),
    };
    expect(checked(runs)).toEqual({ lines: ['Left out: a test', '120 passed, 0 failed, 9 skipped'], code: 0 });
  });

  // Whoever reads the line knows of every failure, not of the first run that had one.
  it('says what failed in any of them, after all have run', () => {
    const runs = {
      alone: line('8 passed, 1 failed, 4 skipped', 1),
      whole: line('98 passed, 2 failed', 1),
      browser: line('19 passed, 1 failed', 1),
    };
    expect(checked(runs)).toEqual({ lines: ['117 passed, 4 failed'], code: 1 });
  });

  it.each([
    ['breaks off before it says anything', 'exit 137', '100 passed, 1 failed'],
    ['ends in an error after all passed', line('20 passed, 0 failed', 1), '120 passed, 1 failed'],
  ])('counts a run that %s as a failure', (_how, browser, last) => {
    const runs = { alone: line('9 passed, 0 failed'), whole: line('100 passed, 0 failed'), browser };
    expect(checked(runs)).toEqual({ lines: [last], code: 1 });
  });
});
