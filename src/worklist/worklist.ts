import { Injectable } from '@nestjs/common';
import { broughtAboutByTime, workIn, workOfEvaluator } from '../../workflows/index.js';
import { Engine, type Look } from '../engine/index.js';
import { Database } from '../platform/database/database.js';
import type { WorkItemDto } from './dto/worklist.dto.js';
import { ReceptionQueries } from '../representations/reception.queries.js';
import { workOn, type Work } from './work-on-received.js';

/** How many procurements are looked at at once: fewer than there are connections. */
const AT_ONCE = 8;

/** What is open across the procurements of an authority. Who may see what of it is for the caller. */
@Injectable()
export class Worklist {
  constructor(
    private readonly database: Database,
    private readonly engine: Engine,
    private readonly receptions: ReceptionQueries,
  ) {}

  /** What is open in the procurements of some authorities. */
  async of(authorities: readonly string[]): Promise<readonly WorkItemDto[]> {
    const rows = await this.database.prepared<{ id: string }>('worklist.open', OPEN, [authorities]);
    return this.each(rows, async (look, id) => {
      const { evidence } = look;
      const waiting = workOn(await this.receptions.in(id), evidence.now);
      return [...waiting, ...workIn(broughtAboutByTime(look.procurement, evidence).procurement, evidence)];
    });
  }

  /** What waits in the procurements of some authorities for one person who evaluates: theirs alone. */
  async ofEvaluator(person: string, authorities: readonly string[]): Promise<readonly WorkItemDto[]> {
    const rows = await this.database.prepared<{ id: string }>('worklist.evaluated', EVALUATED, [authorities, person]);
    return this.each(rows, ({ procurement, evidence }) =>
      workOfEvaluator(broughtAboutByTime(procurement, evidence).procurement, evidence, person),
    );
  }

  private async each(
    rows: readonly { readonly id: string }[],
    waiting: (look: Look, id: string) => readonly Work[] | Promise<readonly Work[]>,
  ): Promise<readonly WorkItemDto[]> {
    const items: WorkItemDto[] = [];
    const one = async ({ id }: { readonly id: string }): Promise<readonly WorkItemDto[]> => {
      const look = await this.engine.look(id);
      if (!look) return [];
      const { title = '', reference = '' } = look.procurement.facts.opening ?? {};
      const procurement = { id, authorityId: look.authorityId, title, reference, version: look.procurement.version };
      return (await waiting(look, id)).map((work) => ({ ...work, procurement }));
    };
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      items.push(...(await Promise.all(rows.slice(start, start + AT_ONCE).map(one))).flat());
    }
    return items;
  }
}

/** A notice that is not yet on record as published. */
const SUBMITTED_ONLY = '? (exists(@.submittedAt) && @.publishedAt == null)';

/**
 * Those in which something is due, or representations have been received: a day that waits, or a run that is not over; and those in
 * which people take part whose interests or declarations may have a question open.
 */
const OPEN = `
SELECT p.id FROM standing p
WHERE p.authority_id = ANY ($1::text[]) AND p.kind = 'procurement' AND (
  EXISTS (
    SELECT 1 FROM due_date d
    WHERE d.authority_id = p.authority_id AND d.procurement_id = p.id AND d.status = 'pending')
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
  OR (p.facts #> '{run,standstill}' = 'null' AND p.facts #> '{run,hearing,representations}' <> '{}')
  OR (p.facts #> '{run,repetition}' <> 'null' AND p.facts -> 'abandonment' = 'null' AND p.facts -> 'contracts' = '[]')
)
ORDER BY p.id`;

/** Those in which somebody was appointed to evaluate, and nothing has been decided yet. */
const EVALUATED = `
SELECT p.id FROM standing p
WHERE p.authority_id = ANY ($1::text[]) AND p.kind = 'procurement'
  AND p.facts -> 'abandonment' = 'null' AND p.facts -> 'closedAt' = 'null' AND p.facts #> '{run,intention}' = 'null'
  AND EXISTS (SELECT 1 FROM jsonb_each(p.facts #> '{run,scoring,evaluators}') AS stage WHERE stage.value ? $2::text)
ORDER BY p.id`;
