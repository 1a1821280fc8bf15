import type { CalendarDate } from '../calendar/index.js';
import type { Assurance, DelegatedDecision, InterestKind } from '../acts/governance.js';
import type { DefaultName } from '../law/index.js';
import type { RegisteredKind, RelationKind, SamenessAnswer } from './register.facts.js';

/** Whose interests are meant: of whoever asks, where nobody is named. */
export interface OfPerson {
  readonly person?: string;
}

export interface DeclareInterest extends OfPerson {
  readonly kind: InterestKind;
  readonly organisation?: string;
  readonly organisationName?: string;
  readonly organisationKind?: RegisteredKind;
  readonly post?: boolean;
  readonly description: string;
  readonly relationship?: string;
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
  readonly awareOn: CalendarDate;
  readonly declaredOn?: CalendarDate;
}

export interface AmendInterest {
  readonly interest: string;
  readonly kind?: InterestKind;
  readonly organisation?: string | null;
  readonly organisationName?: string;
  readonly post?: boolean;
  readonly description?: string;
  readonly relationship?: string;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate | null;
  readonly reason: string;
}

export interface OfInterest {
  readonly interest: string;
}

export interface EndInterest extends OfInterest {
  readonly endedOn?: CalendarDate;
}

export interface WithholdInterest extends OfInterest {
  readonly reason: string;
}

export interface RecordManagement extends OfInterest {
  readonly action: string;
  readonly agreedBy?: string;
  readonly agreedOn?: CalendarDate;
}

export interface RegisterOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: RegisteredKind;
  readonly formerNames?: readonly string[];
  readonly identifiers?: readonly string[];
}

export interface ConfirmSameOrganisation {
  readonly organisation: string;
  readonly other: string;
  readonly says: SamenessAnswer;
  readonly reason: string;
}

export interface RelateOrganisations {
  readonly organisation: string;
  readonly relation: RelationKind;
  readonly other: string;
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
}

export interface RegisterIndividual {
  readonly person: string;
  readonly name?: string;
  readonly role?: string;
  readonly committees?: readonly string[];
  readonly decisionMaker?: boolean;
  readonly boardMember?: boolean;
}

export interface RecordDeparture {
  readonly person: string;
  readonly leftOn?: CalendarDate;
}

export interface SetConfirmationPeriod {
  readonly months: number;
  readonly decisionMakersMonths?: number;
}

export interface SetAssurance {
  readonly level: Assurance;
  readonly reason: string;
}

export interface SettleDefault {
  readonly default: DefaultName;
  readonly applies: boolean;
  readonly reason: string;
}

export interface GivenDelegation {
  readonly id: string;
  readonly to: { readonly person?: string; readonly committee?: string };
  readonly decisions: readonly DelegatedDecision[];
  readonly upTo?: number | null;
  readonly services?: readonly string[];
  readonly places?: readonly string[];
  readonly delegatedBy: string;
  readonly from: CalendarDate;
  readonly until?: CalendarDate | null;
}

export interface GivenCommittee {
  readonly id: string;
  readonly name: string;
  readonly quorum: number;
  readonly members: readonly string[];
  readonly authorities?: readonly string[];
}

export interface AdoptScheme {
  readonly delegations: readonly GivenDelegation[];
  readonly committees?: readonly GivenCommittee[];
}

/** What an authority settles of itself, and what each act carries. */
export interface AuthorityCommandData {
  DeclareInterest: DeclareInterest;
  AmendInterest: AmendInterest;
  EndInterest: EndInterest;
  MakeNilReturn: OfPerson;
  ConfirmInterests: OfPerson;
  RelateOrganisations: RelateOrganisations;
  RegisterOrganisation: RegisterOrganisation;
  ConfirmSameOrganisation: ConfirmSameOrganisation;
  RegisterIndividual: RegisterIndividual;
  RecordDeparture: RecordDeparture;
  RecordManagement: RecordManagement;
  WithholdInterest: WithholdInterest;
  PublishInterest: OfInterest;
  SetConfirmationPeriod: SetConfirmationPeriod;
  SetAssurance: SetAssurance;
  AdoptScheme: AdoptScheme;
  SettleDefault: SettleDefault;
}

export type AuthorityCommandType = keyof AuthorityCommandData;

/** A command about an authority as the law sees it. Who asks, and when, is evidence. */
export type AuthorityCommand<T extends AuthorityCommandType = AuthorityCommandType> = {
  [K in T]: { readonly type: K; readonly data: AuthorityCommandData[K] };
}[T];

/** The event that each leaves behind. */
export const authorityEventOf = {
  DeclareInterest: 'InterestDeclared',
  AmendInterest: 'InterestAmended',
  EndInterest: 'InterestEnded',
  MakeNilReturn: 'NilReturnMade',
  ConfirmInterests: 'InterestsConfirmed',
  RelateOrganisations: 'OrganisationsRelated',
  RegisterOrganisation: 'OrganisationRegistered',
  ConfirmSameOrganisation: 'SameOrganisationConfirmed',
  RegisterIndividual: 'IndividualRegistered',
  RecordDeparture: 'IndividualLeft',
  RecordManagement: 'InterestManaged',
  WithholdInterest: 'InterestWithheld',
  PublishInterest: 'InterestPublished',
  SetConfirmationPeriod: 'ConfirmationPeriodSet',
  SetAssurance: 'AssuranceSet',
  AdoptScheme: 'SchemeAdopted',
  SettleDefault: 'DefaultSettled',
} as const satisfies Record<AuthorityCommandType, string>;
