import { Injectable } from '@nestjs/common';
import {
  available,
  availableInShort,
  broughtAboutByTime,
  calendarFlag,
  deadlines,
  exclusionState,
  gapsInRecord,
  standstillStatus,
  workIn,
} from '../../workflows/index.js';
import { Engine, type AskingPrincipal, type Look } from '../engine/index.js';
import { patternsOf, registerPage } from './register-page.js';
import { Database } from '../platform/database/database.js';
import { keyOfCursor, pageOf, type Page } from '../platform/http/paging.js';
import type {
  ActionsView,
  FlaggedStandstill,
  ProcurementInFull,
  ProcurementSummary,
  ProcurementView,
  Scope,
  SearchFilter,
} from './procurement.views.js';

/** Reads procurements. Whose they are is looked at here; who may read what of them is for the caller. */
@Injectable()
export class ProcurementQueries {
  constructor(
    private readonly database: Database,
    private readonly engine: Engine,
  ) {}

  /**
   * A procurement as it stands now, with its deadlines and what can be done next: by `reader`, where somebody reads it. Null outside
   * the scope.
   */
  async find(id: string, scope: Scope, reader: AskingPrincipal | null = null): Promise<ProcurementView | null> {
    const look = await this.engine.look(id, reader);
    if (!look || !within(scope, look.authorityId)) return null;
    return { ...standing(id, look), available: availableInShort(look.procurement, look.evidence) };
  }

  /** The same with every action and every reason against it, and what waits for somebody. Null outside the scope. */
  async inFull(id: string, scope: Scope, reader: AskingPrincipal): Promise<ProcurementInFull | null> {
    const [look, [counted]] = await Promise.all([
      this.engine.look(id, reader),
      this.database.prepared<{ documents: number }>('procurements.documents', DOCUMENTS, [id]),
    ]);
    if (!look || !within(scope, look.authorityId)) return null;
    const { procurement, evidence } = look;
    return {
      ...standing(id, look),
      actions: available(procurement, evidence),
      work: workIn(broughtAboutByTime(procurement, evidence).procurement, evidence),
      calendar: evidence.calendar,
      counts: { documents: counted!.documents, gaps: gapsInRecord(procurement.facts).length },
    };
  }

  /** Everything that could be done now by `reader`, and every reason against it. Null outside the scope. */
  async actions(id: string, scope: Scope, reader: AskingPrincipal): Promise<ActionsView | null> {
    const look = await this.engine.look(id, reader);
    if (!look || !within(scope, look.authorityId)) return null;
    const { procurement, authorityId, evidence } = look;
    return { version: procurement.version, authorityId, asOf: evidence.now, items: available(procurement, evidence) };
  }

  /** The open standstills whose days the newest holiday list moves later, those that would have ended first at the top. */
  async flagged(scope: Scope): Promise<readonly FlaggedStandstill[]> {
    const open = await this.database.query<{ id: string }>(OPEN_STANDSTILLS, [
      scope === 'everything' ? null : scope.authorities,
    ]);
    const looks = await this.engine.lookAtAll(open.map(({ id }) => id));
    const found = looks.flatMap(({ id: procurementId, authorityId, procurement, evidence }) => {
      const flag = calendarFlag(procurement, evidence.calendar);
      if (!flag || !within(scope, authorityId)) return [];
      const { version, state, facts } = procurement;
      const { reference = '', title = '' } = facts.opening ?? {};
      return [{ procurementId, authorityId, reference, title, version, state, ...flag }];
    });
    return found.sort((a, b) => (a.oldLastDay + a.procurementId < b.oldLastDay + b.procurementId ? -1 : 1));
  }

  /**
   * The register, what was opened last first: an order that nothing changes, so that a reading of all its pages leaves nothing out
   * that is touched meanwhile.
   */
  async search(filter: SearchFilter, scope: Scope): Promise<Page<ProcurementSummary>> {
    const [openedAt, id] = keyOfCursor(filter.after, ['instant', 'string']) ?? [];
    const after = openedAt === undefined ? null : ([openedAt, id] as [string, string]);
    const authorities = scope === 'everything' ? null : scope.authorities;
    const read = (among: 'newest' | 'all'): Promise<ProcurementSummary[]> => {
      const { name, sql, values } = registerPage(authorities, filter, after, among);
      return this.database.prepared<ProcurementSummary>(name, sql, values);
    };
    const newest = await read('newest');
    const isAll = newest.length > filter.limit || patternsOf(filter.text).length === 0;
    const rows = isAll ? newest : await read('all');
    return pageOf(
      rows,
      filter.limit,
      (row) => row,
      (row) => [row.openedAt, row.id],
    );
  }

  /** The authority that a procurement belongs to; null if there is none. */
  async ownerOf(id: string): Promise<string | null> {
    const [row] = await this.database.prepared<{ authority: string }>(
      'procurements.owner',
      `SELECT authority_id AS authority FROM procurement WHERE id = $1`,
      [id],
    );
    return row?.authority ?? null;
  }
}

/** A procurement as it stands now, with what follows from that. */
function standing(
  id: string,
  { procurement, authorityId, publishedAt, evidence }: Look,
): Omit<ProcurementView, 'available'> {
  return {
    ...{ id, authorityId, authorityName: evidence.authority.name ?? authorityId },
    ...{ ...procurement, publishedAt, deadlines: deadlines(procurement) },
    standstill: standstillStatus(procurement, evidence),
    exclusions: exclusionState(procurement, evidence.now),
    calendarFlag: calendarFlag(procurement, evidence.calendar),
    asOf: evidence.now,
  };
}

/** Whether the procurements of an authority are among those that somebody may see. */
export const within = (scope: Scope, authorityId: string): boolean =>
  scope === 'everything' || scope.authorities.includes(authorityId);

/** The same bytes that two have sent are one document. */
const DOCUMENTS = `SELECT count(DISTINCT d.digest)::int AS documents
  FROM procurement p JOIN document d ON d.authority_id = p.authority_id AND d.procurement_id = p.id WHERE p.id = $1`;

/** Those that were counted with another list of holidays than the newest, or may have been: two can be of the same day. */
const OPEN_STANDSTILLS = `
SELECT DISTINCT d.procurement_id AS id FROM due_date d
JOIN standing st ON st.authority_id = d.authority_id AND st.kind = 'procurement' AND st.id = d.procurement_id
WHERE ($1::text[] IS NULL OR d.authority_id = ANY ($1::text[])) AND d.status = 'pending'
  AND d.kind IN ('standstill-ends', 'further-decision-wait')
  AND (st.facts #>> '{run,standstill,clock,calendar,asOf}' < (SELECT max(h.as_of)::text FROM holiday_calendar h)
    OR (SELECT count(*) FROM holiday_calendar h WHERE h.as_of = (SELECT max(as_of) FROM holiday_calendar)) > 1)`;
