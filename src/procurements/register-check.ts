import type { Database } from '../platform/database/database.js';
import { PagedCursor } from '../trail/index.js';

/** A procurement of the register that is not as the history says. */
export interface RegisterFinding {
  readonly authority: string;
  readonly procurement: string;
  readonly message: string;
}

interface Row {
  readonly authority: string;
  readonly id: string;
  readonly known: boolean;
  readonly state: string | null;
  readonly regime: string | null;
  /** Of what decisions are taken on; the version is null where nothing is stored. */
  readonly stands: { readonly version: number | null; readonly state: string | null; readonly regime: string | null };
  readonly head: number | null;
  readonly canonical: string | null;
}

const ROWS = `
SELECT COALESCE(p.authority_id, s.authority_id) AS authority, COALESCE(p.id, s.id) AS id, p.id IS NOT NULL AS known, p.state, p.regime,
  s.version AS head, e.canonical,
  jsonb_build_object('version', st.version, 'state', st.state, 'regime', st.regime) AS stands
FROM procurement p
FULL JOIN (SELECT * FROM stream WHERE type = 'procurement') s ON s.authority_id = p.authority_id AND s.id = p.id
LEFT JOIN event e ON e.authority_id = s.authority_id AND e.stream_type = s.type AND e.stream_id = s.id AND e.version = s.version
LEFT JOIN standing st ON st.authority_id = s.authority_id AND st.kind = 'procurement' AND st.id = s.id
ORDER BY 1, 2`;

const MOST = 100;

/**
 * Compares the register, and what decisions are taken on, with the last event of each stream: version, state and law. At most a
 * hundred findings. Facts and due dates are compared by a rebuild, which folds every event.
 */
export function checkRegister(database: Database): Promise<readonly RegisterFinding[]> {
  return database.transaction(async (tx) => {
    const cursor = await PagedCursor.open<Row>(tx, 'register', ROWS, 1000);
    const findings: RegisterFinding[] = [];
    for (; findings.length < MOST; cursor.advance()) {
      await cursor.ready();
      const { row } = cursor;
      if (!row) break;
      const message = complaint(row);
      if (message) findings.push({ authority: row.authority, procurement: row.id, message });
    }
    return findings;
  });
}

function complaint({ known, state, regime, stands, head, canonical }: Row): string | null {
  if (head === null) return 'it is in the register, but has no history';
  if (!known) return 'it has a history, but is not in the register';
  const last = canonical === null ? null : read(canonical);
  if (!last) return `event ${head}, its last, cannot be read`;
  if (last.state !== state) return `the register has it in the state ${state}, its last event led to ${last.state}`;
  if (last.regime !== regime)
    return `the register has it under the law of ${regime}, its last event says ${last.regime}`;
  // Where nothing is stored, what stands is folded from the events when it is next asked for.
  if (stands.version === null) return null;
  if (stands.version !== head) return `what stands of it is at version ${stands.version}, its history ends at ${head}`;
  if (stands.state !== last.state)
    return `what stands of it is in the state ${stands.state}, its last event led to ${last.state}`;
  if (stands.regime !== last.regime)
    return `what stands of it is under the law of ${stands.regime}, its last event says ${last.regime}`;
  return null;
}

function read(canonical: string): { readonly state?: string; readonly regime?: string } | null {
  try {
    return JSON.parse(canonical) as { state?: string; regime?: string } | null;
  } catch {
    return null;
  }
}
