import { cursorOf } from '../platform/http/paging.js';

/** The address at which the history shows one event and no other. */
export function eventAddress(procurement: string, version: number): string {
  const after = version > 1 ? `&after=${cursorOf([version - 1])}` : '';
  return `/api/v1/procurements/${procurement}/events?limit=1${after}`;
}
