import { assurances, authorityKinds, type Assurance, type AuthorityKind } from '../../../workflows/index.js';
import { roles as allRoles, rolesWithin, type Role } from '../../identity/roles.js';
import type { AuthorityInScenario, PersonInScenario, ProviderInScenario, Scenario } from './scenario.js';
import { has, type ShapeReader } from './shape-reader.js';
import type { Path } from './scenario-text.js';

export type Participants = Pick<Scenario, 'authorities' | 'providers' | 'people'>;

type Top = Readonly<Record<string, unknown>>;

/** The key by which the one authority of a scenario is known. */
const THE_AUTHORITY = 'authority';

const kinds = authorityKinds.map(({ kind }) => kind);

/** Who takes part: one authority or several, the providers, and the people of each. */
export function readParticipants(top: Top, reader: ShapeReader): Participants {
  const authorities = readAuthorities(top, reader);
  const providers = section(top, 'providers', reader, readProvider);
  for (const key of Object.keys(providers)) {
    if (has(authorities, key)) reader.wrong(['providers', key], 'is the key of an authority too');
  }
  const people = section(top, 'people', reader, (value, key, path) =>
    readPerson(value, key, path, { authorities, providers }, reader),
  );
  return { authorities, providers, people };
}

function readAuthorities(top: Top, reader: ShapeReader): Participants['authorities'] {
  const several = section(top, 'authorities', reader, readAuthority);
  if (has(several, THE_AUTHORITY) && has(top, THE_AUTHORITY)) {
    reader.wrong(['authorities', THE_AUTHORITY], 'is the key of the authority given by `authority`');
  }
  const one = has(top, THE_AUTHORITY)
    ? readAuthority(top[THE_AUTHORITY], THE_AUTHORITY, [THE_AUTHORITY], reader)
    : null;
  const found = one ? { [THE_AUTHORITY]: one, ...several } : several;
  if (!has(top, THE_AUTHORITY) && Object.keys(several).length === 0) reader.wrong([THE_AUTHORITY], 'is missing');
  return found;
}

function section<T>(
  top: Top,
  name: string,
  reader: ShapeReader,
  read: (value: unknown, key: string, path: Path, reader: ShapeReader) => T | null,
): Readonly<Record<string, T>> {
  const found = has(top, name) ? reader.anyMap(top[name], [name]) : null;
  const entries = Object.entries(found ?? {}).map(
    ([key, value]) => [key, read(value, key, [name, key], reader)] as const,
  );
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => entry[1] !== null));
}

function readAuthority(value: unknown, key: string, path: Path, reader: ShapeReader): AuthorityInScenario | null {
  const found = reader.map(value, path, { required: ['name', 'kind'], optional: ['assurance'] });
  if (!found || !has(found, 'name') || !has(found, 'kind')) return null;
  const name = reader.string(found['name'], [...path, 'name']);
  const kind = reader.oneOf<AuthorityKind>(found['kind'], [...path, 'kind'], kinds);
  const assurance = has(found, 'assurance')
    ? reader.oneOf<Assurance>(found['assurance'], [...path, 'assurance'], assurances)
    : 'required';
  return name === null || kind === null || assurance === null ? null : { key, name, kind, assurance };
}

function readProvider(value: unknown, key: string, path: Path, reader: ShapeReader): ProviderInScenario | null {
  const found = reader.map(value, path, { required: ['name'], optional: ['address'] });
  if (!found || !has(found, 'name')) return null;
  const name = reader.string(found['name'], [...path, 'name']);
  const address = has(found, 'address') ? reader.string(found['address'], [...path, 'address']) : null;
  return name === null ? null : { key, name, address };
}

function readPerson(
  value: unknown,
  key: string,
  path: Path,
  { authorities, providers }: Pick<Participants, 'authorities' | 'providers'>,
  reader: ShapeReader,
): PersonInScenario | null {
  const found = reader.map(value, path, { required: ['organisation', 'roles'], optional: ['name'] });
  if (!found || !has(found, 'organisation') || !has(found, 'roles')) return null;
  const name = has(found, 'name') ? reader.string(found['name'], [...path, 'name']) : key;
  const organisations = [...Object.keys(authorities), ...Object.keys(providers)];
  const organisation = reader.oneOf(found['organisation'], [...path, 'organisation'], organisations);
  const list = reader.list(found['roles'], [...path, 'roles']);
  if (list?.length === 0) reader.wrong([...path, 'roles'], 'must name at least one role');
  const within =
    organisation === null ? allRoles : rolesWithin[has(authorities, organisation) ? 'authority' : 'provider'];
  const held = list?.map((role, index) => reader.oneOf<Role>(role, [...path, 'roles', index], within)) ?? [null];
  if (name === null || organisation === null || held.some((role) => role === null)) return null;
  return { key, name, organisation, roles: held as readonly Role[] };
}
