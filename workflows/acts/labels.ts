import type { CommandType } from './commands.js';
import { ofEachAct } from './declared.js';

/** What each act is called where somebody chooses what to do, or reads what was done. */
const labels: Readonly<Record<CommandType, string>> = {
  OpenProcurement: 'Open a procurement',
  AmendProcurement: 'Correct what was said at the opening',
  ChooseProcess: 'Choose the process',
  ContactProvider: 'Contact a provider',
  RecordFindings: 'Record the findings about the existing provider',
  IdentifyProvider: 'Identify a potential provider',
  CompleteIdentification: 'Complete the identification of potential providers',
  AssessProvider: 'Assess a potential provider',
  ChooseMostSuitableProvider: 'Choose the most suitable provider',
  SetAwardCriteria: 'Determine the award criteria',
  RecordOffer: 'Record an offer',
  CloseOffers: 'Close the receipt of offers',
  RecordEvaluation: 'Record the evaluation of an offer',
  SelectProviders: 'Decide the successful provider',
  InformSuccessfulProvider: 'Inform a successful provider',
  InformUnsuccessfulProvider: 'Inform an unsuccessful provider',
  SubmitIntendedApproachNotice: 'Submit the notice of the intended approach',
  RecordIntendedApproachNoticePublished: 'Record that the notice of the intended approach was published',
  SubmitInvitationNotice: 'Submit the notice inviting offers',
  RecordInvitationNoticePublished: 'Record that the notice inviting offers was published',
  SubmitIntentionNotice: 'Submit the notice of intention to award',
  RecordIntentionNoticePublished: 'Record that the notice of intention to award was published',
  ...ofEachAct('label'),
  EndStandstill: 'End the standstill period',
  EnterIntoContract: 'Enter into the contract',
  ConcludeFramework: 'Conclude the framework agreement',
  CloseProcurement: 'Close the procurement: no more contracts will be awarded in it',
  Abandon: 'Abandon the procurement',
  ReturnToStep: 'Go back to an earlier step',
  InformRelevantProvider: 'Inform a relevant provider of the decision to repeat a step',
  SubmitAwardNotice: 'Submit the notice of the award',
  RecordAwardNoticePublished: 'Record that the notice of the award was published',
  SubmitAbandonmentNotice: 'Submit the notice of the abandonment',
  RecordAbandonmentNoticePublished: 'Record that the notice of the abandonment was published',
};

/** What a command is called, in plain English. */
export function labelOf(command: CommandType): string {
  return labels[command];
}

/** Whether a text is the name of a command. */
export function isCommand(text: string): text is CommandType {
  return Object.hasOwn(labels, text);
}
