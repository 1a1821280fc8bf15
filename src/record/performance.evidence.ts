import type { Evidence } from '../../workflows/index.js';
import type { EvidencePort } from '../engine/index.js';

/** The references that the findings carry, whatever they look like: what is no list cites nothing. */
const cited = (finding: string): string =>
  `CASE WHEN jsonb_typeof(ask.data #> '{${finding},evidence}') = 'array' THEN ask.data #> '{${finding},evidence}' ELSE '[]' END`;

/** The entries about the performance of contracts that the findings under direct award process C cite, as far as they are this authority's. */
export const performanceEvidence: EvidencePort = {
  name: 'performed',
  sql: `SELECT jsonb_agg(DISTINCT jsonb_build_object('procurement', q.id, 'entry', e.entry -> 'reference',
      'contract', e.entry -> 'contract', 'indicator', e.entry -> 'indicator', 'target', e.entry -> 'target',
      'actual', e.entry -> 'actual', 'unit', e.entry -> 'unit', 'from', e.entry -> 'from', 'to', e.entry -> 'to',
      'source', e.entry -> 'source'))
    FROM jsonb_array_elements(${cited('past')} || ${cited('future')}) AS r(ref)
    JOIN standing q ON q.authority_id = ask.authority_id AND q.kind = 'procurement' AND q.id = r.ref ->> 'procurement'
    CROSS JOIN LATERAL jsonb_array_elements(COALESCE(q.facts #> '{record,performed}', '[]')) AS e(entry)
    WHERE ask.command = 'RecordFindings' AND e.entry ->> 'reference' = r.ref ->> 'entry'`,
  asks: ({ command }) => command === 'RecordFindings',
  contribute: (found) => (found === null ? {} : { performed: found as NonNullable<Evidence['performed']> }),
};
