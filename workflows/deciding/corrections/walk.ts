import type { Instant } from '../../calendar/index.js';
import type { Command, CommandData, CommandType } from '../../acts/commands.js';
import { madeOf } from '../what-the-law-makes.js';
import type { EventData, RecordedEvent, StateName } from '../../acts/events.js';
import { evolve } from '../evolve.js';
import { evolveFrom, passedOver } from '../fold.js';
import type { Reason } from '../../facts/outcome.js';
import { nothingYet, type Evidence, type Past, type Procurement } from '../../facts/procurement.js';
import { reasonsAgainst } from '../reasons.js';
import { stepOf } from '../steps.js';
import type { FootingFlag, MovedClock, Restated, Struck } from '../../facts/corrected.js';
import { movedClock } from './clocks.js';
import { counted, trueEnd, type TrueEnd } from './ends.js';
import type { Act } from '../../corrections/overlay.js';
import { asText } from '../../corrections/paths.js';
import { restoredCommand } from '../../corrections/commands-from-events.js';
import { shownWrongly } from '../../corrections/shown-wrongly.js';

/** What a walk through a history finds: how each event reads now, and on what footing it was. */
export interface Walked {
  readonly restated: readonly Restated[];
  readonly struck: readonly Struck[];
  readonly flags: readonly FootingFlag[];
  readonly notJudged: readonly number[];
  readonly clocks: readonly MovedClock[];
  readonly reopened: StateName | null;
  readonly actedTooEarly: boolean;
  /** What now stands against the events that were put right themselves, and makes what is said impossible. */
  readonly impossible: readonly { readonly event: number; readonly reasons: readonly Reason[] }[];
}

/** What an act says of when and in which order it happened, or that cannot be so: it is no footing that went, it is a slip again. */
const impossible: readonly string[] = [
  'act-is-not-in-the-future',
  'act-follows-the-step-before',
  'repeated-step-follows-the-decision-to-go-back',
  'calendar-covers-the-standstill',
  'providers-are-identified',
  'services-have-dates-in-order',
  'performance-is-of-a-period-of-the-contract',
];

/** What went out, or was given as a name to go by, stays as it is, whatever it was made of. */
const frozen: readonly string[] = [
  'notice',
  'reference',
  'contract',
  'items',
  'awardCriteria',
  'letter',
  'round',
  'run',
];

/**
 * Walks a history twice at once: as it was known at each step, and as it is known with everything put right. Where the two differ,
 * what the law makes of an event is made again from the evidence recorded with it, and the event is judged again.
 *
 * @param acts the history with everything put right; null where an act is struck.

 * @param now the instant of the correction.
 */
export function walk(
  history: readonly Past[],
  acts: readonly (Act | null)[],
  struck: readonly Struck[],
  edited: Edited,
  now: Instant,
): Walked {
  const walking = new Walking(history, struck, edited, now);
  acts.forEach((act, index) => walking.take(history[index]!, act, index));
  return walking.found();
}

class Walking {
  private then: Procurement = nothingYet;
  private as: Procurement = nothingYet;
  private end: TrueEnd | null = null;
  private readonly restated: Restated[] = [];
  private readonly flags: FootingFlag[] = [];
  private readonly notJudged: number[] = [];
  private readonly clocks: MovedClock[] = [];
  private readonly wrong: { event: number; reasons: readonly Reason[] }[] = [];
  private readonly alsoStruck: Struck[] = [];
  private reopened: StateName | null = null;
  private actedTooEarly = false;

  constructor(
    private readonly history: readonly Past[],
    private readonly struck: readonly Struck[],
    private readonly edited: Edited,
    private readonly now: Instant,
  ) {}

  take(past: Past, act: Act | null, index: number): void {
    const { event } = past;
    const before = this.then;
    this.then = evolveFrom(before, event, () => this.history.slice(0, index).map((one) => one.event));
    if (act === null) this.as = passedOver(this.as, event);
    else if (act.command === 'CorrectRecord') this.as = evolve(this.as, event);
    else if (before === this.as && same(act, this.knownThen(past))) {
      this.as = this.then;
    } else {
      const read = this.read(past, act, before);
      this.as = read ? evolve(this.as, read) : passedOver(this.as, event);
    }
  }

