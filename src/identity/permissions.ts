import type { AuthorityAct, CommandType } from '../../workflows/index.js';
import type { Role } from './roles.js';

/** Prepares and records: whoever may decide may do this too. */
const prepares = ['commissioner', 'decision-maker'] as const satisfies readonly Role[];

/** Binds the authority, or sets aside what it had decided. */
const decides = ['decision-maker'] as const satisfies readonly Role[];

/** The same for what is put right: in the higher of their roles, because the law asks which it is. */
const corrects = ['decision-maker', 'commissioner'] as const satisfies readonly Role[];

/** A provider, of a procurement that is public and of its own representations. */
const providers = ['provider'] as const satisfies readonly Role[];

/** Whoever takes part in a procurement of the authority, in whatever role. */
const takesPart = [...prepares, 'conflicts-guardian'] as const satisfies readonly Role[];

/** The same for what somebody declares of themselves: whoever only evaluates declares too. */
const declares = [...takesPart, 'evaluator'] as const satisfies readonly Role[];

/** Whoever was appointed to evaluate, in whichever role they are here; the law asks for the appointment. */
const evaluates = ['evaluator', ...prepares] as const satisfies readonly Role[];

/** Nobody: only the passage of time does this, through the sweeper. */
const systemOnly = [] as const satisfies readonly Role[];

/**
 * Which roles, within the authority that a procurement belongs to, may give each command. The Regulations leave this to the
 * authority's own governance, except that the record must show who decided (reg 24(d)): so what decides is kept apart
 * from what prepares. Auditors give no command but to raise a conflict of interest, which anyone may, and administrators manage members and nothing else.
 */
export const permissions: Readonly<Record<CommandType, readonly Role[]>> = {
  OpenProcurement: prepares,
  AmendProcurement: prepares,
  ChooseProcess: prepares,
  ContactProvider: prepares,
  RecordFindings: decides,
  SubmitIntendedApproachNotice: prepares,
  RecordIntendedApproachNoticePublished: prepares,
  IdentifyProvider: prepares,
  CompleteIdentification: prepares,
  AssessProvider: prepares,
  ChooseMostSuitableProvider: decides,
  SetBasicSelectionCriteria: prepares,
  SetKeyCriteria: prepares,
  SetAwardCriteria: prepares,
  SubmitInvitationNotice: prepares,
  RecordInvitationNoticePublished: prepares,
  RecordOffer: prepares,
  CloseOffers: prepares,
  RecordEvaluation: prepares,
  AppointEvaluator: prepares,
  WithdrawEvaluator: prepares,
  RecordEvaluatorExperience: evaluates,
  RecordScore: evaluates,
  LockScores: evaluates,
  AmendScore: evaluates,
  OpenModerationRound: prepares,
  ModerateCriterion: prepares,
  SelectProviders: decides,
  InformSuccessfulProvider: prepares,
  InformUnsuccessfulProvider: prepares,
  SubmitIntentionNotice: prepares,
  RecordIntentionNoticePublished: prepares,
  MakeRepresentation: providers,
  RecordRepresentation: prepares,
  JudgeRepresentation: decides,
  WithdrawRepresentation: [...prepares, 'provider'],
  AcknowledgeRepresentation: prepares,
  AnswerRepresentation: prepares,
  OfferClarification: prepares,
  AnswerClarification: [...prepares, 'provider'],
  RequestInformation: [...prepares, 'provider'],
  ProvideInformation: prepares,
  WithholdInformation: decides,
  RecordReview: prepares,
  MakeFurtherDecision: decides,
  InformOfFurtherDecision: prepares,
  IntendNoFurtherDecision: decides,
  RequestPanelReview: [...prepares, 'provider'],
  RecordPanelAcceptance: prepares,
  RecordPanelRefusal: prepares,
  RecordPanelAdvice: prepares,
  ReleasePanelHold: decides,
  SeekExpertAdvice: prepares,
  ApplyCalendar: decides,
  RequestSubcontractingInformation: prepares,
  RecordIntendedSubcontractors: prepares,
  RecordExclusionCheck: prepares,
  OfferSelfCleaning: prepares,
  RecordSelfCleaning: decides,
  NotifyMinisterOfIntention: prepares,
  RecordMinistersView: prepares,
  NotifyOfIntendedExclusion: prepares,
  ReplaceSubcontractor: prepares,
  DecideExclusion: decides,
  OverrideExclusion: decides,
  NotifyMinister: prepares,
  RecordRepresentationsOnExclusion: prepares,
  RecordProceedings: prepares,
  RecordProceedingsDetermined: prepares,
  EndStandstill: systemOnly,
  EnterIntoContract: decides,
  ConcludeFramework: decides,
  SubmitAwardNotice: prepares,
  RecordAwardNoticePublished: prepares,
  CloseProcurement: decides,
  Abandon: decides,
  ReturnToStep: decides,
  InformRelevantProvider: prepares,
  SubmitAbandonmentNotice: prepares,
  RecordAbandonmentNoticePublished: prepares,
  RecordPrinciples: prepares,
  DepartFromGuidance: prepares,
  RecordPerformance: prepares,
  AddToRecord: prepares,
  CorrectRecord: corrects,
  NameParticipant: takesPart,
  DeclareConflict: declares,
  DeclareNoConflict: declares,
  RaiseConflict: [...takesPart, 'auditor'],
  ManageConflict: ['conflicts-guardian', 'decision-maker'],
  Recuse: declares,
  PrepareRecommendation: prepares,
};

