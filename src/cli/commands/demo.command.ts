import { createServer } from 'node:net';
import type { Command } from 'commander';
import { Configuration } from '../../platform/configuration/configuration.js';
import type { Demonstrated } from '../scenario/demonstration.js';
import type { Scenario } from '../scenario/scenario.js';
import { CliExit, EXIT } from '../exit.js';
import { atExit, stopRequested } from '../lifecycle.js';
import { tokenOf, tokensInWords } from '../tokens-in-words.js';
import { print, say } from './dates.js';

const EXAMPLES = `Examples:
  $ probity demo
  $ PROBITY_PORT=8080 probity demo
  $ probity demo --verbose                   print every step and what the law said of it, and how to ask by programs
  $ probity demo --all --exit                play every scenario that comes with Probity, and end
  $ probity demo ours.yaml                   play decisions of your own instead
`;

const HELP = `
Everything is kept in a throw-away folder, which is removed when the demonstration is stopped (Ctrl-C). DATABASE_URL,
PROBITY_DATA_DIR and PROBITY_OIDC_ISSUERS are left aside; the other settings apply.

FILE is a scenario, as for \`probity scenario run\`; with any, they are played in place of the decisions that come with Probity.

Exit codes: 0 fine; 1 some step was not as expected, or something could not be started, such as a port that is taken; 2 some
FILE cannot be played.`;

/** `probity demo`: the demonstration decisions, played through the real engine and then served. */
export function register(program: Command): void {
  program
    .command('demo')
    .summary('run the service with the demonstration decisions in it')
    .description(
      'Plays the demonstration decisions, or those of each FILE, through the real engine into a throw-away database, prints for each what ' +
        'the law refused, and serves them until it is stopped: open the address that it prints, and choose who to be.',
    )
    .argument('[FILE...]', 'scenarios in YAML or JSON')
    .option('--all', 'play every scenario that comes with Probity, and not only those that show most')
    .option('--verbose', 'print every step and what the law said of it, and how to get tokens for programs')
    .option('--exit', 'end after the decisions have been played, without serving them')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(demo);
}

interface Options {
  readonly all?: boolean;
  readonly verbose?: boolean;
  readonly exit?: boolean;
}

async function demo(files: readonly string[], { all = false, verbose = false, exit = false }: Options): Promise<void> {
  const { readConfiguration } = await import('../../platform/configuration/configuration.js');
  const configured = readConfiguration();
  if (!exit) await mustBeFree(configured);
  const { demonstrationScenarios, inOrder } = await import('../scenario/demonstration.js');
  const { readScenarioFiles } = await import('../scenario/files.js');
  const scenarios =
    files.length > 0
      ? inOrder(await readScenarioFiles(files))
      : (await demonstrationScenarios()).filter(({ shows }) => all || shows !== null);
  const { startThrowaway } = await import('../../platform/embedded-postgres/embedded-postgres.js');
  const server = await startThrowaway({ durable: false });
  atExit(() => server.stop());
  const configuration = new Configuration({
    ...configured,
    databaseUrl: undefined,
    dataDir: server.dataFolder,
    oidcIssuers: [],
    // What is printed is for a person to read; the log speaks up when something is wrong.
    logLevel: process.env['PROBITY_LOG_LEVEL'] ? configured.logLevel : 'warn',
  });
  const { failed, ...demonstrated } = await playAll(scenarios, server.url, configuration, verbose);
  if (exit) {
    if (failed > 0) throw new CliExit(EXIT.no, `${failed} steps were not as expected`);
    return;
  }
  const { startService } = await import('../../main.js');
  const { Demonstration } = await import('../../web/session/demonstration.js');
  const { peopleToBe } = await import('../scenario/people-to-be.js');
  const people = peopleToBe(demonstrated.people, demonstrated.matters);
  const service = await startService(configuration, server, undefined, new Demonstration(people));
  atExit(() => service.stop());
  if (verbose) directions(service.address, configuration, demonstrated).forEach(print);
  else welcome(service.address).forEach(print);
  if (failed > 0) say(`probity: ${failed} steps were not as expected; see above`);
  const signal = await stopRequested();
  say(`probity: stopping (${signal}); the demonstration is removed`);
}

