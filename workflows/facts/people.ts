/**
 * People in sentences. What the law says is recorded with acts and kept for ever, and a name can be erased; so a person stands in a
 * sentence by id, between quotation marks, and is shown by name to those who may read it.
 */

/** A person, for a sentence that the law makes. */
export const byId = (person: string): string => `“${person}”`;

/** A sentence with the names of those people whose names are known, in the place of their ids. */
export function withNames(text: string, people: ReadonlyMap<string, string>): string {
  return text.includes('“') ? text.replace(QUOTED, (quoted, id: string) => people.get(id) ?? quoted) : text;
}

const QUOTED = /“([^”“]{1,100})”/g;
