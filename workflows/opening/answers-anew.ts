import { dateInWords, londonDateOf, type Instant } from '../calendar/index.js';
import type { ChoiceFacts, Facts } from '../facts/facts.js';
import type { Warning } from '../facts/outcome.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { cite, processTitles } from '../law/index.js';
import { checkProcess, type ProcessCheckResult } from '../process-check/index.js';
import { lawFor } from '../rules/step.js';
import { answersInFull } from './answers-in-full.js';

/** What is known of a procurement, under the law that judges the act, when it is to commence. */
interface Commencing {
  readonly procurement: Procurement;
  readonly facts: Facts;
  readonly evidence: Evidence;
  readonly at: Instant;
}

/** A choice of process that was made under an earlier law than the one under which the procurement commences. */
export interface AskedAnew {
  readonly choice: ChoiceFacts;
  /** What the law makes of the same answers when it commences; null where they are not at hand. */
  readonly now: ProcessCheckResult | null;
  /** From which day that law is in force, in words. */
  readonly lawFrom: string;
}

/**
 * The answers of regulation 6 asked again where the procurement is to commence under a later law than the one under which they were given;
 * null where the law is the same, where it has commenced, or where no process has been chosen.
 */
export function askedAnew({ procurement, facts, evidence, at }: Commencing): AskedAnew | null {
  const { choice, commencement } = facts;
  if (!choice || commencement || lawFor(procurement, evidence, choice.decidedAt) === procurement.regime) return null;
  const now = choice.answers
    ? checkProcess(answersInFull({ facts, evidence, at }, choice.answers), procurement.regime)
    : null;
  return { choice, now, lawFrom: dateInWords(procurement.regime) };
}

/** What the later law makes of the answers, where that is something else and the process can be followed all the same. */
export function warningsOfAnswersAnew(context: Commencing): readonly Warning[] {
  const asked = askedAnew(context);
  if (asked === null) return [];
  const { choice, now, lawFrom } = asked;
  const since = `The process was chosen on ${dateInWords(londonDateOf(choice.decidedAt))}, and the procurement commences under the law in force from ${lawFrom}.`;
  const found = now === null ? notAtHand : differing(choice, now);
  return found === null
    ? []
    : [{ code: 'answers-under-a-later-law', provision: cite('reg6AtCommencement'), message: `${since} ${found}` }];
}

const notAtHand =
  'The answers of regulation 6 as they were given then are not at hand: look at them again under that law, and record the outcome.';

function differing(then: ChoiceFacts, now: ProcessCheckResult): string | null {
  const same =
    then.gateway === now.gateway &&
    then.may.join() === now.may.join() &&
    then.considerableChange?.met === now.considerableChange?.met;
  if (same) return null;
  const open = now.may.map((process) => processTitles[process].title).join(', ');
  return `On the answers given then reg ${now.gateway} applies, where reg ${then.gateway} did; what may be followed is ${open}. Look at the answers and their reasons again, and record the outcome.`;
}
