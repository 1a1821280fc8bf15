import type { Command } from 'commander';
import type { Queryable } from '../../platform/database/database.js';
import type { StreamName, TrailEvent } from '../../trail/index.js';
import { CliExit, EXIT } from '../exit.js';
import { print, printJson, say } from './dates.js';

const EXAMPLES = `Examples:
  $ probity erase 5b0c8f7e-3f0e-4a52-9d55-0f6a1f4f1f10 12 name --by 7b1c5a0e-6f5e-4c43-9d1b-0a8d8a1f3c11 \\
      --reason "Asked for under article 17 of the UK GDPR, granted on 3 March"
  $ probity erase 5b0c8f7e-3f0e-4a52-9d55-0f6a1f4f1f10 REP-7K3MQ-9XT2B --by ada --reason "Asked for, granted"
`;

const HELP = `
ID is a procurement, or an authority or provider by its id; VERSION is the version of the event in its history, and FIELD
the sealed value. In place of both stands the reference of something that was received in a procurement and refused, which is
kept as it was sent. Whoever is named with --by must be an administrator of that authority, or act for that provider. The value
is gone for good; its digest stays, so the history verifies, and an event says what was erased, by whom and why. Take care of copies
made before, such as backups.

Exit codes: 0 erased; 1 refused, or there is no such value; 2 wrong usage.`;

/** As it stands on a receipt. */
const REFERENCE = /^REP-[0-9A-Z]{5}-[0-9A-Z]{5}$/i;

interface Options {
  readonly by: string;
  readonly reason: string;
  readonly json?: boolean;
}

/** `probity erase`: the one way in which a sealed value is taken away. */
export function register(program: Command): void {
  program
    .command('erase')
    .summary('erase a sealed value for good, and say in the history who did it, and why')
    .description('Erases one sealed value of one event, and records that as an event of its own.')
    .argument('<ID>', 'the procurement, authority or provider that the history is of')
    .argument('<VERSION>', 'the version of the event, or the reference of what was received and refused')
    .argument('[FIELD]', 'the name of the sealed value')
    .requiredOption('--by <user>', 'the administrator who erases it, by id or subject')
    .requiredOption('--reason <text>', 'why; it stays in the history, so name nobody in it')
    .option('--json', 'print one JSON document')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(erase);
}

async function erase(id: string, at: string, name: string | undefined, options: Options): Promise<void> {
  const { by, reason, json } = options;
  const { wrongWithText } = await import('../../platform/http/fields/text-rules.js');
  const isReference = name === undefined && REFERENCE.test(at);
  if (!isReference && !/^[1-9][0-9]{0,8}$/.test(at)) {
    throw new CliExit(
      EXIT.usage,
      'VERSION must be a whole number above 0, or the reference of something received, alone',
    );
  }
  if (!isReference && name === undefined)
    throw new CliExit(EXIT.usage, 'FIELD is missing: the name of the sealed value');
  const wrong = wrongWithText(reason, { min: 1, max: 1000 });
  if (wrong !== undefined) throw new CliExit(EXIT.usage, `--reason ${wrong}`);
  const { onePerson } = await import('../people.js');
  const { openInstallation } = await import('../installation.js');
  const { IdentityQueries } = await import('../../identity/identity.queries.js');
  const { asOwner } = await import('../../platform/database/owner.js');
  const { database, ownerUrl } = await openInstallation();
  const person = await onePerson(new IdentityQueries(database), by);
  const event = await asOwner(ownerUrl, (tx) =>
    isReference
      ? received(tx, id, at.toUpperCase(), person.id, reason)
      : sealed(tx, { id, version: Number(at), name: name! }, person.id, reason),
  );
  if (json) return printJson(event);
  print(isReference ? `erased: what was received as ${at} in ${id}` : `erased: ${name} of event ${at} of ${id}`);
  say('probity: copies made before, such as backups, still hold it');
}

