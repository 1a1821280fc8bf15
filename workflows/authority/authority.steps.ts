import { daysBetween, londonDateOf, type CalendarDate } from '../calendar/index.js';
import { numberOn } from '../law/index.js';
import { organisationIdentifier } from '../organisations/identifiers.js';
import { sealedApart } from '../acts/act.js';
import type { RegisteredKind } from '../acts/interests/interests.words.js';
import type { StreamDraft } from '../facts/stream.js';
import {
  authorityActOf,
  type AuthorityCommand,
  type AuthorityCommandData,
  type AuthorityCommandType,
} from './authority.commands.js';
import { individualIn, interestIn, personMeant, rolesOf, type AuthorityContext } from './authority-rule.js';
import type { RegisterEvents } from './register.events.js';
import { interestsOf } from './register.facts.js';

/** What a step may look at when it is taken: the rules have passed. */
interface StepContext<T extends AuthorityCommandType> extends AuthorityContext<T> {
  readonly data: AuthorityCommandData[T];
  /** The day in London. */
  readonly today: CalendarDate;
}

/** What an act of an authority brings about. */
interface AuthorityStep<T extends AuthorityCommandType> {
  /** What has to come first and is not there yet: whoever declares something is put on the register, and so is what it is in. */
  readonly first?: (context: StepContext<T>) => readonly AuthorityCommand[];
  /** What its event says. What its act declares as sealed, names and free text about people, is sealed beside it. */
  readonly says: (context: StepContext<T>) => object;
}

type Steps = { readonly [T in AuthorityCommandType]: AuthorityStep<T> };

/** What each act of an authority brings about. */
export const authoritySteps: Steps = {
  DeclareInterest: {
    first: (context) => [...entering(context), ...naming(context, context.data.organisation ?? null)],
    says: ({ data, evidence, facts, today }) => {
      const { kind, organisation = null, post = false, from, to = null, awareOn, declaredOn = today } = data;
      const { description, relationship } = data;
      const interest = `I${Object.keys(facts.register.interests).length + 1}`;
      const days = daysBetween(awareOn, declaredOn);
      const late = days > numberOn('interest-declaration-days', today).value;
      const person = personMeant(data, evidence)!;
      const said = { interest, person, kind, organisation, post, from, to, awareOn, declaredOn, days, late };
      return { ...(said satisfies RegisterEvents['InterestDeclared']), description, relationship };
    },
  },
  AmendInterest: {
    first: (context) => naming(context, context.data.organisation ?? null),
    says: ({ data, facts }) => {
      const { interest, reason, description, relationship, organisationName: _, ...changes } = data;
      const known = interestIn(facts, interest)!;
      const { kind, organisation, post, from, to } = { ...known, ...changes };
      const without = organisation === null && changes.post === undefined;
      const whole = { kind, organisation, post: without ? false : post, from, to };
      const said = { interest, person: known.person, ...whole } satisfies RegisterEvents['InterestAmended'];
      return { ...said, reason, description, relationship };
    },
  },
  EndInterest: {
    says: ({ data: { interest, endedOn }, facts, today }) => {
      const { person } = interestIn(facts, interest)!;
      return { interest, person, endedOn: endedOn ?? today } satisfies RegisterEvents['InterestEnded'];
    },
  },
  MakeNilReturn: {
    first: (context) => entering(context),
    says: ({ data, evidence, today }) =>
      ({ person: personMeant(data, evidence)!, on: today }) satisfies RegisterEvents['NilReturnMade'],
  },
  ConfirmInterests: {
    says: ({ data, evidence, facts, today }) => {
      const person = personMeant(data, evidence)!;
      const interests = interestsOf(facts.register, person, today).map(({ id }) => id);
      return { person, on: today, interests } satisfies RegisterEvents['InterestsConfirmed'];
    },
  },
  RelateOrganisations: {
    first: (context) => [...naming(context, context.data.organisation), ...naming(context, context.data.other)],
    says: ({ data: { organisation, other, relation, from = null, until = null } }) =>
      ({ organisation, other, relation, from, until }) satisfies RegisterEvents['OrganisationsRelated'],
  },
  RegisterOrganisation: {
    says: ({ data, facts: { register } }) => {
      const { id, kind, name } = data;
      const known = Object.hasOwn(register.organisations, id) ? register.organisations[id] : undefined;
      const formerNames = data.formerNames ?? known?.formerNames;
      const written = data.identifiers?.map((each) => organisationIdentifier(each) ?? each);
      const identifiers = written ?? known?.identifiers;
      const more = { ...(formerNames ? { formerNames } : {}), ...(identifiers ? { identifiers } : {}) };
      return { id, kind, name, ...more } satisfies RegisterEvents['OrganisationRegistered'];
    },
  },
  ConfirmSameOrganisation: {
    says: ({ data: { organisation, other, says, reason }, evidence, today }) => {
      const said = { organisation, other, says, by: evidence.actor!.person, on: today };
      return { ...(said satisfies RegisterEvents['SameOrganisationConfirmed']), reason };
    },
  },
  RegisterIndividual: {
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
  },
  RecordDeparture: {
    says: ({ data: { person, leftOn }, today }) =>
      ({ person, leftOn: leftOn ?? today }) satisfies RegisterEvents['IndividualLeft'],
  },
  RecordManagement: {
    says: ({ data, evidence, today }) => {
      const { interest, action, agreedBy = evidence.actor!.person, agreedOn = today } = data;
      return { ...({ interest, agreedBy, agreedOn } satisfies RegisterEvents['InterestManaged']), action };
    },
  },
  WithholdInterest: {
    says: ({ data: { interest, reason } }) => ({ interest, reason }),
  },
  PublishInterest: {
    says: ({ data: { interest } }) => ({ interest }),
  },
  SetConfirmationPeriod: {
    says: ({ data: { months, decisionMakersMonths = months } }) => ({ months, decisionMakersMonths }),
  },
  SetAssurance: {
    says: ({ data: { level, reason } }) => ({ level, reason }),
  },
  AdoptScheme: {
    says: ({ data, facts, evidence }) => {
      const authorities = [evidence.authority];
      const committees = (data.committees ?? []).map((committee) => ({ authorities, ...committee }));
      const delegations = data.delegations.map((delegation) => ({
        ...{ upTo: null, services: [], places: [], until: null },
        ...delegation,
      }));
      return { version: facts.settled.schemes.length + 1, delegations, committees };
    },
  },
  SettleDefault: {
    says: ({ data: { default: name, applies, reason } }) => ({ default: name, applies, reason }),
  },
};

