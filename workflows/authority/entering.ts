import type { RegisteredKind } from '../acts/interests/interests.words.js';
import type { AuthorityCommand } from './authority.commands.js';
import { individualIn, personMeant, rolesOf } from './authority-rule.js';
import type { AuthorityStepContext } from './authority-step.js';

/** Puts a member on the register who is not on it, or not any more. */
export function entering({
  data,
  facts,
  evidence,
}: AuthorityStepContext<'DeclareInterest' | 'MakeNilReturn'>): readonly AuthorityCommand[] {
  const person = personMeant(data, evidence)!;
  if (individualIn(facts, person)?.leftOn === null) return [];
  const decisionMaker = rolesOf(facts, person)?.includes('decision-maker') ?? false;
  const name = evidence.names?.[person];
  const said = { person, committees: [], decisionMaker, boardMember: false, ...(name === undefined ? {} : { name }) };
  return [{ type: 'RegisterIndividual', data: said }];
}

/** Puts an organisation on the register that is not on it, by the name that the installation has for it, or the one given. */
export function naming(
  { data, facts, evidence }: AuthorityStepContext<'DeclareInterest' | 'AmendInterest' | 'RelateOrganisations'>,
  id: string | null,
): readonly AuthorityCommand[] {
  if (id === null || Object.hasOwn(facts.register.organisations, id)) return [];
  const organisations = evidence.organisations ?? {};
  const known = Object.hasOwn(organisations, id) ? organisations[id] : undefined;
  const given = data as { readonly organisationName?: string; readonly organisationKind?: RegisteredKind };
  const kind = known?.kind ?? given.organisationKind ?? 'provider';
  const name = known?.name ?? given.organisationName ?? id;
  return [{ type: 'RegisterOrganisation', data: { id, kind, name } }];
}
