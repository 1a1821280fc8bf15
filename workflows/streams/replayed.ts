import type { Difference } from '../deciding/replay.js';
import { authorityCommandOf, authorityKind, lawOfAuthorities, type AuthorityStanding } from './authority.js';
import type { AuthorityEvidence } from '../authority/authority-rule.js';
import { reasonsAtGate } from '../deciding/by-gates.js';
import { doneAt, type DisclosedEvent } from '../facts/stream.js';

/** What a history of an authority leads to, and where the rules of today would have answered otherwise. */
export interface ReplayedAuthority {
  readonly standing: AuthorityStanding;
  readonly differences: readonly Difference[];
  /** Versions whose act could not be judged in full, because a sealed value of it cannot be read. */
  readonly notJudged: readonly number[];
}

/**
 * Walks the history of an authority through its gates, and reports every difference. Who became a member, and who ceased to be one, is
 * folded and not judged.
 *
 * @param evidenceAt what an event was decided on.
 */
export function replayAuthority(
  events: readonly DisclosedEvent[],
  evidenceAt: (event: DisclosedEvent, index: number) => AuthorityEvidence,
): ReplayedAuthority {
  let standing = authorityKind.nothing;
  const differences: Difference[] = [];
  const notJudged: number[] = [];
  events.forEach((event, index) => {
    const type = authorityCommandOf(event.type);
    const isReadable = event.sealedNames.every((name) => name in event.disclosed);
    if (type !== undefined && !isReadable) notJudged.push(index + 1);
    if (type !== undefined && isReadable) {
      const evidence = { ...evidenceAt(event, index), now: doneAt(event) };
      const data = { ...event.data, ...event.disclosed };
      const reasons = reasonsAtGate(lawOfAuthorities, standing.facts, { type, data }, evidence);
      const told = { version: index + 1, type: event.type, recordedState: '' };
      if (reasons.length > 0) differences.push({ ...told, kind: 'would-be-refused', reasons });
    }
    standing = authorityKind.after(standing, event, () => events.slice(0, index));
  });
  return { standing, differences, notJudged };
}
