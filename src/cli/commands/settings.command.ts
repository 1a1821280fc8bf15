import type { Command } from 'commander';
import { print, printJson } from './dates.js';

const HELP = `
Settings are read once, from the environment, when a command starts; a wrong or unknown one stops it and is named.

Exit codes: 0 printed.`;

/** `probity settings`: every setting of the environment, its default, and what it is. */
export function register(program: Command): void {
  program
    .command('settings')
    .summary('every setting, its default and what it is')
    .description('Every setting that is read from the environment, with its default and what it is.')
    .option('--json', 'print one JSON document per setting')
    .addHelpText('before', 'Examples:\n  $ probity settings\n  $ probity settings --json\n')
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ json }: { json?: boolean }): Promise<void> {
  const { settings } = await import('../../platform/configuration/configuration.js');
  for (const { name, otherwise, meaning } of settings) {
    if (json) printJson({ name, default: otherwise, meaning });
    else print(`${name}\n    ${meaning}.\n    Default: ${otherwise}.`);
  }
}
