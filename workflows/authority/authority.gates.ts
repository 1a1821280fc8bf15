import type { AuthorityCommandType } from './authority.commands.js';
import type { AuthorityRule } from './authority-rule.js';
import { amendmentChangesSomething } from './rules/amendment-changes-something.js';
import { assuranceChanges } from './rules/assurance-changes.js';
import { boardIsOfAnIntegratedCareBoard } from './rules/board-is-of-an-integrated-care-board.js';
import { committeeIsOfRegisteredAuthorities } from './rules/committee-is-of-registered-authorities.js';
import { dayHasCome } from './rules/day-has-come.js';
import { declarationIsDatedByTheGuardianAlone } from './rules/declaration-is-dated-by-the-guardian-alone.js';
import { defaultChanges } from './rules/default-changes.js';
import { delegatedServicesHaveCpvCodes } from './rules/delegated-services-have-cpv-codes.js';
import { delegationEndsAfterItBegins } from './rules/delegation-ends-after-it-begins.js';
import { delegationIsToOne } from './rules/delegation-is-to-one.js';
import { identifiersAreOfTheirScheme } from './rules/identifiers-are-of-their-scheme.js';
import { indirectInterestSaysWhoseItIs } from './rules/indirect-interest-says-whose-it-is.js';
import { interestHasNotEnded } from './rules/interest-has-not-ended.js';
import { interestIsKnownBeforeItIsDeclared } from './rules/interest-is-known-before-it-is-declared.js';
import { interestIsOnTheRegister } from './rules/interest-is-on-the-register.js';
import { interestIsPublished } from './rules/interest-is-published.js';
import { interestIsSomebodyElses } from './rules/interest-is-somebody-elses.js';
import { interestIsThePersonsOwn } from './rules/interest-is-the-persons-own.js';
import { interestIsWithheld } from './rules/interest-is-withheld.js';
import { nothingIsOnTheRegister } from './rules/nothing-is-on-the-register.js';
import { organisationIsKnownByName } from './rules/organisation-is-known-by-name.js';
import { organisationIsNew } from './rules/organisation-is-new.js';
import { organisationsAreToldApartAnew } from './rules/organisations-are-told-apart-anew.js';
import { organisationsAreTwo } from './rules/organisations-are-two.js';
import { periodEndsAfterItBegins } from './rules/period-ends-after-it-begins.js';
import { personHasNotLeft } from './rules/person-has-not-left.js';
import { personIsAMemberOrHasAName } from './rules/person-is-a-member-or-has-a-name.js';
import { personIsKnownToTheAuthority } from './rules/person-is-known-to-the-authority.js';
import { postIsHeldInAnOrganisation } from './rules/post-is-held-in-an-organisation.js';
import { quorumCanBeMet } from './rules/quorum-can-be-met.js';
import { relationDoesNotContradictTheRegister } from './rules/relation-does-not-contradict-the-register.js';
import { schemeNamesEachOnce } from './rules/scheme-names-each-once.js';
import { schemeNamesPeopleWhoAreKnown } from './rules/scheme-names-people-who-are-known.js';
import { somebodyElseAgreed } from './rules/somebody-else-agreed.js';
import { somethingIsOnTheRegister } from './rules/something-is-on-the-register.js';
import { whoeverAgreedIsKnown } from './rules/whoever-agreed-is-known.js';

type AuthorityGates = { readonly [T in AuthorityCommandType]: readonly AuthorityRule<T>[] };

/** The rules that each act of an authority must pass. No edition of the Regulations has changed them. */
export const authorityGates: AuthorityGates = {
  DeclareInterest: [
    interestIsThePersonsOwn,
    personIsKnownToTheAuthority,
    personHasNotLeft,
    periodEndsAfterItBegins,
    indirectInterestSaysWhoseItIs,
    postIsHeldInAnOrganisation,
    dayHasCome,
    declarationIsDatedByTheGuardianAlone,
    interestIsKnownBeforeItIsDeclared,
    organisationIsKnownByName,
  ],
  AmendInterest: [
    interestIsOnTheRegister,
    interestIsThePersonsOwn,
    amendmentChangesSomething,
    periodEndsAfterItBegins,
    indirectInterestSaysWhoseItIs,
    postIsHeldInAnOrganisation,
    organisationIsKnownByName,
  ],
  EndInterest: [
    interestIsOnTheRegister,
    interestIsThePersonsOwn,
    dayHasCome,
    periodEndsAfterItBegins,
    interestHasNotEnded,
  ],
  MakeNilReturn: [interestIsThePersonsOwn, personIsKnownToTheAuthority, personHasNotLeft, nothingIsOnTheRegister],
  ConfirmInterests: [interestIsThePersonsOwn, somethingIsOnTheRegister],
  RelateOrganisations: [
    organisationsAreTwo,
    periodEndsAfterItBegins,
    organisationIsKnownByName,
    relationDoesNotContradictTheRegister,
  ],
  RegisterOrganisation: [identifiersAreOfTheirScheme, organisationIsNew],
  ConfirmSameOrganisation: [organisationsAreTwo, interestIsSomebodyElses, organisationsAreToldApartAnew],
  RegisterIndividual: [personIsAMemberOrHasAName, boardIsOfAnIntegratedCareBoard],
  RecordDeparture: [personIsKnownToTheAuthority, dayHasCome, periodEndsAfterItBegins, personHasNotLeft],
  RecordManagement: [
    interestIsOnTheRegister,
    interestIsSomebodyElses,
    somebodyElseAgreed,
    dayHasCome,
    whoeverAgreedIsKnown,
  ],
  WithholdInterest: [interestIsOnTheRegister, interestIsSomebodyElses, interestIsPublished],
  PublishInterest: [interestIsOnTheRegister, interestIsSomebodyElses, interestIsWithheld],
  SetConfirmationPeriod: [],
  SetAssurance: [assuranceChanges],
  AdoptScheme: [
    schemeNamesEachOnce,
    quorumCanBeMet,
    committeeIsOfRegisteredAuthorities,
    schemeNamesPeopleWhoAreKnown,
    delegationIsToOne,
    delegatedServicesHaveCpvCodes,
    delegationEndsAfterItBegins,
  ],
  SettleDefault: [defaultChanges],
};

/** The rules that an act must pass. */
export function authorityGateOf<T extends AuthorityCommandType>(type: T): readonly AuthorityRule<T>[] {
  return authorityGates[type];
}