  found(): Walked {
    const { restated, flags, notJudged, clocks, reopened, actedTooEarly, wrong } = this;
    const struck = [...this.struck, ...this.alsoStruck];
    return { restated, struck, flags, notJudged, clocks, reopened, actedTooEarly, impossible: wrong };
  }

  private knownThen({ event }: Past): Readonly<Record<string, unknown>> {
    const { derived: _derived, ...open } = event.data;
    return { ...open, ...event.disclosed };
  }

  /** An event as it reads now. Judged where it can be. */
  private read(past: Past, act: Act, before: Procurement): RecordedEvent | null {
    const { event } = past;
    const open = this.openOf(act);
    if (!act.readable) {
      this.notJudged.push(act.version);
      return this.restate(event, act, open, event.data.derived ?? {});
    }
    if (act.command === 'EndStandstill') return this.readEnd(past, act);
    const evidence: Evidence = { ...past.evidence, now: event.recordedAt };
    const known = restoredCommand(act.command, this.knownThen(past), {});
    const then = { ...before, regime: event.regime };
    const as = { ...this.as, regime: event.regime };
    const derived = this.madeAgain(event, act, { then, as, known, evidence });
    this.judge(event, act, { then, as, known, evidence });
    return this.restate(event, act, open, derived);
  }

  private madeAgain(
    event: RecordedEvent,
    act: Act,
    { then, as, known, evidence }: Seen,
  ): Readonly<Record<string, unknown>> {
    const was = madeOf(then, { type: act.command, data: known } as Command, evidence).derived;
    const command = { type: act.command, data: act.given } as unknown as Command;
    const is = madeOf(as, command, this.edited.ever.has(act.version) ? asPutRight(evidence) : evidence).derived;
    const recorded = event.data.derived ?? {};
    this.flag(act, event, shownWrongly(was, is));
    const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    const changed = names.filter((name) => !frozen.includes(name) && asText(was[name]) !== asText(is[name]));
    const derived: Record<string, unknown> = { ...recorded };
    for (const name of changed) {
      if (is[name] === undefined) delete derived[name];
      else derived[name] = is[name];
    }
    // A letter says what it said.
    if (act.command === 'InformUnsuccessfulProvider') derived['representations'] = recorded['representations'];
    // The law that a procurement was begun under stays with it, and what commenced it; when it did is put right.
    if (recorded['commencement']) derived['commencement'] = { ...recorded['commencement'], at: derived['at'] };
    else delete derived['commencement'];
    if (act.command === 'RecordIntentionNoticePublished') {
      const clock = movedClock(this.history, act.version, derived, as.facts.run.number);
      if (clock) {
        derived['standstill'] = clock.is;
        this.clocks.push(clock);
      }
    }
    return derived;
  }

  /** The end of a standstill, which time brought about: when it came in truth, and whether it has come at all. */
  private readEnd({ event, evidence }: Past, act: Act): RecordedEvent | null {
    const recordedEnd = (act.given['endedAt'] as string | undefined) ?? event.recordedAt;
    const end = trueEnd(this.as, { ...evidence, now: event.recordedAt }, this.now);
    if (end === null || (end.at !== null && end.at <= recordedEnd)) return event;
    const cameByThen = end.at !== null && end.at <= event.recordedAt;
    const actedOn = this.history.slice(act.version).some((later) => later.event.state !== event.state);
    if (!cameByThen) {
      this.end = end;
      const reasons = reasonsAgainst(
        { ...this.as, regime: event.regime },
        'EndStandstill',
        { endedAt: recordedEnd },
        { ...evidence, now: event.recordedAt },
      );
      this.flag(act, event, reasons);
      if (!actedOn && canOpenAgain(event.state) && (end.at === null || end.at > this.now)) {
        this.alsoStruck.push({ event: act.version });
        this.reopened = this.history[act.version - 2]?.event.state ?? null;
        return null;
      }
      this.actedTooEarly = actedOn;
    }
    const endedAt = end.at ?? recordedEnd;
    const derived = { ...event.data.derived, at: endedAt };
    return this.restate(event, act, { ...this.openOf(act), endedAt }, derived);
  }