/** The step of an act, whichever it is. */
export function authorityStepOf<T extends AuthorityCommandType>(type: T): AuthorityStep<T> {
  return authoritySteps[type];
}

/** The event that an accepted act leaves behind. */
export function eventLeftBy<T extends AuthorityCommandType>(
  context: StepContext<T>,
): Pick<StreamDraft, 'type' | 'data' | 'sealed'> {
  const act = authorityActOf(context.type);
  return { type: act.event, ...sealedApart(act, authorityStepOf(context.type).says(context)) };
}

/** Puts a member on the register who is not on it, or not any more. */
function entering({
  data,
  facts,
  evidence,
}: StepContext<'DeclareInterest' | 'MakeNilReturn'>): readonly AuthorityCommand[] {
  const person = personMeant(data, evidence)!;
  if (individualIn(facts, person)?.leftOn === null) return [];
  const decisionMaker = rolesOf(facts, person)?.includes('decision-maker') ?? false;
  const name = evidence.names?.[person];
  const said = { person, committees: [], decisionMaker, boardMember: false, ...(name === undefined ? {} : { name }) };
  return [{ type: 'RegisterIndividual', data: said }];
}

/** Puts an organisation on the register that is not on it, by the name that the installation has for it, or the one given. */
function naming(
  { data, facts, evidence }: StepContext<'DeclareInterest' | 'AmendInterest' | 'RelateOrganisations'>,
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

/** What a step may look at, with the day in London. */
export function stepContext<T extends AuthorityCommandType>(
  context: AuthorityContext<T> & { readonly data: AuthorityCommandData[T] },
): StepContext<T> {
  return { ...context, today: londonDateOf(context.evidence.now) };
}
