import { Injectable } from '@nestjs/common';
import {
  authorityKind,
  organisationKind,
  procurementKind,
  type AuthorityAct,
  type AuthorityEvidence,
  type AuthorityStanding,
  type Command,
  type Evidence,
  type Instant,
  type KindName,
  type OrganisationCommand,
  type OrganisationEvidence,
  type OrganisationStanding,
  type ProcurementStanding,
  type StreamKind,
  type StreamStanding,
} from '../../workflows/index.js';
import { Database } from '../platform/database/database.js';
import { Defect, Denial } from '../platform/errors.js';
import { Metrics } from '../platform/http/metrics.js';
import { loadEvents, type StreamName, type TrailEvent } from '../trail/index.js';
import type { Answer } from './answers.js';
import { acceptedResult } from './accepted.js';
import { AuthorityWay } from './authority-way.js';
import { Clock } from './clock.js';
import type { AuthorityRequest, CommandRequest, CommandResult, OrganisationRequest, SettledResult } from './command.js';
import { considered, consideredSettling } from './consider.js';
import type { Considered, ConsideredSettling, ConsiderRequest, ConsiderSettling } from './consider.js';
import { counted } from './counted.js';
import { Deciding } from './deciding.js';
import { EnginePorts } from './engine-ports.js';
import { evidenceFrom } from './evidence.js';
import { FollowerOf, type Follower } from './following.js';
import { standingAfter } from './history.js';
import type { Look } from './look.js';
import { lookAt, looksAt, type LookOf } from './looking.js';
import { atGatesFrom } from './gates-way.js';
import { isTheSenders, NotYetDecided } from './not-yet-decided.js';
import { OrganisationWay } from './organisation-way.js';
import type { AskingPrincipal } from './ports.js';
import { ProcurementWay, procurementFrom } from './procurement-way.js';
import { nothingAsked, ReadStatement, type Ask, type StoredStanding } from './read-statement.js';
import { Receptions, type ReceivedRequest } from './receptions.js';
import type { Settled } from './settled.js';
import { refuseUnstorable } from './storable.js';
import { WriteStatement } from './write-statement.js';

/**
 * The one path by which a stream changes, whatever it is about. Two round trips to the database: one statement reads all that the decision
 * rests on, one writes all that follows from it, if the stream still stands where it stood. Between the two nothing is held, so no
 * asker waits for another's thinking, and a pooler may sit in between.
 */
@Injectable()
export class Engine {
  /** What is received and not yet decided. */
  readonly receptions: Receptions;
  private readonly procurements: Deciding<ProcurementStanding, Command, Evidence, Answer>;
  private readonly authorities: Deciding<AuthorityStanding, AuthorityAct, AuthorityEvidence, Settled>;
  private readonly organisations: Deciding<OrganisationStanding, OrganisationCommand, OrganisationEvidence, Settled>;
  private readonly write = new WriteStatement();
  private readonly settling: AuthorityWay;
  private readonly keeping: OrganisationWay;
  private readonly read: () => ReadStatement<ProcurementStanding>;
  private readonly readAuthority: () => ReadStatement<AuthorityStanding>;
  private readonly readOrganisation: () => ReadStatement<OrganisationStanding>;

