import type { Difference } from '../deciding/replay.js';
import { authorityKind, lawOfAuthorities, type AuthorityStanding } from './authority.js';
import type { AuthorityEvidence } from '../authority/authority-rule.js';
import { overlayOf, type FootingFlag } from '../facts/corrected.js';
import { withWhatFollows, type WithHistory } from '../deciding/by-gates.js';
import { foldAtGates, reasonsAtGate, type LawOfGates } from '../deciding/gates.js';
import {
  doneAt,
  type AnyCommand,
  type DisclosedEvent,
  type PastEvent,
  type Standing,
  type StreamEvent,
} from '../facts/stream.js';
import {
  lawOfOrganisations,
  organisationKind,
  type OrganisationEvidence,
  type OrganisationStanding,
} from './organisation.js';
import type { StreamKind } from './stream-kind.js';

/** What a history leads to that only gates judge, and where the rules of today would have answered otherwise. */
export interface ReplayedAtGates<S> {
  /** What stands at the place that is asked about, as it was known at the time of asking. */
  readonly standing: S;
  /** Acts that are on a wrong footing, as it was known at the time of asking. */
  readonly footing: readonly FootingFlag[];
  /** Each act is judged on what was known when it was done. */
  readonly differences: readonly Difference[];
  /** Versions whose act could not be judged in full, because a sealed value of it cannot be read. */
  readonly notJudged: readonly number[];
}

export type ReplayedAuthority = ReplayedAtGates<AuthorityStanding>;
export type ReplayedOrganisation = ReplayedAtGates<OrganisationStanding>;

/**
 * Walks the history of an authority through its gates, and reports every difference.
 *
 * @param evidenceAt what an event was decided on.
 * @param known what was on record at the time of asking: what was corrected by then counts. The events themselves, if left out.
 */
export const replayAuthority = (
  events: readonly DisclosedEvent[],
  evidenceAt: (event: DisclosedEvent, index: number) => AuthorityEvidence,
  known: readonly StreamEvent[] = events,
): ReplayedAuthority => replayAtGates(authorityKind, lawOfAuthorities, { events, known }, evidenceAt);

/** The same of an organisation that is no authority. */
export const replayOrganisation = (
  events: readonly DisclosedEvent[],
  evidenceAt: (event: DisclosedEvent, index: number) => OrganisationEvidence,
  known: readonly StreamEvent[] = events,
): ReplayedOrganisation => replayAtGates(organisationKind, lawOfOrganisations, { events, known }, evidenceAt);

/** What is walked: up to the place that is asked about, and what was on record at the time of asking. */
interface Walked {
  readonly events: readonly DisclosedEvent[];
  readonly known: readonly StreamEvent[];
}

function replayAtGates<F, C extends AnyCommand, E extends WithHistory>(
  kind: Pick<StreamKind<Standing<F>, C, E>, 'nothing' | 'after'>,
  law: LawOfGates<F, C, E>,
  { events, known }: Walked,
  evidenceAt: (event: DisclosedEvent, index: number) => E,
): ReplayedAtGates<Standing<F>> {
  let standing = kind.nothing;
  const differences: Difference[] = [];
  const notJudged: number[] = [];
  const history: PastEvent<E>[] = [];
  events.forEach((event, index) => {
    const command = law.corrected.givenAs(event, standing.facts);
    const isReadable = event.sealedNames.every((name) => name in event.disclosed);
    const then = { ...evidenceAt(event, index), now: doneAt(event) };
    // An event of a type that is no act has its own name for one.
    const isAct = command.type !== event.type;
    if (isAct && !isReadable) notJudged.push(index + 1);
    if (isAct && isReadable) {
      const evidence =
        command.type === 'CorrectRecord'
          ? withWhatFollows(law, standing, command.data, { ...then, history: [...history] })
          : then;
      const reasons = reasonsAtGate(law, standing.facts, command, evidence);
      const told = { version: index + 1, type: event.type, recordedState: '' };
      if (reasons.length > 0) differences.push({ ...told, kind: 'would-be-refused', reasons });
    }
    history.push({ event, evidence: then });
    standing = kind.after(standing, event, () => events.slice(0, index));
  });
  const overlay = overlayOf(known);
  const footing = (overlay?.flags ?? []).filter(({ event }) => event <= events.length);
  return { standing: foldAtGates(law, events, known), footing, differences, notJudged };
}
