import type { Command } from 'commander';
import type { NewOrganisation, OrganisationView, PersonView, Role } from '../../identity/index.js';
import { CliExit, EXIT } from '../exit.js';
import type { People } from '../people.js';

const EXAMPLES = `Examples:
  $ probity user add --organisation north-icb --organisation-name "NHS North ICB" --kind authority \\
      --authority-kind integrated-care-board --name "Aisha Khan" --role commissioner --role administrator
  $ probity user add --organisation north-icb --name "Ben Okafor" --role decision-maker
  $ probity user list --json
  $ probity user correct-name 7b1c5a0e-6f5e-4c43-9d1b-0a8d8a1f3c11 --name "Aisha Kahn" --why "Two letters were exchanged"
  $ probity user rename-organisation north-icb --name "NHS North and Fells ICB" --from 2026-04-01 --why "By order of 2 March"
  $ probity user correct-organisation owl-health --event 3 --path from --is 2026-03-31 --why "1 April was typed"
  $ probity user remove 7b1c5a0e-6f5e-4c43-9d1b-0a8d8a1f3c11 --role administrator
`;

const HELP = `
Roles in a relevant authority: commissioner, decision-maker, evaluator, conflicts-guardian, auditor, administrator. In a
provider: provider.
Exit codes: 0 done; 1 refused; 2 wrong usage.`;

/** What the person at the terminal calls each field. */
const OPTIONS = {
  id: '--organisation',
  kind: '--kind',
  address: '--address',
  authorityKind: '--authority-kind',
  name: '--name',
  email: '--email',
  roles: '--role',
  issuer: '--issuer',
  subject: '--subject',
};

interface AddOptions {
  readonly organisation: string;
  readonly name: string;
  readonly role: readonly Role[];
  readonly email?: string;
  readonly issuer?: string;
  readonly subject?: string;
  readonly organisationName?: string;
  readonly kind?: OrganisationView['kind'];
  readonly authorityKind?: NonNullable<OrganisationView['authorityKind']>;
  readonly address?: string;
  readonly json?: boolean;
}

interface RemoveOptions {
  readonly organisation?: string;
  readonly role?: readonly Role[];
  readonly json?: boolean;
}

interface CorrectionOptions {
  readonly event: string;
  readonly why: string;
  readonly path?: string;
  readonly is?: string;
  readonly strike?: true;
  readonly noneTold: string;
  readonly json?: boolean;
}

const several = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

