import type { Facts } from '../facts/facts.js';
import { alike, likenessInWords, type Likeness, type NamedOrganisation } from '../organisations/alike.js';
import type { Evidence } from '../facts/procurement.js';
import { confirmed, partiesOf, type Party } from './interests.js';

/** An organisation that a person's interest names, and a party of the procurement that may be the same one; nobody has said. */
export interface MayBeOne {
  readonly organisation: NamedOrganisation;
  readonly party: Party;
  readonly likeness: Likeness;
  /** Whose interest, post or declared conflict names the organisation. */
  readonly people: readonly string[];
}

/**
 * The organisations that somebody's interests, posts or declared conflicts name and that may be parties of the procurement under
 * another id, by an identifier, a former name or the name. Only a person says whether they are: until then it is a question.
 */
export function mayBeOne(facts: Facts, evidence: Evidence): readonly MayBeOne[] {
  const parties = partiesOf(facts);
  const found = new Map<string, MayBeOne>();
  for (const { person, organisation } of namedByInterests(facts, evidence)) {
    if (parties.some(({ id }) => id === organisation.id)) continue;
    for (const party of parties) {
      const likeness = confirmed(organisation.id, party.id, evidence) === null ? alike(organisation, party) : null;
      if (likeness === null) continue;
      const pair = `${organisation.id}/${party.id}`;
      const people = [...new Set([...(found.get(pair)?.people ?? []), person])];
      found.set(pair, { organisation, party, likeness, people });
    }
  }
  return [...found.values()];
}

/** The question in words, without who it is about. */
export function questionOf({ organisation, party, likeness }: MayBeOne): string {
  const [one, other] = [organisation.name ?? organisation.id, party.name || party.id];
  const called = one === other ? `${one} under another id` : one;
  return `${called}, which an interest or a declared conflict names, may be ${other}, which takes part in this procurement: ${likenessInWords(likeness, organisation, { ...party })}`;
}

/** What stood on two organisations when a decision was taken: one, not one, or a question that was open (null). */
export interface SaidOfOrganisations {
  readonly organisation: string;
  readonly party: string;
  readonly same: boolean | null;
}

/** What people have said, and not yet said, of the organisations that interests name and of the parties of the procurement. */
export function saidOfOrganisations(facts: Facts, evidence: Evidence): readonly SaidOfOrganisations[] {
  const open = mayBeOne(facts, evidence).map(({ organisation, party }) => said(organisation, party, null));
  const parties = partiesOf(facts);
  const answered = new Map<string, SaidOfOrganisations>();
  for (const { organisation } of namedByInterests(facts, evidence)) {
    for (const party of parties) {
      const same = organisation.id === party.id ? null : confirmed(organisation.id, party.id, evidence);
      if (same !== null) answered.set(`${organisation.id}/${party.id}`, said(organisation, party, same));
    }
  }
  return [...answered.values(), ...open];
}

const said = (organisation: NamedOrganisation, party: Party, same: boolean | null): SaidOfOrganisations => ({
  organisation: organisation.name ?? organisation.id,
  party: party.name || party.id,
  same,
});

function namedByInterests({ conflicts }: Facts, { governance }: Evidence) {
  const registered = (governance?.interests ?? []).flatMap(({ person, organisations }) =>
    organisations.map((organisation) => ({ person, organisation })),
  );
  const posts = Object.values(conflicts.participants).flatMap(({ person, posts: held }) =>
    held.map(({ provider }) => ({ person, organisation: provider })),
  );
  const declared = conflicts.conflicts.flatMap(({ person, providers }) =>
    providers.map((organisation) => ({ person, organisation })),
  );
  return [...registered, ...posts, ...declared] as readonly {
    readonly person: string;
    readonly organisation: NamedOrganisation;
  }[];
}
