import type { AmendProcurement, ChooseProcess, OpenProcurement } from './opening.commands.js';
import type {
  AssessProvider,
  ChooseMostSuitableProvider,
  CloseOffers,
  CompleteIdentification,
  ContactProvider,
  IdentifyProvider,
  InformSuccessfulProvider,
  InformUnsuccessfulProvider,
  RecordEvaluation,
  RecordFindings,
  RecordOffer,
  SelectProviders,
  SetAwardCriteria,
} from './selection.commands.js';
import type {
  RecordAwardNoticePublished,
  RecordPublication,
  SubmitAbandonmentNotice,
  SubmitAwardNotice,
  SubmitIntendedApproachNotice,
  SubmitIntentionNotice,
  SubmitInvitationNotice,
} from './notices.commands.js';
import type {
  Abandon,
  CloseProcurement,
  ConcludeFramework,
  EndStandstill,
  EnterIntoContract,
  InformRelevantProvider,
  ReturnToStep,
} from './conclusion.commands.js';

import type { DeclaredData } from './declared.js';

/** What can be done in a procurement, by the one name that runs from URL to trail, and what each carries. */
export interface CommandData extends DeclaredData {
  OpenProcurement: OpenProcurement;
  AmendProcurement: AmendProcurement;
  ChooseProcess: ChooseProcess;
  ContactProvider: ContactProvider;
  RecordFindings: RecordFindings;
  SubmitIntendedApproachNotice: SubmitIntendedApproachNotice;
  RecordIntendedApproachNoticePublished: RecordPublication;
  IdentifyProvider: IdentifyProvider;
  CompleteIdentification: CompleteIdentification;
  AssessProvider: AssessProvider;
  ChooseMostSuitableProvider: ChooseMostSuitableProvider;
  SetAwardCriteria: SetAwardCriteria;
  SubmitInvitationNotice: SubmitInvitationNotice;
  RecordInvitationNoticePublished: RecordPublication;
  RecordOffer: RecordOffer;
  CloseOffers: CloseOffers;
  RecordEvaluation: RecordEvaluation;
  SelectProviders: SelectProviders;
  InformSuccessfulProvider: InformSuccessfulProvider;
  InformUnsuccessfulProvider: InformUnsuccessfulProvider;
  SubmitIntentionNotice: SubmitIntentionNotice;
  RecordIntentionNoticePublished: RecordPublication;
  EndStandstill: EndStandstill;
  EnterIntoContract: EnterIntoContract;
  ConcludeFramework: ConcludeFramework;
  SubmitAwardNotice: SubmitAwardNotice;
  RecordAwardNoticePublished: RecordAwardNoticePublished;
  CloseProcurement: CloseProcurement;
  Abandon: Abandon;
  ReturnToStep: ReturnToStep;
  InformRelevantProvider: InformRelevantProvider;
  SubmitAbandonmentNotice: SubmitAbandonmentNotice;
  RecordAbandonmentNoticePublished: RecordPublication;
}

export type CommandType = keyof CommandData;

/** A command as the law sees it: a type and what it carries. Who asks, and when, is evidence. */
export type Command<T extends CommandType = CommandType> = {
  [K in T]: { readonly type: K; readonly data: CommandData[K] };
}[T];
