import type { CommandData, Command, CommandType } from '../../acts/commands.js';
import type { EventData, ReplayedEvent, StateName } from '../../acts/events.js';
import { restoredCommand } from '../../corrections/commands-from-events.js';
import { correctableInProcurements } from '../../corrections/correctable.js';
import type { Act } from '../../corrections/overlay.js';
import { asText } from '../../corrections/paths.js';
import { shownWrongly } from '../../corrections/shown-wrongly.js';
import type { MovedClock } from '../../facts/corrected.js';
import { nothingYet, type Evidence, type Past, type Procurement } from '../../facts/procurement.js';
import { evolve } from '../evolve.js';
import { evolveFrom, passedOver } from '../fold.js';
import { reasonsAgainst } from '../reasons.js';
import { stepOf } from '../steps.js';
import { madeOf } from '../what-the-law-makes.js';
import { movedClock } from './clocks.js';
import { counted, trueEnd, type TrueEnd } from './ends.js';
import { Walking, type Walk, type Walked } from './walking.js';

/** What a walk through the history of a procurement finds beside what any does: clocks that moved, and a standstill that is open again. */
export interface WalkedProcurement extends Walked {
  readonly clocks: readonly MovedClock[];
  readonly reopened: StateName | null;
  readonly actedTooEarly: boolean;
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
 * Walks the history of a procurement as it was known at each step, and as it is known with everything put right.
 *
 * @param acts the history with everything put right; null where an act is struck.
 */
export function walk(asked: Walk<Past>, acts: readonly (Act | null)[]): WalkedProcurement {
  const walking = new WalkingProcurement(asked);
  acts.forEach((act, index) => walking.take(asked.history[index]!, act, index));
  return walking.found();
}

class WalkingProcurement extends Walking<Procurement, Past, CommandType> {
  private end: TrueEnd | null = null;
  private readonly clocks: MovedClock[] = [];
  private reopened: StateName | null = null;
  private actedTooEarly = false;

  constructor(asked: Walk<Past>) {
    super(asked, correctableInProcurements, nothingYet);
  }

  found(): WalkedProcurement {
    const { clocks, reopened, actedTooEarly } = this;
    return { ...this.walked, clocks, reopened, actedTooEarly };
  }

  protected after(standing: Procurement, event: ReplayedEvent, before: () => readonly ReplayedEvent[]): Procurement {
    return evolveFrom(standing, event, before);
  }

  protected withEvent(standing: Procurement, event: ReplayedEvent): Procurement {
    return evolve(standing, event);
  }

  protected without(standing: Procurement, event: ReplayedEvent): Procurement {
    return passedOver(standing, event);
  }

  protected givenThen({ event }: Past): Readonly<Record<string, unknown>> {
    const { derived: _derived, ...open } = event.data;
    return { ...open, ...event.disclosed };
  }

  protected read(past: Past, act: Act, before: Procurement): ReplayedEvent | null {
    const { event } = past;
    const open = this.openOf(act);
    if (!act.readable) {
      this.notJudged.push(act.version);
      return this.restate(event, act, open, event.data.derived ?? {});
    }
    if (act.command === 'EndStandstill') return this.readEnd(past, act);
    const evidence: Evidence = { ...past.evidence, now: event.recordedAt };
    const known = restoredCommand(act.command, this.givenThen(past), {});
    const then = { ...before, regime: event.regime };
    const as = { ...this.as, regime: event.regime };
    const derived = this.madeAgain(event, act, { then, as, known, evidence });
    this.judge(event, act, { then, as, known, evidence });
    return this.restate(event, act, open, derived);
  }

