import { NestFactory } from '@nestjs/core';
import {
  available,
  broughtAboutByTime,
  deadlines,
  lawBegins,
  nothingYet,
  startOfDay,
  type Action,
  type AuthorityCommand,
  type Command,
  type Deadline,
  type Procurement,
} from '../../../workflows/index.js';
import { AppModule } from '../../app.module.js';
import { Sweeper } from '../../deadlines/sweeper.js';
import { DatabaseClock, Engine, type AskingPrincipal, type CommandResult } from '../../engine/index.js';
import { GovernanceService } from '../../governance/governance.service.js';
import { Access, IdentityQueries, IdentityService, managesMembers, Names, told } from '../../identity/index.js';
import { type RenamingDto } from '../../identity/http/index.js';
import { Configuration, readConfiguration } from '../../platform/configuration/configuration.js';
import type { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/errors.js';
import { Metrics } from '../../platform/http/metrics.js';
import { RouteTable } from '../../platform/http/route-table.js';
import { RecordForOperator } from '../../record/operator.reading.js';
import type { RecordView } from '../../record/record.queries.js';
import type { SettlingType } from './settling.js';
import { SimulatedClock } from './simulated-clock.js';

/** How a procurement stands, with what time alone has brought about. */
export interface Standing {
  readonly procurement: Procurement;
  readonly deadlines: readonly Deadline[];
  /** What its authority is called; null where nothing has been opened. */
  readonly authority: string | null;
  /** What can be done; none where that was not asked for. */
  readonly available: readonly Action[];
}

/** The whole product without its HTTP interface, on one database, under a clock that is moved by hand. */
export class Stage {
  private constructor(
    readonly clock: SimulatedClock,
    readonly identity: IdentityService,
    readonly organisations: IdentityQueries,
    readonly governance: GovernanceService,
    private readonly access: Access,
    private readonly names: Names,
    private readonly engine: Engine,
    private readonly records: RecordForOperator,
    private readonly sweeper: Sweeper,
    private readonly database: Database,
    readonly close: () => Promise<void>,
  ) {}

  /**
   * Puts the product together on a database that has been migrated. Closing the stage leaves the database open.
   *
   * @param dataDir where the local issuer's key is, or is made.
   */
  static async open(database: Database, dataDir: string): Promise<Stage> {
    const clock = new SimulatedClock(startOfDay(lawBegins));
    const configuration = new Configuration({
      ...readConfiguration({ PROBITY_DATA_DIR: dataDir }),
      logLevel: 'silent',
    });
    const parts = { configuration, database, metrics: new Metrics(), routes: new RouteTable() };
    const app = await NestFactory.createApplicationContext(AppModule.with(parts), {
      logger: false,
      abortOnError: false,
      // The product itself knows one clock only. Here, and nowhere else, another takes its place.
      instrument: { instanceDecorator: (part: unknown) => (part instanceof DatabaseClock ? clock : part) },
    });
    return new Stage(
      clock,
      app.get(IdentityService),
      app.get(IdentityQueries),
      app.get(GovernanceService),
      app.get(Access),
      app.get(Names),
      app.get(Engine),
      app.get(RecordForOperator),
      app.get(Sweeper),
      database,
      () => app.close(),
    );
  }

  /** Gives a command as somebody. Throws what the engine throws, a `Denial` where this person may not. */
  async give(
    principal: AskingPrincipal,
    authorityId: string | null,
    procurementId: string | null,
    command: Command,
  ): Promise<CommandResult> {
    const request = { principal, authorityId, procurementId, command, idempotencyKey: null, ifMatch: null };
    const result = await this.engine.submit(request);
    if (!result.accepted) return { ...result, reasons: await told(this.database, result.reasons) };
    // What can be done next is worked out when it is asked for, so the result itself is not copied.
    return Object.assign(result, { warnings: await told(this.database, result.warnings) });
  }

  /** Settles something for an authority as somebody. Throws what stands in the way: a `Denial`, `InvalidInput`, `Conflict` or `Refusal`. */
  async settle(principal: AskingPrincipal, authorityId: string, type: SettlingType, data: unknown): Promise<void> {
    if (type === 'RenameOrganisation') {
      const administrator = await this.access.requireMember(principal, authorityId, managesMembers);
      await this.names.renameOrganisation(authorityId, data as RenamingDto, administrator);
      return;
    }
    const command = { type, data } as unknown as AuthorityCommand;
    const result = await this.engine.settle({ principal, authorityId, command, idempotencyKey: null });
    if (!result.accepted) throw new Refusal(result.reasons);
  }

  /**
   * How a procurement stands at the clock's instant; before it is opened, where the id is null.
   *
   * @param withActions whether to work out what can be done: every rule of every act is asked.
   */
  async look(procurementId: string | null, withActions = true): Promise<Standing | null> {
    const seen = procurementId === null ? null : await this.engine.look(procurementId);
    if (!seen) return null;
    const { procurement } = broughtAboutByTime(seen.procurement, seen.evidence);
    const actions = withActions ? await told(this.database, available(procurement, seen.evidence)) : [];
    const authority = seen.evidence.authority.name ?? null;
    return { procurement, authority, deadlines: deadlines(procurement), available: actions };
  }

  /** The record of regulation 24 as it stands; null where nothing was opened. */
  record(procurementId: string | null): Promise<RecordView | null> {
    return procurementId === null ? Promise.resolve(null) : this.records.record(procurementId, {});
  }

  /** Lets every timer fire whose instant has come. */
  async sweep(): Promise<void> {
    await this.sweeper.sweepOnce();
  }
}

/** A procurement that nobody has opened. */
export const unopened: Standing = { procurement: nothingYet, authority: null, deadlines: [], available: [] };
