import type { Command } from 'commander';
import { CliExit, EXIT } from '../exit.js';
import { atExit, stopRequested } from '../lifecycle.js';

/** `probity serve`: the service, until it is asked to stop. */
export function register(program: Command): void {
  program
    .command('serve')
    .summary('run the service')
    .description(
      'Runs the service until it is stopped. Without DATABASE_URL it keeps its data in an embedded PostgreSQL in ' +
        'PROBITY_DATA_DIR; several instances may share that folder. `probity settings` lists the settings of the environment.',
    )
    .option('--rehearse', 'run a throw-away installation whose clock people can move, for learning and acceptance')
    .option('--at <time>', 'with --rehearse: when it begins, a time in London such as 2026-03-24T09:00')
    .addHelpText(
      'before',
      `Examples:
  $ probity serve
  $ PROBITY_PORT=8080 probity serve
  $ DATABASE_URL=postgres://user:password@host/database probity serve
  $ probity serve --rehearse --at 2026-03-24T09:00
`,
    )
    .action(serve);
}

interface Options {
  readonly rehearse?: boolean;
  readonly at?: string;
}

async function serve({ rehearse, at }: Options): Promise<void> {
  const stop = stopRequested();
  if (rehearse) return (await import('../rehearsal.js')).rehearse(at, stop);
  if (at !== undefined) throw new CliExit(EXIT.usage, '--at moves the clock of a rehearsal; give --rehearse with it');
  const { readConfiguration } = await import('../../platform/configuration/configuration.js');
  const configuration = readConfiguration();
  const { startService } = await import('../../main.js');
  const service = await startService(configuration);
  atExit(() => service.stop());
  const where = service.embedded ? `its data is in ${configuration.dataDir}` : 'its data is at DATABASE_URL';
  process.stderr.write(`probity: listening on ${service.address}; ${where}\n`);
  const signal = await stop;
  process.stderr.write(`probity: stopping (${signal})\n`);
}
