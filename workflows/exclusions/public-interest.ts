import type { CommandType } from '../acts/commands.js';
import type { OneOrMore, UnblockedByActs } from '../facts/outcome.js';
import type { Facts } from '../facts/facts.js';

/**
 * Whether the public interest can be put first at all. For the provider itself it can, exceptionally, whatever is awarded
 * (reg 20(1A)); for one of its sub-contractors reg 20A(4) speaks of awarding a contract, and so not of a framework agreement.
 */
export function publicInterestMayPrevail({ opening }: Facts, subcontractor: string | null): boolean {
  return subcontractor === null || opening?.framework !== true;
}

/** The acts by which an excluded provider is settled, in the order in which they are asked for; about the provider. */
export function settlingAnExclusion(facts: Facts, { provider, subcontractor }: Excluded): ByTheseActs {
  const prevails: readonly CommandType[] = publicInterestMayPrevail(facts, subcontractor) ? ['OverrideExclusion'] : [];
  const by: OneOrMore<CommandType> =
    subcontractor === null
      ? ['DecideExclusion', 'OfferSelfCleaning', ...prevails]
      : ['NotifyOfIntendedExclusion', 'DecideExclusion', ...prevails];
  return { by, about: Object.fromEntries(by.map((act) => [act, [provider]])) };
}

interface Excluded {
  readonly provider: string;
  readonly subcontractor: string | null;
}

type ByTheseActs = Pick<UnblockedByActs, 'by' | 'about'>;

/** The way out that there is, as the end of a sentence that names the others; without it where the law leaves none. */
export function orInThePublicInterest(facts: Facts, subcontractor: string | null): string {
  if (!publicInterestMayPrevail(facts, subcontractor)) {
    return '. For a framework agreement the public interest is no way out of an excluded sub-contractor.';
  }
  return subcontractor === null
    ? '; or, exceptionally, decide on an award in the public interest.'
    : '; or decide on an award in the public interest.';
}
