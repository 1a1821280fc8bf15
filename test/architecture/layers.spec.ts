import { moduleOf, sourcesIn, type SourceFile } from './imports.js';

const src = sourcesIn('src');
const workflows = sourcesIn('workflows');

/** What the shape of the house allows each folder of `src` to import, beside itself and the law. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  platform: [],
  trail: ['platform'],
  // Granting a role is a recorded act, so identity writes to the trail.
  identity: ['platform', 'trail'],
  engine: ['platform', 'trail'],
};
const domain = ['procurements', 'representations', 'documents', 'notices', 'deadlines', 'feeds', 'conflicts'];
const below = ['platform', 'trail', 'identity', 'engine', 'openapi'];

const breaches = (files: readonly SourceFile[], wrong: (file: SourceFile, target: string) => boolean): string[] =>
  files.flatMap((file) =>
    file.imports.filter((target) => wrong(file, target)).map((target) => `${file.path} -> ${target}`),
  );

const ours = (target: string): boolean => target.startsWith('src/');

describe('who may import whom', () => {
  it('enters the law only through its index, and the law imports nothing but xstate and itself', () => {
    expect(breaches(src, (_, target) => target.startsWith('workflows/') && target !== 'workflows/index.ts')).toEqual(
      [],
    );
    expect(breaches(workflows, (_, target) => target !== 'xstate' && !target.startsWith('workflows/'))).toEqual([]);
  });

  it.each(Object.entries(allowed))('keeps %s below everything that builds on it', (name, may) => {
    const own = src.filter(({ path }) => moduleOf(path) === name);
    expect(own.length).toBeGreaterThan(0);
    const wrong = breaches(own, (_, target) => ours(target) && ![name, ...may].includes(moduleOf(target)));
    // The views of a module read its own tables; the list of all tables is put together above.
    expect(wrong.filter((breach) => !breach.includes('/migrations/'))).toEqual([]);
  });

  it('lets domain modules know each other by their queries and tables of facts only', () => {
    const own = src.filter(({ path }) => domain.includes(moduleOf(path)) && !path.endsWith('.module.ts'));
    const wrong = breaches(own, ({ path }, target) => {
      if (!ours(target) || moduleOf(target) === moduleOf(path) || below.includes(moduleOf(target))) return false;
      return !/(\.queries|\.views|holiday-calendars|england-and-wales|\.dto|\/fields|answers|paths|readers)\.ts$/.test(
        target,
      );
    });
    expect(wrong).toEqual([]);
  });

  it('decides in the engine and nowhere else', () => {
    const deciding = src.filter(({ text }) => /\bdecide\b[^'";]*from '[./]*workflows\/index\.js'/.test(text));
    expect(deciding.map(({ path }) => path)).toEqual(['src/engine/engine.ts']);
  });

  it('writes events in the trail and nowhere else', () => {
    const writing = src.filter(({ text }) => /INSERT INTO event\b/i.test(text)).map(({ path }) => path);
    expect(writing.filter((path) => moduleOf(path) !== 'trail')).toEqual([]);
    expect(writing.length).toBeGreaterThan(0);
  });

  it('puts the clock forward in rehearsals only', () => {
    const using = src.filter(({ text }) => text.includes('SimulatedClock')).map(({ path }) => path);
    expect(using.filter((path) => !path.startsWith('src/cli/scenario/'))).toEqual([]);
  });

  it('has no circle of files that load each other', () => {
    const all = new Map([...src, ...workflows].map((file) => [file.path, file.loads]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
      if (done.has(file) || way.includes(file)) return;
      for (const next of all.get(file) ?? []) if (all.has(next)) visit(next, [...way, file]);
      done.add(file);
    };
    for (const file of all.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});
