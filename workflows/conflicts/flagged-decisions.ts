import type { Facts } from '../facts/facts.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import type { DecisionFlag } from '../facts/conflicts.facts.js';
import { unanswered } from './interests.js';

/** The decisions that somebody has taken part in so far: as one of those who decided, or by giving the command. */
export function flagsOf({ conflicts }: Facts, person: string | undefined) {
  return conflicts.decisions
    .filter(({ deciders, by }) => person !== undefined && (by === person || deciders.includes(person)))
    .map(({ version, type, at }) => ({ decision: version, type, decidedAt: at }));
}

/**
 * What the register now shows of those who have taken part in decisions and nobody has put on record: an interest that matches a
 * provider of the procurement and was not answered. The decisions are flagged with it.
 */
export function surfacedInterests({ facts }: Procurement, evidence: Evidence): readonly DecisionFlag[] {
  const people = new Set(facts.conflicts.decisions.flatMap(({ deciders, by }) => [...deciders, ...(by ? [by] : [])]));
  return [...people].flatMap((person) =>
    unanswered(facts, person, evidence).flatMap(({ interest: { id } }) =>
      flagsOf(facts, person)
        .filter(({ decision }) => !isFlagged(facts, decision, person, id))
        .map((decision) => ({
          ...{ ...decision, person, conflict: null, interest: id },
          ...{ surfacedAt: evidence.now, recordedAt: null },
        })),
    ),
  );
}

function isFlagged({ conflicts }: Facts, decision: number, person: string, interest: string): boolean {
  return conflicts.flags.some(
    (flag) => flag.decision === decision && flag.person === person && flag.interest === interest,
  );
}

/** Every decision that something came to light about afterwards: what is on record, and what the register shows now. */
export function flaggedDecisions(procurement: Procurement, evidence: Evidence): readonly DecisionFlag[] {
  return [...procurement.facts.conflicts.flags, ...surfacedInterests(procurement, evidence)];
}
