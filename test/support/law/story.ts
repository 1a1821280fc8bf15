import {
  available,
  decide,
  nothingYet,
  type CommandData,
  type CommandType,
  type Command,
  type Evidence,
  type NewEvent,
  type Outcome,
  type Past,
  type Procurement,
  type Reason,
  type ReplayedEvent,
} from '../../../workflows/index.js';
import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';

/** One command that was accepted in a story. */
export interface Taken {
  readonly taken: CommandType;
  /** What was given with it. */
  readonly given: object;
  readonly left: readonly ReplayedEvent[];
  readonly procurement: Procurement;
  readonly known: Evidence;
}

/** A procurement whose story is told step by step: at an instant, a command, and what came of it. */
export class Story {
  procurement: Procurement = nothingYet;
  readonly events: NewEvent[] = [];
  /** The same events as they would be read back from the trail. */
  readonly recorded: ReplayedEvent[] = [];
  /** Each command that was accepted, with the events it left behind, the procurement after it, and what was known. */
  readonly path: Taken[] = [];
  outcome: Outcome | null = null;
  private now = '2026-03-02T09:00:00.000Z';

  constructor(readonly evidence: Partial<Evidence> = {}) {}

  /** Moves the clock. Instants are UTC. */
  at(now: string): this {
    this.now = now.length === 10 ? `${now}T09:00:00.000Z` : now;
    return this;
  }

  /** Everything a decision rests on, at the story's instant. */
  known(): Evidence {
    return {
      now: this.now,
      calendar: englandAndWales,
      authority: { id: 'icb', kind: 'integrated-care-board' },
      predecessor: null,
      ...this.evidence,
    };
  }

  /** The same with the history, which a correction is given. */
  knownWithHistory(): Evidence {
    return { ...this.known(), history: pastOf(this.path) };
  }

  /** Gives a command, whatever comes of it. */
  tries<T extends CommandType>(type: T, data: CommandData[T]): this {
    const known = type === 'CorrectRecord' ? this.knownWithHistory() : this.known();
    this.outcome = decide(this.procurement, { type, data } as unknown as Command, known);
    if (this.outcome.accepted) {
      this.procurement = this.outcome.procurement;
      this.events.push(...this.outcome.events);
      const left = this.outcome.events.map((event) => asReadBack(event, this.now));
      this.recorded.push(...left);
      this.path.push({ taken: type, given: data, left, procurement: this.procurement, known: this.known() });
    }
    return this;
  }

  /** Whether a command would be accepted, now or at another instant; nothing comes of it. */
  allows<T extends CommandType>(type: T, data: CommandData[T], at = this.now): boolean {
    return decide(this.procurement, { type, data } as unknown as Command, { ...this.known(), now: at }).accepted;
  }

  /** Gives a command that is to be accepted; throws with every reason where it is not. */
  does<T extends CommandType>(type: T, data: CommandData[T]): this {
    this.tries(type, data);
    if (this.outcome && !this.outcome.accepted) {
      throw new Error(
        `${type} was refused:\n${this.outcome.reasons.map((r) => `${r.provision} ${r.code}: ${r.message}`).join('\n')}`,
      );
    }
    return this;
  }

  /** The reasons for which the last command was refused; none if it was accepted. */
  get reasons(): readonly Reason[] {
    return this.outcome && !this.outcome.accepted ? this.outcome.reasons : [];
  }

  /** The provisions and the rules that stood against the last command. */
  get refusedUnder(): readonly string[] {
    return this.reasons.map(({ provision, code }) => `${provision} ${code}`);
  }

  get state(): string {
    return this.procurement.state;
  }

  /** The commands that could be given now. */
  get open(): readonly CommandType[] {
    return available(this.procurement, this.known())
      .filter((action) => action.available)
      .map(({ type }) => type);
  }

  /** A second telling that goes on from here without touching this one, perhaps with other things known. */
  branch(evidence: Partial<Evidence> = {}): Story {
    const other = new Story({ ...this.evidence, ...evidence });
    other.procurement = this.procurement;
    other.events.push(...this.events);
    other.recorded.push(...this.recorded);
    other.path.push(...this.path);
    other.now = this.now;
    return other;
  }
}

/** Everything that was accepted, event by event, with what each was decided on. */
export function pastOf(path: readonly Taken[]): readonly Past[] {
  return path.flatMap(({ left, known }) => left.map((event): Past => ({ event, evidence: known })));
}

/** An event as the trail gives it back: through JSON, with the sealed values beside it. */
export function asReadBack({ sealed, ...event }: NewEvent, recordedAt: string): ReplayedEvent {
  const disclosed = JSON.parse(JSON.stringify(sealed)) as Record<string, unknown>;
  const stored = JSON.parse(JSON.stringify(event)) as Omit<NewEvent, 'sealed'>;
  return { ...stored, recordedAt, disclosed, sealedNames: Object.keys(sealed) };
}
