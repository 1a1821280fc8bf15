import { repetitionWork } from '../conclusion/repetition-work.js';
import { conflictsWork } from '../conflicts/conflicts-work.js';
import { declarationsOwed } from '../conflicts/declarations-owed.js';
import { isNamedToEvaluate, isToScore, scoresOwed } from '../evaluation/evaluators-work.js';
import { scoresToAgreeAgain } from '../evaluation/scoring-work.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { answersOwed, hearingWork } from '../hearing/hearing-work.js';
import { noticesWork } from '../notices/notices-work.js';
import type { OpenWork } from '../rules/open-work.js';
import { calendarWork } from '../standstill/calendar-work.js';
import { edgesFrom } from './machines.js';
import { publicationsWork } from './unpublished-notices.js';

/** Everything that waits for somebody in a procurement as it stands, with what time has brought about. */
export function workIn(procurement: Procurement, evidence: Evidence): readonly OpenWork[] {
  return [
    ...calendarWork(procurement, evidence),
    ...hearingWork(procurement, evidence),
    ...answersOwed(procurement),
    ...repetitionWork(procurement),
    ...noticesWork(procurement, evidence),
    ...publicationsWork(procurement),
    ...conflictsWork(procurement, evidence),
    ...scoresToAgreeAgain(procurement),
  ];
}

/**
 * What waits for one person who evaluates, of what is theirs alone: what they have to declare, and the scores that they have not given
 * or not locked. Whoever is only named to evaluate declares already. Nothing for anybody else who was not appointed, for whoever has
 * locked, was withdrawn or is recused, or once it is announced.
 */
export function workOfEvaluator(procurement: Procurement, evidence: Evidence, person: string): readonly OpenWork[] {
  const { facts } = procurement;
  const { abandonment, closedAt, run } = facts;
  if (abandonment !== null || closedAt !== null || run.intention !== null) return [];
  if (!isToScore(facts, person))
    return isNamedToEvaluate(facts, person) ? declarationsOwed(procurement, evidence, person) : [];
  const scores = edgesFrom(procurement, 'RecordScore').length > 0 ? scoresOwed(facts, person) : [];
  return [...declarationsOwed(procurement, evidence, person), ...scores];
}
