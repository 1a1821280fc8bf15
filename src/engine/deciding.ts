import { randomUUID } from 'node:crypto';
import type {
  AnyCommand,
  Decided,
  Instant,
  KindName,
  Reason,
  StreamEvent,
  StreamStanding,
  Touch,
} from '../../workflows/index.js';
import type { Database } from '../platform/database/database.js';
import { isUniqueViolation } from '../platform/database/database-errors.js';
import { clockDifference, mustBeAbleToDecide } from '../platform/database/finding.js';
import { Conflict, Defect, Denial } from '../platform/errors.js';
import {
  noHead,
  recordAfter,
  type Actor,
  type Citation,
  type EventDraft,
  type Held,
  type StreamName,
} from '../trail/index.js';
import { answerDigestOf, answeredBefore, askerOf, newSalt, saltedDigest, type StoredAnswer } from './answers.js';
import type { Clock } from './clock.js';
import { followAll, together, type Follower } from './following.js';
import { standingAfter } from './history.js';
import type { ActorPort } from './ports.js';
import { attemptsOf, refuseOvertaken, type FirstSight } from './precondition.js';
import type { ReadStatement, Seen, Touched } from './read-statement.js';
import { logRefusal } from './log-refusal.js';
import { turn } from './turn.js';
import type { Asked, Subject, Way } from './way.js';
import type { WriteStatement } from './write-statement.js';
import { writtenAs, type WrittenEvent } from './written.js';

/** After so many lost races one steps back before the next. */
const AT_ONCE = 5;

/** What came of a command, whatever its stream is about. */
export type Done<S, E, A> =
  | {
      readonly accepted: true;
      readonly authorityId: string;
      readonly answer: A;
      readonly repeated: boolean;
      /** What was recorded; null where an answer was given again. */
      readonly written: readonly WrittenEvent[] | null;
      /** What stands: after the act or, where an answer was given again, now. */
      readonly standing: S;
      readonly evidence: E;
    }
  | {
      readonly accepted: false;
      readonly authorityId: string;
      readonly reasons: readonly Reason[];
      readonly standing: S;
      readonly at: Instant;
    };

/** What a decision would rest on. */
export interface Ahead<S, C, E> {
  readonly authorityId: string;
  readonly before: S;
  readonly actor: Actor;
  readonly command: C;
  readonly evidence: E;
}

/** The statements of a kind, and who may ask for it. */
export interface Parts<S extends StreamStanding<unknown>> {
  readonly read: ReadStatement<S>;
  readonly write: WriteStatement;
  readonly actor: ActorPort | null;
}

/** A command on its way: what was asked, what was seen, and who is acting. */
interface Decision<S, C extends AnyCommand> extends Subject<S> {
  readonly request: Asked<C>;
  readonly seen: Seen<S>;
  readonly actor: Actor;
  readonly digest: string;
  /** What was on record before, where the command is one that is given its history; nothing otherwise. */
  readonly past: readonly StreamEvent[];
}

/**
 * The way of every command, whatever its stream is about: one statement reads all that the decision rests on, the law decides, one
 * statement writes all that follows, if the stream still stands where it stood.
 */
