import { breaches, circles, isOurs, moduleOf, sourcesIn, type SourceFile } from './imports.js';

const src = sourcesIn('src');
const workflows = sourcesIn('workflows');
const tests = sourcesIn('test');

/** Who builds on what, from the ground up (architecture.md, section 4). The law is open to all, through its index. */
const ground: Readonly<Record<string, readonly string[]>> = {
  platform: [],
  trail: ['platform'],
  engine: ['platform', 'trail'],
  // Granting a role is a recorded act, so identity writes to the trail; and what stands of an authority follows from it.
  identity: ['platform', 'trail', 'engine'],
};

/** Modules of the domain: each on the ground, beside the others. */
const domain = [
  'law',
  'procurements',
  'commands',
  'history',
  'evaluation',
  'representations',
  'worklist',
  'documents',
  'notices',
  'deadlines',
  'feeds',
  'conflicts',
  'governance',
  'reporting',
  'record',
];

/** What stands above the domain and puts it together. */
const above = ['cli', 'web', 'openapi', 'rehearsal', 'main.ts', 'app.module.ts', 'schema.ts', 'engine-parts.ts'];

/**
 * Where the house departs from its shape today, so that it departs nowhere else. Whoever takes one of them out of the code
 * takes it out of here.
 */
const departures = {
  domain: [
    // A table of facts, not a part of the module.
    'src/notices/notices.controller.ts -> src/deadlines/holidays/england-and-wales.ts',
  ],
  above: [
    // A rehearsal lets due dates fire by its own clock.
    'src/cli/scenario/stage.ts -> src/deadlines/sweeper.ts',
    // It settles for its authorities what its file says of them.
    'src/cli/scenario/stage.ts -> src/governance/governance.service.ts',
  ],
  controllers: [
    // It reads nothing by it: for whom a procurement is opened.
    'src/commands/opening.controller.ts -> src/identity/index.ts',
  ],
  around: [
    'src/cli/commands/user.command.ts -> src/identity/new-members.ts',
    'src/cli/commands/setup.command.ts -> src/identity/setup-links.ts',
    'src/cli/people.ts -> src/identity/identity.service.ts',
    'src/cli/people.ts -> src/identity/names.ts',
    'src/cli/people.ts -> src/identity/sign-in-links.ts',
    'src/cli/people.ts -> src/identity/tokens/tokens.ts',
    'src/cli/scenario/read-participants.ts -> src/identity/roles.ts',
    'src/cli/scenario/scenario.ts -> src/identity/roles.ts',
  ],
  // A list of all fields for convenience, which some import around.
  barrels: ['src/platform/http/fields/index.ts'],
};

const inModules = (...names: readonly string[]): readonly SourceFile[] =>
  src.filter(({ path }) => names.includes(moduleOf(path)));
/** What reads without asking who looks. */
const isUnfiltered = (target: string): boolean => /\.(queries|projection)\.ts$/.test(target);
const isDomain = (target: string): boolean => isOurs(target) && domain.includes(moduleOf(target));