/** Everybody of an authority, whatever they are there; as its conflicts guardian where they are that. */
const everybody = [
  'conflicts-guardian',
  'administrator',
  'auditor',
  'commissioner',
  'decision-maker',
  'evaluator',
] as const satisfies readonly Role[];

/** Looks after the register of interests. */
const guards = ['conflicts-guardian'] as const satisfies readonly Role[];

/** Says what is done about somebody's interest; of their own, the law lets nobody. */
const manages = ['conflicts-guardian', 'decision-maker'] as const satisfies readonly Role[];

/** Says who belongs to the authority, and what it is called. */
const administers = ['administrator'] as const satisfies readonly Role[];

/**
 * Who settles how an authority decides. Reg 24(d) wants to know who decided, and leaves to the authority who may: so this is for those
 * who bind it, and for whoever administers its membership on their behalf.
 */
const settles = ['decision-maker', 'administrator'] as const satisfies readonly Role[];

/** Looks after something that an authority has settled of itself. */
const keeps = ['conflicts-guardian', 'administrator', 'decision-maker'] as const satisfies readonly Role[];

/** The same for what an authority settles of itself. Everyone declares for themselves; that nobody else does is the law's. */
export const authorityPermissions: Readonly<Record<AuthorityAct['type'], readonly Role[]>> = {
  DeclareInterest: everybody,
  AmendInterest: everybody,
  EndInterest: everybody,
  MakeNilReturn: everybody,
  ConfirmInterests: everybody,
  RelateOrganisations: guards,
  RegisterOrganisation: guards,
  ConfirmSameOrganisation: guards,
  RegisterIndividual: guards,
  RecordDeparture: guards,
  RecordManagement: manages,
  WithholdInterest: manages,
  PublishInterest: manages,
  SetConfirmationPeriod: guards,
  SetAssurance: settles,
  AdoptScheme: settles,
  SettleDefault: settles,
  // Whoever looks after what is put right; the law asks of which.
  CorrectRecord: keeps,
  // Whoever operates the installation registers authorities.
  RegisterAuthority: [],
  AddMember: administers,
  GrantRole: administers,
  EndRoles: administers,
  RenameOrganisation: administers,
  CorrectOrganisationName: administers,
  CorrectPersonName: administers,
};

/** Who may read the procurements of their authority, published or not. */
export const readsProcurements = [
  'commissioner',
  'decision-maker',
  'auditor',
  'conflicts-guardian',
] as const satisfies readonly Role[];

/** Who reads, in their words, what others have declared of themselves and what was decided on it. */
export const readsInConfidence = ['conflicts-guardian', 'auditor'] as const satisfies readonly Role[];

/** Who may see that a procurement exists, by its line in the register. */
export const readsRegister = [...readsProcurements, 'administrator'] as const satisfies readonly Role[];

/** Who may grant and revoke roles within their authority. */
export const managesMembers = administers;

/** Who must name people, and so may choose among the members of their authority by name. */
export const namesMembers = ['administrator', 'auditor', ...takesPart] as const satisfies readonly Role[];

/** Who may read how roles were given and taken away: whoever took away another’s role must not be the only one who knows. */
export const readsRoleHistory = ['auditor', 'administrator', 'decision-maker'] as const satisfies readonly Role[];

/** Who may see how the members of their authority sign in. An auditor has to know who held which role. */
export const readsMembers = ['administrator', 'auditor'] as const satisfies readonly Role[];