export class Deciding<S extends StreamStanding<unknown>, C extends AnyCommand, E, A> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly way: Way<S, C, E, A>,
    private readonly parts: () => Parts<S>,
    private readonly followers: (kind: KindName) => Follower,
  ) {}

  /** Decides one command. See `Engine.submit` for what it throws. */
  async run(request: Asked<C>): Promise<Done<S, E, A>> {
    const { way } = this;
    const digest = way.digestOf(request);
    let first: FirstSight | null = null;
    let version = 0;
    for (let attempt = 1; attempt <= attemptsOf(request); attempt += 1) {
      if (attempt > AT_ONCE) await turn(attempt - AT_ONCE);
      const seen = await this.see(request);
      const actor = this.admit(request, seen);
      const subject = this.subjectOf(request, seen);
      const received = request.received?.at ?? first?.clock ?? seen.clock;
      const evidence = await way.evidence(seen, request.byFirstReceipt ? received : seen.now, actor);
      const repeated = answeredBefore(seen.answer as StoredAnswer<A> | null, digest);
      if (repeated) return this.accepted(subject, repeated, subject.before, evidence, null);
      refuseOvertaken(way, { ...request, command: way.named(request.command, subject.before) }, seen, actor, first);
      ({ version } = subject.before);
      first ??= { version, clock: seen.clock };
      way.check(seen, request.command, actor);
      const known = await way.withPast(request, subject, evidence);
      const outcome = way.kind.decide(subject.before, known.command, known.evidence);
      const decision: Decision<S, C> = { request, seen, ...subject, actor, digest, past: known.past };
      if (!outcome.accepted) return this.refuse(decision, outcome.reasons);
      const commandId = request.commandId ?? randomUUID();
      const onward = way.kind.onward(subject.before, known.command, outcome.events);
      const leading = { authorityId: subject.authorityId, seen, actor, commandId };
      const { reasons, followed } = await followAll(onward, leading, this.followers);
      if (reasons.length > 0) return this.refuse(decision, reasons);
      const recorded = await this.record(decision, outcome, commandId, followed);
      if (recorded) return this.accepted(subject, recorded.answer, recorded.after, evidence, recorded.written);
    }
    const detail = `The ${way.noun} is being changed by others at this moment. Nothing was recorded.`;
    throw new Conflict('conflict', detail, { expected: request.ifMatch ?? first?.version, version });
  }

  /**
   * What a decision on a command would rest on now: the same that `run` would read, with the same refusals of who may not, of what
   * refers to nothing and of what was overtaken. Nothing is written.
   *
   * @param isWhole whether the command carries what it is to carry; what it carries is not looked at otherwise.
   */
  async ahead(request: Asked<C>, isWhole: boolean): Promise<Ahead<S, C, E>> {
    const { way } = this;
    const seen = await this.see({ ...request, idempotencyKey: null });
    const actor = this.admit(request, seen);
    const subject = this.subjectOf(request, seen);
    const evidence = await way.evidence(seen, seen.now, actor);
    refuseOvertaken(way, { ...request, command: way.named(request.command, subject.before) }, seen, actor, null);
    const { authorityId, before } = subject;
    if (!isWhole) return { authorityId, before, actor, command: request.command, evidence };
    way.check(seen, request.command, actor);
    return { authorityId, before, actor, ...(await way.withPast(request, subject, evidence)) };
  }

  /** Looks at everything that the decision rests on. Throws where nothing may be decided on this database now. */
  private async see(request: Asked<C>): Promise<Seen<S>> {
    const { principal, id, authorityId, command, idempotencyKey, received } = request;
    const { issuer, subject } = typeof principal === 'string' ? { issuer: null, subject: null } : principal;
    const { watch } = this.database;
    const before = watch.clock();
    const seen = await this.parts().read.run(this.database, {
      ...{ issuer, subject, id, authorityId },
      ...{ command: command.type, data: command.data },
      ...{ asker: askerOf(principal), key: idempotencyKey, simulated: this.clock.simulated },
      received: received?.id ?? null,
      touched: this.way.kind.touches(command, id),
    });
    const clock = clockDifference(seen.ticks, before, watch.clock());
    const unknown = seen.unknownMigration === null ? [] : [seen.unknownMigration];
    mustBeAbleToDecide({ clock, missing: [], unknown });
    return seen;
  }

  /** May this one ask? Comes before everything else that could tell them something. */
  private admit(request: Asked<C>, { actor, authorityId, publishedAt }: Seen<S>): Actor {
    const { principal, command, withinAuthority = false } = request;
    if (principal === 'system') return { system: true };
    const port = this.parts().actor;
    if (!port) throw new Defect('nothing answers who may act');
    return port.admit(actor, { principal, command: command.type, withinAuthority, authorityId, publishedAt });
  }

  /** What the command is about. Refuses a stream that is not there. */
  private subjectOf({ id, command }: Asked<C>, { standing, authorityId, storedAs }: Seen<S>): Subject<S> {
    const { kind, noun } = this.way;
    const begins = id === null || kind.begunBy.includes(command.type);
    if (!standing && !begins) throw new Denial('not-found', `There is no such ${noun}.`);
    if (authorityId === null) throw new Defect(`${command.type} was submitted without an authority`);
    return { authorityId, before: standing ?? kind.nothing, storedAs };
  }

  private async refuse(decision: Decision<S, C>, reasons: readonly Reason[]): Promise<Done<S, E, A>> {
    const { request, seen, authorityId, before, actor, digest } = decision;
    const { name: kind } = this.way.kind;
    const { version } = before;
    const refused = {
      authorityId,
      kind,
      procurementId: kind === 'procurement' ? request.id : null,
      command: request.command.type,
      reasons,
      version,
      at: seen.now,
    };
    await logRefusal(this.database, refused, actor, digest, request.requestId ?? null);
    return { accepted: false, authorityId, reasons, standing: before, at: seen.now };
  }

  /** The second round trip. Null if somebody was faster; then nothing was written. */
  private async record(
    decision: Decision<S, C>,
    outcome: Extract<Decided, { accepted: true }>,
    commandId: string,
    followed: Awaited<ReturnType<typeof followAll>>['followed'],
  ): Promise<{ readonly answer: A; readonly after: S; readonly written: readonly WrittenEvent[] } | null> {
    const { way } = this;
    const { request, seen, authorityId, before, digest, past } = decision;
    const id = request.id ?? randomUUID();
    const stream: StreamName = { authority: authorityId, type: seen.storedAs ?? way.kind.types[0], id };
    const { idempotencyKey: key, principal } = request;
    const { warnings } = outcome;
    const kept = key === null ? null : { asker: askerOf(principal), key, salt: newSalt() };
    const requestSalt = newSalt();
    const requestDigest = saltedDigest(requestSalt, digest);
    const bound = kept && answerDigestOf(kept.salt, { ...kept, requestDigest, warnings });
    const evidence = way.recordedEvidence(seen);
    const { held, cited } = touchedBy(way.kind.touches(request.command, request.id), seen, authorityId);
    const drafts = outcome.events.map((event, index): EventDraft => {
      const isTheirs = way.isTheirs(event, request.command);
      return {
        ...event,
        ...{ commandId, evidence, actor: isTheirs ? decision.actor : { system: true } },
        ...(isTheirs && { cites: cited }),
        ...(bound !== null && index === 0 && { answerDigest: bound }),
      };
    });
    const batch = recordAfter(seen.head ?? noHead, stream, drafts, seen.now);
    // What is read back is what the events say: a command decided by its first receipt is recorded later than it was decided.
    const after = standingAfter(way.kind, batch.events, before, () => past);
    // The later cites the earlier: what follows from an act, the act.
    const last = batch.events.at(-1)!;
    const further = followed.map(({ record }) => record([{ ...stream, version: last.version, hash: last.hash }]));
    const also = further.map(({ moved }) => moved);
    const written = writtenAs(batch, drafts);
    const recorded = { authorityId, id, commandId, before, after, batch, written, warnings, now: seen.now, also, past };
    const answer = way.answer(recorded);
    const asked = { request_digest: requestDigest, request_salt: requestSalt };
    const own = way.parts(recorded, kept && { ...kept, ...asked, answer, at: batch.to.at });
    const parts = together([...own, ...further.flatMap((one) => one.parts)]);
    const batches = [batch, ...further.map((one) => one.batch)] as const;
    const waiting = {
      nothingReceivedBefore: way.waitsFor(outcome.events, before),
      received: request.received?.id ?? null,
    };
    try {
      const moved = await this.database.inTurn(id, () =>
        this.parts().write.run(this.database, { batches, held }, parts, waiting),
      );
      return moved ? { answer, after, written } : null;
    } catch (error) {
      // The same request, or another with its key, was answered while we thought. What was answered is read again.
      if (isUniqueViolation(error, 'command_outcome_pk')) return null;
      // Somebody else began the same stream at the same time.
      if (isUniqueViolation(error, 'stream_pk') || isUniqueViolation(error, 'event_pk')) return null;
      // Or registered an organisation of this id, or made somebody known who signs in so.
      if (isUniqueViolation(error, 'organisation_pkey') || isUniqueViolation(error, 'person_issuer_subject'))
        return null;
      throw error;
    }
  }

  private accepted(
    { authorityId }: Subject<S>,
    answer: A,
    standing: S,
    evidence: E,
    written: readonly WrittenEvent[] | null,
  ): Done<S, E, A> {
    return { accepted: true, authorityId, answer, repeated: written === null, written, standing, evidence };
  }
}

/** What must stand where it was seen when the act is written, and what the act's event cites: with that, what was only looked at. */
function touchedBy(
  touches: readonly Touch[],
  { touched }: Seen<unknown>,
  home: string,
): { readonly held: readonly Held[]; readonly cited: readonly Citation[] } {
  const as = (...those: readonly Touch['as'][]): readonly Touched[] =>
    touched
      .filter(({ kind, id }) => touches.some((one) => one.kind === kind && one.id === id && those.includes(one.as)))
      // That there is such a procurement of others is not the asker's to know.
      .filter(({ kind, authority }) => kind === 'authority' || authority === home);
  const nameOf = ({ authority, type, id }: Touched): StreamName => ({ authority, type, id });
  return {
    held: as('held').map((one) => ({ stream: nameOf(one), version: one.head.version })),
    cited: as('held', 'cited').map((one) => ({ ...nameOf(one), version: one.head.version, hash: one.head.hash })),
  };
}
