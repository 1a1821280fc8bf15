import { Conflict } from '../platform/errors.js';
import type { Metrics } from '../platform/http/metrics.js';

/** Counts what comes of a command, and hands it on. */
export async function counted<R extends { readonly accepted: boolean; readonly repeated?: boolean }>(
  metrics: Metrics,
  type: string,
  deciding: Promise<R>,
): Promise<R> {
  try {
    const result = await deciding;
    metrics.commandDecided(type, !result.accepted ? 'refused' : result.repeated ? 'repeated' : 'accepted');
    return result;
  } catch (error) {
    if (error instanceof Conflict) metrics.commandDecided(type, 'conflict');
    throw error;
  }
}
