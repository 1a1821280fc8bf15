import { londonDateOf, type Instant } from '../calendar/index.js';
import type { Facts } from '../facts/facts.js';
import type { ProcessCheckInput } from '../process-check/index.js';
import type { Evidence } from '../facts/procurement.js';
import type { ProcessAnswers } from '../acts/process-answers.js';

/** What is known when they are asked. */
interface Known {
  readonly facts: Facts;
  readonly evidence: Evidence;
  /** When the act is done for which they are asked. */
  readonly at: Instant;
}

/**
 * The answers together with what the opening says, as one question to reg 3 and reg 6. It is asked as of the day of the act:
 * a day that is given with the answers can contradict nothing away. The proposed value is asked once, at the opening, and carried over.
 */
export function answersInFull({ facts, evidence, at }: Known, answers: ProcessAnswers): ProcessCheckInput {
  const { opening } = facts;
  const value = opening?.lifetimeValue ?? null;
  const carriedOver = answers.existingContract && !answers.proposed && value !== null;
  return {
    ...answers,
    ...(carriedOver ? { proposed: { lifetimeValue: value } } : {}),
    commencedOn: londonDateOf(at),
    authorityKind: opening?.authorityKind ?? evidence.authority.kind,
    healthServicePurpose: opening?.healthServicePurpose ?? false,
    cpv: opening?.cpv ?? '',
    cpvQualifierMet: opening?.cpvQualifierMet ?? null,
    mixed: opening?.mixed ?? null,
    framework: opening?.framework ?? false,
  };
}