  private madeAgain(
    event: ReplayedEvent,
    act: Act,
    { then, as, known, evidence }: Seen,
  ): Readonly<Record<string, unknown>> {
    const was = madeOf(then, { type: act.command, data: known } as Command, evidence).derived;
    const command = { type: act.command, data: act.given } as unknown as Command;
    const { edited, history } = this.walk;
    const is = madeOf(as, command, edited.ever.has(act.version) ? asPutRight(evidence) : evidence).derived;
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
      const clock = movedClock(history, act.version, derived, as.facts.run.number);
      if (clock) {
        derived['standstill'] = clock.is;
        this.clocks.push(clock);
      }
    }
    return derived;
  }

  /** The end of a standstill, which time brought about: when it came in truth, and whether it has come at all. */
  private readEnd({ event, evidence }: Past, act: Act): ReplayedEvent | null {
    const { history, now } = this.walk;
    const recordedEnd = (act.given['endedAt'] as string | undefined) ?? event.recordedAt;
    const end = trueEnd(this.as, { ...evidence, now: event.recordedAt }, now);
    if (end === null || (end.at !== null && end.at <= recordedEnd)) return event;
    const cameByThen = end.at !== null && end.at <= event.recordedAt;
    const actedOn = history.slice(act.version).some((later) => later.event.state !== event.state);
    if (!cameByThen) {
      this.end = end;
      const reasons = reasonsAgainst(
        { ...this.as, regime: event.regime },
        'EndStandstill',
        { endedAt: recordedEnd },
        { ...evidence, now: event.recordedAt },
      );
      this.flag(act, event, reasons);
      if (!actedOn && canOpenAgain(event.state) && (end.at === null || end.at > now)) {
        this.alsoStruck.push({ event: act.version });
        this.reopened = history[act.version - 2]?.event.state ?? null;
        return null;
      }
      this.actedTooEarly = actedOn;
    }
    const endedAt = end.at ?? recordedEnd;
    const derived = { ...event.data.derived, at: endedAt };
    return this.restate(event, act, { ...this.openOf(act), endedAt }, derived);
  }

  private judge(event: ReplayedEvent, act: Act, { then, as, known, evidence }: Seen): void {
    const { edited, now } = this.walk;
    const ever = edited.ever.has(act.version);
    const before = reasonsAgainst(then, act.command, known, evidence).map(({ code }) => code);
    const judged = this.end ? counted(as, this.end, event.recordedAt) : as;
    const data = act.given as unknown as CommandData[CommandType];
    const reasons = reasonsAgainst(judged, act.command, data, ever ? asPutRight(evidence) : evidence).filter(
      ({ code }) => !before.includes(code) && code !== 'act-is-not-in-the-future',
    );
    if (!edited.now.has(act.version)) return this.flag(act, event, reasons);
    const future = reasonsAgainst(judged, act.command, data, { ...evidence, now }).filter(
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

  private openOf({ command, given }: Act): Readonly<Record<string, unknown>> {
    const { seals } = stepOf(command);
    return Object.fromEntries(Object.entries(given).filter(([name]) => !seals.includes(name)));
  }

  /** The event with what it says now; noted where that is something else than it said. */
  private restate(
    event: ReplayedEvent,
    act: Act,
    open: Readonly<Record<string, unknown>>,
    derived: Readonly<Record<string, unknown>>,
  ): ReplayedEvent {
    const sealedNames = this.sealedAnew(act, event);
    const data: EventData = { ...open, derived };
    if (asText(data) === asText(event.data) && sealedNames === null) return event;
    this.restated.push({ event: act.version, data: open, derived, ...(sealedNames ? { sealedNames } : {}) });
    return { ...event, data, ...(sealedNames ? { sealedNames } : {}) };
  }
}

interface Seen {
  readonly then: Procurement;
  readonly as: Procurement;
  readonly known: CommandData[CommandType];
  readonly evidence: Evidence;
}

/** Names are matched with people when a command is given; those of another command say nothing of what is put right. */
function asPutRight({ named: _named, ...evidence }: Evidence): Evidence {
  return evidence;
}

/** The states in which nothing has been done yet about a standstill that has ended. */
function canOpenAgain(state: StateName): boolean {
  return state === 'standstillEnded' || state === 'goingBack';
}
