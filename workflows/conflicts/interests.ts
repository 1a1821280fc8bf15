import { subcontractorName } from '../exclusions/providers-and-subcontractors.js';
import { entryOf, type Facts } from '../facts/facts.js';
import type { Sameness, StandingInterest } from '../acts/governance.js';
import type { Evidence } from '../facts/procurement.js';

/** A provider of a procurement, or a sub-contractor that one of them intends to use. */
export interface Party {
  readonly id: string;
  readonly name: string | null;
}

/** Every provider of a procurement, and every sub-contractor that one of them has named. */
export function partiesOf({ providers, exclusions }: Facts): readonly Party[] {
  const subcontractors = Object.values(exclusions.subcontracting).flatMap(({ subcontractors: named }) =>
    Object.entries(named).map(([id, name]) => ({ id, name })),
  );
  const own = Object.values(providers).map(({ id, name }) => ({ id, name }));
  return [...own, ...subcontractors.filter(({ id }) => entryOf(providers, id) === undefined)];
}

/** The providers of a procurement that an organisation is: by its id, or because a person has confirmed that they are one. */
export function providersThatAre(facts: Facts, { id }: { readonly id: string }, evidence: Evidence): readonly string[] {
  return Object.keys(facts.providers).filter(
    (provider) => provider === id || confirmed(id, provider, evidence) === true,
  );
}

/** What a person has said of two ids: that they are one, that they are not, or nothing (null). */
export function confirmed(one: string, other: string, { governance }: Evidence): boolean | null {
  const about = (each: Sameness): boolean =>
    (each.organisation === one && each.other === other) || (each.organisation === other && each.other === one);
  return governance?.sameness?.find(about)?.same ?? null;
}

/** The parties of a procurement that an interest is in, directly or through what the register connects. */
export function partiesMatched(
  facts: Facts,
  { organisations }: StandingInterest,
  evidence: Evidence,
): readonly string[] {
  return partiesOf(facts)
    .map(({ id }) => id)
    .filter((party) => organisations.some(({ id }) => id === party || confirmed(id, party, evidence) === true));
}

/** An interest of somebody's that matches providers of the procurement which no declaration of theirs has answered for. */
export interface Unanswered {
  readonly interest: StandingInterest;
  readonly providers: readonly string[];
}

/**
 * The interests on the register, of one person, that this procurement raises and that they have not answered. A provider that is
 * named later raises the question again. A post of a board member's is no conflict in itself (reg 21(3)), so raises none.
 */
export function unanswered(facts: Facts, person: string, evidence: Evidence): readonly Unanswered[] {
  const own = (evidence.governance?.interests ?? []).filter((interest) => interest.person === person);
  const answers = facts.conflicts.declarations
    .filter((declaration) => declaration.person === person)
    .flatMap((declaration) => declaration.answers);
  return own.flatMap((interest) => {
    const answered = answers.filter((answer) => answer.interest === interest.id).flatMap((answer) => answer.providers);
    const providers = providersRaised(facts, interest, evidence).filter((id) => !answered.includes(id));
    return providers.length > 0 ? [{ interest, providers }] : [];
  });
}

/** The parties for which an interest has to be answered: those matched, but the one in which a board member holds the post. */
function providersRaised(facts: Facts, interest: StandingInterest, evidence: Evidence): readonly string[] {
  const matched = partiesMatched(facts, interest, evidence);
  if (!interest.boardMember || !interest.post || !ofAnIcb(facts)) return matched;
  const held = interest.organisations.filter(({ through }) => through === null);
  const own = held.flatMap((organisation) => providersThatAre(facts, organisation, evidence));
  return matched.filter((id) => !own.includes(id));
}

/** Whether the relevant authority is an integrated care board, to which alone reg 21(3) to (5) applies. */
export function ofAnIcb({ opening }: Facts): boolean {
  return opening?.authorityKind === 'integrated-care-board';
}

/** What a provider or an intended sub-contractor is called, for sentences. */
export function nameOf(facts: Facts, id: string): string {
  const own = entryOf(facts.providers, id);
  if (own) return own.name || id;
  const user = Object.entries(facts.exclusions.subcontracting).find(([, { subcontractors }]) =>
    entryOf(subcontractors, id),
  );
  return user ? subcontractorName(facts, user[0], id) : id;
}
