import type { Command } from 'commander';
import { CliExit, EXIT } from '../exit.js';
import { DATABASE_OPTION, historyOf, openToLook } from '../stored-history.js';
import { print, printJson } from './dates.js';
import { readUntil } from './read-until.js';

const EXAMPLES = `Examples:
  $ probity record 0c9d…                            the record of regulation 24, item by item
  $ probity record 0c9d… --at 2026-04-08T23:59      as it stood at that time in London
  $ probity record 0c9d… --json                     the same as one JSON document
`;

const HELP = `
Exit codes: 0 nothing is missing of what has been done so far; 1 something is, or there was no such procurement then; 2 wrong usage.`;

/** `probity record ID`: the record that regulation 24 asks for, made of the history, with what is missing. */
export function register(program: Command): void {
  program
    .command('record')
    .summary('the record of regulation 24, and what it lacks')
    .description('Shows the record of a procurement, each statement with the event behind it and both its times.')
    .argument('<procurement>', 'the id of the procurement')
    .option('--at <version or time>', 'a version, an instant (2026-04-08T23:00:00.000Z) or a time in London')
    .option(...DATABASE_OPTION)
    .option('--json', 'print one JSON document')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run(
  id: string,
  { at, database: where, json }: { at?: string; database?: string; json?: boolean },
): Promise<void> {
  const until = at === undefined ? {} : await readUntil(at);
  const { records } = await historyOf(await openToLook(where));
  const record = await records.record(id, until);
  if (!record) throw new CliExit(EXIT.no, `there is no procurement ${id}${at === undefined ? '' : ` at ${at}`}`);
  const { recordText } = await import('../../record/record-words.js');
  if (json) printJson(record);
  else recordText(record).forEach(print);
  if (record.missing.length > 0) throw new CliExit(EXIT.no);
}
