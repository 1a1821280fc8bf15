import { edition20250224 } from './2025-02-24.js';
import { amended } from './edition.js';

/** SI 2026/360: a Minister before a termination on grounds of national security (reg 22(4) and (5)). Up to the award it changed nothing. */
export const edition20260324 = amended(edition20250224, { from: '2026-03-24', source: 'si2026Reg4' });
