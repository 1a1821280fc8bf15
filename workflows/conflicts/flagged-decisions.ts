import { entryOf, type Facts } from '../facts/facts.js';
import type { CommandType } from '../acts/commands.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import type { DecisionFlag, TookPart } from '../facts/conflicts.facts.js';
import type { Instant } from '../calendar/index.js';
import { unanswered } from './interests.js';

/** A decision that somebody took part in. */
export interface TakenPartIn {
  readonly decision: number;
  readonly type: CommandType;
  readonly decidedAt: Instant;
}

/**
 * The decisions that somebody has taken part in so far, as one of those who decided or by giving the command: of each kind the last
 * one, which stands for those before it.
 */
export function flagsOf({ conflicts }: Facts, person: string | undefined): readonly TakenPartIn[] {
  const taken = person === undefined ? undefined : entryOf(conflicts.tookPart, person);
  return (Object.entries(taken ?? {}) as [CommandType, TookPart][])
    .map(([type, { version, at }]) => ({ decision: version, type, decidedAt: at }))
    .sort((one, other) => one.decision - other.decision);
}

/**
 * What the register now shows of those who have taken part in decisions and nobody has put on record: an interest that matches a
 * provider of the procurement and was not answered. The decisions are flagged with it.
 */
export function surfacedInterests({ facts }: Procurement, evidence: Evidence): readonly DecisionFlag[] {
  // In the order of their ids: what is stored keeps no other.
  return Object.keys(facts.conflicts.tookPart)
    .sort()
    .flatMap((person) =>
      unanswered(facts, person, evidence).flatMap(({ interest: { id } }) =>
        flagsOf(facts, person)
          .filter((one) => !isFlagged(facts, one, person, id))
          .map((decision) => ({
            ...{ ...decision, person, conflict: null, interest: id },
            ...{ surfacedAt: evidence.now, recordedAt: null },
          })),
      ),
    );
}

function isFlagged({ conflicts }: Facts, { decision, type }: TakenPartIn, person: string, interest: string): boolean {
  return conflicts.flags.some(
    (flag) => flag.person === person && flag.interest === interest && flag.type === type && flag.decision >= decision,
  );
}

/** What is flagged with more: of each kind of decision of a person and each interest of theirs, the last one is kept. */
export function withFlags(flags: readonly DecisionFlag[], more: readonly DecisionFlag[]): readonly DecisionFlag[] {
  return more.reduce((all, flag) => [...all.filter((one) => !isSameConcern(one, flag)), flag], flags);
}

const isSameConcern = (one: DecisionFlag, other: DecisionFlag): boolean =>
  one.person === other.person &&
  one.type === other.type &&
  one.conflict === other.conflict &&
  one.interest === other.interest;

/** The decisions that something came to light about afterwards: what is on record, and what the register shows now. */
export function flaggedDecisions(procurement: Procurement, evidence: Evidence): readonly DecisionFlag[] {
  return withFlags(procurement.facts.conflicts.flags, surfacedInterests(procurement, evidence));
}
