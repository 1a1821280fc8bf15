import { isOwnPath } from '../../layout/answer.js';

/** A path of ours that somebody asked to be sent to; whatever else is asked for is passed over. */
export function ownPathOr(to: unknown, otherwise: string): string {
  return typeof to === 'string' && isOwnPath(to) ? to : otherwise;
}
