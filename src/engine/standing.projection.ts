import type { StreamKind, StreamStanding } from '../../workflows/index.js';
import type { View } from './ports.js';
import type { Part } from './write-statement.js';

/** One more version of a stream, whatever it is about. */
interface Moved {
  readonly authorityId: string;
  readonly id: string;
  readonly after: StreamStanding<unknown>;
}

type Stored = Pick<StreamKind<StreamStanding<unknown>, never, never>, 'name' | 'shape'>;

/** A view that is written with the events of every kind of stream. */
interface OfEveryKind extends View {
  readonly sql: string;
  rows(kind: Stored, moved: Moved, begins: boolean): readonly Readonly<Record<string, unknown>>[];
}

/** What stands of each stream: what decisions are taken on. */
export const standingView: OfEveryKind = {
  name: 'standing',
  table: 'standing',
  key: ['authority_id', 'kind', 'id'],
  operational: [],
  rows: ({ name, shape }, { authorityId, id, after: { version, regime, machine, state, marks, facts } }) => [
    { authority_id: authorityId, kind: name, id, version, regime, machine, state, marks, facts, shape },
  ],
  sql: `
INSERT INTO standing (authority_id, kind, id, version, regime, machine, state, marks, facts, shape)
SELECT r.authority_id, r.kind, r.id, r.version, r.regime, r.machine, r.state, r.marks, r.facts, r.shape
FROM moved, jsonb_to_recordset(:rows) AS r(authority_id text, kind text, id text, version int, regime text, machine text,
  state text, marks jsonb, facts jsonb, shape int)
ON CONFLICT (authority_id, kind, id) DO UPDATE SET version = EXCLUDED.version, regime = EXCLUDED.regime,
  machine = EXCLUDED.machine, state = EXCLUDED.state, marks = EXCLUDED.marks, facts = EXCLUDED.facts, shape = EXCLUDED.shape`,
};

/** In whose name each stream is; written where it begins. */
export const directoryView: OfEveryKind = {
  name: 'directory',
  table: 'directory',
  key: ['kind', 'id'],
  operational: [],
  rows: ({ name }, { authorityId, id }, begins) => (begins ? [{ kind: name, id, authority_id: authorityId }] : []),
  sql: `
INSERT INTO directory (kind, id, authority_id)
SELECT r.kind, r.id, r.authority_id FROM moved, jsonb_to_recordset(:rows) AS r(kind text, id text, authority_id text)
ON CONFLICT (kind, id) DO NOTHING`,
};

export const viewsOfEveryKind: readonly OfEveryKind[] = [standingView, directoryView];

/** What is written of a stream beside its events, whatever it is about. */
export function standingParts(kind: Stored, moved: Moved, begins: boolean): readonly Part[] {
  return viewsOfEveryKind.map((view) => ({ name: view.name, sql: view.sql, rows: view.rows(kind, moved, begins) }));
}
