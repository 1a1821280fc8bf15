import type { Command } from 'commander';
import { CliExit, EXIT } from '../exit.js';
import { DATABASE_OPTION, historyOf, openToLook } from '../stored-history.js';
import { print, printJson, say } from './dates.js';

const EXAMPLES = `Examples:
  $ probity rebuild --check     say which rows are not as the history says; change nothing
  $ probity rebuild             put them right; commands wait meanwhile, reading goes on
`;

const HELP = `
Exit codes: 0 every view is as the history says, or was made so; 1 (--check) one is not; 2 wrong usage or no such database.`;

/** `probity rebuild`: builds every view anew from the events, and compares or repairs. */
export function register(program: Command): void {
  program
    .command('rebuild')
    .summary('build every view anew from the history, and compare or repair')
    .description('Builds the register and the due dates anew from the events, and puts right what differs.')
    .option('--check', 'compare only')
    .option(...DATABASE_OPTION)
    .option('--json', 'print one JSON document')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run({
  database: where,
  check,
  json,
}: {
  database?: string;
  check?: boolean;
  json?: boolean;
}): Promise<void> {
  const database = await openToLook(where);
  const { rebuild } = await historyOf(database);
  const report = await (check ? rebuild.check() : rebuild.repair());
  if (json) printJson(report);
  else {
    print(`${report.streams} streams, ${report.events} events`);
    for (const { view, rows, different, examples } of report.views) {
      print(`${view}: ${rows} rows, ${different} different${different > 0 && report.repaired ? ', put right' : ''}`);
      for (const key of examples) print(`  ${Object.values(key).join(' ')}`);
    }
  }
  if (check && !report.equal) {
    say('probity: run `probity rebuild` to put this right; what altered the rows is worth finding out first');
    throw new CliExit(EXIT.no);
  }
}
