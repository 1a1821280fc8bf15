import { isDeepStrictEqual } from 'node:util';
import type { Facts, Procurement } from '../../workflows/index.js';
import type { Change, ProjectionPort } from '../engine/index.js';
import { publishedNotices } from './published-view.js';

/** The register: one row for each procurement, with what lists show of it; written where any of that changes. */
export const procurementProjection: ProjectionPort = {
  name: 'procurement',
  table: 'procurement',
  key: ['authority_id', 'id'],
  operational: [],
  rows: (change) => {
    const row = procurementRow(change, change.after);
    if (change.before.version === 0) return [row];
    return isDeepStrictEqual(row, procurementRow(change, change.before)) ? [] : [row];
  },
  sql: `
INSERT INTO procurement (authority_id, id, regime, machine, state, title, reference, search_text,
  opened_at, published_at, corrected)
SELECT r.authority_id, r.id, r.regime, r.machine, r.state, r.title, r.reference, r.search_text,
  r.opened_at, r.published_at, r.corrected
FROM moved, jsonb_to_recordset(:rows) AS r(authority_id text, id text, regime text, machine text, state text,
  title text, reference text, search_text text, opened_at timestamptz, published_at timestamptz, corrected boolean)
ON CONFLICT (authority_id, id) DO UPDATE SET regime = EXCLUDED.regime,
  machine = EXCLUDED.machine, state = EXCLUDED.state, title = EXCLUDED.title,
  reference = EXCLUDED.reference, search_text = EXCLUDED.search_text,
  published_at = EXCLUDED.published_at, corrected = EXCLUDED.corrected`,
};

function procurementRow(
  { authorityId, procurementId, at }: Change,
  { regime, machine, state, facts }: Procurement,
): Readonly<Record<string, unknown>> {
  return {
    ...{ authority_id: authorityId, id: procurementId, regime, machine, state },
    title: facts.opening?.title ?? '',
    reference: facts.opening?.reference ?? '',
    search_text: searchText(facts),
    opened_at: facts.opening?.openedAt ?? at,
    // From then on the existence of the procurement is no secret.
    published_at: publishedNotices(facts)[0]?.publishedAt ?? null,
    corrected: (facts.corrections ?? []).length > 0,
  };
}

/** Title, reference, description, CPV code and the names of providers; these in an order of their own, as jsonb keeps none. */
function searchText({ opening, providers }: Facts): string {
  const names = Object.values(providers)
    .map(({ name }) => name)
    .sort();
  const parts = [opening?.title, opening?.reference, opening?.description, opening?.cpv, ...names];
  return parts.filter(Boolean).join('\n').toLowerCase();
}
