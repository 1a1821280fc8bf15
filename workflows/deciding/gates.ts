import type { Correctable } from '../corrections/correctable.js';
import type { Act } from '../corrections/overlay.js';
import { overlayOf, readUnder } from '../facts/corrected.js';
import type { Reason } from '../facts/outcome.js';
import type { RuleOn } from '../rules/rule.js';
import { withStanding } from '../rules/defaults-settled.js';
import { moved, noMarks, strictMarks } from '../facts/marks.js';
import type {
  AnyCommand,
  DisclosedEvent,
  PastEvent,
  PlacedEvent,
  Standing,
  StreamDraft,
  StreamEvent,
} from '../facts/stream.js';

/** What is asked at a gate where no machine says what comes when. */
export interface AtGate<F, E> {
  readonly facts: F;
  readonly type: string;
  readonly data: object | null;
  readonly evidence: E;
}

/** What an event says, before it has its place. */
export type Said = Pick<StreamDraft, 'type' | 'data' | 'sealed'>;

/** The law of a kind of stream that has no machine: whatever the gates allow may be done at any time. */
export interface LawOfGates<F, C extends AnyCommand, E> {
  readonly gateOf: (type: C['type']) => readonly RuleOn<AtGate<F, E>>[];
  /** What has to come first and is not there yet, as commands of the same kind. */
  readonly first: (facts: F, command: C, evidence: E) => readonly C[];
  /** The events that it leaves behind, in order; never none. */
  readonly says: (facts: F, command: C, evidence: E) => readonly Said[];
  readonly apply: (facts: F, event: PlacedEvent) => F;
  /** The matters that an event moves; `facts` as they are after it. */
  readonly moves: (type: string, data: Readonly<Record<string, unknown>>, facts: F) => readonly string[];
  /** The instant of a decision, as evidence has it. */
  readonly nowOf: (evidence: E) => string;
  /** How what was recorded wrongly is put right. */
  readonly corrected: CorrectedAtGates<F, E>;
}

/** An act in a history that only gates judge. */
export type ActAtGates<E> = Act<PastEvent<E>, string>;

/** Why somebody may not put something right, and whom they ask. */
export interface NotTheirs {
  readonly message: string;
  readonly ask: string;
}

/** What a kind of stream without a machine says of putting right what is in its history. */
export interface CorrectedAtGates<F, E> extends Correctable<string> {
  /** What is known before the first event. */
  readonly nothing: F;
  /**
   * The command that an event was the act of, as it was given: the way back from what it says, with what was known before it. An event
   * that is no act is given as it is, under its own type.
   */
  readonly givenAs: (event: DisclosedEvent, facts: F) => { readonly type: string; readonly data: object };
  /** What an event says that is never made again: names to go by, and what somebody was shown. */
  readonly frozen: readonly string[];
  /** The rules that say that a day has not come. What is put right is asked for that by the day of the correction. */
  readonly notYet: readonly string[];
  /** What an act that is struck leaves: names that are never given to another. */
  readonly passing: (facts: F, event: PlacedEvent) => F;
  /** The first later act that rests on one; null where none does, and it may have been a mistake. */
  readonly restingOn: (act: ActAtGates<E>, later: readonly ActAtGates<E>[]) => ActAtGates<E> | null;
  /** Why whoever asks may not put right what an act says; null where they may. */
  readonly notTheirs: (act: ActAtGates<E>, facts: F, evidence: E) => NotTheirs | null;
  /** The evidence of an act that is put right: as whoever puts it right would give it. */
  readonly givenAnew: (then: E, facts: F, now: E) => E;
}

/** Every reason against a command; none if it may be given. `data` is null where somebody only asks. */
export function reasonsAtGate<F, C extends AnyCommand, E>(
  law: LawOfGates<F, C, E>,
  facts: F,
  { type, data }: { readonly type: C['type']; readonly data: object | null },
  evidence: E,
): readonly Reason[] {
  return law
    .gateOf(type)
    .flatMap((rule) => rule.check({ facts, type, data, evidence }))
    .map(withStanding);
}

/**
 * What stands after one more event. A correction changes how everything before it is read, so the history is folded anew; anything else
 * is folded onto what there is.
 *
 * @param before what was on record before the event, from the beginning; asked for only where it is a correction.
 */
export function afterAtGates<F, C extends AnyCommand, E>(
  law: LawOfGates<F, C, E>,
  standing: Standing<F>,
  event: StreamEvent,
  before: () => readonly StreamEvent[],
): Standing<F> {
  return event.type === 'RecordCorrected'
    ? foldAtGates(law, [...before(), event])
    : withEventAtGates(law, standing, event);
}

/** The same where nothing before it is read anew. */
export function withEventAtGates<F, C extends AnyCommand, E>(
  { apply, moves }: LawOfGates<F, C, E>,
  standing: Standing<F>,
  event: StreamEvent,
): Standing<F> {
  const version = standing.version + 1;
  const facts = apply(standing.facts, { ...event, version });
  return {
    ...{ version, regime: event.regime, machine: null, state: event.state, facts },
    marks: moved(standing.marks, moves(event.type, event.data, facts)),
  };
}

/** What stands after an event that is struck: it has its place, and leaves nothing behind but what is never given to another. */
export function withoutAtGates<F, C extends AnyCommand, E>(
  { corrected }: LawOfGates<F, C, E>,
  standing: Standing<F>,
  event: StreamEvent,
): Standing<F> {
  const version = standing.version + 1;
  const { regime, state } = event;
  const facts = corrected.passing(standing.facts, { ...event, version });
  return { ...standing, version, regime, state, facts, marks: moved(standing.marks, []) };
}

/**
 * What a history leads to, with everything put right that is known to have been wrong.
 *
 * @param events the history from the beginning, up to the place that is asked about.
 * @param known what was on record at the time of asking: what was corrected by then counts. The events themselves, if left out.
 */
export function foldAtGates<F, C extends AnyCommand, E>(
  law: LawOfGates<F, C, E>,
  events: readonly StreamEvent[],
  known: readonly StreamEvent[] = events,
): Standing<F> {
  const overlay = overlayOf(known);
  const nothing: Standing<F> = {
    ...{ version: 0, regime: null, machine: null, state: null },
    ...{ facts: law.corrected.nothing, marks: noMarks },
  };
  return events.reduce((standing, event, index) => {
    const read = readUnder(event, index + 1, overlay);
    const next = read ? withEventAtGates(law, standing, read) : withoutAtGates(law, standing, event);
    // What a correction changes of anything is there for whoever acts to look at again.
    return event.type === 'RecordCorrected' ? { ...next, marks: strictMarks(next.version) } : next;
  }, nothing);
}
