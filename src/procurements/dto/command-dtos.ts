import { acts, type CommandData, type CommandType } from '../../../workflows/index.js';
import { classesOf } from '../../platform/http/fields/class-of.js';
import {
  CloseOffersDto,
  InformSuccessfulProviderDto,
  InformUnsuccessfulProviderDto,
  RecordEvaluationDto,
  RecordOfferDto,
  SelectProvidersDto,
  SetAwardCriteriaDto,
} from './competition.dto.js';
import {
  AbandonDto,
  CloseProcurementDto,
  ConcludeFrameworkDto,
  EndStandstillDto,
  EnterIntoContractDto,
  InformRelevantProviderDto,
  ReturnToStepDto,
} from './conclusion.dto.js';
import {
  RecordAbandonmentNoticePublishedDto,
  RecordAwardNoticePublishedDto,
  RecordIntendedApproachNoticePublishedDto,
  RecordIntentionNoticePublishedDto,
  RecordInvitationNoticePublishedDto,
  SubmitAbandonmentNoticeDto,
  SubmitAwardNoticeDto,
  SubmitIntendedApproachNoticeDto,
  SubmitIntentionNoticeDto,
  SubmitInvitationNoticeDto,
} from './notices.dto.js';
import { AmendProcurementDto, ChooseProcessDto, OpenProcurementDto } from './opening.dto.js';
import {
  AssessProviderDto,
  ChooseMostSuitableProviderDto,
  CompleteIdentificationDto,
  ContactProviderDto,
  IdentifyProviderDto,
  RecordFindingsDto,
} from './selection.dto.js';
import { withDocuments } from './with-documents.js';

/** What each command carries, as a class to check it against: one for every command there is, and of its shape. */
export const commandDtos: { readonly [T in CommandType]: new () => CommandData[T] } = withDocuments({
  ...classesOf(acts),
  OpenProcurement: OpenProcurementDto,
  AmendProcurement: AmendProcurementDto,
  ChooseProcess: ChooseProcessDto,
  ContactProvider: ContactProviderDto,
  RecordFindings: RecordFindingsDto,
  SubmitIntendedApproachNotice: SubmitIntendedApproachNoticeDto,
  RecordIntendedApproachNoticePublished: RecordIntendedApproachNoticePublishedDto,
  IdentifyProvider: IdentifyProviderDto,
  CompleteIdentification: CompleteIdentificationDto,
  AssessProvider: AssessProviderDto,
  ChooseMostSuitableProvider: ChooseMostSuitableProviderDto,
  SetAwardCriteria: SetAwardCriteriaDto,
  SubmitInvitationNotice: SubmitInvitationNoticeDto,
  RecordInvitationNoticePublished: RecordInvitationNoticePublishedDto,
  RecordOffer: RecordOfferDto,
  CloseOffers: CloseOffersDto,
  RecordEvaluation: RecordEvaluationDto,
  SelectProviders: SelectProvidersDto,
  InformSuccessfulProvider: InformSuccessfulProviderDto,
  InformUnsuccessfulProvider: InformUnsuccessfulProviderDto,
  SubmitIntentionNotice: SubmitIntentionNoticeDto,
  RecordIntentionNoticePublished: RecordIntentionNoticePublishedDto,
  EndStandstill: EndStandstillDto,
  EnterIntoContract: EnterIntoContractDto,
  ConcludeFramework: ConcludeFrameworkDto,
  SubmitAwardNotice: SubmitAwardNoticeDto,
  RecordAwardNoticePublished: RecordAwardNoticePublishedDto,
  CloseProcurement: CloseProcurementDto,
  Abandon: AbandonDto,
  ReturnToStep: ReturnToStepDto,
  InformRelevantProvider: InformRelevantProviderDto,
  SubmitAbandonmentNotice: SubmitAbandonmentNoticeDto,
  RecordAbandonmentNoticePublished: RecordAbandonmentNoticePublishedDto,
});
