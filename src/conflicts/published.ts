import { interestsOf, type Individual, type Interest, type Register } from '../../workflows/index.js';
import type { AsItStood } from './register.queries.js';
import type { PublishedIndividualDto, PublishedInterestDto, PublishedRegisterDto } from './dto/published.dto.js';

/**
 * What anybody may see of a register. An entry that is withheld, on that day or now, is shown as withheld and no more; and somebody of
 * whom nothing but withheld entries could be shown is left out, because what is missing would say whose they are.
 */
export function published(stood: AsItStood): PublishedRegisterDto {
  const { authority, on, register, current } = stood;
  const withheld = Object.values(register.interests)
    .filter((interest) => isWithheld(interest, current))
    .map(({ id }) => ({ id }));
  const individuals = Object.values(register.individuals)
    .filter(({ leftOn }) => leftOn === null || leftOn >= on)
    .flatMap((individual) => individualOf(individual, stood) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { authority, on, individuals, withheld };
}

const isWithheld = (interest: Interest, current: Register): boolean =>
  interest.withheld !== null || current.interests[interest.id]?.withheld !== null;

function individualOf(individual: Individual, stood: AsItStood): PublishedIndividualDto | null {
  const { register, current, on, text } = stood;
  const { person, committees, decisionMaker, boardMember } = individual;
  const all = Object.values(register.interests).filter((each) => each.person === person);
  const shown = all.filter((interest) => !isWithheld(interest, current));
  if (shown.length === 0 && all.length > 0) return null;
  const last = individual.confirmations.at(-1);
  const nil = last?.nil === true && interestsOf(register, person, on).length === 0;
  return {
    name: text(individual.name, 'name') ?? '',
    role: text(individual.role, 'role'),
    committees: [...committees],
    decisionMaker,
    boardMember,
    nilReturnOn: nil ? last.on : null,
    confirmedOn: last?.on ?? null,
    interests: shown.map((interest) => interestOf(interest, stood)),
  };
}

function interestOf(interest: Interest, { register, text }: AsItStood): PublishedInterestDto {
  const { id, kind, organisation, post, from, to, awareOn, declaredOn, late, management } = interest;
  return {
    id,
    kind,
    organisation: organisation === null ? null : (register.organisations[organisation]?.name ?? organisation),
    post,
    description: text(interest.description, 'description'),
    relationship: text(interest.relationship, 'relationship'),
    ...{ from, to, awareOn, declaredOn, late },
    management: management.map(({ action, agreedOn }) => ({ action: text(action, 'action'), agreedOn })),
  };
}
