import { lastMoved, type AnyCommand, type Instant, type StreamStanding } from '../../workflows/index.js';
import { Conflict } from '../platform/errors.js';
import type { Actor } from '../trail/index.js';
import type { Seen } from './read-statement.js';
import type { Asked, Way } from './way.js';

/** How often a race that was lost is run again. */
const RERUNS = 20;

/** The same for what must not be lost. Each lost race is somebody else's gain, so this many are not lost in a row. */
const RERUNS_BY_RECEIPT = 1000;

/** How often a command is tried before it is given up. */
export const attemptsOf = ({ byFirstReceipt = false }: { readonly byFirstReceipt?: boolean }): number =>
  1 + (byFirstReceipt ? RERUNS_BY_RECEIPT : RERUNS);

/** What was there when a command was first looked at. */
export interface FirstSight {
  readonly version: number;
  readonly clock: Instant;
}

/**
 * Refuses a command where something that it rests on has moved: since the version that the asker saw or, when a race is run again,
 * since the command was first looked at. What others did meanwhile in matters of their own is no reason: the rules judge it.
 *
 * What comes by its first receipt, and what time brings about, is run again whatever moved: nobody's judgement is behind it.
 *
 * @param first what was there at the first look; null at that look itself.
 * @throws Conflict: `version-conflict` (412) for a tag that was overtaken before it came, `conflict` (409) for a race.
 */
export function refuseOvertaken<S extends StreamStanding<unknown>, C extends AnyCommand, E, A>(
  { kind, noun }: Way<S, C, E, A>,
  request: Asked<C>,
  { standing }: Seen<S>,
  actor: Actor,
  first: FirstSight | null,
): void {
  const { ifMatch, command, byFirstReceipt = false, principal } = request;
  if (!standing) return;
  const { version, facts, marks } = standing;
  const person = 'personId' in actor ? actor.personId : null;
  const moved = lastMoved(marks, kind.restsOn(command, { person, facts }));
  const members = { expected: ifMatch ?? first?.version, version };
  if (ifMatch !== null && first === null && (ifMatch > version || moved > ifMatch)) {
    const detail = `The ${noun} is at version ${version}, not ${ifMatch}. Look again, then decide.`;
    throw new Conflict('version-conflict', detail, members);
  }
  if (first === null || byFirstReceipt || principal === 'system') return;
  if (moved > first.version) {
    const detail = `Somebody else changed the ${noun} at the same time; it is at version ${version} now. Look again, then decide.`;
    throw new Conflict('conflict', detail, members);
  }
}
