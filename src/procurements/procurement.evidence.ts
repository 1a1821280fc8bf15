import type { Evidence } from '../../workflows/index.js';
import { carried, type EvidencePort } from '../engine/index.js';

/** The authority whose procurement it is, what kind of body it is (reg 3(2)), and what it is called when the act is done. */
export const authorityEvidence: EvidencePort = {
  name: 'authority',
  sql: `SELECT jsonb_build_object('id', o.id, 'kind', o.authority_kind, 'name', o.name) FROM organisation o
    WHERE o.id = ask.authority_id AND o.kind = 'authority'`,
  contribute: (found) => (found ? { authority: found as Evidence['authority'] } : {}),
};

/** The procurement that this one follows, where the same authority has it: the one that was abandoned to switch the process (reg 6(9)). */
export const predecessorEvidence: EvidencePort = {
  name: 'predecessor',
  sql: `SELECT jsonb_build_object('id', q.id, 'abandoned', jsonb_typeof(q.facts -> 'abandonment') = 'object')
    FROM standing q WHERE q.authority_id = ask.authority_id AND q.kind = 'procurement'
      AND q.id = COALESCE(ask.data ->> 'follows', ask.facts -> 'opening' ->> 'follows')`,
  contribute: (found) => ({ predecessor: (found as Evidence['predecessor'] | undefined) ?? null }),
};

/** The procurement of the same authority that bears the reference that an opening or an amendment gives; the first opened, where several do. */
export const referenceEvidence: EvidencePort = {
  name: 'sameReference',
  sql: `SELECT jsonb_build_object('title', q.title, 'openedOn', to_char(q.opened_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD'))
    FROM procurement q WHERE ask.command IN ('OpenProcurement', 'AmendProcurement')
      AND q.authority_id = ask.authority_id AND q.reference = ask.data ->> 'reference'
      AND q.id IS DISTINCT FROM ask.procurement_id
    ORDER BY q.opened_at, q.id LIMIT 1`,
  asks: (ask) =>
    (ask.command === 'OpenProcurement' || ask.command === 'AmendProcurement') &&
    carried(ask, 'reference') !== undefined,
  contribute: (found) => (found ? { sameReference: found as NonNullable<Evidence['sameReference']> } : {}),
};
