import type { Instant } from '../../calendar/index.js';
import type { Correctable } from '../../corrections/correctable.js';
import type { Act } from '../../corrections/overlay.js';
import type { PastEvent } from '../../facts/stream.js';
import { asText } from '../../corrections/paths.js';
import type { FootingFlag, Restated, Struck } from '../../facts/corrected.js';
import type { Reason } from '../../facts/outcome.js';

/** What a walk through the history of any stream finds: how each event reads now, and on what footing it was. */
export interface Walked {
  readonly restated: readonly Restated[];
  readonly struck: readonly Struck[];
  readonly flags: readonly FootingFlag[];
  readonly notJudged: readonly number[];
  /** What now stands against the events that were put right themselves, and makes what is said impossible. */
  readonly impossible: readonly { readonly event: number; readonly reasons: readonly Reason[] }[];
}

/** The events of which a value is put right, by version: by the correction asked for, and by any so far. */
export interface Edited {
  readonly now: ReadonlySet<number>;
  readonly ever: ReadonlySet<number>;
}

/** What is walked, and what is put right in it. */
export interface Walk<P extends PastEvent> {
  readonly history: readonly P[];
  readonly struck: readonly Struck[];
  readonly edited: Edited;
  /** The instant of the correction. */
  readonly now: Instant;
}

/**
 * Walks a history twice at once: as it was known at each step, and as it is known with everything put right. Where the two differ,
 * what the law makes of an event is made again from the evidence recorded with it, and the event is judged again. What differs from
 * kind to kind is how events are folded, what the law makes of an act, and which rules judge it.
 */
export abstract class Walking<S, P extends PastEvent, C extends string> {
  protected as: S;
  private then: S;
  protected readonly restated: Restated[] = [];
  protected readonly flags: FootingFlag[] = [];
  protected readonly notJudged: number[] = [];
  protected readonly wrong: { event: number; reasons: readonly Reason[] }[] = [];
  protected readonly alsoStruck: Struck[] = [];

  constructor(
    protected readonly walk: Walk<P>,
    protected readonly law: Correctable<C>,
    nothing: S,
  ) {
    this.as = nothing;
    this.then = nothing;
  }

  /** What stands after one more event, as it was known then. */
  protected abstract after(standing: S, event: P['event'], before: () => readonly P['event'][]): S;

  /** What stands after one more event as it reads now. */
  protected abstract withEvent(standing: S, event: P['event']): S;

  /** An event that is struck has its place, and leaves nothing behind. */
  protected abstract without(standing: S, event: P['event']): S;

  /** What the command of an event carried, as it was known then. */
  protected abstract givenThen(past: P, index: number): Readonly<Record<string, unknown>>;

  /** An event as it reads now, judged where it can be; null where it is struck by what follows. */
  protected abstract read(past: P, act: Act<P, C>, then: S): P['event'] | null;

  /** Takes one more event; `act` is null where it is struck. */
  take(past: P, act: Act<P, C> | null, index: number): void {
    const { event } = past;
    const before = this.then;
    this.then = this.after(before, event, () => this.walk.history.slice(0, index).map((one) => one.event));
    if (act === null) this.as = this.without(this.as, event);
    else if (act.command === 'CorrectRecord') this.as = this.withEvent(this.as, event);
    else if (before === this.as && asText(act.given) === asText(this.givenThen(past, index))) {
      this.as = this.then;
    } else {
      const read = this.read(past, act, before);
      this.as = read ? this.withEvent(this.as, read) : this.without(this.as, event);
    }
  }

  /** What has been found so far. */
  protected get walked(): Walked {
    const { restated, flags, notJudged, wrong } = this;
    return { restated, struck: [...this.walk.struck, ...this.alsoStruck], flags, notJudged, impossible: wrong };
  }

  protected flag({ version }: Act<P, C>, { type }: P['event'], reasons: FootingFlag['reasons']): void {
    if (reasons.length === 0) return;
    const short = reasons.map(({ code, provision, message }) => ({ code, provision, message }));
    const known = this.flags.findIndex(({ event }) => event === version);
    if (known === -1) this.flags.push({ event: version, type, reasons: short });
    else this.flags[known] = { ...this.flags[known]!, reasons: [...this.flags[known]!.reasons, ...short] };
  }

  /** The names of the values sealed with an event as it reads now; nothing where they are those that it says. */
  protected sealedAnew({ command, given, readable }: Act<P, C>, { sealedNames }: P['event']): readonly string[] | null {
    const seals = this.law.sealsOf(command);
    const names = readable ? Object.keys(given).filter((name) => seals.includes(name)) : sealedNames;
    return asText([...names].sort()) === asText([...sealedNames].sort()) ? null : names;
  }
}
