import {
  AmendInterestDto,
  ConfirmInterestsDto,
  DeclareInterestDto,
  EndInterestDto,
  MakeNilReturnDto,
  PublishInterestDto,
  RecordManagementDto,
  WithholdInterestDto,
} from './interests.dto.js';
import {
  ConfirmSameOrganisationDto,
  RecordDepartureDto,
  RegisterIndividualDto,
  RegisterOrganisationDto,
  RelateOrganisationsDto,
  SetConfirmationPeriodDto,
} from './register.dto.js';

/** What each command about a register of interests carries, as a class to check it against. */
export const interestDtos = {
  DeclareInterest: DeclareInterestDto,
  AmendInterest: AmendInterestDto,
  EndInterest: EndInterestDto,
  MakeNilReturn: MakeNilReturnDto,
  ConfirmInterests: ConfirmInterestsDto,
  RelateOrganisations: RelateOrganisationsDto,
  RegisterOrganisation: RegisterOrganisationDto,
  ConfirmSameOrganisation: ConfirmSameOrganisationDto,
  RegisterIndividual: RegisterIndividualDto,
  RecordDeparture: RecordDepartureDto,
  RecordManagement: RecordManagementDto,
  WithholdInterest: WithholdInterestDto,
  PublishInterest: PublishInterestDto,
  SetConfirmationPeriod: SetConfirmationPeriodDto,
} as const;
