import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  decide,
  eventOf,
  inItsReferences,
  nothingYet,
  waitsForAllBefore,
  type Evidence,
  type NewEvent,
  type Outcome,
  type Procurement,
  type RecordedEvent,
} from '../../workflows/index.js';
import { Database } from '../platform/database/database.js';
import { isUniqueViolation } from '../platform/database/database-errors.js';
import { clockDifference, mustBeAbleToDecide } from '../platform/database/finding.js';
import { Conflict, Defect, Denial } from '../platform/errors.js';
import { Metrics } from '../platform/http/metrics.js';
import { noHead, recordAfter, type Actor, type EventDraft, type TrailEvent } from '../trail/index.js';
import { answerDigestOf, answeredBefore, askerOf, digestOf, newSalt, saltedDigest, type Answer } from './answers.js';
import { acceptedResult } from './accepted.js';
import { Clock } from './clock.js';
import type { CommandRequest, CommandResult, Refused } from './command.js';
import { EnginePorts } from './engine-ports.js';
import { evidenceFrom, recordedEvidence } from './evidence.js';
import { after } from './history.js';
import type { Look } from './look.js';
import { isTheSenders, NotYetDecided } from './not-yet-decided.js';
import { PastOfProcurements } from './past.js';
import type { AskingPrincipal, Change } from './ports.js';
import { attemptsOf, refuseOvertaken, type FirstSight } from './precondition.js';
import { ReadStatement, type Seen } from './read-statement.js';
import { Receptions, type ReceivedRequest } from './receptions.js';
import { logRefusal } from './refusals.js';
import { refuseUnstorable } from './storable.js';
import { turn } from './turn.js';
import { WriteStatement } from './write-statement.js';

/** After so many lost races one steps back before the next. */
const AT_ONCE = 5;

/**
 * The one path by which a procurement changes. Two round trips to the database: one statement reads all that the decision rests
 * on, one writes all that follows from it, if the procurement still stands where it stood. Between the two nothing is held, so no
 * asker waits for another's thinking, and a pooler may sit in between.
 */
@Injectable()
export class Engine {
  private readonly past: PastOfProcurements;
  /** What is received and not yet decided. */
  readonly receptions: Receptions;
  private statements: { readonly read: ReadStatement; readonly write: WriteStatement } | null = null;

