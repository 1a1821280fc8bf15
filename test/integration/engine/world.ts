import {
  commandOf,
  type Command,
  type CommandData,
  type CommandType,
  type Instant,
  type Regime,
  type ReplayedEvent,
} from '../../../workflows/index.js';
import { dueDateProjection } from '../../../src/deadlines/due-date.projection.js';
import { HolidayCalendars } from '../../../src/deadlines/holiday-calendars.js';
import { Sweeper } from '../../../src/deadlines/sweeper.js';
import { Clock, Engine, EnginePorts, Rebuild, type Accepted, type CommandRequest } from '../../../src/engine/index.js';
import { HistoryQueries } from '../../../src/history/history.queries.js';
import {
  ActorSource,
  IdentityService,
  IdentityViews,
  membersEvidence,
  type Tokens,
} from '../../../src/identity/index.js';
import type { Database } from '../../../src/platform/database/database.js';
import { Metrics } from '../../../src/platform/http/metrics.js';
import { authorityEvidence, predecessorEvidence } from '../../../src/procurements/procurement.evidence.js';
import { procurementProjection } from '../../../src/procurements/procurement.projection.js';
import { PublishedQueries } from '../../../src/procurements/published.queries.js';
import { ProcurementQueries } from '../../../src/procurements/procurement.queries.js';
import { Trail } from '../../../src/trail/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

/** A clock that stands where a test puts it. */
export class TestClock extends Clock {
  readonly runs = false;
  override simulated: Instant | null = '2026-03-02T09:00:00.000Z';
  override law: Regime | null = null;
}

const ISSUER = 'urn:test';

/** Who takes part: one person for each role in `icb-1`, and a commissioner of `icb-2`. */
const people = {
  commissioner: { id: '00000000-0000-4000-8000-000000000001', organisation: 'icb-1', role: 'commissioner' },
  decider: { id: '00000000-0000-4000-8000-000000000002', organisation: 'icb-1', role: 'decision-maker' },
  auditor: { id: '00000000-0000-4000-8000-000000000003', organisation: 'icb-1', role: 'auditor' },
  stranger: { id: '00000000-0000-4000-8000-000000000004', organisation: 'icb-2', role: 'decision-maker' },
} as const;

export type Person = keyof typeof people;

export const principalOf = (person: Person): { issuer: string; subject: string } => ({
  issuer: ISSUER,
  subject: person,
});

export const personId = (person: Person): string => people[person].id;

/** The engine with everything that plugs into it, put together as the application does, on a database of the test's own. */
export class World {
  readonly clock = new TestClock();
  readonly metrics = new Metrics();
  readonly calendars: HolidayCalendars;
  readonly trail: Trail;
  readonly engine: Engine;
  readonly rebuild: Rebuild;
  readonly queries: ProcurementQueries;
  readonly published: PublishedQueries;
  readonly history: HistoryQueries;
  readonly sweeper: Sweeper;

  private constructor(
    readonly test: TestDatabase,
    readonly database: Database,
    private readonly change: (ports: EnginePorts) => void = () => undefined,
  ) {
    this.calendars = new HolidayCalendars(database);
    const ports = new EnginePorts()
      .setActor(new ActorSource())
      .addEvidence(authorityEvidence, predecessorEvidence, this.calendars.evidence)
      .addAuthorityEvidence(membersEvidence)
      .addOrganisationEvidence(membersEvidence)
      .addFolded(new IdentityViews())
      .addProjection(procurementProjection, dueDateProjection);
    change(ports);
    this.trail = new Trail(database);
    this.engine = new Engine(database, ports, this.clock, this.metrics);
    this.rebuild = new Rebuild(database, ports);
    this.queries = new ProcurementQueries(database, this.engine);
    this.published = new PublishedQueries(database, this.engine, this.trail);
    this.history = new HistoryQueries(this.engine, this.trail, this.queries);
    this.sweeper = new Sweeper(database, this.engine, this.clock);
  }

  static async create({
    poolSize = 16,
    change,
    now,
  }: { poolSize?: number; change?: (ports: EnginePorts) => void; now?: () => number } = {}): Promise<World> {
    const test = await createTestDatabase();
    const database = await test.connect(poolSize, now);
    // Who belongs where is decided by an engine of its own, so that each test counts what it asks for itself.
    const { engine } = new World(test, database, change);
    const world = new World(test, database, change);
    await world.calendars.onModuleInit();
    const identity = new IdentityService(world.database, { issuers: [ISSUER] } as unknown as Tokens, engine);
    for (const id of ['icb-1', 'icb-2']) {
      await identity.registerOrganisation({ id, kind: 'authority', name: id, authorityKind: 'integrated-care-board' });
    }
    for (const [subject, { id, organisation, role }] of Object.entries(people)) {
      await identity.addPerson({ organisationId: organisation, id, subject, name: subject, roles: [role] });
    }
    return world;
  }

  /** Another instance of the application on the same database. */
  async another(change = this.change): Promise<World> {
    return this.onto(await this.test.connect(), change);
  }

  /** The same by way of other connections. */
  async onto(database: Database, change = this.change): Promise<World> {
    const other = new World(this.test, database, change);
    await other.calendars.onModuleInit();
    other.clock.simulated = this.clock.simulated;
    return other;
  }

  at(instant: Instant): this {
    this.clock.simulated = instant.length === 10 ? `${instant}T09:00:00.000Z` : instant;
    return this;
  }

  request<T extends CommandType>(
    procurementId: string | null,
    type: T,
    data: CommandData[T],
    change: Partial<CommandRequest> = {},
  ): CommandRequest {
    return {
      principal: principalOf('decider'),
      authorityId: procurementId === null ? 'icb-1' : null,
      procurementId,
      command: { type, data } as unknown as Command,
      idempotencyKey: null,
      ifMatch: null,
      ...change,
    };
  }

  /** Gives a command that is to be accepted. */
  async does<T extends CommandType>(
    procurementId: string | null,
    type: T,
    data: CommandData[T],
    change: Partial<CommandRequest> = {},
  ): Promise<Accepted> {
    const result = await this.engine.submit(this.request(procurementId, type, data, change));
    if (!result.accepted) throw new Error(`${type} was refused: ${JSON.stringify(result.reasons)}`);
    return result;
  }

  /** Does through the engine what a story does in the law alone; the system's part is left to time. Gives the procurement's id. */
  async plays(recorded: readonly ReplayedEvent[]): Promise<string> {
    let id: string | null = null;
    for (const event of recorded) {
      const type = commandOf(event.type)!;
      if (type === 'EndStandstill') continue;
      const { derived: _derived, ...data } = event.data;
      this.clock.simulated = event.recordedAt;
      const result: Accepted = await this.does(id, type, {
        ...data,
        ...event.disclosed,
      });
      id = result.procurementId;
    }
    if (id === null) throw new Error('nothing was played');
    return id;
  }

  async drop(): Promise<void> {
    await this.test.drop();
  }
}
