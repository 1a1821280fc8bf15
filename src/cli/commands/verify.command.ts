import type { Command } from 'commander';
import type { RegisterFinding } from '../../procurements/register-check.js';
import type { TrailReport } from '../../trail/index.js';
import { CliExit, EXIT } from '../exit.js';
import { DATABASE_OPTION, openToLook } from '../stored-history.js';
import { print, printJson, say } from './dates.js';

const EXAMPLES = `Examples:
  $ probity verify
  $ probity verify --database postgres://user:password@host/database --json
  $ probity verify --as-of 2026-11-21T23:00:00.000Z --expect 3f0c…   compare with a digest noted then
`;

const HELP = `
Every event is hashed again and compared with its row, with the event it follows, with its sealed values and with the
recorded head of its stream. Note the digest somewhere else: only with it can a later run show that no whole stream was
removed, and that nothing was rewritten together with its hashes.

Exit codes: 0 every event verifies; 1 one does not, or the digest is another; 2 wrong usage or no such database.`;

interface Options {
  readonly database?: string;
  readonly asOf?: string;
  readonly expect?: string;
  readonly json?: boolean;
}

/** `probity verify`: walks every stream of a database and names the first event that does not verify. */
export function register(program: Command): void {
  program
    .command('verify')
    .summary('prove that no stored history was altered')
    .description('Walks every stream of a database and names the first event that is not the one that was recorded.')
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
  const { verifyTrail } = await import('../../trail/index.js');
  const { checkRegister } = await import('../../procurements/register-check.js');
  const report = await verifyTrail(database, { asOf, expect });
  const register = await checkRegister(database);
  const verified = report.verified && register.length === 0;
  if (json) printJson({ ...report, verified, register });
  else tell(report, register);
  if (!verified) throw new CliExit(EXIT.no);
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

function tell(report: TrailReport, register: readonly RegisterFinding[]): void {
  const { streams, events, sealedValues, findings, streamsWithFindings } = report;
  const { intact, erased } = sealedValues;
  print(`${streams} streams, ${events} events, ${intact} sealed values and ${erased} erased`);
  print(`digest of all heads as of ${report.asOf}: ${report.digest}`);
  for (const { stream, message } of findings) {
    print(stream ? `${stream.authority} ${stream.type} ${stream.id}: ${message}` : message);
  }
  if (streamsWithFindings > findings.length) print(`… and ${streamsWithFindings - findings.length} more streams`);
  for (const { authority, procurement, message } of register) print(`${authority} register ${procurement}: ${message}`);
  if (report.verified && register.length === 0) {
    print('every event is the one that was recorded');
    say(
      'probity: a stream removed together with its head, or rewritten with all its hashes, shows only against a digest noted elsewhere',
    );
  } else if (report.verified) {
    say('probity: the history verifies; the register can be built anew from it with `probity rebuild`');
  }
}
