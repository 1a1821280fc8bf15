import { processCheckExample } from '../../../src/openapi/process-check-example.js';
import { readProcessAnswers } from '../../../src/law/read-process-answers.js';
import { guide } from '../../../src/cli/guide/index.js';
import { families } from '../../../src/openapi/authority-commands.js';
import { settings } from '../../../src/platform/configuration/configuration.js';
import { commandTypes } from '../../../workflows/index.js';
import { commandList } from '../../../src/cli/command-list.js';
import { run } from '../../support/processes.js';

describe('probity settings', () => {
  it('prints every setting with its default and what it is', async () => {
    const { code, stdout, stderr } = await run(['settings', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const printed = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(printed).toEqual(settings.map(({ name, otherwise, meaning }) => ({ name, default: otherwise, meaning })));
  });
});

describe('the page of the guide about probity check', () => {
  const { text } = guide.find(({ name }) => name === 'check')!;
  const whole = (node: unknown): readonly string[] =>
    typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([name, value]) => [name, ...whole(value)])
      : [];

  it('describes every field there is, and gives a file that is read as it stands', async () => {
    const [described] = text.split('A whole file:');
    const fields = new Set([
      ...whole(processCheckExample),
      'healthValue',
      'otherValue',
      'inseparable',
      'inseparableReason',
    ]);
    expect([...fields].filter((name) => !described!.includes(name))).toEqual([]);
    const file = text.slice(text.indexOf('{\n'));
    expect(await readProcessAnswers(JSON.parse(file))).toMatchObject({ ok: true });
  });
});

describe('probity guide', () => {
  it('lists its pages, prints each, and says which there are where it has none', async () => {
    const { stdout } = await run(['guide']);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(guide.map(({ name }) => name));
    expect(await run(['guide', guide[0]!.name])).toMatchObject({ code: 0, stdout: `${guide[0]!.text.trim()}\n` });
    const names = guide.map(({ name }) => name).join(', ');
    expect(await run(['guide', 'cooking'])).toMatchObject({ code: 2, stderr: expect.stringContaining(names) });
  });

  // A page that names what is not there is worse than none.
  it.each(guide.map((page) => [page.name, page] as const))(
    'names in %s only acts and commands that there are',
    (_, page) => {
      const acts = page.text.match(/\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b/g) ?? [];
      const known: readonly string[] = [...commandTypes, ...families.flatMap(({ acts }) => Object.keys(acts))];
      expect(acts.filter((name) => !known.includes(name))).toEqual([]);
      const commands = [...page.text.matchAll(/\bprobity ([a-z-]+)/g)].map(([, name]) => name);
      expect(commands.filter((name) => !commandList.some((entry) => entry.name === name))).toEqual([]);
      for (const line of page.text.split('\n')) expect(line.length).toBeLessThanOrEqual(132);
    },
  );
});
