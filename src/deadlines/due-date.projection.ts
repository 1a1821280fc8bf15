import { deadlines, type Deadline, type Procurement } from '../../workflows/index.js';
import type { Change, ProjectionPort } from '../engine/index.js';

/**
 * Due dates as rows, from what the law says they are. Only those that the change touched are written. One that is no longer
 * there (a step is repeated, another publication counts) stays as `void`, so that nobody wonders where it went.
 */
export const dueDateProjection: ProjectionPort = {
  name: 'due_date',
  table: 'due_date',
  key: ['authority_id', 'procurement_id', 'id'],
  operational: ['claimed_until', 'attempts', 'attempted_version'],
  rows: changedRows,
  sql: `
INSERT INTO due_date (authority_id, procurement_id, id, kind, label, provision, not_before, due_on, at, command, status,
  met_at, working, sequence, revised_at)
SELECT r.authority_id, r.procurement_id, r.id, r.kind, r.label, r.provision, r.not_before, r.due_on, r.at, r.command, r.status,
  r.met_at, r.working, r.sequence, r.revised_at
FROM moved, jsonb_to_recordset(:rows) AS r(authority_id text, procurement_id text, id text, kind text, label text,
  provision text, not_before date, due_on date, at timestamptz, command text, status text, met_at timestamptz, working jsonb,
  sequence int, revised_at timestamptz)
ON CONFLICT (authority_id, procurement_id, id) DO UPDATE SET kind = EXCLUDED.kind, label = EXCLUDED.label,
  provision = EXCLUDED.provision, not_before = EXCLUDED.not_before, due_on = EXCLUDED.due_on, at = EXCLUDED.at,
  command = EXCLUDED.command, status = EXCLUDED.status, met_at = EXCLUDED.met_at, working = EXCLUDED.working,
  sequence = EXCLUDED.sequence, revised_at = EXCLUDED.revised_at, claimed_until = NULL, attempts = 0, attempted_version = NULL`,
};

function changedRows(change: Change): readonly unknown[] {
  const before = rowsOf(change, change.before);
  const after = rowsOf(change, change.after);
  const written = [...after].filter(([id, row]) => JSON.stringify(before.get(id)) !== JSON.stringify(row));
  const gone = [...before]
    .filter(([id]) => !after.has(id))
    .map(([id, row]) => [id, { ...row, status: 'void' }] as const);
  // Whoever follows a date in their own calendar goes by these; rows that stay as they are keep theirs.
  const revision = { sequence: change.after.version, revised_at: change.at };
  return [...written, ...gone].map(([, row]) => ({ ...row, ...revision }));
}

type DueDateRow = Readonly<Record<string, unknown>>;

function rowsOf({ authorityId, procurementId }: Change, procurement: Procurement): ReadonlyMap<string, DueDateRow> {
  return new Map(deadlines(procurement).map((deadline) => [deadline.id, rowOf(authorityId, procurementId, deadline)]));
}

function rowOf(authorityId: string, procurementId: string, deadline: Deadline): DueDateRow {
  const { id, kind, label, provision, notBefore, dueOn, at, command, metAt, working } = deadline;
  return {
    ...{ authority_id: authorityId, procurement_id: procurementId, id, kind, label, provision },
    ...{ not_before: notBefore, due_on: dueOn, at, command },
    ...{ status: metAt === null ? 'pending' : 'done', met_at: metAt, working: working ?? {} },
  };
}
