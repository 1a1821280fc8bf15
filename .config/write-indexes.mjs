// Writes the lists of what the folders of the law hold, so that nobody keeps them by hand: `npm run indexes`.
// A test compares them. The order of a list is kept: what is new comes after the last of its folder.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const ACTS = path.join(ROOT, 'workflows/acts');
const DECLARED = /^export const (\w+) = (?:act|ownAct)\('(\w+)'/m;
const LAW = path.join(ROOT, 'workflows');
const STORIES = path.join(ROOT, 'test/support/law');
const STEP = /^export const (\w+)Step\b/gm;

/** Every file of a folder whose list is kept here: those below, but for folders that have a list of their own. */
function filesOf(folder, top = true) {
  const entries = fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (!top && folder.startsWith(ACTS) && entries.some(({ name }) => name === 'index.ts')) return [];
  return entries.flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(full, false);
    return entry.name.endsWith('.ts') && entry.name !== 'index.ts' ? [full] : [];
  });
}

/** Every list of acts: that of the folder, and of each folder in it that keeps one of its own. */
function listsOf(folder) {
  const below = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const own = fs.existsSync(path.join(folder, 'index.ts')) ? [folder] : [];
  return [...own, ...below.flatMap(({ name }) => listsOf(path.join(folder, name)))];
}

function actsIn(folder) {
  return filesOf(folder).flatMap((file) => {
    const declared = DECLARED.exec(fs.readFileSync(file, 'utf8'));
    if (!declared) return [];
    const [, name, type] = declared;
    const from = `./${path.relative(folder, file).split(path.sep).join('/').replace(/\.ts$/, '.js')}`;
    return [{ name, type, from, matter: path.dirname(from) }];
  });
}

/** As they stood before, with what is new after the last of its matter. */
function inOrder(found, before) {
  const stood = [...before.matchAll(/^ {2}(\w+): \w+,$/gm)].map(([, type]) => type);
  const known = stood.flatMap((type) => found.filter((one) => one.type === type));
  return found
    .filter((one) => !known.includes(one))
    .reduce((list, one) => {
      const last = list.findLastIndex(({ matter }) => matter === one.matter);
      const at = last < 0 ? list.length : last + 1;
      return [...list.slice(0, at), one, ...list.slice(at)];
    }, known);
}

/** The index of the acts of one folder. */
function indexOfActs(folder) {
  const found = actsListedIn(folder);
  const imports = [...found].sort((a, b) => (a.from < b.from ? -1 : 1));
  return [
    '// Written by `npm run indexes` from the files of this folder. The order is that in which the acts are met; it is kept.',
    ...imports.map(({ name, from }) => `import { ${name} } from '${from}';`),
    '',
    '/** Every act of this folder, by its type. */',
    'export const acts = {',
    ...found.map(({ name, type }) => `  ${type}: ${name},`),
    '} as const;',
    '',
  ].join('\n');
}

const actsListedIn = (folder) => inOrder(actsIn(folder), fs.readFileSync(path.join(folder, 'index.ts'), 'utf8'));

/**
 * The lists of steps: whose acts they are of, where the files of their steps lie and where the list does, and what it says of its type.
 * The step of an act bears the name of the act and stands in some `*.steps.ts`. An act without one does not compile.
 */
const LISTS_OF_STEPS = [
  {
    acts: [ACTS],
    below: LAW,
    list: path.join(LAW, 'deciding/every-step.ts'),
    name: 'everyStep',
    says: 'The step that each act takes.',
    types: ['CommandType', '../acts/commands.js', 'Step', '../rules/step.js'],
  },
  {
    acts: [path.join(ACTS, 'interests'), path.join(ACTS, 'governance')],
    below: path.join(LAW, 'authority'),
    list: path.join(LAW, 'authority/every-authority-step.ts'),
    name: 'everyAuthorityStep',
    says: 'The step that each act of an authority takes.',
    types: ['AuthorityCommandType', './authority.commands.js', 'AuthorityStep', './authority-step.js'],
  },
  {
    acts: [path.join(ACTS, 'membership')],
    below: path.join(LAW, 'membership'),
    list: path.join(LAW, 'membership/every-membership-step.ts'),
    name: 'everyMembershipStep',
    says: 'The step that each act about who belongs where takes.',
    types: ['MembershipCommandType', './membership.commands.js', 'MembershipStep', './membership-step.js'],
  },
];

