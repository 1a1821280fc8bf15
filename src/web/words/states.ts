/**
 * What happens in each state of each machine, as somebody reads it who opens a procurement: what is being done, and what it leads to. What
 * depends on days and on what was received is said after it.
 */
const sentences: Readonly<Record<string, string>> = {
  unopened: 'Nothing has been opened yet.',
  choosingProcess: 'The authority works out which process the Regulations require or allow, and chooses it.',
  processChosen: 'The process has been chosen.',
  abandonedBeforeAProcess: 'It was abandoned before a process was started. Nothing more follows.',
  contactingProvider:
    'Direct Award Process A must be followed, so the contract goes to the existing provider. It is contacted first.',
  awarding: 'The existing provider has been contacted. The contract is awarded to it without a standstill period.',
  contactingProviders:
    'Patients choose among providers here. Providers are contacted, and each that qualifies is awarded.',
  openToProviders: 'Each provider that qualifies is awarded a contract, without a standstill period.',
  complete: 'Everything that was to be awarded has been awarded, and every notice was published. Nothing more follows.',
  assessingExistingProvider:
    'The authority decides whether it is content that the existing provider satisfies the contract and is likely to go on doing so.',
  notContent: 'The authority is not content with the existing provider, so this process cannot end in an award.',
  readyForIntentionNotice: 'The decision is made. The notice of intention to award is submitted for publication next.',
  intentionNoticeSubmitted:
    'The notice of intention was submitted. The standstill period begins on the day after its publication, once that is on record.',
  standstillOpen:
    'The standstill period runs. Providers may make representations, and no contract may be entered into.',
  representationsReceived:
    'The authority hears them and reviews the decision; then those who decide make a further decision. Until that is done no contract may be entered into.',
  furtherDecisionMade:
    'A further decision has been made. Everybody it concerns is informed, and working days pass after that before the standstill period can end.',
  goingBack: 'The authority decided to go back to an earlier step, and informs the providers concerned.',
  standstillEnded: 'The standstill period has ended. The contract that was announced may be entered into.',
  awarded: 'A contract has been awarded. The notice of the award follows, by the day that is shown under deadlines.',
  awardNoticeSubmitted: 'The notice of the award was submitted. Its publication is put on record once it is out.',
  announcingApproach:
    'The authority announces that it intends to follow the Most Suitable Provider Process, before it identifies providers.',
  identifyingProviders:
    'Providers that may be the most suitable are identified, and that may be completed no earlier than the day shown under deadlines.',
  assessingProviders: 'The providers that were identified are assessed, and the most suitable one is chosen.',
  settingAwardCriteria: 'The criteria by which offers will be assessed are determined before anybody is invited.',
  readyToInvite: 'The criteria are settled. Offers are invited by a notice.',
  receivingOffers: 'Offers are being received, until they are closed.',
  evaluatingOffers: 'Offers are scored and moderated; then those who decide select the provider.',
  informingProviders:
    'The providers have been selected. Each one that made an offer is informed before the notice of intention.',
  abandoned: 'The procurement was abandoned. The notice of that follows, by the day that is shown under deadlines.',
  abandonmentNoticeSubmitted:
    'The notice of the abandonment was submitted. Its publication is put on record once it is out.',
  abandonmentPublished: 'It was abandoned, and the notice was published. Nothing more follows.',
};

/** What happens in a state, in one or two sentences. Throws for a state that no machine has. */
export function whatHappensIn(state: string): string {
  const said = sentences[state];
  if (said === undefined) throw new Error(`nothing is said of the state ${state}`);
  return said;
}

/** Every state that something is said of. */
export const statesInWords: readonly string[] = Object.keys(sentences);
