import type { Command } from 'commander';
import { CliExit, EXIT } from '../exit.js';
import { DATABASE_OPTION, openToLook } from '../stored-history.js';
import type { Verification } from '../verification.js';
import { print, printJson, say } from './dates.js';

const EXAMPLES = `Examples:
  $ probity verify
  $ probity verify --database postgres://user:password@host/database --json
  $ probity verify --as-of 2026-11-21T23:00:00.000Z --expect 3f0c…   compare with a digest noted then
`;

const HELP = `
Every event is hashed again and compared with its row, with the event it follows, with its sealed values and with the
recorded head of its stream. Then everything that decisions rest on is held against the events: the register, due dates,
representations, organisations, people and roles, each built anew; holiday lists; erasures, each with its event; refused
attempts and receipts, which follow one another in chains; what was received and is not decided, as it was sent; the answers
kept for repeated requests; documents, by their bytes.

Note the digest somewhere else: only with it can a later run show that no whole stream was removed, and that nothing was
rewritten together with its hashes. What is from before it was bound to the history is counted as such.

Exit codes: 0 everything verifies; 1 something does not, or the digest is another; 2 wrong usage or no such database.`;

interface Options {
  readonly database?: string;
  readonly asOf?: string;
  readonly expect?: string;
  readonly json?: boolean;
}

/** `probity verify`: tells all that can be told from inside of whether anything that decisions rest on was altered. */
export function register(program: Command): void {
  program
    .command('verify')
    .summary('prove that nothing that decisions rest on was altered')
    .description('Walks every stream of a database, and holds everything that decisions rest on against it.')
    .option(...DATABASE_OPTION)
    .option('--as-of <instant>', 'digest the heads as they stood at this instant (UTC), not now')
    .option('--expect <digest>', 'the digest that was noted for that instant')
    .option('--json', 'print one JSON document')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ database: where, asOf, expect, json = false }: Options): Promise<void> {
  await checkOptions(asOf, expect);
  const database = await openToLook(where);
  const { documentsOf, verifyEverything } = await import('../verification.js');
  const found = await verifyEverything(database, { asOf, expect }, await documentsOf(where));
  if (json) printJson(found);
  else tell(found);
  if (!found.verified) throw new CliExit(EXIT.no);
}

async function checkOptions(asOf: string | undefined, expect: string | undefined): Promise<void> {
  const { isInstant } = await import('../../../workflows/index.js');
  if (asOf !== undefined && !isInstant(asOf)) {
    throw new CliExit(
      EXIT.usage,
      `--as-of ${asOf} is not an instant. Write it as it was printed: 2026-11-21T23:00:00.000Z.`,
    );
  }
  if (expect === undefined) return;
  if (!/^[0-9a-f]{64}$/.test(expect)) throw new CliExit(EXIT.usage, '--expect takes a digest: 64 hexadecimal digits');
  if (asOf === undefined)
    say('probity: --expect without --as-of compares with the heads of now, which move with every command');
}

function tell(found: Verification): void {
  const { streams, events, sealedValues, asOf, digest, findings, register, views, checks } = found;
  const { intact, erased } = sealedValues;
  print(`${streams} streams, ${events} events, ${intact} sealed values and ${erased} erased`);
  for (const { check, looked, fromBefore } of checks.filter((each) => each.looked > 0)) {
    print(
      `${looked} ${check}${fromBefore > 0 ? `, ${fromBefore} of them from before they were bound to the history` : ''}`,
    );
  }
  print(`digest of all heads as of ${asOf}: ${digest}`);
  tellFindings(found);
  for (const what of found.notLookedAt) say(`probity: not looked at: ${what}`);
  const trail = findings.length === 0;
  if (found.verified) {
    print('every event is the one that was recorded, and everything beside them is as they say');
    say(
      'probity: a stream removed together with its head, or rewritten with all its hashes, shows only against a digest noted elsewhere',
    );
  } else if (trail && (register.length > 0 || views?.some(({ different }) => different > 0))) {
    say('probity: the history verifies; what was built from it can be built anew with `probity rebuild`');
  }
}

function tellFindings({ findings, streamsWithFindings, register, views, checks }: Verification): void {
  for (const { stream, message } of findings) {
    print(stream ? `${stream.authority} ${stream.type} ${stream.id}: ${message}` : message);
  }
  if (streamsWithFindings > findings.length) print(`… and ${streamsWithFindings - findings.length} more streams`);
  for (const { authority, procurement, message } of register) print(`${authority} register ${procurement}: ${message}`);
  for (const { view, different, examples } of (views ?? []).filter((each) => each.different > 0)) {
    print(`${view}: ${different} rows are not as the history says`);
    for (const key of examples) print(`  ${Object.values(key).join(' ')}`);
  }
  for (const { check, findings: found, further } of checks) {
    for (const { authority, about, message } of found)
      print(`${authority ?? 'installation'} ${check} ${about}: ${message}`);
    if (further > 0) print(`… and ${further} more of ${check}`);
  }
}
