import { confirmSameOrganisation } from '../acts/interests/confirm-same-organisation.js';
import { recordDeparture } from '../acts/interests/record-departure.js';
import { registerIndividual } from '../acts/interests/register-individual.js';
import { registerOrganisation } from '../acts/interests/register-organisation.js';
import { relateOrganisations } from '../acts/interests/relate-organisations.js';
import { organisationIdentifier } from '../organisations/identifiers.js';
import { individualIn, rolesOf } from './authority-rule.js';
import { authorityStep, whereGiven } from './authority-step.js';
import { naming } from './entering.js';
import type { RegisterEvents } from './register.events.js';

export const relateOrganisationsStep = authorityStep(relateOrganisations, {
  first: (context) => [...naming(context, context.data.organisation), ...naming(context, context.data.other)],
  says: ({ data: { organisation, other, relation, from = null, until = null } }) =>
    ({ organisation, other, relation, from, until }) satisfies RegisterEvents['OrganisationsRelated'],
  given: whereGiven,
});

export const registerOrganisationStep = authorityStep(registerOrganisation, {
  says: ({ data, facts: { register } }) => {
    const { id, kind, name } = data;
    const known = Object.hasOwn(register.organisations, id) ? register.organisations[id] : undefined;
    const formerNames = data.formerNames ?? known?.formerNames;
    const written = data.identifiers?.map((each) => organisationIdentifier(each) ?? each);
    const identifiers = written ?? known?.identifiers;
    const more = { ...(formerNames ? { formerNames } : {}), ...(identifiers ? { identifiers } : {}) };
    return { id, kind, name, ...more } satisfies RegisterEvents['OrganisationRegistered'];
  },
  given: ({ formerNames, identifiers, ...said }, { register }) => {
    const known = register.organisations[String(said['id'])];
    const more = { formerNames, identifiers };
    const isSaid = ([name, is]: readonly [string, unknown]): boolean =>
      is !== undefined && JSON.stringify(is) !== JSON.stringify(known?.[name as keyof typeof more]);
    return { ...said, ...Object.fromEntries(Object.entries(more).filter(isSaid)) };
  },
});

export const confirmSameOrganisationStep = authorityStep(confirmSameOrganisation, {
  says: ({ data: { organisation, other, says, reason }, evidence, today }) => {
    const said = { organisation, other, says, by: evidence.actor!.person, on: today };
    return { ...(said satisfies RegisterEvents['SameOrganisationConfirmed']), reason };
  },
  given: ({ by: _, on: __, ...given }) => given,
});

export const registerIndividualStep = authorityStep(registerIndividual, {
  says: ({ data, facts, evidence, today }) => {
    const { person, role } = data;
    const known = individualIn(facts, person);
    const name = data.name ?? (known ? undefined : evidence.names?.[person]);
    const committees = data.committees ?? known?.committees ?? [];
    const decides = rolesOf(facts, person)?.includes('decision-maker') ?? false;
    const decisionMaker = data.decisionMaker ?? known?.decisionMaker ?? decides;
    const boardMember = data.boardMember ?? known?.boardMember ?? false;
    const said = { person, committees, decisionMaker, boardMember, on: today };
    return { ...(said satisfies RegisterEvents['IndividualRegistered']), name, role };
  },
  given: ({ on: _, ...given }) => given,
});

export const recordDepartureStep = authorityStep(recordDeparture, {
  says: ({ data: { person, leftOn }, today }) =>
    ({ person, leftOn: leftOn ?? today }) satisfies RegisterEvents['IndividualLeft'],
});
