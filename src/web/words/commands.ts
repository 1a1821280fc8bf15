import type { CommandType } from '../../../workflows/index.js';

/** `submit-intention-notice`: a command in an address. */
export const commandInAddress = (type: string): string =>
  type.replace(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`);

/**
 * Where an act is done in a browser.
 *
 * @param about what it is about, as the act refers to it: a representation, a conflict, an item of information.
 */
export function doAddress(procurementId: string, type: CommandType, about: string | null = null): string {
  if (type === 'OpenProcurement') return '/procurements/new';
  const address = `/procurements/${procurementId}/do/${commandInAddress(type)}`;
  return about === null ? address : `${address}?about=${encodeURIComponent(about)}`;
}

/** Where the web application says what a provision asks: `reg 12(4)(a)`, as it is cited. */
export const lawAddress = (provision: string): string => `/law/${encodeURIComponent(provision)}`;
