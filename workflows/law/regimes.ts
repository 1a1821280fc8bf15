import type { CalendarDate } from '../calendar/types.js';
import type { ProvisionKey } from './provisions.js';

/** The editions of the law, each named by the day from which it governs procurements that commence. */
export const regimes = ['2024-01-01', '2025-02-24', '2026-03-24'] as const;

export type Regime = (typeof regimes)[number];

/** Where each edition comes from. */
export const regimeSources: Readonly<Record<Regime, ProvisionKey>> = {
  '2024-01-01': 'reg1InForce',
  '2025-02-24': 'si2025Reg34',
  '2026-03-24': 'si2026Reg4',
};

/**
 * The edition that governs a procurement which commenced on a day, or null for a day before the Regulations came into force
 * (reg 29(1)). What "commenced" means depends on the process: SI 2025/163 reg 34(2).
 */
export function regimeOn(date: CalendarDate): Regime | null {
  return [...regimes].reverse().find((from) => from <= date) ?? null;
}
