import type { Command } from 'commander';
import type { StandstillClock } from '../../../workflows/index.js';
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

const EXAMPLES = `Examples:
  $ probity standstill 2026-03-24
  $ probity standstill 2026-03-24 2026-04-28 --json
`;

const HELP = `
DATE is the London date on which the notice of intention was published, YYYY-MM-DD.

Exit codes: 0 every date answered; 1 a date, or the count from it, is outside the holiday list; 2 not a date.`;

/** `probity standstill DATE…`: the clock of reg 12 for notices of intention published on each date. Needs no database. */
export function register(program: Command): void {
  program
    .command('standstill')
    .summary('the standstill period for a date of publication, day by day')
    .description('The standstill period of reg 12 for a notice of intention published on each DATE, day by day.')
    .argument('<DATE...>', 'London date of publication, YYYY-MM-DD')
    .option('--json', 'print one JSON document per date')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run(dates: readonly string[], options: { json?: boolean }): Promise<void> {
  await mustBeDates(dates);
  const { isOutsideSpan, standstillClock, standstillDaysOn, dateInWords } = await loadLaw();
  const calendar = await loadHolidays();
  let refused = false;
  for (const [index, published] of dates.entries()) {
    const clock = standstillClock(published, calendar, standstillDaysOn(published));
    if (isOutsideSpan(clock)) {
      refused = true;
      const reason = refusedOutsideSpan(clock, calendar);
      if (options.json) printJson({ published, refused: reason });
      say(`probity: no standstill for ${published}: ${reason.message}.`);
      continue;
    }
    for (const warning of clock.warnings ?? []) say(`probity: ${warning.message} (${warning.provision})`);
    if (options.json) printJson(clock);
    else print(`${index > 0 ? '\n' : ''}${inWords(clock, dateInWords).join('\n')}\n\n${holidaysLine(calendar)}`);
  }
  if (refused) throw new CliExit(EXIT.no);
}

function inWords(clock: StandstillClock, dateInWords: (date: string) => string): readonly string[] {
  return [
    `Notice of intention published   ${dateInWords(clock.published)}`,
    `Standstill begins               ${dateInWords(clock.standstillBegins)} (reg 12(2))`,
    `Last day for representations    ${dateInWords(clock.lastDay)}, until midnight at its end (reg 12(3))`,
    `                                strictly before ${clock.representationsBefore}`,
    `Earliest award                  ${dateInWords(clock.earliestAward)}, if no valid representation arrives (reg 12(9))`,
    '',
    ...linesOfDays(clock.days, dateInWords),
  ];
}
