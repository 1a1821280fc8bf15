import type { Command } from 'commander';
import { CliExit, EXIT } from '../exit.js';
import { atExit } from '../lifecycle.js';
import { print, printJson } from './dates.js';

const EXAMPLES = `Examples:
  $ probity scenario run plan.yaml
  $ probity scenario run test/journeys/scenarios/*.yaml --json
`;

const HELP = `
FILE is a scenario in YAML or JSON: who takes part, and steps with a time, a person, a command and what is expected of it.
Times are London times unless they name a zone. Each FILE is played in a fresh throw-away database, through the real
engine, under a simulated clock.

Exit codes: 0 everything was as expected; 1 something was not; 2 some file cannot be read, has an unknown command or field,
or runs backwards in time (then nothing is played).`;

interface Options {
  readonly json?: boolean;
  readonly timers: boolean;
}

/** `probity scenario run FILE…`: plays scenarios and says where reality differs from what they expect. */
export function register(program: Command): void {
  const scenario = program
    .command('scenario')
    .summary('play a written scenario through the real engine')
    .description('Scenarios: decisions written down in a file and played through the real engine.');
  scenario
    .command('run')
    .summary('play each FILE and compare with what it expects')
    .description(
      'Plays each FILE through the real engine and says, step by step, where reality differs from what it expects.',
    )
    .argument('<FILE...>', 'scenarios in YAML or JSON')
    .option('--json', 'print one JSON document per step, and a last one per file')
    .option('--no-timers', 'let no timer fire: no outcome may change, because rules compare with the time it is')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run(files: readonly string[], { json = false, timers }: Options): Promise<void> {
  const { readScenarioFiles } = await import('../scenario/files.js');
  const scenarios = await readScenarioFiles(files);
  const { ThrowawayDatabases } = await import('../scenario/throwaway-databases.js');
  const { perform } = await import('../scenario/perform.js');
  const report = await import('../scenario/report.js');
  const databases = await ThrowawayDatabases.start();
  atExit(() => databases.stop());
  let failed = 0;
  for (const scenario of scenarios) {
    if (!json) report.headingInWords(scenario).forEach(print);
    const tally = await perform(scenario, await databases.fresh(), { timers }, (played) => {
      if (json) printJson(report.stepAsJson(scenario, played));
      else report.stepInWords(scenario, played).forEach(print);
    });
    if (json) printJson(report.summaryAsJson(scenario, tally));
    else print(`${report.summaryInWords(tally)}\n`);
    failed += tally.failed;
  }
  if (failed > 0) throw new CliExit(EXIT.no, `${failed} ${failed === 1 ? 'step' : 'steps'} not as expected.`);
}
