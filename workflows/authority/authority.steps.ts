import { daysBetween, londonDateOf, type CalendarDate } from '../calendar/index.js';
import { numberOn } from '../law/index.js';
import { organisationIdentifier } from '../organisations/identifiers.js';
import type { AuthorityCommand, AuthorityCommandData, AuthorityCommandType } from './authority.commands.js';
import { individualIn, interestIn, personMeant, rolesOf, type AuthorityContext } from './authority-rule.js';
import type { RegisterEvents } from './register.events.js';
import { interestsOf, type RegisteredKind } from './register.facts.js';

/** What an event says, and what of it is sealed: names, and free text about people. */
interface Said {
  readonly data: object;
  readonly sealed?: Readonly<Record<string, unknown>>;
}

/** What a step may look at when it is taken: the rules have passed. */
interface StepContext<T extends AuthorityCommandType> extends AuthorityContext<T> {
  readonly data: AuthorityCommandData[T];
  /** The day in London. */
  readonly today: CalendarDate;
}

/** What an act of an authority brings about. */
interface AuthorityStep<T extends AuthorityCommandType> {
  /** Its name, for people. */
  readonly label: string;
  /** What has to come first and is not there yet: whoever declares something is put on the register, and so is what it is in. */
  readonly first?: (context: StepContext<T>) => readonly AuthorityCommand[];
  readonly says: (context: StepContext<T>) => Said;
  /** The matters of people that the decision rests on, and those that its event moves. */
  readonly rests: (data: AuthorityCommandData[T], asker: string | null) => readonly string[];
  readonly moves: (data: Readonly<Record<string, unknown>>) => readonly string[];
}

type Steps = { readonly [T in AuthorityCommandType]: AuthorityStep<T> };

const ofPerson = {
  rests: (data: { readonly person?: string }, asker: string | null) => [`person:${data.person ?? asker}`],
  moves: (data: Readonly<Record<string, unknown>>) => [`person:${String(data['person'])}`],
};

const ofInterest = {
  rests: ({ interest }: { readonly interest: string }) => [`interest:${interest}`],
  // What is said of an entry is said of the person whose it is.
  moves: ({ interest, person }: Readonly<Record<string, unknown>>) => [
    `interest:${String(interest)}`,
    ...(typeof person === 'string' ? [`person:${person}`] : []),
  ],
};

const ofOrganisations = {
  rests: ({ organisation, other }: { readonly organisation: string; readonly other: string }) => [
    `organisation:${organisation}`,
    `organisation:${other}`,
  ],
  moves: ({ organisation, other }: Readonly<Record<string, unknown>>) => [
    `organisation:${String(organisation)}`,
    `organisation:${String(other)}`,
  ],
};

const of = (...matters: readonly string[]) => ({ rests: () => matters, moves: () => matters });

