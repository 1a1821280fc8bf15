import { londonDateOf } from '../calendar/index.js';
import type { Facts } from '../facts/facts.js';
import type { ProcessCheckInput } from '../process-check/index.js';
import type { Evidence } from '../facts/procurement.js';
import type { ProcessAnswers } from '../acts/process-answers.js';

/**
 * The answers together with what the opening says, as one question to reg 3 and reg 6. It is asked as of today: a day that is
 * given with the answers can contradict nothing away. The proposed value is asked once, at the opening, and carried over.
 */
export function answersInFull(facts: Facts, answers: ProcessAnswers, evidence: Evidence): ProcessCheckInput {
  const { opening } = facts;
  const value = opening?.lifetimeValue ?? null;
  const carriedOver = answers.existingContract && !answers.proposed && value !== null;
  return {
    ...answers,
    ...(carriedOver ? { proposed: { lifetimeValue: value } } : {}),
    commencedOn: londonDateOf(evidence.now),
    authorityKind: opening?.authorityKind ?? evidence.authority.kind,
    healthServicePurpose: opening?.healthServicePurpose ?? false,
    cpv: opening?.cpv ?? '',
    cpvQualifierMet: opening?.cpvQualifierMet ?? null,
    mixed: opening?.mixed ?? null,
    framework: opening?.framework ?? false,
  };
}