  private judge(event: RecordedEvent, act: Act, { then, as, known, evidence }: Seen): void {
    const edited = this.edited.ever.has(act.version);
    const before = reasonsAgainst(then, act.command, known, evidence).map(({ code }) => code);
    const judged = this.end ? counted(as, this.end, event.recordedAt) : as;
    const data = act.given as unknown as CommandData[CommandType];
    const reasons = reasonsAgainst(judged, act.command, data, edited ? asPutRight(evidence) : evidence).filter(
      ({ code }) => !before.includes(code) && code !== 'act-is-not-in-the-future',
    );
    if (!this.edited.now.has(act.version)) return this.flag(act, event, reasons);
    const future = reasonsAgainst(judged, act.command, data, { ...evidence, now: this.now }).filter(
      ({ code }) => code === 'act-is-not-in-the-future',
    );
    const impossibly = [...future, ...reasons.filter(({ code }) => impossible.includes(code))];
    if (impossibly.length > 0) this.wrong.push({ event: act.version, reasons: impossibly });
    this.flag(
      act,
      event,
      reasons.filter(({ code }) => !impossible.includes(code)),
    );
  }

  private flag(act: Act, { type }: RecordedEvent, reasons: FootingFlag['reasons']): void {
    if (reasons.length === 0) return;
    const short = reasons.map(({ code, provision, message }) => ({ code, provision, message }));
    const known = this.flags.findIndex(({ event }) => event === act.version);
    if (known === -1) this.flags.push({ event: act.version, type, reasons: short });
    else this.flags[known] = { ...this.flags[known]!, reasons: [...this.flags[known]!.reasons, ...short] };
  }

  private openOf({ command, given }: Act): Readonly<Record<string, unknown>> {
    const { seals } = stepOf(command);
    return Object.fromEntries(Object.entries(given).filter(([name]) => !seals.includes(name)));
  }

  /** The event with what it says now; noted where that is something else than it said. */
  private restate(
    event: RecordedEvent,
    act: Act,
    open: Readonly<Record<string, unknown>>,
    derived: Readonly<Record<string, unknown>>,
  ): RecordedEvent {
    const recorded = event.sealedNames ?? [];
    const { seals } = stepOf(act.command);
    const names = act.readable ? Object.keys(act.given).filter((name) => seals.includes(name)) : recorded;
    const sealedNames = asText([...names].sort()) === asText([...recorded].sort()) ? undefined : names;
    const data: EventData = { ...open, derived };
    if (asText(data) === asText(event.data) && sealedNames === undefined) return event;
    this.restated.push({ event: act.version, data: open, derived, ...(sealedNames ? { sealedNames } : {}) });
    return { ...event, data, ...(sealedNames ? { sealedNames } : {}) };
  }
}

/** The events of which a value is put right, by version: by the correction asked for, and by any so far. */
export interface Edited {
  readonly now: ReadonlySet<number>;
  readonly ever: ReadonlySet<number>;
}

interface Seen {
  readonly then: Procurement;
  readonly as: Procurement;
  readonly known: CommandData[CommandType];
  readonly evidence: Evidence;
}

const same = (act: Act, known: Readonly<Record<string, unknown>>): boolean => asText(act.given) === asText(known);

/** Names are matched with people when a command is given; those of another command say nothing of what is put right. */
function asPutRight({ named: _named, ...evidence }: Evidence): Evidence {
  return evidence;
}

/** The states in which nothing has been done yet about a standstill that has ended. */
function canOpenAgain(state: StateName): boolean {
  return state === 'standstillEnded' || state === 'goingBack';
}
