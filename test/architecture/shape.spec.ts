import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lawBegins } from '../../workflows/index.js';
import { root, sourcesIn, type SourceFile } from './imports.js';

const src = sourcesIn('src');
const workflows = sourcesIn('workflows');
const tests = sourcesIn('test');
const product = [...src, ...workflows];
const everything = [...product, ...tests];

/** Where the house departs from its shape today, so that it departs nowhere else. */
const departures = {
  // The guard and the count in front of the controllers, and the sending of a file.
  http: ['src/identity/http/signed-in.ts', 'src/identity/http/rate-limits.ts', 'src/documents/download.ts'],
  // Asked for by the platform's Fastify adapter, which brings it.
  packages: ['fastify'],
  // Where the machine cannot show what is asked, or the shared data are not at hand; each says so when it leaves a test out.
  leftOut: [
    'test/support/shared-data.ts',
    'test/integration/identity/local-issuer.spec.ts',
    'test/integration/platform/service-process.spec.ts',
  ],
};

/** The text of a file without its comments and its strings: what the compiler would run. */
function codeOf({ text }: SourceFile): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

const where = (files: readonly SourceFile[], wrong: (file: SourceFile) => boolean): readonly string[] =>
  files.filter(wrong).map(({ path: file }) => file);

describe('the law', () => {
  // The same question gets the same answer in ten years: nothing in it knows what time it is, or asks anybody.
  it.each([
    ['a clock', /\bDate\b/],
    ['chance', /\bMath\.random\b|\bcrypto\b|randomUUID/],
    ['a locale or a time zone of the platform', /\bIntl\b|toLocale\w*\(/],
    [
      'the process and its console',
      /\bprocess\s*\.\s*(env|argv|exit|cwd|hrtime|nextTick)\b|\bconsole\b|\bglobalThis\b/,
    ],
    [
      'anything else of Node',
      /\bBuffer\b|\brequire\(|import\.meta|\bset(Timeout|Interval|Immediate)\b|\bperformance\b/,
    ],
    ['anything of a browser', /\bfetch\(|\bwindow\s*\.|\bdocument\s*\.|\blocalStorage\b|\bURL\(/],
    ['waiting', /\bawait\b|\basync\b|\bPromise\b/],
  ])('knows nothing of %s', (_what, pattern) => {
    expect(where(workflows, (file) => pattern.test(codeOf(file)))).toEqual([]);
  });
});

describe('the editions of the law', () => {
  // An amendment is a file in `editions/` and dated rows: whoever names a law elsewhere would have to be found and changed too.
  it('are named in their files, in the tables of the law and by the machines, and nowhere else', () => {
    const days = readdirSync(path.join(root, 'workflows/editions'))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => /^\d/.test(name));
    expect(days).toContain(lawBegins);
    const all = days.join('|');
    const inTheLaw = new RegExp(`(${all})(?!\\.(machine|gates)\\.js)`);
    // Elsewhere, and in the examples of acts, a day may be an example of a date; it is the first day of all, or compared with, where it is a law.
    const outside = new RegExp(`${lawBegins}|([=<>]=?|\\bcase|\\[) *'(${all})'`);
    const home = /^workflows\/(editions|law)\/|^src\/deadlines\/holidays\//;
    const naming = where(product, (file) => {
      const code = file.text.replace(/\/\*[\s\S]*?\*\//g, '');
      const isOfTheLaw = file.path.startsWith('workflows/') && !file.path.startsWith('workflows/acts/');
      return (isOfTheLaw ? inTheLaw : outside).test(code);
    });
    expect(naming.filter((file) => !home.test(file))).toEqual([]);
  });

  // The law is laid down once. A test may suppose another.
  it('are laid down by their index alone, and supposed by nothing of the product', () => {
    const laying = where(product, (file) => /\benact\(/.test(codeOf(file)));
    expect(laying).toEqual(['workflows/editions/index.ts', 'workflows/law/statute-book.ts']);
    const supposing = where(product, (file) => /\bwithEditions\b/.test(codeOf(file)));
    expect(supposing).toEqual(['workflows/law/statute-book.ts']);
  });
});

describe('files', () => {
  // A long file is several, of which nobody knows where one ends. Tables and migrations are read line by line.
  it('are short enough to read', () => {
    const long = where(everything, ({ text }) => text.trimEnd().split('\n').length > 300);
    const tables = /\/migrations\/|^workflows\/law\/(provisions\/|cpv-codes)|\/holidays\//;
    expect(long.filter((file) => !tables.test(file))).toEqual([]);
  });

  it('have names in kebab-case, with their kind after a dot', () => {
    const name = /^(\d{4}-\d{2}-\d{2}|\d+-)?[a-z0-9]*(-[a-z0-9]+)*(\.[a-z]+)?\.ts$/;
    expect(where(everything, ({ path: file }) => !name.test(path.basename(file)))).toEqual([]);
  });

  // Whoever looks for a file by its name finds it, and no other.
  it('of one module of src have names of their own', () => {
    const names = src
      .filter(({ path: file }) => file.split('/').length > 2 && !file.endsWith('/index.ts'))
      .map(({ path: file }) => `${file.split('/')[1]!}: ${path.basename(file)}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  // Three names for one thing are three things to search for.
  it('export by name, never by default', () => {
    expect(where(everything, (file) => /^export\s+default\b|\bas default\b/m.test(codeOf(file)))).toEqual([]);
  });

  it('import with the ending that will be there when they run', () => {
    const wrong = everything.flatMap(({ path: file, text }) =>
      [...text.matchAll(/from '(\.[^']+)'/g)]
        .map(([, target]) => target!)
        .filter((target) => !/\.(js|mjs|json)$/.test(target))
        .map((target) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('nothing is switched off', () => {
  it.each([
    ['the checks of the compiler', new RegExp('@ts-' + '(ignore|nocheck|expect-error)')],
    ['the checks of the linter', new RegExp('eslint-' + 'disable')],
  ])('%s', (_what, pattern) => {
    expect(where(everything, ({ text }) => pattern.test(text))).toEqual([]);
  });

  it('types', () => {
    expect(where(everything, ({ saysAny }) => saysAny)).toEqual([]);
  });

  // A test that does not run says nothing.
  it('tests', () => {
    const off = /\b(it|test|describe)\.(skip|only|todo|failing)\b|\b[xf](it|describe)\(/;
    const found = where(tests, (file) => off.test(codeOf(file)));
    expect(found.filter((file) => !departures.leftOut.includes(file))).toEqual([]);
  });
});

describe('HTTP', () => {
  // A controller translates, and does nothing else; whatever is behind it could be reached from a command line.
  it('stays in controllers and in the platform', () => {
    const types =
      /\bFastify(Request|Reply|Instance)\b|\bHttp(Exception|Status)\b|\bExecutionContext\b|\bArgumentsHost\b|@(Controller|Get|Post|Put|Patch|Delete|Body|Query|Param|Headers|Req|Res|HttpCode|Header)\(/;
    const framework = /^(fastify$|@fastify\/|@nestjs\/platform-)/;
    const speaking = where(
      src,
      (file) => types.test(codeOf(file)) || file.imports.some(({ target }) => framework.test(target)),
    );
    // What a page shows is put together without it: a view model is plain data.
    const home =
      /\.controller\.ts$|^src\/platform\/http\/|^src\/web\/(?!.*\.view\.ts$|words\/)|^src\/(main|app\.module)\.ts$|^src\/openapi\/mount\.ts$/;
    expect(speaking.filter((file) => !home.test(file) && !departures.http.includes(file))).toEqual([]);
  });
});

describe('pages', () => {
  // One shell escapes what people have written and says what may be loaded; a second one would forget one of the two.
  it('are put together in one place', () => {
    const written = where(src, ({ text }) => /<!doctype html>\n|&(lt|quot|#39);/i.test(text));
    expect(written).toEqual(['src/platform/http/page.ts']);
  });
});

describe('the checkout', () => {
  const agreed =
    /^(package(-lock)?\.json|tsconfig\.json|nest-cli\.json|README\.md|LICENSE|CHANGELOG\.md|src|workflows|test)$/;

  it('holds nothing at the top but what was agreed, and dot files', () => {
    const entries = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
    const top = [...new Set(entries.map((entry) => entry.split('/')[0]!))];
    expect(top.filter((entry) => !agreed.test(entry) && !entry.startsWith('.'))).toEqual([]);
  });

  it('has the folders that were agreed inside the tests', () => {
    const folders = (of: string) =>
      readdirSync(path.join(root, of), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort();
    const ofTests = [
      'architecture',
      'attack',
      'bench',
      'integration',
      'journeys',
      'notices',
      'support',
      'web',
      'workflows',
      'browser',
    ];
    expect(folders('test').filter((name) => !ofTests.includes(name))).toEqual([]);
  });

  // Whoever installs decides where packages come from.
  it('locks packages without the address of any registry', () => {
    const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
    expect(lock).not.toMatch(/"resolved"|https?:\/\/[^"]*registry|npmjs|artifactory/);
    expect(readdirSync(root).filter((file) => /^\.(npmrc|yarnrc)/.test(file))).toEqual([]);
  });

  it('loads no package that it does not name', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const loaded = product
      .flatMap(({ imports }) => imports.filter(({ typesOnly }) => !typesOnly).map(({ target }) => target))
      .filter((target) => !/^(src|workflows)\/|^node:/.test(target))
      .map((target) => target.split('/', target.startsWith('@') ? 2 : 1).join('/'));
    const unnamed = [...new Set(loaded)].filter((name) => !(name in manifest.dependencies));
    expect(unnamed.filter((name) => !departures.packages.includes(name))).toEqual([]);
  });
});
