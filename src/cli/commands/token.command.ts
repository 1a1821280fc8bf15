import type { Command } from 'commander';
import { CliExit, EXIT } from '../exit.js';

const EXAMPLES = `Examples:
  $ probity token aisha --link
  $ probity token 7b1c5a0e-6f5e-4c43-9d1b-0a8d8a1f3c11
  $ curl -H "Authorization: Bearer $(probity token aisha --hours 1)" http://127.0.0.1:3000/api/v1/me
`;

const HELP = `
USER is the user's id or subject; \`probity user list\` shows both. Only users of the local issuer have tokens from here: where
PROBITY_OIDC_ISSUERS is set, tokens come from those issuers.

Exit codes: 0 the token was printed; 1 no such user, or no local issuer; 2 wrong usage.`;

/** `probity token USER`: a token of the local issuer, or an address to sign in at, alone on stdout. */
export function register(program: Command): void {
  program
    .command('token')
    .summary('a token of the local issuer')
    .description(
      'Prints a bearer token of the local issuer for a user, or an address that signs them in, and nothing else.',
    )
    .argument('<USER>', 'id or subject of the user')
    .option('--hours <number>', 'for how long the token is good, up to 168', '8')
    .option('--link', 'print an address instead that signs the user in with a browser: once, within ten minutes')
    .option('--json', 'print one JSON document')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

interface Options {
  readonly hours: string;
  readonly link?: boolean;
  readonly json?: boolean;
}

async function run(user: string, { hours: given, link, json }: Options): Promise<void> {
  if (link) return printLink(user, json);
  const hours = /^\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
  if (Number.isNaN(hours)) throw new CliExit(EXIT.usage, '--hours must be a number, such as 8 or 0.5');
  const { onePerson, openPeople, orExit } = await import('../people.js');
  const { tokens, queries } = await openPeople();
  const { id, issuer, subject } = await onePerson(queries, user);
  const token = await orExit(tokens.issueLocal({ issuer, subject }, hours), { hours: '--hours' });
  const { decodeJwt } = await import('jose');
  const expiresAt = new Date((decodeJwt(token).exp ?? 0) * 1000).toISOString();
  process.stdout.write(`${json ? JSON.stringify({ token, expiresAt, id, issuer, subject }) : token}\n`);
}

async function printLink(user: string, json?: boolean): Promise<void> {
  const { onePerson, openPeople, orExit } = await import('../people.js');
  const { links, configuration, queries } = await openPeople();
  const person = await onePerson(queries, user);
  const { path, until } = await orExit(links.make(person), {});
  const url = `${configuration.publicUrl}${path}`;
  process.stdout.write(`${json ? JSON.stringify({ url, expiresAt: until, id: person.id }) : url}\n`);
}
