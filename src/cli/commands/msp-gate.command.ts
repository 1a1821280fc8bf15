import type { Command } from 'commander';
import { loadLaw, mustBeDates, print, printJson, say } from './dates.js';

const EXAMPLES = `Example:
  $ probity msp-gate 2026-11-02
`;

const HELP = `
DATE is the London date on which the notice of the intended approach was SUBMITTED for publication, not the date on which
it was published. The days are plain days: weekends and holidays count.

Exit codes: 0 answered; 2 not a date.`;

/** `probity msp-gate DATE…`: the earliest day on which step 2 of the Most Suitable Provider Process may be completed (reg 10(5)). */
export function register(program: Command): void {
  program
    .command('msp-gate')
    .summary('the earliest day to complete identification, most suitable provider process')
    .description('The earliest day on which step 2 of the Most Suitable Provider Process may be completed (reg 10(5)).')
    .argument('<DATE...>', 'London date of submission, YYYY-MM-DD')
    .option('--json', 'print one JSON document per date')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run(dates: readonly string[], options: { json?: boolean }): Promise<void> {
  await mustBeDates(dates);
  const { citesOf, dateInWords, lawBegins, notBeforeDays, numberOn } = await loadLaw();
  for (const submitted of dates) {
    const beforeTheLaw = submitted < lawBegins;
    const days = numberOn('msp-identification-days', submitted);
    const gate = notBeforeDays(submitted, days.value);
    if (beforeTheLaw)
      say(`probity: the Regulations came into force on ${dateInWords(lawBegins)}; this is arithmetic only.`);
    if (options.json) {
      const { earliestDay, notBefore, working, length, dayType, countedFrom } = gate;
      const provisions = citesOf(days.provision);
      printJson({ submitted, earliestDay, notBefore, length, dayType, countedFrom, working, provisions });
    } else {
      print(`Submitted ${dateInWords(submitted)}: step 2 may be completed from ${dateInWords(gate.earliestDay)}.`);
      print(`${gate.working} (reg 10(5))`);
    }
  }
}