async function sealed(
  tx: Queryable,
  { id, version, name }: { readonly id: string; readonly version: number; readonly name: string },
  personId: string,
  reason: string,
): Promise<TrailEvent> {
  const { forgetRequest } = await import('../../engine/index.js');
  const { eraseSealedValue } = await import('../../trail/index.js');
  const stream = await streamOf(tx, id, version);
  const organisationId = stream.authority;
  const actor = { personId, organisationId, role: await roleOf(tx, personId, organisationId) };
  const erased = await eraseSealedValue(tx, { stream, version, name }, actor, reason);
  if (!erased) throw new CliExit(EXIT.no, await whyNot(tx, stream, version, name));
  await forgetRequest(tx, stream, version);
  await forget(tx, stream);
  return erased;
}

/** What the law refused is in no history; it is kept as it was sent until it is erased. */
async function received(
  tx: Queryable,
  id: string,
  reference: string,
  personId: string,
  reason: string,
): Promise<TrailEvent> {
  const { eraseReceived, refusedReceptions } = await import('../../engine/index.js');
  const { receiptReference } = await import('../../representations/receipt-reference.js');
  const all = await refusedReceptions(tx, id);
  const found = all.find((each) => receiptReference(each.id) === reference);
  if (!found) throw new CliExit(EXIT.no, `nothing was received as ${reference} in ${id} and refused`);
  const role = await roleOf(tx, personId, found.authority);
  if (!found.kept) throw new CliExit(EXIT.no, `what was received as ${reference} was erased before`);
  return eraseReceived(tx, found, reference, { personId, organisationId: found.authority, role }, reason);
}

/** The history that has the event: a procurement's, an authority's or a provider's. */
async function streamOf(tx: Queryable, id: string, version: number): Promise<StreamName> {
  const streams = await tx.query<StreamName & { head: number }>(
    `SELECT authority_id AS authority, type, id, version AS head FROM stream
     WHERE id = $1 AND type IN ('procurement', 'authority', 'organisation', 'provider')`,
    [id],
  );
  const [stream] = streams;
  if (!stream) throw new CliExit(EXIT.no, `there is no history of ${JSON.stringify(id)}`);
  if (stream.head < version) throw new CliExit(EXIT.no, `the history of ${id} has ${stream.head} events`);
  return { authority: stream.authority, type: stream.type, id: stream.id };
}

/** The role in which somebody may erase: an authority's administrators may, and whoever acts for a provider, which has none. */
async function roleOf(tx: Queryable, person: string, organisation: string): Promise<string> {
  const [held] = await tx.query<{ role: string }>(
    `SELECT role FROM membership WHERE organisation_id = $1 AND person_id = $2 AND role IN ('administrator', 'provider')
     AND revoked_at IS NULL FOR UPDATE`,
    [organisation, person],
  );
  if (held) return held.role;
  throw new CliExit(EXIT.no, `whoever erases must be an administrator of ${organisation}, which --by is not`);
}

async function whyNot(
  tx: Queryable,
  { authority, type, id }: StreamName,
  version: number,
  name: string,
): Promise<string> {
  const values = await tx.query<{ name: string; erased: boolean }>(
    `SELECT name, disclosure IS NULL AS erased FROM sealed_value
     WHERE authority_id = $1 AND stream_type = $2 AND stream_id = $3 AND version = $4 ORDER BY name`,
    [authority, type, id, version],
  );
  if (values.some((value) => value.name === name)) return `${name} of event ${version} was erased before`;
  const names = values.map((value) => value.name).join(', ');
  return names
    ? `event ${version} has no sealed value ${JSON.stringify(name)}; it has ${names}`
    : `event ${version} has no sealed values`;
}

/** What people are called is also in the views of who belongs where. */
async function forget(tx: Queryable, { type }: StreamName): Promise<void> {
  if (type === 'procurement') return;
  const { refill } = await import('../../identity/identity.projection.js');
  await refill(tx);
}
