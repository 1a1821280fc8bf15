import type { Command } from 'commander';

const EXAMPLES = `Examples:
  $ probity setup
  $ probity setup --json
`;

const HELP = `
The address is good once, within an hour. Whoever opens it names the authority and themselves, and is its first
administrator; all the rest is done in the browser. Run it again for each further authority.

Exit codes: 0 the address was printed; 2 wrong usage.`;

/** `probity setup`: the address at which an authority is set up, alone on stdout. */
export function register(program: Command): void {
  program
    .command('setup')
    .summary('an address at which a new authority is set up in the browser')
    .description('Prints an address at which a new authority and its first administrator are set up, and nothing else.')
    .option('--json', 'print one JSON document')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ json }: { json?: boolean }): Promise<void> {
  const { openInstallation } = await import('../installation.js');
  const { configuration, database } = await openInstallation();
  const { SetupLinks } = await import('../../identity/setup-links.js');
  const { path, until } = await new SetupLinks(database).make();
  const url = `${configuration.publicUrl}${path}`;
  process.stdout.write(`${json ? JSON.stringify({ url, expiresAt: until }) : url}\n`);
}
