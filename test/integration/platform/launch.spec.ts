import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, removeFolders, run, temporaryFolder, type Finished } from '../../support/processes.js';

afterAll(removeFolders);

const PROCESS = 'declare const process: { argv: string[]; stdout: { write(text: string): void } };\n';

/** A checkout in small: the real launcher, one source file, the real compiler. */
function checkout(main = `process.stdout.write(JSON.stringify(process.argv.slice(2)) + '\\n');\n`): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'src/cli'), { recursive: true });
  mkdirSync(path.join(folder, 'node_modules'));
  symlinkSync(path.join(projectFolder, 'node_modules/@swc'), path.join(folder, 'node_modules/@swc'));
  cpSync(path.join(projectFolder, 'src/cli/launch.mjs'), path.join(folder, 'src/cli/launch.mjs'));
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(path.join(folder, 'src/cli/main.ts'), `${PROCESS}${main}`);
  return folder;
}

const launch = (folder: string, ...args: string[]): Promise<Finished> =>
  run(args, { program: [process.execPath, path.join(folder, 'src/cli/launch.mjs')] });

describe('the launcher', () => {
  it('builds at the first start, also when two first starts come at once, and says nothing of it', async () => {
    const folder = checkout();
    const both = await Promise.all([launch(folder, 'one'), launch(folder, 'two')]);
    expect(both.map(({ code, stdout, stderr }) => ({ code, stdout, stderr }))).toEqual([
      { code: 0, stdout: '["one"]\n', stderr: '' },
      { code: 0, stdout: '["two"]\n', stderr: '' },
    ]);
    expect(existsSync(path.join(folder, 'dist/.build-lock'))).toBe(false);
  });

  it('builds again when a source changed, came or went, and takes along what is not compiled', async () => {
    const folder = checkout();
    writeFileSync(path.join(folder, 'src/cli/gone.ts'), 'export const gone = 1;\n');
    await launch(folder, '--build-only');
    rmSync(path.join(folder, 'src/cli/gone.ts'));
    writeFileSync(path.join(folder, 'src/cli/data.json'), '{}');
    writeFileSync(path.join(folder, 'src/cli/main.ts'), `${PROCESS}process.stdout.write('changed\\n');\n`);
    expect((await launch(folder)).stdout).toBe('changed\n');
    expect(existsSync(path.join(folder, 'dist/src/cli/data.json'))).toBe(true);
    expect(existsSync(path.join(folder, 'dist/src/cli/gone.js'))).toBe(false);
  });

  it('does not build again what was only copied', async () => {
    const folder = checkout();
    await launch(folder, '--build-only');
    const copy = path.join(temporaryFolder(), 'copy');
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(path.join(copy, 'dist/src/cli/main.js'), `process.stdout.write('as it was built');\n`);
    expect((await launch(copy)).stdout).toBe('as it was built');
  });

  it('refuses to run what does not compile, and says where', async () => {
    const folder = checkout('const wrong = ;\n');
    const { code, stdout, stderr } = await launch(folder);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('src/cli/main.ts:2');
    expect(stderr).toContain('probity: the sources do not compile');
    expect((await launch(folder)).code).toBe(3);
  });

  it('leaves types to the command that checks them', async () => {
    const folder = checkout(`const wrong: number = 'text';\nprocess.stdout.write(wrong);\n`);
    expect(await launch(folder)).toMatchObject({ code: 0, stdout: 'text', stderr: '' });
  });

  it('takes over the lock of a build that was killed', async () => {
    const folder = checkout();
    mkdirSync(path.join(folder, 'dist'));
    // No process has this id: it is above the largest that the kernel gives out.
    writeFileSync(path.join(folder, 'dist/.build-lock'), '99999999');
    expect((await launch(folder, 'on')).stdout).toBe('["on"]\n');
  });

  it('runs what was built where there is nothing to build with', async () => {
    const folder = checkout();
    await launch(folder, '--build-only');
    rmSync(path.join(folder, 'node_modules'), { recursive: true });
    rmSync(path.join(folder, 'src/cli/main.ts'));
    expect((await launch(folder, 'built')).stdout).toBe('["built"]\n');
  });

  it('says what to do where nothing was built and nothing can be', async () => {
    const folder = checkout();
    rmSync(path.join(folder, 'node_modules'), { recursive: true });
    const { code, stderr } = await launch(folder);
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: 'probity: it is not built and the compiler is not installed; run `npm ci` first\n',
    });
  });
});
