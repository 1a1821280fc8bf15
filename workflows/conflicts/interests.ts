import { entryOf, type Facts } from '../facts.js';
import type { StandingInterest } from '../governance.js';
import type { Evidence } from '../procurement.js';

interface Organisation {
  readonly id: string;
  readonly name: string | null;
}

/** A name as it is compared: without case, punctuation and the ways of writing "limited". */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\blimited\b/g, 'ltd')
    .replace(/^ ?the /, '')
    .trim();
}

/** The providers of a procurement that an organisation is, by its identifier or by its name. */
export function providersThatAre(facts: Facts, { id, name }: Organisation): readonly string[] {
  const plain = name === null ? '' : plainName(name);
  return Object.values(facts.providers)
    .filter((provider) => provider.id === id || (plain !== '' && plainName(provider.name) === plain))
    .map((provider) => provider.id);
}

/** The providers of a procurement that an interest is in, directly or through what the register connects. */
export function providersMatched(facts: Facts, { organisations }: StandingInterest): readonly string[] {
  return [...new Set(organisations.flatMap((organisation) => providersThatAre(facts, organisation)))];
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
    const providers = providersRaised(facts, interest).filter((id) => !answered.includes(id));
    return providers.length > 0 ? [{ interest, providers }] : [];
  });
}

/** The providers for which an interest has to be answered: those matched, but the one in which a board member holds the post. */
function providersRaised(facts: Facts, interest: StandingInterest): readonly string[] {
  const matched = providersMatched(facts, interest);
  if (!interest.boardMember || !interest.post || !ofAnIcb(facts)) return matched;
  const held = interest.organisations.filter(({ through }) => through === null);
  const own = held.flatMap((organisation) => providersThatAre(facts, organisation));
  return matched.filter((id) => !own.includes(id));
}

/** Whether the relevant authority is an integrated care board, to which alone reg 21(3) to (5) applies. */
export function ofAnIcb({ opening }: Facts): boolean {
  return opening?.authorityKind === 'integrated-care-board';
}

/** What a provider is called, for sentences. */
export function nameOf(facts: Facts, id: string): string {
  return entryOf(facts.providers, id)?.name || id;
}