/** `probity user add|list|remove|correct-name|rename-organisation|correct-organisation`: who belongs where, and what they are called, for whoever operates the installation. */
export function register(program: Command): void {
  const user = program
    .command('user')
    .summary('people of the local issuer')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP);
  user.description('Adds, lists and removes people and their roles, whether the service is running or not.');
  user
    .command('add')
    .description('Adds a person to an organisation, or gives them further roles there.')
    .requiredOption('--organisation <id>', 'the organisation, such as north-icb')
    .requiredOption('--name <name>', 'the name by which the person is shown')
    .requiredOption('--role <role>', 'what they may do there; may be given several times', several)
    .option('--email <address>', 'where they can be reached')
    .option('--issuer <issuer>', 'who signs them in, where several issuers are configured')
    .option('--subject <subject>', 'what their issuer calls them (sub); for the local issuer, their id unless given')
    .option('--organisation-name <name>', 'registers the organisation, should it be new')
    .option('--kind <kind>', 'of a new organisation: authority or provider')
    .option('--authority-kind <kind>', 'of a new authority, such as integrated-care-board')
    .option('--address <address>', 'registered office or principal place of business of a new organisation')
    .option('--json', 'print one JSON document')
    .action(add);
  user
    .command('list')
    .description('Lists people, with the roles they hold now.')
    .option('--organisation <id>', 'only those of this organisation')
    .option('--json', 'print one JSON document per person')
    .action(list);
  user
    .command('correct-name')
    .description('Puts right the name by which a person is shown. What bears the old one keeps it.')
    .argument('<USER>', 'id or subject of the user')
    .requiredOption('--name <name>', 'the name by which the person is to be shown')
    .requiredOption('--why <text>', 'why; it stays in the history, so name nobody in it')
    .option('--organisation <id>', 'in the history of this organisation; needed where they belong to several')
    .option('--json', 'print one JSON document')
    .action(correctName);
  user
    .command('rename-organisation')
    .description('Renames an organisation from a day on, or puts right a name that was typed wrongly.')
    .argument('<ORGANISATION>', 'the organisation, such as north-icb')
    .requiredOption('--name <name>', 'what it is called')
    .requiredOption('--why <text>', 'why; it stays in the history, so name nobody in it')
    .option('--from <day>', 'the day from which it is called so; left out where the name was typed wrongly')
    .option('--json', 'print one JSON document')
    .action(renameOrganisation);
  user
    .command('correct-organisation')
    .description(
      'Puts right what was recorded wrongly of an organisation: a day, an address, or an act that was never done.',
    )
    .argument('<ORGANISATION>', 'the organisation, such as owl-health')
    .requiredOption('--event <version>', 'the event, by its version; `probity replay` shows them')
    .requiredOption('--why <text>', 'how it came to be wrong; it stays in the history, so name nobody in it')
    .option('--path <field>', 'what of it is wrong, such as from or address')
    .option('--is <text>', 'what is right; left out where nothing should have been said')
    .option('--strike', 'strike the event: what it says was never done')
    .option('--none-told <text>', 'why nobody needed to be told', 'Whoever operates the installation put it right.')
    .option('--json', 'print one JSON document')
    .action(correctOrganisation);
  user
    .command('remove')
    .description(
      'Takes roles away from a person: all of them, unless --role is given. What they did stays in the history.',
    )
    .argument('<USER>', 'id or subject of the user')
    .option('--organisation <id>', 'in this organisation; needed where they belong to several')
    .option('--role <role>', 'only this role; may be given several times', several)
    .option('--json', 'print one JSON document')
    .action(remove);
}

async function add(options: AddOptions): Promise<void> {
  const { openPeople, orExit } = await import('../people.js');
  const people = await openPeople();
  const { organisation: organisationId, name, role: roles, email, issuer, subject, json } = options;
  const orRegister = await newOrganisation(people, options);
  const asked = { organisationId, name, roles, email, issuer, subject };
  const member = await orExit((await people.identity()).addPerson(asked, undefined, orRegister), OPTIONS);
  if (json) return print(JSON.stringify({ ...member, organisation: organisationId }));
  print(`${member.id}  ${member.name}  ${organisationId}: ${member.roles.join(', ')}`);
  if (member.issuer === 'urn:probity:local') say(`probity: for a token: probity token ${member.id}`);
}

/** What to register, where the organisation is new; where it is not, what was said of it must be so. */
async function newOrganisation({ queries }: People, options: AddOptions): Promise<NewOrganisation | undefined> {
  const { orExit } = await import('../people.js');
  const { checkOrganisation } = await import('../../identity/new-members.js');
  const { organisation: id, organisationName: name, kind, authorityKind, address } = options;
  const known = await queries.organisation(id);
  if (known) {
    const said = { name, kind, authorityKind, address };
    const names = { ...OPTIONS, name: '--organisation-name' };
    for (const [field, value] of Object.entries(said) as [keyof typeof said, string | undefined][]) {
      if (value === undefined || value === known[field]) continue;
      const is = JSON.stringify(known[field]);
      throw new CliExit(EXIT.usage, `${names[field]} is ${is} in the organisation ${id}, which exists; leave it out`);
    }
    return undefined;
  }
  if (name === undefined || kind === undefined) {
    const missing = name === undefined ? '--organisation-name' : '--kind';
    throw new CliExit(EXIT.usage, `--organisation ${id} is not registered; to register it, give ${missing} as well`);
  }
  const checked = (async () => checkOrganisation({ id, name, kind, authorityKind, address }))();
  return orExit(checked, { ...OPTIONS, name: '--organisation-name' });
}

