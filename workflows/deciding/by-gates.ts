import type { Reason, Warning } from '../facts/outcome.js';
import type { RuleOn } from '../rules/rule.js';
import { withStanding } from '../rules/defaults-settled.js';
import { moved } from '../facts/marks.js';
import type { AnyCommand, PlacedEvent, Standing, StreamDraft, StreamEvent } from '../facts/stream.js';

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

/** What deciding answers, with what stands afterwards. */
export type DecidedByGates<F> =
  | {
      readonly accepted: true;
      readonly events: readonly StreamDraft[];
      readonly warnings: readonly Warning[];
      readonly standing: Standing<F>;
    }
  | { readonly accepted: false; readonly reasons: readonly Reason[] };

/** Decides where only gates do. What comes first passes its own gate, and is refused or recorded with what it comes before. */
export function decideByGates<F, C extends AnyCommand, E>(
  law: LawOfGates<F, C, E>,
  standing: Standing<F>,
  command: C,
  evidence: E,
): DecidedByGates<F> {
  const reasons = reasonsAtGate(law, standing.facts, command, evidence);
  if (reasons.length > 0) return { accepted: false, reasons };
  let now = standing;
  const events: StreamDraft[] = [];
  for (const before of law.first(standing.facts, command, evidence)) {
    const decided = decideByGates(law, now, before, evidence);
    if (!decided.accepted) return decided;
    events.push(...decided.events);
    now = decided.standing;
  }
  const at = law.nowOf(evidence);
  for (const said of law.says(now.facts, command, evidence)) {
    const event: StreamDraft = { ...said, schema: 1, regime: null, state: null };
    now = afterAtGates(law, now, { ...event, recordedAt: at, sealedNames: Object.keys(event.sealed) });
    events.push(event);
  }
  return { accepted: true, events, standing: now, warnings: [] };
}

/** What stands after one more event. */
export function afterAtGates<F, C extends AnyCommand, E>(
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
