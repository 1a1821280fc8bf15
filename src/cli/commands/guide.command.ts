import type { Command } from 'commander';
import { CliExit, EXIT } from '../exit.js';
import { print } from './dates.js';

/** `probity guide`: how things are done with the product, a page for each matter. */
export function register(program: Command): void {
  program
    .command('guide')
    .summary('how things are done, a page for each matter')
    .description('How things are done with Probity: a page for each matter. Without a topic, which there are.')
    .argument('[topic]', 'one of those listed')
    .addHelpText('before', 'Examples:\n  $ probity guide\n  $ probity guide hearing\n')
    .addHelpText('after', '\nExit codes: 0 printed; 2 there is no such topic.')
    .action(run);
}

async function run(topic: string | undefined): Promise<void> {
  const { guide } = await import('../guide/index.js');
  const page = guide.find(({ name }) => name === topic);
  if (page) print(page.text.trim());
  else if (topic === undefined) for (const { name, about } of guide) print(`${name.padEnd(14)}${about}`);
  else
    throw new CliExit(
      EXIT.usage,
      `there is no page about ${topic}; there are ${guide.map(({ name }) => name).join(', ')}`,
    );
}
