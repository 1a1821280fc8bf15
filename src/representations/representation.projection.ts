import type { Change, ProjectionPort } from '../engine/index.js';
import type { TrailEvent } from '../trail/index.js';
import { receiptOfEvent } from './receipt-reference.js';

/** Representations by what they are looked up with. */
export const representationProjection: ProjectionPort = {
  name: 'representation',
  table: 'representation',
  key: ['authority_id', 'procurement_id', 'version'],
  operational: [],
  rows: (change) => change.events.filter(isLodging).map((event) => rowOf(change, event)),
  sql: `
INSERT INTO representation (authority_id, procurement_id, version, run, reference, receipt, organisation, command_id)
SELECT r.authority_id, r.procurement_id, r.version, r.run, r.reference, r.receipt, r.organisation, r.command_id
FROM moved, jsonb_to_recordset(:rows) AS r(authority_id text, procurement_id text, version int, run int, reference text,
  receipt text, organisation text, command_id uuid)
ON CONFLICT (authority_id, procurement_id, version) DO UPDATE SET run = EXCLUDED.run, reference = EXCLUDED.reference,
  receipt = EXCLUDED.receipt, organisation = EXCLUDED.organisation, command_id = EXCLUDED.command_id`,
};

/** Whether an event is the receipt of a representation, whoever recorded it. */
export function isLodging({ type }: { readonly type: string }): boolean {
  return type === 'RepresentationMade' || type === 'RepresentationRecorded';
}

function rowOf({ authorityId, procurementId, after }: Change, { id, version, commandId, data }: TrailEvent): object {
  const { derived, representor } = data as {
    readonly derived: { readonly reference: string };
    readonly representor: { readonly organisation?: string };
  };
  return {
    ...{ authority_id: authorityId, procurement_id: procurementId, version },
    ...{ run: after.facts.run.number, reference: derived.reference, receipt: receiptOfEvent(id, derived.reference) },
    ...{ organisation: representor.organisation ?? null, command_id: commandId },
  };
}
