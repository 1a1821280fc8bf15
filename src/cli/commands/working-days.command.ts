import type { Command } from 'commander';
import { CliExit, EXIT } from '../exit.js';
import {
  holidaysLine,
  linesOfDays,
  loadHolidays,
  loadLaw,
  mustBeDates,
  print,
  printJson,
  refusedOutsideSpan,
  say,
} from './dates.js';

const EXAMPLES = `Example:
  $ probity working-days 2026-11-10 5
`;

const HELP = `
Working days are those of reg 12(12). DATE itself is never counted.

Exit codes: 0 answered; 1 the count leaves the holiday list; 2 not a date, or not a number of days.`;

/** `probity working-days DATE N`: the N-th working day after DATE, with every day passed through. */
export function register(program: Command): void {
  program
    .command('working-days')
    .summary('the N-th working day after a date')
    .description('The N-th working day after DATE, day by day.')
    .argument('<DATE>', 'London date, YYYY-MM-DD')
    .argument('<N>', 'how many working days, 1 or more')
    .option('--json', 'print a JSON document')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run(date: string, n: string, options: { json?: boolean }): Promise<void> {
  await mustBeDates([date]);
  if (!/^[1-9]\d{0,4}$/.test(n)) {
    throw new CliExit(EXIT.usage, `N ${JSON.stringify(n)} is not a whole number of working days from 1 to 99999.`);
  }
  const { citesOf, dateInWords, isOutsideSpan, workingDaysAfter } = await loadLaw();
  const calendar = await loadHolidays();
  const count = workingDaysAfter(date, Number(n), calendar);
  if (isOutsideSpan(count)) {
    const reason = refusedOutsideSpan(count, calendar);
    if (options.json) printJson({ after: date, n: Number(n), refused: reason });
    say(`probity: working day ${n} after ${date} cannot be counted: ${reason.message}.`);
    throw new CliExit(EXIT.no);
  }
  if (options.json) {
    const { division, asOf } = calendar;
    printJson({ ...count, calendar: { division, asOf }, provisions: citesOf('reg12WorkingDay') });
    return;
  }
  print(`Working day ${n} after ${dateInWords(date)} is ${dateInWords(count.lastDay)} (reg 12(12)).\n`);
  for (const line of linesOfDays(count.days, dateInWords)) print(line);
  print(`\n${holidaysLine(calendar)}`);
}
