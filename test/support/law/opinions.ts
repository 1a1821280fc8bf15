import type { CommandType } from '../../../workflows/index.js';

/** What somebody who did not write the law holds of an act. */
export interface Opinion {
  /**
   * Who may give it in each state of a standstill (`standstillStates`): C a commissioner, D a decision-maker, P a provider, T the passage of
   * time; a dot is nobody at all. An auditor and an administrator may do nothing of it.
   */
  readonly inStandstill?: string;
  /** The one process in whose standstill it may be given. */
  readonly only?: 'competitive' | 'most-suitable-provider';
  /** May arrive when a procurement has come to an end, and leaves it there. */
  readonly atAnEnd?: true;
  /** On what it rests, whether the version seen may be left out, and why that is safe. */
  readonly rests?: readonly [RegExp, 'required' | 'optional', string];
}

/** The states of a standstill, in the order in which the opinions give them. */
export const standstillStates = ['standstillOpen', 'representationsReceived', 'furtherDecisionMade'] as const;

/**
 * The second opinion on acts, written down once and on purpose; nothing in it is read from the law. An act that is not here, or of which
 * one of these is not said, is the strictest in it: nobody gives it in a standstill (no contract, no abandonment, no return and no other
 * step of a process), it leaves no end, and it rests on everything with the version seen. What may be put on record wherever a procurement
 * is belongs to no step of a standstill and needs no opinion there.
 */
export const opinions: Readonly<Partial<Record<CommandType, Opinion>>> = {
  MakeRepresentation: {
    inStandstill: 'P P P',
    atAnEnd: true,
    rests: [/^$/, 'optional', 'What arrives in time is received, whatever else goes on.'],
  },
  RecordRepresentation: {
    inStandstill: 'CD CD CD',
    atAnEnd: true,
    rests: [/^hearing$/, 'required', 'Only another that was just received could be the same letter.'],
  },
  JudgeRepresentation: {
    inStandstill: 'D D D',
    rests: [/^representation:/, 'required', 'Reg 12(3) asks of each representation by itself.'],
  },
  WithdrawRepresentation: {
    inStandstill: '. CDP CDP',
    rests: [/^representation:/, 'optional', 'The representor withdraws its own representation.'],
  },
  AcknowledgeRepresentation: {
    inStandstill: 'CD CD CD',
    atAnEnd: true,
    rests: [/^representation:/, 'required', 'It tells one representor that theirs has arrived.'],
  },
  AnswerRepresentation: {
    inStandstill: 'CD CD CD',
    atAnEnd: true,
    rests: [/^representation:/, 'required', 'The answer is to one representor.'],
  },
  OfferClarification: {
    inStandstill: '. CD CD',
    rests: [/^representation:/, 'required', 'Reg 12(4)(a) is owed to each representor by itself.'],
  },
  AnswerClarification: {
    inStandstill: '. CDP CDP',
    rests: [/^representation:/, 'optional', 'The representor explains its own representation.'],
  },
  RequestInformation: {
    inStandstill: 'CDP CDP CDP',
    atAnEnd: true,
    rests: [/^representation:/, 'optional', 'The representor asks, whatever others do.'],
  },
  ProvideInformation: {
    inStandstill: 'CD CD CD',
    atAnEnd: true,
    rests: [/^representation:/, 'required', 'Reg 12(4)(b) is owed to whoever asked.'],
  },
  WithholdInformation: {
    inStandstill: 'D D D',
    atAnEnd: true,
    rests: [/^representation:/, 'required', 'Reg 12(5) is judged item by item.'],
  },
  RecordReview: { inStandstill: '. CD CD' },
  MakeFurtherDecision: { inStandstill: '. D D' },
  InformOfFurtherDecision: { inStandstill: '. CD CD' },
  IntendNoFurtherDecision: { inStandstill: '. . D' },
  RequestPanelReview: {
    inStandstill: '. CDP CDP',
    rests: [/^representation:/, 'optional', 'The representor asks the Panel, whatever others do.'],
  },
  RecordPanelAcceptance: { inStandstill: '. CD CD' },
  RecordPanelRefusal: { inStandstill: '. CD CD' },
  RecordPanelAdvice: { inStandstill: '. CD CD' },
  ReleasePanelHold: { inStandstill: '. D D' },
  ApplyCalendar: { inStandstill: 'D D D' },
  // For a run that began by going back.
  InformRelevantProvider: { inStandstill: 'CD CD CD' },
  // A letter is corrected where the dates in it were not the true ones.
  InformUnsuccessfulProvider: { inStandstill: 'CD CD CD', only: 'competitive' },
  // No other process has a notice of its intended approach.
  RecordIntendedApproachNoticePublished: { inStandstill: 'CD CD CD', only: 'most-suitable-provider', atAnEnd: true },
  EndStandstill: { inStandstill: 'T . T' },
  AmendProcurement: {
    rests: [/^whole$/, 'required', 'What is amended is not what others say of themselves, score or send in.'],
  },
  IdentifyProvider: { rests: [/^whole$/, 'required', 'Another candidate takes nothing from those that are there.'] },
  NameParticipant: { rests: [/^whole$/, 'required', 'Who takes part does not depend on what others have declared.'] },
  AppointEvaluator: { rests: [/^whole$/, 'required', 'Appointing one is not decided on what another has scored.'] },
  WithdrawEvaluator: {
    rests: [
      /^(whole|sheet:)/,
      'required',
      'It depends on what this evaluator has scored and locked, and not on what others are scoring.',
    ],
  },
  RaiseConflict: { rests: [/^$/, 'optional', 'A conflict may be raised by anyone at any time.'] },
  DeclareConflict: { rests: [/^person:/, 'optional', 'Somebody says of themselves what only they know.'] },
  DeclareNoConflict: { rests: [/^person:/, 'optional', 'Somebody says of themselves what only they know.'] },
  Recuse: { rests: [/^person:/, 'optional', 'Nobody is kept from standing back.'] },
  RecordEvaluatorExperience: { rests: [/^person:/, 'optional', 'What somebody has done before is theirs alone.'] },
  RecordScore: {
    rests: [
      /^sheet:/,
      'optional',
      'Each evaluator scores alone (reg 24(d)), before anybody sees the scores of others.',
    ],
  },
  LockScores: { rests: [/^sheet:/, 'optional', 'The scores that are locked are one’s own.'] },
};
