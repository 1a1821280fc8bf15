// Written by `npm run indexes` from the files of steps, in the order of the acts.
import type { AuthorityCommandType } from './authority.commands.js';
import * as interests from './interests.steps.js';
import * as registered from './registered.steps.js';
import * as settling from './settling.steps.js';
import type { AuthorityStep } from './authority-step.js';

/** The step that each act of an authority takes. */
export const everyAuthorityStep: { readonly [T in AuthorityCommandType]: AuthorityStep<T> } = {
  DeclareInterest: interests.declareInterestStep,
  AmendInterest: interests.amendInterestStep,
  EndInterest: interests.endInterestStep,
  MakeNilReturn: interests.makeNilReturnStep,
  ConfirmInterests: interests.confirmInterestsStep,
  RelateOrganisations: registered.relateOrganisationsStep,
  RegisterOrganisation: registered.registerOrganisationStep,
  ConfirmSameOrganisation: registered.confirmSameOrganisationStep,
  RegisterIndividual: registered.registerIndividualStep,
  RecordDeparture: registered.recordDepartureStep,
  RecordManagement: interests.recordManagementStep,
  WithholdInterest: interests.withholdInterestStep,
  PublishInterest: interests.publishInterestStep,
  SetConfirmationPeriod: settling.setConfirmationPeriodStep,
  SetAssurance: settling.setAssuranceStep,
  AdoptScheme: settling.adoptSchemeStep,
  SettleDefault: settling.settleDefaultStep,
};
