/** What a provider answers that is asked whether it intends to sub-contract (reg 20A(1)(a)). */
export const subcontractingAnswers = ['intends', 'does-not-intend', 'not-given'] as const;

export type SubcontractingAnswer = (typeof subcontractingAnswers)[number];

/** In whose person a ground arises (Sch 6 para 45); associated persons do not count (reg 2(1)). */
export const connections = [
  'the-provider-itself',
  'significant-control',
  'director-or-shadow-director',
  'parent-or-subsidiary-undertaking',
  'predecessor-company',
  'equivalent-position',
  'significant-influence-over-it',
  'significant-influence-by-it',
] as const;

export type Connection = (typeof connections)[number];

/** Whether a provider must be excluded on a ground, or may be. */
export const exclusionDuties = ['must', 'may'] as const;

/** The matters of s 58(1). */
export const selfCleaningMatters = ['taken-seriously', 'steps-taken', 'commitments', 'time-elapsed', 'other'] as const;

export type SelfCleaningMatter = (typeof selfCleaningMatters)[number];

export const exclusionOutcomes = ['exclude', 'not-exclude'] as const;

export type ExclusionOutcome = (typeof exclusionOutcomes)[number];

/** By what somebody contests an exclusion or replacement before a court (reg 20C(4)). */
export const proceedingsKinds = ['review', 'appeal'] as const;