  constructor(
    private readonly database: Database,
    private readonly ports: EnginePorts,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {
    this.past = new PastOfProcurements(database, ports);
    this.receptions = new Receptions(database);
  }

  /**
   * Submits one command.
   *
   * A refusal is not remembered for its idempotency key: nothing has happened, so the same request may be decided again, and
   * the law may by then allow it.
   *
   * What counts by its receipt is put down first, with the time of that, and then decided by it (where the procurement is public).
   *
   * @returns accepted, or refused with every reason of the law.
   * @throws Denial if this person may not; Conflict if the procurement moved or the key was used for something else;
   *   InvalidInput for what cannot be stored; OperationalError if the database is not there. Then nothing was written, except
   *   that a connection lost during the write leaves it open: repeat the request with its key. NotYetDecided where something was
   *   received and nothing came of it yet: it will be decided.
   */
  async submit(request: CommandRequest): Promise<CommandResult> {
    const { type } = request.command;
    if ((type === 'OpenProcurement') !== (request.procurementId === null)) {
      throw new Defect(`${type} was submitted ${request.procurementId === null ? 'without' : 'with'} a procurement`);
    }
    refuseUnstorable(request.command.data);
    const received = request.byFirstReceipt ? await this.receptions.putDown(request, this.clock.simulated) : null;
    return received ? this.decideReceived(received) : this.decideNow(request);
  }

  /**
   * Decides something that was received, by the time at which it was. What the law refuses is kept, with the reasons. What is not
   * well formed, or not for this sender to send, is forgotten, unless it is looked at `again`: then it was well formed when it came.
   */
  async decideReceived(request: ReceivedRequest, again = false): Promise<CommandResult> {
    const { received } = request;
    try {
      const result = await this.decideNow(request);
      if (result.accepted) return result;
      await this.receptions.refused(received, result.reasons);
      return { ...result, received };
    } catch (error) {
      if (again) throw error;
      if (!isTheSenders(error)) throw new NotYetDecided(received, { cause: error });
      await this.receptions.void(received);
      throw error;
    }
  }

  private async decideNow(request: CommandRequest): Promise<CommandResult> {
    const { type } = request.command;
    try {
      const result = await this.run(request);
      this.metrics.commandDecided(type, !result.accepted ? 'refused' : result.repeated ? 'repeated' : 'accepted');
      return result;
    } catch (error) {
      if (error instanceof Conflict) this.metrics.commandDecided(type, 'conflict');
      throw error;
    }
  }

  /**
   * A procurement as it stands, with the evidence that a decision now would rest on: one by `reader`, where it is for somebody to
   * read. Null if there is none.
   */
  async look(procurementId: string, reader: AskingPrincipal | null = null): Promise<Look | null> {
    const nothing = { authorityId: null, command: null, data: null, asker: null, key: null };
    const { issuer, subject } = reader ?? { issuer: null, subject: null };
    const simulated = this.clock.simulated;
    const seen = await this.read.run(this.database, { ...nothing, issuer, subject, procurementId, simulated });
    if (!seen.procurement || seen.authorityId === null) return null;
    const actor = this.ports.actor?.reading(seen.actor, seen.authorityId) ?? null;
    const evidence = await this.evidence(seen, seen.now, actor);
    return { procurement: seen.procurement, authorityId: seen.authorityId, publishedAt: seen.publishedAt, evidence };
  }

  /** The evidence that an event was decided on, made again from what was recorded with it. */
  evidenceOf(event: TrailEvent): Promise<Evidence> {
    return evidenceFrom(this.ports, event.evidence, event.recordedAt, event.actor);
  }

  private async run(request: CommandRequest): Promise<CommandResult> {
    const digest = digestOf(request);
    let first: FirstSight | null = null;
    for (let attempt = 1; attempt <= attemptsOf(request); attempt += 1) {
      if (attempt > AT_ONCE) await turn(attempt - AT_ONCE);
      const seen = await this.see(request);
      const actor = this.admit(request, seen);
      const subject = subjectOf(request, seen);
      const received = request.received?.at ?? first?.clock ?? seen.clock;
      const evidence = await this.evidence(seen, request.byFirstReceipt ? received : seen.now, actor);
      const repeated = answeredBefore(seen.answer, digest);
      if (repeated) return acceptedResult(subject.authorityId, repeated, subject.before, evidence, true);
      const named = inItsReferences(request.command, subject.before.facts.run.hearing);
      refuseOvertaken({ ...request, command: named }, seen, actor, first);
      first ??= { version: subject.before.version, clock: seen.clock };
      for (const port of this.ports.inputs) port.check(seen.referred[port.name] ?? null, request.command, actor);
      const { command, history } = await this.past.forCommand(request, subject.authorityId, subject.before);
      const outcome = decide(subject.before, command, history ? { ...evidence, history } : evidence);
      const past = (history ?? []).map(({ event }) => event);
      const decision: Decision = { request, seen, ...subject, actor, digest, past };
      if (!outcome.accepted) return this.refuse(decision, outcome.reasons);
      const recorded = await this.record(decision, outcome);
      if (recorded) return acceptedResult(subject.authorityId, recorded.answer, recorded.after, evidence, false);
    }
    throw new Conflict('conflict', 'The procurement is being changed by others at this moment. Nothing was recorded.');
  }

  /** Looks at everything that the decision rests on. Throws where nothing may be decided on this database now. */
  private async see(request: CommandRequest): Promise<Seen> {
    const { principal, procurementId, authorityId, command, idempotencyKey, received } = request;
    const { issuer, subject } = typeof principal === 'string' ? { issuer: null, subject: null } : principal;
    const { watch } = this.database;
    const before = watch.clock();
    const seen = await this.read.run(this.database, {
      ...{ issuer, subject, procurementId, authorityId },
      ...{ command: command.type, data: command.data },
      ...{ asker: askerOf(principal), key: idempotencyKey, simulated: this.clock.simulated },
      received: received?.id ?? null,
    });
    const clock = clockDifference(seen.ticks, before, watch.clock());
    const unknown = seen.unknownMigration === null ? [] : [seen.unknownMigration];
    mustBeAbleToDecide({ clock, missing: [], unknown });
    return seen;
  }

  /** May this one ask? Comes before everything else that could tell them something. */
  private admit(request: CommandRequest, { actor, authorityId, publishedAt }: Seen): Actor {
    const { principal, command, withinAuthority = false } = request;
    if (principal === 'system') return { system: true };
    if (!this.ports.actor) throw new Defect('nothing answers who may act');
    const question = { principal, command: command.type, withinAuthority, authorityId, publishedAt };
    return this.ports.actor.admit(actor, question);
  }

  private evidence(seen: Seen, now: string, actor: Actor | null = null): Promise<Evidence> {
    return evidenceFrom(this.ports, recordedEvidence(seen.found, this.clock), now, actor);
  }

  private async refuse(decision: Decision, reasons: Refused['reasons']): Promise<Refused> {
    const { request, seen, authorityId, before, actor, digest } = decision;
    const { procurementId, command, requestId = null } = request;
    const stands = { version: before.version, state: before.state, at: seen.now };
    const refused: Refused = { accepted: false, authorityId, procurementId, command: command.type, reasons, ...stands };
    await logRefusal(this.database, refused, actor, digest, requestId);
    return refused;
  }

  /** The second round trip. Null if somebody was faster; then nothing was written. */
  private async record(
    decision: Decision,
    outcome: Extract<Outcome, { accepted: true }>,
  ): Promise<{ readonly answer: Answer; readonly after: Procurement } | null> {
    const { request, seen, authorityId, before, digest } = decision;
    const commandId = request.commandId ?? randomUUID();
    const procurementId = request.procurementId ?? randomUUID();
    const stream = { authority: authorityId, type: 'procurement', id: procurementId } as const;
    const { idempotencyKey: key, principal } = request;
    const { warnings } = outcome;
    const kept = key === null ? null : { asker: askerOf(principal), key, salt: newSalt() };
    const requestSalt = newSalt();
    const requestDigest = saltedDigest(requestSalt, digest);
    const bound = kept && answerDigestOf(kept.salt, { ...kept, requestDigest, warnings });
    const drafts = outcome.events.map((event, index): EventDraft => ({
      ...this.draft(event, decision, commandId),
      ...(bound !== null && index === 0 && { answerDigest: bound }),
    }));
    const batch = recordAfter(seen.head ?? noHead, stream, drafts, seen.now);
    // What is read back is what the events say: a command decided by its first receipt is recorded later than it was decided.
    const standing = { procurement: before, marks: seen.marks };
    const { procurement, marks } = after(standing, batch.events, () => decision.past);
    const about = { authorityId, procurementId, events: batch.events };
    const change: Change = { ...about, before, after: procurement, marks, at: batch.to.at };
    const { version, state, machine, regime } = procurement;
    const events = batch.events.map(({ id, type, version }) => ({ id, type, version }));
    const answer = { procurementId, commandId, version, state, machine, regime, warnings, events };
    const asked = { request_digest: requestDigest, request_salt: requestSalt };
    const row = kept && { ...kept, ...asked, answer, at: batch.to.at };
    try {
      const waiting = {
        nothingReceivedBefore: waitsForAllBefore(outcome.events, before),
        received: request.received?.id ?? null,
      };
      const written = await this.database.inTurn(procurementId, () =>
        this.write.run(this.database, batch, change, row, waiting),
      );
      return written ? { answer, after: procurement } : null;
    } catch (error) {
      // The same request, or another with its key, was answered while we thought. What was answered is read again.
      if (isUniqueViolation(error, 'command_outcome_pk')) return null;
      throw error;
    }
  }

  private draft(event: NewEvent, { request, seen, actor }: Decision, commandId: string): EventDraft {
    const { type, schema, regime, state, data, sealed } = event;
    // What time alone has brought about is nobody's act, whoever's command came upon it.
    const by: Actor = type === eventOf[request.command.type] ? actor : { system: true };
    const evidence = recordedEvidence(seen.found, this.clock);
    return { type, schema, regime, actor: by, commandId, state, data, evidence, sealed };
  }

  private get read(): ReadStatement {
    return this.composed().read;
  }

  private get write(): WriteStatement {
    return this.composed().write;
  }

  private composed(): { readonly read: ReadStatement; readonly write: WriteStatement } {
    this.statements ??= {
      read: new ReadStatement(this.ports, this.database.migrations),
      write: new WriteStatement(this.ports),
    };
    return this.statements;
  }
}

/** A command on its way: what was asked, what was seen, and who is acting. */
interface Decision extends Subject {
  readonly request: CommandRequest;
  readonly seen: Seen;
  readonly actor: Actor;
  readonly digest: string;
  /** What was on record before, where the command is one that is given its history; nothing otherwise. */
  readonly past: readonly RecordedEvent[];
}

interface Subject {
  readonly authorityId: string;
  readonly before: Procurement;
}

/** What the command is about. Refuses a procurement that is not there. */
function subjectOf({ procurementId, command }: CommandRequest, { procurement, authorityId }: Seen): Subject {
  if (!procurement && procurementId !== null) throw new Denial('not-found', 'There is no such procurement.');
  if (authorityId === null) throw new Defect(`${command.type} was submitted without an authority`);
  return { authorityId, before: procurement ?? nothingYet };
}
