import type { CalendarDate } from '../calendar/index.js';
import type { InterestKind } from '../acts/governance.js';
import type { RegisteredKind, RelationKind, SamenessAnswer } from '../acts/interests/interests.words.js';

/** What each event of a register holds beside what is sealed: names, and free text about people. */
export interface RegisterEvents {
  OrganisationRegistered: {
    readonly id: string;
    readonly kind: RegisteredKind;
    readonly name: string;
    readonly formerNames?: readonly string[];
    readonly identifiers?: readonly string[];
  };
  SameOrganisationConfirmed: {
    readonly organisation: string;
    readonly other: string;
    readonly says: SamenessAnswer;
    readonly by: string;
    readonly on: CalendarDate;
  };
  OrganisationsRelated: {
    readonly organisation: string;
    readonly other: string;
    readonly relation: RelationKind;
    readonly from: CalendarDate | null;
    readonly until: CalendarDate | null;
  };
  IndividualRegistered: {
    readonly person: string;
    readonly committees: readonly string[];
    readonly decisionMaker: boolean;
    readonly boardMember: boolean;
    readonly on: CalendarDate;
  };
  IndividualLeft: { readonly person: string; readonly leftOn: CalendarDate };
  InterestDeclared: {
    readonly interest: string;
    readonly person: string;
    readonly kind: InterestKind;
    readonly organisation: string | null;
    readonly post: boolean;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
    readonly awareOn: CalendarDate;
    readonly declaredOn: CalendarDate;
    readonly days: number;
    readonly late: boolean;
  };
  InterestAmended: {
    readonly interest: string;
    readonly person: string;
    readonly kind: InterestKind;
    readonly organisation: string | null;
    readonly post: boolean;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
  };
  InterestEnded: { readonly interest: string; readonly person: string; readonly endedOn: CalendarDate };
  NilReturnMade: { readonly person: string; readonly on: CalendarDate };
  InterestsConfirmed: { readonly person: string; readonly on: CalendarDate; readonly interests: readonly string[] };
  InterestWithheld: { readonly interest: string };
  InterestPublished: { readonly interest: string };
  InterestManaged: { readonly interest: string; readonly agreedBy: string; readonly agreedOn: CalendarDate };
  ConfirmationPeriodSet: { readonly months: number; readonly decisionMakersMonths: number };
}

export type RegisterEventType = keyof RegisterEvents;

/** An event of a register, before anyone is said to have caused it. */
export type RegisterEvent<T extends RegisterEventType = RegisterEventType> = {
  [K in T]: { readonly type: K; readonly data: RegisterEvents[K]; readonly sealed?: Readonly<Record<string, unknown>> };
}[T];
