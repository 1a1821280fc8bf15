import type { ProvisionKey } from './provisions.js';

/** The five processes, in the order of the Regulations, by the names used everywhere. */
export const processes = [
  'direct-award-a',
  'direct-award-b',
  'direct-award-c',
  'most-suitable-provider',
  'competitive',
] as const;

export type Process = (typeof processes)[number];

/** What the Regulations call each process, and the regulation that sets it out. */
export const processTitles: Readonly<Record<Process, { readonly title: string; readonly provision: ProvisionKey }>> = {
  'direct-award-a': { title: 'Direct Award Process A', provision: 'reg7Process' },
  'direct-award-b': { title: 'Direct Award Process B', provision: 'reg8Process' },
  'direct-award-c': { title: 'Direct Award Process C', provision: 'reg9Process' },
  'most-suitable-provider': { title: 'the Most Suitable Provider Process', provision: 'reg10Process' },
  competitive: { title: 'the Competitive Process', provision: 'reg11Process' },
};
