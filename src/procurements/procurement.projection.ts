import type { Facts } from '../../workflows/index.js';
import type { Change, ProjectionPort } from '../engine/index.js';
import { publishedNotices } from './published-view.js';

/** The register: one row for each procurement, as it stands. */
export const procurementProjection: ProjectionPort = {
  name: 'procurement',
  table: 'procurement',
  key: ['authority_id', 'id'],
  operational: [],
  rows: (change) => [procurementRow(change)],
  sql: `
INSERT INTO procurement (authority_id, id, version, regime, machine, state, title, reference, search_text,
  opened_at, updated_at, published_at, corrected)
SELECT r.authority_id, r.id, r.version, r.regime, r.machine, r.state, r.title, r.reference, r.search_text,
  r.opened_at, r.updated_at, r.published_at, r.corrected
FROM moved, jsonb_to_recordset(:rows) AS r(authority_id text, id text, version int, regime text, machine text, state text,
  title text, reference text, search_text text, opened_at timestamptz, updated_at timestamptz,
  published_at timestamptz, corrected boolean)
ON CONFLICT (authority_id, id) DO UPDATE SET version = EXCLUDED.version, regime = EXCLUDED.regime,
  machine = EXCLUDED.machine, state = EXCLUDED.state, title = EXCLUDED.title,
  reference = EXCLUDED.reference, search_text = EXCLUDED.search_text, updated_at = EXCLUDED.updated_at,
  published_at = EXCLUDED.published_at, corrected = EXCLUDED.corrected`,
};

function procurementRow({ authorityId, procurementId, after, at }: Change): Readonly<Record<string, unknown>> {
  const { version, regime, machine, state, facts } = after;
  return {
    ...{ authority_id: authorityId, id: procurementId, version, regime, machine, state },
    title: facts.opening?.title ?? '',
    reference: facts.opening?.reference ?? '',
    search_text: searchText(facts),
    opened_at: facts.opening?.openedAt ?? at,
    updated_at: at,
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