/** One list of steps, in the order of the acts. */
function indexOfSteps({ acts: folders, below, list, name: constant, says, types }) {
  const steps = filesOf(below)
    .filter((file) => file.endsWith('.steps.ts'))
    .flatMap((file) => {
      const to = path.relative(path.dirname(list), file).split(path.sep).join('/').replace(/\.ts$/, '.js');
      const from = to.startsWith('.') ? to : `./${to}`;
      const as = path.basename(file, '.steps.ts').replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
      return [...fs.readFileSync(file, 'utf8').matchAll(STEP)].map(([, name]) => ({ name, from, as }));
    });
  const taken = folders.flatMap(actsListedIn).flatMap(({ name, type }) => {
    const found = steps.find((one) => one.name === name);
    return found ? [{ ...found, type }] : [];
  });
  const [commandType, typesFrom, step, stepFrom] = types;
  const imports = [...new Map(taken.map((one) => [one.from, one])).values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  return [
    '// Written by `npm run indexes` from the files of steps, in the order of the acts.',
    `import type { ${commandType} } from '${typesFrom}';`,
    ...imports.map(({ from, as }) => `import * as ${as} from '${from}';`),
    `import type { ${step} } from '${stepFrom}';`,
    '',
    `/** ${says} */`,
    `export const ${constant}: { readonly [T in ${commandType}]: ${step}<T> } = {`,
    ...taken.map(({ type, as, name }) => `  ${type}: ${as}.${name}Step,`),
    '};',
    '',
  ].join('\n');
}

/** The lists of stories: where they are told, and what the list says of itself. A story is what a `*.story.ts` exports in `stories`. */
const LISTS_OF_STORIES = [
  {
    list: path.join(STORIES, 'whole/every-story.ts'),
    name: 'fullStories',
    says: 'One full story for each process, and what else it takes to meet every event there is. Each is told from the day it begins.',
    types: ['StoryByDays', '../story-by-days.js', '(begins: string) => StoryByDays'],
  },
  {
    list: path.join(STORIES, 'documented/every-documented-story.ts'),
    name: 'documentedStories',
    says: 'The stories that give the documented examples. Each throws where an example is refused.',
    types: ['Documented', './documented-story.js', '() => Documented'],
  },
];

/** One list of stories. Those of the processes come first: what is met in them is the example of it. */
function indexOfStories({ list, name, says, types: [type, from, story] }) {
  const files = fs.readdirSync(path.dirname(list)).filter((file) => file.endsWith('.story.ts'));
  const names = files.map((file) => path.basename(file, '.story.ts')).sort();
  const first = names.filter((one) => one === 'processes');
  const as = (one) => one.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return [
    '// Written by `npm run indexes` from the stories of this folder.',
    ...names.map((one) => `import { stories as ${as(one)} } from './${one}.story.js';`),
    `import type { ${type} } from '${from}';`,
    '',
    `/** ${says} */`,
    `export const ${name}: Readonly<Record<string, ${story}>> = {`,
    ...[...first, ...names.filter((one) => !first.includes(one))].map((one) => `  ...${as(one)},`),
    '};',
    '',
  ].join('\n');
}

/**
 * What each list is to say, by its path.
 *
 * @returns {{ file: string, text: string }[]}
 */
export function indexes() {
  const acts = listsOf(ACTS).map((folder) => ({ file: path.join(folder, 'index.ts'), text: indexOfActs(folder) }));
  const steps = LISTS_OF_STEPS.map((list) => ({ file: list.list, text: indexOfSteps(list) }));
  const stories = LISTS_OF_STORIES.map((list) => ({ file: list.list, text: indexOfStories(list) }));
  return [...acts, ...steps, ...stories].map(({ file, text }) => ({
    file: path.relative(ROOT, file),
    text,
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { file, text } of indexes()) fs.writeFileSync(path.join(ROOT, file), text);
}