describe('who may import whom', () => {
  // A module that nobody has placed is one that nobody has thought about.
  it('knows every module of src', () => {
    const known = [...Object.keys(ground), ...domain, ...above];
    expect([...new Set(src.map(({ path }) => moduleOf(path)))].filter((name) => !known.includes(name))).toEqual([]);
  });

  // A lawyer can read the law without NestJS, a database or HTTP, because none of them is there.
  it('lets the law import xstate and itself, and nothing else', () => {
    const wrong = breaches(workflows, (_, { target }) => target !== 'xstate' && !target.startsWith('workflows/'));
    expect(wrong).toEqual([]);
  });

  // What is behind the index may be moved without anybody noticing.
  it('enters the law only through its index', () => {
    const behind = (target: string) => target.startsWith('workflows/') && target !== 'workflows/index.ts';
    expect(breaches(src, (_, { target }) => behind(target))).toEqual([]);
  });

  it.each(Object.entries(ground))('keeps %s below everything that builds on it', (name, may) => {
    const own = inModules(name);
    expect(own.length).toBeGreaterThan(0);
    expect(breaches(own, (_, { target }) => isOurs(target) && ![name, ...may].includes(moduleOf(target)))).toEqual([]);
  });

  // A change in one module does not break another; what one wants to know of another it asks of its queries. A module of Nest names
  // the modules whose queries it is given.
  it('lets modules of the domain know each other by their queries, and by the shapes of what they answer', () => {
    const wrong = breaches(inModules(...domain), (file, { target }) => {
      if (!isDomain(target) || moduleOf(target) === moduleOf(file.path)) return false;
      if (file.path.endsWith('.module.ts') && target.endsWith('.module.ts')) return false;
      return !/\.(queries|reading|views|dto)\.ts$/.test(target);
    });
    expect(wrong.filter((breach) => !departures.domain.includes(breach))).toEqual([]);
  });

  // Somebody who reads the domain finds nothing in it that puts it together.
  it('lets nothing of the domain or the ground know what stands above', () => {
    const files = inModules(...domain, ...Object.keys(ground));
    expect(breaches(files, (_, { target }) => isOurs(target) && above.includes(moduleOf(target)))).toEqual([]);
  });

  // The engine appends and the trail keeps; a module of the domain is handed its events, and asks for older ones.
  it('lets modules of the domain take from the trail what reads it, never what writes to it', () => {
    const reads = ['Trail', 'CheckReport', 'Findings', 'PagedCursor', 'canonicalText', 'disclosedText', 'sha256Hex'];
    const types = ['Actor', 'Disclosed', 'Disclosures', 'PersonActor', 'StreamName', 'TrailEvent', 'Until'];
    const wrong = breaches(inModules(...domain), (_, { target, names, typesOnly }) => {
      if (!isOurs(target) || moduleOf(target) !== 'trail') return false;
      const taken = typesOnly || names.every((name) => [...reads, ...types].includes(name));
      return target !== 'src/trail/index.ts' || !taken;
    });
    expect(wrong).toEqual([]);
  });

  // What somebody may see is decided in one place for each thing that is read, whichever way it is read.
  it.each(['web', 'cli'])('lets the %s read through readings, and read commands as the interface does', (name) => {
    const files = name === 'web' ? inModules('web') : inModules('cli');
    const wrong = breaches(
      files,
      (_, { target, typesOnly, lazy }) =>
        isDomain(target) && !typesOnly && !lazy && !/\.(reading|commands)\.ts$/.test(target),
    );
    // What is asked in an address is checked by the same shapes, and Nest is told by modules whose readings there are.
    const asked = (breach: string): boolean => / -> src\/[\w/-]+\/dto\/|\.module\.ts -> .*\.module\.ts$/.test(breach);
    // What a provider sends goes through the same doors as over HTTP.
    const door = (breach: string): boolean =>
      /\/representations\/(?:lodging|own-acts|own-information)\.ts$/.test(breach);
    const left = name === 'web' ? wrong.filter((breach) => !asked(breach) && !door(breach)) : wrong;
    expect(left.filter((breach) => !departures.above.includes(breach))).toEqual([]);
    expect(
      breaches(files, (_, { target, typesOnly }) => isDomain(target) && !typesOnly && isUnfiltered(target)),
    ).toEqual([]);
  });

  // A page is shown to somebody; who operates the installation sits at its command line.
  it('keeps from the web what is for whoever operates the installation', () => {
    const others = src.filter(({ path }) => moduleOf(path) !== 'cli' && !path.endsWith('.module.ts'));
    expect(breaches(others, (_, { target }) => target.endsWith('/operator.reading.ts'))).toEqual([]);
  });

  it('lets controllers read through readings', () => {
    const controllers = inModules(...domain).filter(({ path }) => path.endsWith('.controller.ts'));
    expect(controllers.length).toBeGreaterThan(15);
    const wrong = breaches(controllers, (_, { target, names, typesOnly }) => {
      if (typesOnly) return false;
      const asks = ['Trail', 'Access', 'IdentityQueries', 'Database'].some((one) => names.includes(one));
      return isUnfiltered(target) || (isOurs(target) && asks);
    });
    expect(wrong.filter((breach) => !departures.controllers.includes(breach))).toEqual([]);
  });

  // One path by which a stream changes, whatever it is about: whatever else decided could disagree with it.
  it('decides in the engine and nowhere else', () => {
    const deciders = ['decide', 'procurementKind', 'authorityKind', 'organisationKind'];
    const deciding = src.filter(({ imports }) =>
      imports.some(
        ({ target, names }) => target === 'workflows/index.ts' && names.some((name) => deciders.includes(name)),
      ),
    );
    expect(deciding.length).toBeGreaterThan(0);
    expect(deciding.map(({ path }) => path).filter((path) => moduleOf(path) !== 'engine')).toEqual([]);
    const whole = src.filter(({ text }) => /import \* as \w+ from '[./]*workflows\/index\.js'/.test(text));
    expect(whole.map(({ path }) => path)).toEqual([]);
  });

  // What one way in forgot, the other would have: the command line once built views anew and left one out.
  it('plugs into the engine in one place', () => {
    const plugging = src.filter(({ text }) =>
      /\.(set(Authority)?Actor|add(Evidence|AuthorityEvidence|OrganisationEvidence|Input|Projection|Folded|Dispatch))\(/.test(
        text,
      ),
    );
    expect(plugging.map(({ path }) => path)).toEqual(['src/engine-parts.ts']);
  });

  // The history is the record: one place adds to it.
  it('writes events in the trail and nowhere else', () => {
    const writing = src.filter(({ text }) => /INSERT\s+INTO\s+"?event"?[\s(]/i.test(text)).map(({ path }) => path);
    expect(writing.length).toBeGreaterThan(0);
    expect(writing.filter((path) => moduleOf(path) !== 'trail')).toEqual([]);
  });

  // The database's clock decides when something was received. Only a rehearsal tells another time.
  it('puts the clock forward in rehearsals and tests only', () => {
    const using = [...src, ...workflows].filter(({ text }) => text.includes('SimulatedClock')).map(({ path }) => path);
    expect(using.filter((path) => !path.startsWith('src/cli/scenario/'))).toEqual([]);
  });

  // Files that need each other are one file in two places. Types count: a reader follows them too.
  it('has no circle of files that import each other', () => {
    const files = [...src, ...workflows, ...tests];
    const graph = new Map(files.map(({ path, imports }) => [path, imports.map(({ target }) => target)]));
    expect(circles(graph)).toEqual([]);
  });

  // Where one file stands for a folder, that is the boundary of the folder, and others go through it; or through that of a folder in it.
  it('has an index only where it is the boundary', () => {
    const indexes = src.map(({ path }) => path).filter((path) => path.endsWith('/index.ts'));
    for (const barrel of indexes.filter((path) => !departures.barrels.includes(path))) {
      const folder = barrel.replace('index.ts', '');
      const outside = src.filter(({ path }) => !path.startsWith(folder));
      const around = breaches(outside, (_, { target }) => target.startsWith(folder) && !indexes.includes(target));
      // The list of all tables, and the modules of Nest, name the parts that they put together.
      const parts = /\/(migrations\/|[a-z-]+\.(entity|module|queries|projection)\.ts)/;
      const wrong = around.filter((breach) => !parts.test(breach.split(' -> ')[1]!));
      expect({ barrel, around: wrong.filter((breach) => !departures.around.includes(breach)) }).toEqual({
        barrel,
        around: [],
      });
    }
  });
});
