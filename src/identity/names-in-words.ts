import { Injectable } from '@nestjs/common';
import { withNames } from '../../workflows/index.js';
import { Database } from '../platform/database/database.js';
import { Access } from './access.js';
import type { Principal } from './principal.js';

const ERASED = 'somebody whose name was erased';

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
    const organisations = (await this.access.membershipsOf(who)).map(({ organisation }) => organisation.id);
    return withTheirNames(value, await namesOfPeople(this.database, ids, organisations));
  }

  /** The names of people by their ids, of those of the organisations that the reader is of; who is not among them stays unnamed. */
  async of(who: Principal, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const organisations = (await this.access.membershipsOf(who)).map(({ organisation }) => organisation.id);
    return namesOfPeople(this.database, ids, organisations);
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
 * @param organisations only those who have or had a role with one of these; null for everybody.
 */
export async function namesOfPeople(
  database: Database,
  ids: readonly string[],
  organisations: readonly string[] | null,
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.query<{ id: string; name: string }>(PEOPLE, [[...new Set(ids)], organisations]);
  return new Map(rows.map(({ id, name }) => [id, name === 'erased' ? ERASED : name]));
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
WHERE p.id::text = ANY ($1::text[])
  AND ($2::text[] IS NULL OR EXISTS (
    SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.organisation_id = ANY ($2::text[])))`;