  constructor(
    private readonly database: Database,
    private readonly ports: EnginePorts,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {
    this.receptions = new Receptions(database);
    const [{ migrations }, { write }] = [database, this];
    const way = new ProcurementWay(ports, clock, database);
    this.settling = new AuthorityWay(ports, database);
    const keeping = (this.keeping = new OrganisationWay(ports, database));
    const procurement = this.standingOf(procurementKind, procurementFrom);
    const authority = this.standingOf<AuthorityStanding>(authorityKind, atGatesFrom);
    const organisation = this.standingOf<OrganisationStanding>(organisationKind, atGatesFrom);
    const followers: Readonly<Record<KindName, Follower>> = {
      procurement: new FollowerOf(way, procurement),
      authority: new FollowerOf(this.settling, authority),
      organisation: new FollowerOf(keeping, organisation),
    };
    // The statements are composed with the first command, when everything has plugged in.
    const parts = once(() => ({
      read: new ReadStatement(procurementKind, ports, procurement, migrations),
      ...{ write, actor: ports.actor },
    }));
    this.read = () => parts().read;
    this.procurements = new Deciding(database, clock, way, parts, (kind) => followers[kind]);
    const ofAuthorities = once(() => {
      const { authorityActor: actor, authorityEvidence: evidence } = ports;
      const read = new ReadStatement(authorityKind, { actor, evidence, inputs: [] }, authority, migrations);
      return { read, write, actor };
    });
    this.readAuthority = () => ofAuthorities().read;
    this.authorities = new Deciding(database, clock, this.settling, ofAuthorities, (kind) => followers[kind]);
    const ofOrganisations = once(() => {
      const evidence = ports.organisationEvidence;
      const parts = { actor: null, evidence, inputs: [] };
      return { read: new ReadStatement(organisationKind, parts, organisation, migrations), write, actor: null };
    });
    this.readOrganisation = () => ofOrganisations().read;
    this.organisations = new Deciding(database, clock, keeping, ofOrganisations, (kind) => followers[kind]);
  }

  /**
   * Submits one command.
   *
   * A refusal is not remembered for its idempotency key: the same request may be decided again, and the law may by then allow it.
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
   * What would come of a command, by the same rules, for the same person and on the same evidence as `submit` would decide it now.
   * Nothing is written: neither an event nor, where it would be refused, the attempt.
   *
   * @param request `data` null asks only whether the command comes now, as far as can be said without what it would carry.
   * @throws what `submit` throws where this person may not, where something moved, and for what refers to nothing.
   */
  async consider({ type, data, procurementId: id, ...request }: ConsiderRequest): Promise<Considered> {
    refuseUnstorable(data ?? {});
    const command = { type, data: data ?? {} } as Command;
    const asked = { ...request, withinAuthority: true, id, idempotencyKey: null, command };
    return considered(await this.procurements.ahead(asked, data !== null), data !== null);
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
    const { procurementId, command } = request;
    const done = await counted(this.metrics, command.type, this.procurements.run({ ...request, id: procurementId }));
    const { authorityId, standing } = done;
    if (done.accepted) return acceptedResult(authorityId, done.answer, standing, done.evidence, done.written);
    const { version, state } = standing;
    const { reasons, at } = done;
    return { accepted: false, authorityId, procurementId, command: command.type, reasons, version, state, at };
  }

  /**
   * Settles something of an authority itself, by the same way. What it throws is what `submit` throws.
   *
   * @returns what was recorded, or every reason against it.
   */
  async settle(request: AuthorityRequest): Promise<SettledResult> {
    const { authorityId, command } = request;
    refuseUnstorable(command.data);
    const done = await counted(
      this.metrics,
      command.type,
      this.authorities.run({ ifMatch: null, ...request, id: authorityId }),
    );
    if (!done.accepted) return { accepted: false, reasons: done.reasons };
    return { accepted: true, settled: done.answer };
  }

  /** What would come of something that an authority would settle of itself. Nothing is written; it throws what `consider` throws. */
  async considerSettling(request: ConsiderSettling): Promise<ConsideredSettling> {
    refuseUnstorable(request.command.data);
    const asked = { ...request, id: request.authorityId, idempotencyKey: null };
    return consideredSettling(await this.authorities.ahead(asked, true));
  }

  /**
   * Decides about an organisation that is no authority, by the same way: who belongs to it, and what it is called. Nobody but whoever
   * operates the installation does.
   */
  async keep({ organisationId: id, ...request }: OrganisationRequest): Promise<SettledResult> {
    const { command } = request;
    if (request.principal !== 'system') {
      throw new Denial(
        'not-permitted',
        'Only whoever operates this installation may change who belongs to a provider.',
      );
    }
    refuseUnstorable(command.data);
    const asked = { ifMatch: null, ...request, authorityId: id, id };
    const done = await counted(this.metrics, command.type, this.organisations.run(asked));
    if (!done.accepted) return { accepted: false, reasons: done.reasons };
    return { accepted: true, settled: done.answer };
  }

  /** The same of an event of an authority's stream. */
  evidenceOfSettled({ evidence, stream, recordedAt, actor }: TrailEvent): Promise<AuthorityEvidence> {
    return this.settling.evidenceFrom(evidence, stream.authority, recordedAt, actor);
  }

  /** The same of an organisation that is no authority. */
  evidenceOfKept({ evidence, stream, recordedAt, actor }: TrailEvent): Promise<OrganisationEvidence> {
    return this.keeping.evidenceFrom(evidence, stream.authority, recordedAt, actor);
  }

  /** The instant that things are done at now, by the clock of decisions. */
  async now(): Promise<Instant> {
    const [clock] = await this.database.prepared<{ now: Instant }>('engine.now', NOW, [this.clock.simulated]);
    return clock!.now;
  }

  /** Makes of what is stored what stands; where it is of another shape, or not there, the events are folded anew. */
  private standingOf<S extends StreamStanding<unknown>>(
    kind: Pick<StreamKind<S, never, never>, 'nothing' | 'after' | 'shape'>,
    from: (stored: StoredStanding) => S,
  ): (stored: StoredStanding, stream: StreamName) => S | Promise<S> {
    return async (stored, stream) => {
      if (stored.shape === kind.shape) return from(stored);
      return standingAfter(kind, await loadEvents(this.database, stream, { version: stored.version }));
    };
  }

  /**
   * A procurement as it stands, with the evidence that a decision now would rest on: one by `reader`, where it is for somebody to
   * read. Null if there is none.
   */
  async look(procurementId: string, reader: AskingPrincipal | null = null): Promise<Look | null> {
    const asked = { ...this.merely(procurementId), ...(reader && { issuer: reader.issuer, subject: reader.subject }) };
    return lookAt(await this.read().run(this.database, asked), this.ports, this.clock);
  }

  /** The same of several, in one statement however many they are, as nobody in particular looks at them; those that there are. */
  async lookAtAll(procurementIds: readonly string[]): Promise<readonly LookOf[]> {
    const seen = await this.read().several(this.database, procurementIds, this.clock.simulated);
    return looksAt(seen, this.ports, this.clock);
  }

  /** What stands of an authority; null where there is none. */
  async authority(authorityId: string): Promise<AuthorityStanding | null> {
    return (await this.readAuthority().run(this.database, this.merely(authorityId))).standing;
  }

  /** The same of an organisation that is no authority. */
  async organisation(organisationId: string): Promise<OrganisationStanding | null> {
    return (await this.readOrganisation().run(this.database, this.merely(organisationId))).standing;
  }

  /** What is asked of the database where nobody does anything. */
  private merely(id: string): Ask {
    return { ...nothingAsked, id, simulated: this.clock.simulated };
  }

  /** The texts of the writing statement that were used so far, by their shapes. */
  get texts(): ReadonlySet<string> {
    return this.write.texts;
  }

  /** The evidence that an event was decided on, made again from what was recorded with it. */
  evidenceOf(event: TrailEvent): Promise<Evidence> {
    return evidenceFrom(this.ports, event.evidence, event.recordedAt, event.actor);
  }
}

const NOW = `SELECT date_trunc('milliseconds', COALESCE($1::timestamptz, clock_timestamp()))::timestamptz(3) AS now`;

/** What is made the first time that it is asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
