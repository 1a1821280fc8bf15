import type { IdentityQueries, IdentityService, Names, PersonView, SignInLinks, Tokens } from '../identity/index.js';
import { CliExit, EXIT } from './exit.js';
import { openInstallation, type Installation } from './installation.js';

/** People and their tokens, as the commands about them need them. */
export interface People extends Installation {
  readonly tokens: Tokens;
  /** What changes who belongs where; it brings the law with it, which the other commands do without. */
  readonly identity: () => Promise<IdentityService>;
  /** The same for what changes names. */
  readonly names: () => Promise<Names>;
  readonly queries: IdentityQueries;
  /** Addresses that sign people in. */
  readonly links: SignInLinks;
}

/** Opens the installation, and what it knows of people. */
export async function openPeople(): Promise<People> {
  const installation = await openInstallation();
  const { configuration, database } = installation;
  // Not through the module's index, which brings its controllers and with them a second of loading.
  const { IdentityQueries } = await import('../identity/identity.queries.js');
  const { Tokens } = await import('../identity/tokens/tokens.js');
  const tokens = await Tokens.open(configuration);
  const identity = async () => {
    const { IdentityService } = await import('../identity/identity.service.js');
    const { engineFor } = await import('../engine-parts.js');
    return new IdentityService(database, tokens, engineFor(database));
  };
  const names = async () => new (await import('../identity/names.js')).Names(await identity());
  const { SignInLinks } = await import('../identity/sign-in-links.js');
  const links = new SignInLinks(database, tokens);
  return { ...installation, tokens, identity, names, queries: new IdentityQueries(database), links };
}

/** The one person that an id or a subject stands for; ends the command where it is nobody, or several. */
export async function onePerson(queries: IdentityQueries, idOrSubject: string): Promise<PersonView> {
  const [person, ...others] = await queries.people(idOrSubject);
  if (!person) {
    throw new CliExit(
      EXIT.no,
      `there is no user ${JSON.stringify(idOrSubject)}; \`probity user list\` shows who there is`,
    );
  }
  if (others.length > 0 && person.id !== idOrSubject.toLowerCase()) {
    const ids = [person, ...others].map(({ id, issuer }) => `${id} (${issuer})`).join(', ');
    throw new CliExit(
      EXIT.usage,
      `${JSON.stringify(idOrSubject)} is the subject of several users; name one by id: ${ids}`,
    );
  }
  return person;
}

/**
 * Does something that Probity may refuse, and ends the command with what it says. `options` names the option in which each
 * field was given, so that the person at the terminal is told about what they typed.
 */
export async function orExit<T>(work: Promise<T>, options: Readonly<Record<string, string>>): Promise<T> {
  const { Conflict, Denial, InvalidInput, Refusal } = await import('../platform/errors.js');
  return work.catch((error: unknown) => {
    if (error instanceof InvalidInput) {
      const said = error.errors.map(({ field, message }) => `${options[field] ?? field} ${message}`);
      throw new CliExit(EXIT.usage, said.join('; '));
    }
    if (error instanceof Refusal) {
      const said = error.reasons.map(({ message, unblock }) => `${message} ${unblock}`);
      throw new CliExit(EXIT.no, said.join(' '));
    }
    if (error instanceof Denial || error instanceof Conflict) throw new CliExit(EXIT.no, error.message);
    throw error;
  });
}
