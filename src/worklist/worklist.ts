import { Injectable } from '@nestjs/common';
import { broughtAboutByTime, workIn, workOfEvaluator } from '../../workflows/index.js';
import { Engine, type LookOf } from '../engine/index.js';
import { Database } from '../platform/database/database.js';
import type { WorkItemDto } from './dto/worklist.dto.js';
import { ReceptionQueries } from '../representations/reception.queries.js';
import { workOn, type Work } from './work-on-received.js';

/** Something that is open, with whom it is not for: whoever is recused from the procurement. */
export interface OpenItem {
  readonly item: WorkItemDto;
  readonly recused: readonly string[];
}

/** What is open across the procurements of an authority. Who may see what of it is for the caller. */
@Injectable()
export class Worklist {
  constructor(
    private readonly database: Database,
    private readonly engine: Engine,
    private readonly receptions: ReceptionQueries,
  ) {}

  /** What is open in the procurements of some authorities. */
  async of(authorities: readonly string[]): Promise<readonly OpenItem[]> {
    const ids = await this.ids('worklist.open', OPEN, [authorities]);
    const receptions = await this.receptions.inAll(ids);
    return this.each(ids, ({ id, procurement, evidence }) => [
      ...workOn(
        receptions.filter(({ procurementId }) => procurementId === id),
        evidence.now,
      ),
      ...workIn(broughtAboutByTime(procurement, evidence).procurement, evidence),
    ]);
  }

  /** What waits in the procurements of some authorities for one person who evaluates: theirs alone. */
  async ofEvaluator(person: string, authorities: readonly string[]): Promise<readonly OpenItem[]> {
    const ids = await this.ids('worklist.evaluated', EVALUATED, [authorities, person]);
    return this.each(ids, ({ procurement, evidence }) =>
      workOfEvaluator(broughtAboutByTime(procurement, evidence).procurement, evidence, person),
    );
  }

  private async ids(name: string, sql: string, parameters: readonly unknown[]): Promise<readonly string[]> {
    return (await this.database.prepared<{ id: string }>(name, sql, parameters)).map(({ id }) => id);
  }

  /** Looks at all of them in one statement: a list must not cost more statements the longer it is. */
  private async each(ids: readonly string[], waiting: (look: LookOf) => readonly Work[]): Promise<readonly OpenItem[]> {
    const looks = await this.engine.lookAtAll(ids);
    return looks.flatMap((look) => {
      const { id, authorityId, procurement: standing } = look;
      const { title = '', reference = '' } = standing.facts.opening ?? {};
      const procurement = { id, authorityId, title, reference, version: standing.version };
      const recused = standing.facts.conflicts.recusals.map(({ person }) => person);
      return waiting(look).map((work) => ({ item: { ...work, procurement }, recused }));
    });
  }
}

/**
 * What is known of each procurement, unpacked once: what is stored is compressed, and each of the questions below would unpack it anew.
 */
const KNOWN = `(SELECT st.authority_id, st.id, st.state, st.facts || '{}'::jsonb AS facts FROM standing st
  WHERE st.authority_id = ANY ($1::text[]) AND st.kind = 'procurement' OFFSET 0)`;

/** A notice that is not yet on record as published. */
const SUBMITTED_ONLY = '? (exists(@.submittedAt) && @.publishedAt == null)';

/**
 * Those in which something is due, or representations have been received: a day that somebody has to keep, or a run that is not over;
 * and those in which people take part whose interests or declarations may have a question open. A standstill that only runs waits for
 * nobody, unless there is a newer list of holidays than it was counted with.
 */
const OPEN = `
SELECT p.id FROM ${KNOWN} p
WHERE (
  EXISTS (
    SELECT 1 FROM due_date d
    WHERE d.authority_id = p.authority_id AND d.procurement_id = p.id AND d.status = 'pending'
      AND d.kind IN ('information', 'minister-notice', 'award-notice', 'abandonment-notice'))
  OR (p.facts #>> '{run,standstill,endedAt}' IS NULL AND (
    p.facts #> '{run,hearing,representations}' <> '{}' OR p.facts #> '{run,hearing,information}' <> '{}'
    OR (p.facts #> '{run,standstill}' <> 'null' AND (
      p.facts #>> '{run,standstill,clock,calendar,asOf}' < (SELECT max(h.as_of)::text FROM holiday_calendar h)
      OR (SELECT count(*) FROM holiday_calendar h WHERE h.as_of = (SELECT max(as_of) FROM holiday_calendar)) > 1))))
  OR EXISTS (
    SELECT 1 FROM reception r WHERE r.authority_id = p.authority_id AND r.procurement_id = p.id
      AND (r.status = 'pending' OR (r.status = 'refused' AND r.noted IS NULL)))
  OR p.state = 'goingBack'
  OR (p.facts -> 'abandonment' = 'null' AND p.facts -> 'closedAt' = 'null' AND p.facts -> 'providers' <> '{}'
    AND (p.facts #> '{conflicts,participants}' <> '{}' OR p.facts #> '{conflicts,conflicts}' <> '[]'))
  OR (p.facts -> 'abandonment' = 'null' AND p.facts -> 'closedAt' = 'null'
    AND jsonb_path_exists(p.facts, '$.conflicts.conflicts[*] ? (@.managed == null)'))
  OR jsonb_path_exists(p.facts, '$.contracts[*].notice ${SUBMITTED_ONLY}')
  OR jsonb_path_exists(p.facts, '$.abandonment.notice ${SUBMITTED_ONLY}')
  OR (p.facts -> 'abandonment' = 'null' AND (
    jsonb_path_exists(p.facts, '$.run.intendedApproach ${SUBMITTED_ONLY}')
    OR jsonb_path_exists(p.facts, '$.run.invitation ${SUBMITTED_ONLY}')
    OR jsonb_path_exists(p.facts, '$.run.intention ${SUBMITTED_ONLY}')))
  OR jsonb_path_exists(p.facts, '$.run.hearing.representations.* ?
    ((@.inTime == false || @.judged.valid == false) && @.withdrawnAt == null && !exists(@.answeredAt))')
  OR (p.facts #> '{run,intention}' = 'null'
    AND jsonb_path_exists(p.facts, '$.run.scoring.agreed[*] ? (@.restsOnSetAside == true)'))
  OR (p.facts #> '{run,repetition}' <> 'null' AND p.facts -> 'abandonment' = 'null' AND p.facts -> 'contracts' = '[]')
)
ORDER BY p.id`;

/** Those in which somebody was appointed to evaluate, or is named to, and nothing has been decided yet. */
const EVALUATED = `
SELECT p.id FROM ${KNOWN} p
WHERE p.facts -> 'abandonment' = 'null' AND p.facts -> 'closedAt' = 'null' AND p.facts #> '{run,intention}' = 'null'
  AND (p.facts #>> ARRAY['conflicts', 'participants', $2::text, 'capacity'] = 'evaluator'
    OR EXISTS (SELECT 1 FROM jsonb_each(p.facts #> '{run,scoring,evaluators}') AS stage WHERE stage.value ? $2::text))
ORDER BY p.id`;
