import { exclusionProvisions } from './provisions/exclusions.js';
import { otherInstruments } from './provisions/other-instruments.js';
import type { Provision } from './provisions/provision.js';
import { reg12 } from './provisions/reg-12.js';
import { reg6 } from './provisions/reg-6.js';
import { regs1To5 } from './provisions/regs-1-to-5.js';
import { regs10And11 } from './provisions/regs-10-11.js';
import { regs13To23 } from './provisions/regs-13-to-23.js';
import { regs24To29 } from './provisions/regs-24-to-29.js';
import { regs7To9 } from './provisions/regs-7-to-9.js';
import { schedule1 } from './provisions/schedule-1.js';
import { schedule16 } from './provisions/schedule-16.js';
import { schedules2To7 } from './provisions/schedules-2-to-7.js';
import { schedules8To15 } from './provisions/schedules-8-to-15.js';

export type { Instrument, Provision } from './provisions/provision.js';

/** Every provision that the project cites, each named once. Paraphrases only; the authentic text is at legislation.gov.uk. */
export const provisions = {
  ...regs1To5,
  ...reg6,
  ...regs7To9,
  ...regs10And11,
  ...reg12,
  ...regs13To23,
  ...exclusionProvisions,
  ...regs24To29,
  ...schedule1,
  ...schedules2To7,
  ...schedules8To15,
  ...schedule16,
  ...otherInstruments,
} as const;

export type ProvisionKey = keyof typeof provisions;

const byCite: ReadonlyMap<string, Provision> = new Map(
  Object.values<Provision>(provisions).map((provision) => [provision.cite, provision]),
);

/** The short form of a provision: `reg 12(1)`. */
export function cite(key: ProvisionKey): string {
  return provisions[key].cite;
}

/** The short forms of several provisions, in the order asked for. */
export function citesOf(...keys: readonly ProvisionKey[]): readonly string[] {
  return keys.map(cite);
}

/** The provision that a short form names, or null where nothing is cited so. */
export function provisionCited(cited: string): Provision | null {
  return byCite.get(cited) ?? null;
}