async function playAll(
  scenarios: readonly Scenario[],
  url: string,
  { dataDir }: Configuration,
  verbose: boolean,
): Promise<Demonstrated & { readonly failed: number }> {
  const { migrate } = await import('../../platform/database/migrate.js');
  const { Database } = await import('../../platform/database/database.js');
  const { schema } = await import('../../schema.js');
  const { demonstrate } = await import('../scenario/demonstration.js');
  const { headingInWords, inALine, stepInBrief, summaryInWords } = await import('../scenario/report.js');
  await migrate(url, schema);
  const database = await Database.connect({ url, schema, poolSize: 4 });
  let failed = 0;
  try {
    if (!verbose) print('Decisions under the Provider Selection Regime, and what the law refused in each:\n');
    let refused = 0;
    const demonstrated = await demonstrate(scenarios, database, dataDir, {
      begins: (scenario) => {
        refused = 0;
        if (verbose) headingInWords(scenario).forEach(print);
      },
      step: (scenario, played) => {
        if (played.happening.outcome === 'refused' || played.happening.outcome === 'denied') refused += 1;
        // What did not come out as expected is told in any case.
        if (verbose || played.differences.length > 0) stepInBrief(scenario, played).forEach(print);
      },
      ends: (scenario, tally) => {
        failed += tally.failed;
        print(verbose ? `\n${summaryInWords(tally)}\n` : inALine(scenario, refused));
      },
    });
    return { ...demonstrated, failed };
  } finally {
    await database.close();
  }
}

/** Where to begin. */
function welcome(address: string): readonly string[] {
  return [
    '',
    `Open ${address}/sign-in and choose who to be. Ctrl-C stops it and removes everything.`,
    `For programs: ${address}/api/v1/docs; what was done step by step, and tokens: probity demo --verbose`,
  ];
}

/** Where everything is, and for each person the command that gives a token. */
function directions(address: string, { dataDir }: Configuration, { people, barred }: Demonstrated): readonly string[] {
  const token = tokenOf(dataDir);
  const example = people.find(({ person }) => person.roles.includes('commissioner')) ?? people[0]!;
  return [
    `These decisions are now served on ${address}, in an installation of their own. Ctrl-C stops it and removes it.`,
    '',
    `  To sign in           ${address}/sign-in`,
    `  API documentation   ${address}/api/v1/docs`,
    `  OpenAPI document    ${address}/api/v1/openapi.json`,
    '',
    'A token for each person, from this folder:',
    ...tokensInWords(people, token),
    '',
    `What ${example.organisation.name} has decided, as ${example.person.name}:`,
    '',
    `  curl -sS -H "Authorization: Bearer $(${token(example)})" ${address}/api/v1/procurements`,
    '',
    ...(barred ? refusal(address, barred, token(barred.as)) : []),
  ];
}

/** A request that the law refuses, ready to be sent. */
function refusal(
  address: string,
  { as, scenario, procurementId, version, command, data }: NonNullable<Demonstrated['barred']>,
  token: string,
): readonly string[] {
  const body = JSON.stringify({ type: command, data }).replaceAll("'", "'\\''");
  return [
    `What the law refuses, as ${as.person.name} of ${as.organisation.name} (${scenario.title}):`,
    '',
    `  curl -sS -H "Authorization: Bearer $(${token})" -H 'Content-Type: application/json' \\`,
    `    -H 'Idempotency-Key: a-contract-too-early' -H 'If-Match: "${version}"' \\`,
    `    -d '${body}' \\`,
    `    ${address}/api/v1/procurements/${procurementId}/commands`,
    '',
  ];
}

/** Says that the port is taken before the decisions are played, and not after. */
async function mustBeFree({ host, port }: Configuration): Promise<void> {
  const probe = createServer();
  const taken = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    probe.once('error', resolve);
    probe.listen({ host, port }, () => probe.close(() => resolve(null)));
  });
  if (taken?.code === 'EADDRINUSE') {
    throw new CliExit(EXIT.no, `port ${port} of ${host} is taken by another process; set PROBITY_PORT to another`);
  }
}
