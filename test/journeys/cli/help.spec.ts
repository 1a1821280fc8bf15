import { commandList } from '../../../src/cli/command-list.js';
import { guide } from '../../../src/cli/guide/index.js';
import { roles } from '../../../src/identity/roles.js';
import { settings } from '../../../src/platform/configuration/configuration.js';
import { run } from '../../support/processes.js';

/** What a text refers to and there is not. The README describes no detail of a command, so it is nothing to refer to. */
function deadReferences(text: string): readonly string[] {
  const pages = guide.map(({ name }) => name);
  const commands = [...commandList.map(({ name }) => name), 'help'];
  const referred = [...text.matchAll(/\bprobity (guide )?(?!probity\b)([a-z][a-z-]{1,30})\b/g)];
  return [
    ...(text.match(/\b(?:[Tt]he|[Oo]ur) (?:README|manual|handbook|wiki)\b/g) ?? []),
    ...(text.match(/\bPROBITY_[A-Z_]{1,40}/g) ?? []).filter((name) => !settings.some((one) => one.name === name)),
    ...referred.filter(([, page, name]) => !(page ? pages : commands).includes(name!)).map(([whole]) => whole),
  ];
}

/** The help of a command and of every command below it, with the words that lead to each. */
async function helpOf(words: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const { code, stdout, stderr } = await run([...words, '--help']);
  expect([words, code, stderr]).toEqual([words, 0, '']);
  const [, below = ''] = stdout.split('\nCommands:\n');
  const names = [...below.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name]) => name!).filter((name) => name !== 'help');
  const further = [];
  for (const name of names) further.push(...(await helpOf([...words, name])));
  return [[words.join(' '), stdout], ...further];
}

describe('every help', () => {
  it('refers to nothing that is not there', async () => {
    const helps = await helpOf([]);
    expect(helps.map(([words]) => words)).toEqual(
      expect.arrayContaining(['', 'scenario run', ...commandList.map(({ name }) => name)]),
    );
    expect(helps.flatMap(([words, text]) => deadReferences(text).map((dead) => `${words}: ${dead}`))).toEqual([]);
  });

  it('names every role that a person can be given', async () => {
    const { stdout } = await run(['user', '--help']);
    const [, named = ''] = /Roles in a relevant authority: ([^:]{1,300}): provider/.exec(stdout) ?? [];
    expect(roles.filter((role) => role !== 'provider' && !named.includes(role))).toEqual([]);
  });

  it.each([
    ['probity guide hearing; probity token USER --link; PROBITY_DATA_DIR', []],
    ['FILE is JSON. The README describes the fields.', ['The README']],
    ['probity guide cooking, or probity levitate', ['probity guide cooking', 'probity levitate']],
    ['PROBITY_LEVITATE', ['PROBITY_LEVITATE']],
  ])('would be found out: %s', (text, dead) => expect(deadReferences(text)).toEqual(dead));
});
