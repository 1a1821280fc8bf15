import type { Difference } from '../deciding/replay.js';
import { authorityCommandFor, authorityKind, lawOfAuthorities, type AuthorityStanding } from './authority.js';
import type { AuthorityEvidence } from '../authority/authority-rule.js';
import { reasonsAtGate, type LawOfGates } from '../deciding/by-gates.js';
import { doneAt, type AnyCommand, type DisclosedEvent, type Standing } from '../facts/stream.js';
import { membershipCommandFor } from '../membership/membership.commands.js';
import {
  lawOfOrganisations,
  organisationKind,
  type OrganisationEvidence,
  type OrganisationStanding,
} from './organisation.js';
import type { StreamKind } from './stream-kind.js';

/** What a history leads to that only gates judge, and where the rules of today would have answered otherwise. */
export interface ReplayedAtGates<S> {
  readonly standing: S;
  readonly differences: readonly Difference[];
  /** Versions whose act could not be judged in full, because a sealed value of it cannot be read. */
  readonly notJudged: readonly number[];
}

export type ReplayedAuthority = ReplayedAtGates<AuthorityStanding>;

/**
 * Walks the history of an authority through its gates, and reports every difference.
 *
 * @param evidenceAt what an event was decided on.
 */
export const replayAuthority = (
  events: readonly DisclosedEvent[],
  evidenceAt: (event: DisclosedEvent, index: number) => AuthorityEvidence,
): ReplayedAuthority => replayAtGates(authorityKind, lawOfAuthorities, authorityCommandFor, events, evidenceAt);

/** The same of an organisation that is no authority. */
export const replayOrganisation = (
  events: readonly DisclosedEvent[],
  evidenceAt: (event: DisclosedEvent, index: number) => OrganisationEvidence,
): ReplayedAtGates<OrganisationStanding> =>
  replayAtGates(organisationKind, lawOfOrganisations, membershipCommandFor, events, evidenceAt);

function replayAtGates<F, C extends AnyCommand, E>(
  kind: Pick<StreamKind<Standing<F>, C, E>, 'nothing' | 'after'>,
  law: LawOfGates<F, C, E>,
  commandFor: (event: string, data: DisclosedEvent['data']) => { readonly type: string; readonly data: object } | null,
  events: readonly DisclosedEvent[],
  evidenceAt: (event: DisclosedEvent, index: number) => E,
): ReplayedAtGates<Standing<F>> {
  let standing = kind.nothing;
  const differences: Difference[] = [];
  const notJudged: number[] = [];
  events.forEach((event, index) => {
    const command = commandFor(event.type, { ...event.data, ...event.disclosed });
    const isReadable = event.sealedNames.every((name) => name in event.disclosed);
    if (command && !isReadable) notJudged.push(index + 1);
    if (command && isReadable) {
      const evidence = { ...evidenceAt(event, index), now: doneAt(event) };
      const reasons = reasonsAtGate(law, standing.facts, command, evidence);
      const told = { version: index + 1, type: event.type, recordedState: '' };
      if (reasons.length > 0) differences.push({ ...told, kind: 'would-be-refused', reasons });
    }
    standing = kind.after(standing, event, () => events.slice(0, index));
  });
  return { standing, differences, notJudged };
}
