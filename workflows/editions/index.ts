import { editionNamed, enact, type Regime } from '../law/index.js';
import { edition20240101 } from './2024-01-01.js';
import { edition20250224 } from './2025-02-24.js';
import { edition20260324 } from './2026-03-24.js';
import type { Edition } from './edition.js';

/** The laws that there have been, the first one first: one file each. */
export const editions: readonly Edition[] = [edition20240101, edition20250224, edition20260324];

enact(editions);

/** Their names: the day from which each governs procurements that commence. */
export const regimes: readonly Regime[] = editions.map(({ from }) => from);

/** The edition of that name, whole: nothing less is ever laid down. */
export function editionOf(regime: Regime): Edition {
  return editionNamed(regime) as Edition;
}
