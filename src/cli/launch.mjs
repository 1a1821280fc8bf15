#!/usr/bin/env node
// The `probity` command as installed: makes sure that what runs is what the sources say, then hands over.
// Plain JavaScript, because it runs before anything has been compiled. stdout belongs to the command; this file only
// ever writes to stderr, and only when something is wrong. It looks at no type: that is what `npm run types` is for.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const DIST = path.join(ROOT, 'dist');
const MAIN = path.join(DIST, 'src/cli/main.js');
const STAMP = path.join(DIST, '.built-from');
const LOCK = path.join(DIST, '.build-lock');
const COMPILER = path.join(ROOT, 'node_modules/@swc/core/package.json');
const SOURCES = ['src', 'workflows', 'tsconfig.json'];
const OLDEST_NODE = [20, 19];

/** As the tests are compiled (package.json), and as tsconfig.json has it. */
const COMPILED = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: true,
  swcrc: false,
};

/** Ends the process with a message on stderr; 3 is "Probity itself is broken", as in src/cli/exit.ts. */
function fail(message) {
  process.stderr.write(`probity: ${message}\n`);
  process.exit(3);
}

/** Every source file and folder under `entry`, folders included so that a deletion shows as a newer folder. */
function* walk(entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return;
  yield { path: entry, stat };
  if (stat.isDirectory()) for (const name of fs.readdirSync(entry).sort()) yield* walk(path.join(entry, name));
}

/** What the sources look like now: count, total size and newest change. Equal strings mean nothing to build. */
function outlines() {
  let count = 0;
  let size = 0;
  let newest = 0;
  for (const source of SOURCES) {
    for (const { stat } of walk(path.join(ROOT, source))) {
      count += 1;
      if (stat.isFile()) size += stat.size;
      newest = Math.max(newest, stat.mtimeMs);
    }
  }
  return `${count} ${size} ${newest}`;
}

/** What the sources say. Asked only when their outlines differ: copied or checked out again, they may still say the same. */
function contents() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const { path: file, stat } of walk(path.join(ROOT, source))) {
      if (stat.isFile()) hash.update(`${path.relative(ROOT, file)} ${stat.size}\n`).update(fs.readFileSync(file));
    }
  }
  return hash.digest('hex');
}

function readOrNothing(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isFresh() {
  const [outlined, content] = readOrNothing(STAMP)?.split('\n') ?? [];
  if (outlined === undefined || !fs.existsSync(MAIN)) return false;
  const now = outlines();
  if (outlined === now) return true;
  if (content !== contents()) return false;
  try {
    fs.writeFileSync(STAMP, [now, content].join('\n'));
  } catch {
    // Somebody else's folder; the next start looks at the contents again.
  }
  return true;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Waits without spinning; nothing else runs in this process yet, so blocking it is fine. */
const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/**
 * Runs `work` while no other process builds. The lock names its holder, so that one left by a killed process is taken
 * over. Should two processes take over the same dead lock, both build the same files: slower, not wrong.
 */
function withBuildLock(work) {
  try {
    fs.mkdirSync(DIST, { recursive: true });
  } catch (error) {
    fail(`cannot create ${DIST} to build into (${error.code})`);
  }
  for (;;) {
    try {
      fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`cannot write to ${DIST} (${error.code}); it holds the build`);
      const holder = Number(readOrNothing(LOCK));
      const age = Date.now() - (fs.statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      // Process ids come round again, in containers at once, and no build takes ten minutes.
      const isHeld = holder ? holder !== process.pid && isAlive(holder) && age < 600_000 : age < 2000;
      if (!isHeld) fs.rmSync(LOCK, { force: true });
      else pause(50);
    }
  }
  const release = () => {
    if (readOrNothing(LOCK) === String(process.pid)) fs.rmSync(LOCK, { force: true });
  };
  process.once('exit', release);
  try {
    work();
  } finally {
    release();
    process.removeListener('exit', release);
  }
}

/** Copies what the compiler does not (templates, data), and removes what no source stands behind any more. */
function settleOutput() {
  for (const top of ['src', 'workflows']) {
    for (const { path: source, stat } of walk(path.join(ROOT, top))) {
      if (!stat.isFile() || /\.([cm]?ts|mjs|md)$/.test(source)) continue;
      const target = path.join(DIST, path.relative(ROOT, source));
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.copyFileSync(source, target);
    }
    for (const { path: output, stat } of walk(path.join(DIST, top))) {
      if (!stat.isFile() || !/\.js(\.map)?$/.test(output)) continue;
      const source = path.join(ROOT, path.relative(DIST, output)).replace(/\.js(\.map)?$/, '');
      if (!fs.existsSync(`${source}.ts`) && !fs.existsSync(`${source}.js`)) fs.rmSync(output, { force: true });
    }
  }
}

/** Compiles every source. Throws what the compiler says of one that is not well formed. */
function compile({ transformSync }) {
  for (const top of ['src', 'workflows']) {
    for (const { path: source, stat } of walk(path.join(ROOT, top))) {
      if (!stat.isFile() || !source.endsWith('.ts') || source.endsWith('.d.ts')) continue;
      const output = path.join(DIST, path.relative(ROOT, source)).replace(/\.ts$/, '.js');
      const map = `${path.basename(output)}.map`;
      const folder = path.dirname(output);
      const options = { ...COMPILED, filename: source, sourceFileName: path.relative(folder, source) };
      const compiled = transformSync(fs.readFileSync(source, 'utf8'), options);
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(path.join(folder, map), compiled.map);
      fs.writeFileSync(output, `${compiled.code}//# sourceMappingURL=${map}\n`);
    }
  }
}

async function build() {
  const compiler = (await import('@swc/core')).default;
  withBuildLock(() => {
    if (isFresh()) return;
    const from = [outlines(), contents()].join('\n');
    fs.rmSync(STAMP, { force: true });
    try {
      compile(compiler);
    } catch (error) {
      process.stderr.write(`${error.message}\n`);
      fail('the sources do not compile; see the errors above');
    }
    settleOutput();
    fs.writeFileSync(STAMP, from);
  });
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  fail(`needs Node.js ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}`);
}
const canBuild = fs.existsSync(COMPILER) && fs.existsSync(path.join(ROOT, 'src/cli/main.ts'));
if (canBuild) {
  if (!isFresh()) await build();
} else if (!fs.existsSync(MAIN)) {
  fail('it is not built and the compiler is not installed; run `npm ci` first');
}
if (process.argv[2] !== '--build-only') await import('../../dist/src/cli/main.js');