/** What each act of an authority brings about. */
export const authoritySteps: Steps = {
  DeclareInterest: {
    label: 'Declare an interest',
    first: (context) => [...entering(context), ...naming(context, context.data.organisation ?? null)],
    says: ({ data, evidence, facts, today }) => {
      const { kind, organisation = null, post = false, from, to = null, awareOn, declaredOn = today } = data;
      const { description, relationship } = data;
      const interest = `I${Object.keys(facts.register.interests).length + 1}`;
      const days = daysBetween(awareOn, declaredOn);
      const late = days > numberOn('interest-declaration-days', today).value;
      const person = personMeant(data, evidence)!;
      const said = { interest, person, kind, organisation, post, from, to, awareOn, declaredOn, days, late };
      return {
        data: said satisfies RegisterEvents['InterestDeclared'],
        sealed: { description, ...(relationship === undefined ? {} : { relationship }) },
      };
    },
    // Whatever else is on the register, an interest is entered.
    rests: () => [],
    moves: ofInterest.moves,
  },
  AmendInterest: {
    label: 'Amend an entry of the register of interests',
    first: (context) => naming(context, context.data.organisation ?? null),
    says: ({ data, facts }) => {
      const { interest, reason, description, relationship, organisationName: _, ...changes } = data;
      const known = interestIn(facts, interest)!;
      const { kind, organisation, post, from, to } = { ...known, ...changes };
      const without = organisation === null && changes.post === undefined;
      const whole = { kind, organisation, post: without ? false : post, from, to };
      const sealed = {
        reason,
        ...(description === undefined ? {} : { description }),
        ...(relationship === undefined ? {} : { relationship }),
      };
      return { data: { interest, person: known.person, ...whole } satisfies RegisterEvents['InterestAmended'], sealed };
    },
    ...ofInterest,
  },
  EndInterest: {
    label: 'Say that an interest has ended',
    says: ({ data: { interest, endedOn }, facts, today }) => {
      const { person } = interestIn(facts, interest)!;
      return { data: { interest, person, endedOn: endedOn ?? today } satisfies RegisterEvents['InterestEnded'] };
    },
    ...ofInterest,
  },
  MakeNilReturn: {
    label: 'Make a nil return',
    first: (context) => entering(context),
    says: ({ data, evidence, today }) => ({
      data: { person: personMeant(data, evidence)!, on: today } satisfies RegisterEvents['NilReturnMade'],
    }),
    ...ofPerson,
  },
  ConfirmInterests: {
    label: 'Confirm what the register of interests says',
    says: ({ data, evidence, facts, today }) => {
      const person = personMeant(data, evidence)!;
      const interests = interestsOf(facts.register, person, today).map(({ id }) => id);
      return { data: { person, on: today, interests } satisfies RegisterEvents['InterestsConfirmed'] };
    },
    ...ofPerson,
  },
  RelateOrganisations: {
    label: 'Say what one organisation is to another',
    first: (context) => [...naming(context, context.data.organisation), ...naming(context, context.data.other)],
    says: ({ data: { organisation, other, relation, from = null, until = null } }) => ({
      data: { organisation, other, relation, from, until } satisfies RegisterEvents['OrganisationsRelated'],
    }),
    ...ofOrganisations,
  },
  RegisterOrganisation: {
    label: 'Put an organisation on the register of interests',
    says: ({ data, facts: { register } }) => {
      const { id, kind, name } = data;
      const known = Object.hasOwn(register.organisations, id) ? register.organisations[id] : undefined;
      const formerNames = data.formerNames ?? known?.formerNames;
      const written = data.identifiers?.map((each) => organisationIdentifier(each) ?? each);
      const identifiers = written ?? known?.identifiers;
      const more = { ...(formerNames ? { formerNames } : {}), ...(identifiers ? { identifiers } : {}) };
      return { data: { id, kind, name, ...more } satisfies RegisterEvents['OrganisationRegistered'] };
    },
    rests: ({ id }) => [`organisation:${id}`],
    moves: ({ id }) => [`organisation:${String(id)}`],
  },
  ConfirmSameOrganisation: {
    label: 'Say whether two organisations are one',
    says: ({ data: { organisation, other, says, reason }, evidence, today }) => ({
      data: {
        ...{ organisation, other, says, by: evidence.actor!.person, on: today },
      } satisfies RegisterEvents['SameOrganisationConfirmed'],
      sealed: { reason },
    }),
    ...ofOrganisations,
  },
  RegisterIndividual: {
    label: 'Put somebody on the register of interests',
    says: ({ data, facts, evidence, today }) => {
      const { person, role } = data;
      const known = individualIn(facts, person);
      const name = data.name ?? (known ? undefined : evidence.names?.[person]);
      const committees = data.committees ?? known?.committees ?? [];
      const decides = rolesOf(facts, person)?.includes('decision-maker') ?? false;
      const decisionMaker = data.decisionMaker ?? known?.decisionMaker ?? decides;
      const boardMember = data.boardMember ?? known?.boardMember ?? false;
      const said = { person, committees, decisionMaker, boardMember, on: today };
      return {
        data: said satisfies RegisterEvents['IndividualRegistered'],
        sealed: { ...(name === undefined ? {} : { name }), ...(role === undefined ? {} : { role }) },
      };
    },
    ...ofPerson,
  },
  RecordDeparture: {
    label: 'Record that somebody on the register of interests has left',
    says: ({ data: { person, leftOn }, today }) => ({
      data: { person, leftOn: leftOn ?? today } satisfies RegisterEvents['IndividualLeft'],
    }),
    ...ofPerson,
  },
  RecordManagement: {
    label: 'Record what is done about an interest',
    says: ({ data, evidence, today }) => {
      const { interest, action, agreedBy = evidence.actor!.person, agreedOn = today } = data;
      return { data: { interest, agreedBy, agreedOn } satisfies RegisterEvents['InterestManaged'], sealed: { action } };
    },
    ...ofInterest,
  },
  WithholdInterest: {
    label: 'Withhold an interest from what is published',
    says: ({ data: { interest, reason } }) => ({ data: { interest }, sealed: { reason } }),
    ...ofInterest,
  },
  PublishInterest: {
    label: 'Publish an interest that was withheld',
    says: ({ data: { interest } }) => ({ data: { interest } }),
    ...ofInterest,
  },
  SetConfirmationPeriod: {
    label: 'Set how often everyone confirms what the register of interests says',
    says: ({ data: { months, decisionMakersMonths = months } }) => ({ data: { months, decisionMakersMonths } }),
    ...of('periods'),
  },
  SetAssurance: {
    label: 'Settle whether what the law wants done first is waited for',
    says: ({ data: { level, reason } }) => ({ data: { level, reason } }),
    ...of('assurance'),
  },
  AdoptScheme: {
    label: 'Adopt a scheme of delegation',
    says: ({ data, facts, evidence }) => {
      const authorities = [evidence.authority];
      const committees = (data.committees ?? []).map((committee) => ({ authorities, ...committee }));
      const delegations = data.delegations.map((delegation) => ({
        ...{ upTo: null, services: [], places: [], until: null },
        ...delegation,
      }));
      return { data: { version: facts.settled.schemes.length + 1, delegations, committees } };
    },
    ...of('scheme'),
  },
  SettleDefault: {
    label: 'Settle whether something is asked for by default',
    says: ({ data: { default: name, applies, reason } }) => ({ data: { default: name, applies, reason } }),
    rests: ({ default: name }) => [`default:${name}`],
    moves: (data) => [`default:${String(data['default'])}`],
  },
};

export const authorityCommandTypes = Object.keys(authoritySteps) as readonly AuthorityCommandType[];

/** The step of an act, whichever it is. */
export function authorityStepOf<T extends AuthorityCommandType>(type: T): AuthorityStep<T> {
  return authoritySteps[type];
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