async function list({ organisation, json }: { organisation?: string; json?: boolean }): Promise<void> {
  const { openPeople } = await import('../people.js');
  const { queries } = await openPeople();
  if (organisation !== undefined && !(await queries.organisation(organisation))) {
    throw new CliExit(EXIT.no, `--organisation ${organisation} is not registered`);
  }
  const people = await queries.everybody(organisation);
  for (const { person, memberships } of people) {
    const roles = memberships.map((each) => `${each.organisation.id}: ${each.roles.join(', ')}`);
    const line = [person.id, person.name, ...(roles.length > 0 ? roles : ['no role'])].join('  ');
    print(json ? JSON.stringify({ ...person, memberships }) : line);
  }
  if (people.length === 0) say('probity: nobody has been added; see: probity user add --help');
}

async function remove(user: string, { organisation, role, json }: RemoveOptions): Promise<void> {
  const { onePerson, openPeople, orExit } = await import('../people.js');
  const { identity, queries } = await openPeople();
  const person = await onePerson(queries, user);
  const where = organisation ?? (await onlyOrganisation(queries, person));
  const members = await identity();
  const work = role ? members.revokeRoles(where, person.id, role) : members.removeMember(where, person.id);
  const revoked = await orExit(work, OPTIONS);
  if (json) return print(JSON.stringify({ id: person.id, organisation: where, revoked }));
  print(`${person.id}  ${person.name}  ${where}: no longer ${revoked.join(', ')}`);
}

interface NameOptions {
  readonly name: string;
  readonly why: string;
  readonly json?: boolean;
}

async function correctName(
  user: string,
  { organisation, json, ...given }: NameOptions & { readonly organisation?: string },
): Promise<void> {
  const { onePerson, openPeople, orExit } = await import('../people.js');
  const { names, queries } = await openPeople();
  const person = await onePerson(queries, user);
  const where = organisation ?? (await onlyOrganisation(queries, person));
  const name = await orExit((await names()).correctPerson(where, person.id, given), { ...OPTIONS, why: '--why' });
  if (json) return print(JSON.stringify({ id: person.id, name, was: person.name }));
  print(`${person.id}  ${name}, who was shown as ${person.name}`);
}

async function renameOrganisation(
  id: string,
  { from, json, ...given }: NameOptions & { readonly from?: string },
): Promise<void> {
  const { openPeople, orExit } = await import('../people.js');
  const { names, queries } = await openPeople();
  const was = (await queries.organisation(id))?.name;
  const change = await names();
  const work =
    from === undefined ? change.correctOrganisation(id, given) : change.renameOrganisation(id, { ...given, from });
  const { name } = await orExit(work, { ...OPTIONS, why: '--why', from: '--from' });
  if (json) return print(JSON.stringify({ id, name, was, from: from ?? null }));
  print(from === undefined ? `${id}  ${name}, which was typed as ${was}` : `${id}  ${name}, until ${from} ${was}`);
}

async function correctOrganisation(
  id: string,
  { event: place, why, path, is, strike, noneTold, json }: CorrectionOptions,
): Promise<void> {
  const event = Number(place);
  if (!Number.isSafeInteger(event) || event < 1) throw new CliExit(EXIT.usage, `--event ${place} is no version`);
  if ((path === undefined) === (strike === undefined)) throw new CliExit(EXIT.usage, 'give either --path or --strike');
  const { openPeople, orExit } = await import('../people.js');
  const { identity } = await openPeople();
  const correction = path === undefined ? { event, strike: true as const } : { event, path, is: is ?? null };
  const people = await identity();
  const work = people.putRight(id, { corrections: [correction], why, told: [], noneTold });
  const { version, warnings = [] } = await orExit(work, { 'data.corrections[0].is': '--is' });
  if (json) return print(JSON.stringify({ id, version, warnings }));
  print(`${id}  event ${event} ${path === undefined ? 'is struck' : 'is put right'} by event ${version}`);
  for (const { message } of warnings) print(`  ${message}`);
}

async function onlyOrganisation(queries: People['queries'], person: PersonView): Promise<string> {
  const memberships = (await queries.known(person))?.memberships ?? [];
  const [only, ...others] = memberships.map(({ organisation }) => organisation.id);
  if (only === undefined) throw new CliExit(EXIT.no, `the user ${person.id} holds no role`);
  if (others.length === 0) return only;
  throw new CliExit(EXIT.usage, `the user belongs to ${[only, ...others].join(', ')}; name one with --organisation`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
