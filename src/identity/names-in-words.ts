import { Injectable } from '@nestjs/common';
import { withNames } from '../../workflows/index.js';
import { Database } from '../platform/database/database.js';
import { disclosedText } from '../trail/index.js';
import { Access } from './access.js';
import type { Principal } from './principal.js';

const ERASED = 'somebody whose name was erased';

/** The id of a person. */
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A person as the law's sentences give them: an id between quotation marks. */
const QUOTED = /“([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})”/g;

/**
 * What people are called now, for those who may read it. Sentences are kept with the ids of people, so that a name can be erased; where
 * they are shown they get the names.
 */
@Injectable()
export class NamesInWords {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** A value with people by name in every sentence of it that gives them by id: those of the organisations that the reader is of. */
  async toldTo<T>(who: Principal, value: T): Promise<T> {
    const ids = peopleIn(value);
    if (ids.length === 0) return value;
    return withTheirNames(value, await namesOfPeople(this.database, ids, who));
  }

  /**
   * The names of people by their ids, of those of the organisations that the reader is of; who is not among them stays unnamed.
   *
   * @param procurement one of such an organisation: whoever takes part in it without an account is called what they were named there.
   */
  async of(who: Principal, ids: readonly string[], procurement?: string): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const names = await namesOfPeople(this.database, ids, who);
    const others = ids.filter((id) => !names.has(id));
    if (procurement === undefined || others.length === 0) return names;
    const organisations = (await this.access.membershipsOf(who)).map(({ organisation }) => organisation.id);
    const rows = await this.database.query<Named>(WITHOUT_ACCOUNT, [others, organisations, procurement]);
    return new Map([...rows.map(({ id, name }) => [id, name ?? ERASED] as const), ...names]);
  }
}

/** The same for whoever operates the installation, who may read everything. */
export async function told<T>(database: Database, value: T): Promise<T> {
  const ids = peopleIn(value);
  return ids.length === 0 ? value : withTheirNames(value, await namesOfPeople(database, ids, null));
}

/**
 * The names of people by their ids, an erased one saying so.
 *
 * @param reader only those who have or had a role in an organisation in which this person has one; null for everybody.
 */
export async function namesOfPeople(
  database: Database,
  ids: readonly string[],
  reader: Principal | null,
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids)].filter((id) => ID.test(id));
  if (known.length === 0) return new Map();
  const asked = [known, reader?.issuer ?? null, reader?.subject ?? null];
  const rows = await database.prepared<{ id: string; name: string }>('identity.names', PEOPLE, asked);
  return new Map(rows.map(({ id, name }) => [id, name === 'erased' ? ERASED : name]));
}

interface Named {
  readonly id: string;
  /** Null once it is erased. */
  readonly name: string | null;
}

const peopleIn = (value: unknown): readonly string[] =>
  [...JSON.stringify(value ?? null).matchAll(QUOTED)].map(([, id]) => id!);

const withTheirNames = <T>(value: T, names: ReadonlyMap<string, string>): T =>
  inEverySentence(value, (text) => withNames(text, names)) as T;

function inEverySentence(value: unknown, say: (text: string) => string): unknown {
  if (typeof value === 'string') return say(value);
  if (Array.isArray(value)) return value.map((each) => inEverySentence(each, say));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inEverySentence(each, say)]));
}

const PEOPLE = `
SELECT p.id::text AS id, p.display_name AS name FROM person p
WHERE p.id = ANY ($1::uuid[])
  AND ($2::text IS NULL OR EXISTS (
    SELECT 1 FROM membership m JOIN membership own ON own.organisation_id = m.organisation_id AND own.revoked_at IS NULL
    JOIN person reader ON reader.id = own.person_id
    WHERE m.person_id = p.id AND reader.issuer = $2::text AND reader.subject = $3::text))`;

/** Those who were named as taking part in a procurement, by what they were called last. */
const WITHOUT_ACCOUNT = `
SELECT DISTINCT ON (n.canonical::jsonb -> 'data' ->> 'person') n.canonical::jsonb -> 'data' ->> 'person' AS id,
  CASE WHEN v.disclosure IS NOT NULL THEN ${disclosedText('v')} END AS name
FROM event n JOIN sealed_value v USING (authority_id, stream_type, stream_id, version)
WHERE n.authority_id = ANY ($2::text[]) AND n.stream_type = 'procurement' AND n.stream_id = $3
  AND n.type = 'ParticipantNamed' AND v.name = 'name' AND n.canonical::jsonb -> 'data' ->> 'person' = ANY ($1::text[])
ORDER BY n.canonical::jsonb -> 'data' ->> 'person', n.version DESC`;
