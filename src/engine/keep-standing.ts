import { authorityKind, type AuthorityStanding } from '../../workflows/index.js';
import type { Queryable } from '../platform/database/database.js';
import { loadEvents, type StreamName, type TrailEvent } from '../trail/index.js';
import { standingAfter } from './history.js';
import { viewsOfEveryKind } from './standing.projection.js';
import { withRows } from './write-statement.js';

const STANDS = `SELECT version, regime, machine, state, marks, facts FROM standing
WHERE authority_id = $1 AND kind = 'authority' AND id = $1 AND shape = $2`;

/**
 * Writes what stands of an authority after events that were appended to its stream otherwise than by a decision of the engine: who
 * became a member, or ceased to be one. Within the transaction that holds the stream.
 */
export async function keepStanding(tx: Queryable, stream: StreamName, appended: readonly TrailEvent[]): Promise<void> {
  const [first] = appended;
  if (stream.type !== 'authority' || !first) return;
  const [stored] = await tx.query<AuthorityStanding>(STANDS, [stream.id, authorityKind.shape]);
  const before = first.version - 1;
  const from =
    stored?.version === before
      ? stored
      : standingAfter(authorityKind, await loadEvents(tx, stream, { version: before }));
  const after = standingAfter(authorityKind, appended, from);
  const moved = { authorityId: stream.authority, id: stream.id, after };
  for (const view of viewsOfEveryKind) {
    const rows = JSON.stringify(view.rows(authorityKind, moved, before === 0));
    await tx.query(`WITH moved AS (SELECT 1) ${withRows(view.sql, '$1::jsonb')}`, [rows]);
  }
}
