import 'reflect-metadata';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory, RouterModule } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { CommandsModule } from './commands/commands.module.js';
import { readCommand } from './commands/procurement.commands.js';
import { ConflictsModule } from './conflicts/conflicts.module.js';
import { CalendarsHttpModule } from './deadlines/calendars-http.module.js';
import { ClocksModule } from './deadlines/clocks.module.js';
import { DeadlinesModule } from './deadlines/deadlines.module.js';
import { HolidayCalendars } from './deadlines/holiday-calendars.js';
import { DocumentsModule } from './documents/documents.module.js';
import {
  AuthorityHistory,
  Clock,
  DatabaseClock,
  EngineModule,
  EnginePorts,
  type RehearsalClock,
} from './engine/index.js';
import { plugIn } from './engine-parts.js';
import { EvaluationModule } from './evaluation/evaluation.module.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { GovernanceModule } from './governance/governance.module.js';
import { HistoryModule } from './history/history.module.js';
import { IdentityModule } from './identity/http/identity.module.js';
import { KeySetModule } from './identity/http/key-set.module.js';
import { LawModule } from './law/law.module.js';
import { mountDocumentation } from './openapi/mount.js';
import { NoticesModule } from './notices/notices.module.js';
import { Configuration } from './platform/configuration/configuration.js';
import type { Database } from './platform/database/database.js';
import { Connections } from './platform/http/connections.js';
import { createFastifyAdapter } from './platform/http/fastify-adapter.js';
import { Metrics } from './platform/http/metrics.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { RouteTable } from './platform/http/route-table.js';
import { markAsRehearsal } from './platform/http/rehearsal-header.js';
import { RequestValidationPipe } from './platform/http/validation.js';
import { createLogger, NestLogger } from './platform/logging/logger.js';
import { PlatformModule, type PlatformParts } from './platform/platform.module.js';
import { ProcurementsModule } from './procurements/procurements.module.js';
import { RecordModule } from './record/record.module.js';
import { RehearsalModule } from './rehearsal/rehearsal.module.js';
import { RepresentationsModule } from './representations/representations.module.js';
import { PageFilter } from './web/errors/page.filter.js';
import { RecordDocumentModule } from './web/pages/record/record-document.module.js';
import { DemonstrationModule, type Demonstration } from './web/session/demonstration.js';
import { WebModule } from './web/web.module.js';
import { WorklistModule } from './worklist/worklist.module.js';

/** The modules of the product; each brings its controllers. What of them plugs into the engine: `engine-parts.ts`. */
const productModules: readonly Type[] = [
  IdentityModule,
  ProcurementsModule,
  CommandsModule,
  HistoryModule,
  EvaluationModule,
  LawModule,
  DeadlinesModule,
  ClocksModule,
  CalendarsHttpModule,
  FeedsModule,
  NoticesModule,
  RepresentationsModule,
  WorklistModule,
  RecordModule,
  RecordDocumentModule,
  DocumentsModule,
  GovernanceModule,
  ConflictsModule,
];

@Module({})
export class AppModule {
  constructor(
    ports: EnginePorts,
    calendars: HolidayCalendars,
    history: AuthorityHistory,
    clock: Clock,
    { informationWorkingDays }: Configuration,
  ) {
    plugIn(ports, { calendars, history, clock, informationWorkingDays, reader: readCommand });
  }

  static with(parts: PlatformParts, further: readonly (Type | DynamicModule)[] = []): DynamicModule {
    const interfaces = [...productModules, ...further];
    const children = interfaces.map((one) => ('module' in one ? one.module : one));
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(parts),
        EngineModule,
        ...interfaces,
        RouterModule.register([{ path: PREFIX, children }]),
        KeySetModule,
        WebModule,
      ],
    };
  }
}

/** Where the interface for programs lives. Pages, what operations ask, and what problem types mean, stand outside it. */
const PREFIX = 'api/v1';

export interface AppOptions {
  readonly configuration: Configuration;
  /** Connected and migrated. Closing the application leaves it open: whoever opened it closes it, afterwards. */
  readonly database: Database;
  readonly logger?: Logger;
  /** Modules beside the product's own, for tests of what the platform does to any controller. */
  readonly furtherModules?: readonly Type[];
  /** In a rehearsal, the clock that people move. Left out, the database's is the only one. */
  readonly rehearsal?: RehearsalClock | undefined;
  /** As whom anybody may sign in; left out but in a demonstration and a rehearsal. */
  readonly demonstration?: Demonstration | undefined;
}

/** The whole service, put together and ready to listen or to be asked by a test. */
export async function createApp({
  configuration,
  database,
  logger,
  furtherModules = [],
  rehearsal,
  demonstration,
}: AppOptions): Promise<NestFastifyApplication> {
  const log = logger ?? createLogger(configuration.logLevel);
  const metrics = new Metrics();
  const routes = new RouteTable();
  const connections = new Connections({
    perAddress: configuration.connectionsPerAddress,
    proxies: configuration.trustedProxies,
    longestBody: Math.max(configuration.bodyLimitBytes, configuration.documentLimitBytes),
  });
  const adapter = await createFastifyAdapter({ configuration, logger: log, metrics, routes, connections });
  const further = [
    ...furtherModules,
    ...(rehearsal ? [RehearsalModule.with(rehearsal)] : []),
    ...(demonstration ? [DemonstrationModule.with(demonstration)] : []),
  ];
  if (rehearsal) markAsRehearsal(adapter, rehearsal);
  const module = AppModule.with({ configuration, database, metrics, routes, connections }, further);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(log),
    abortOnError: false,
    bodyParser: false,
    ...(rehearsal
      ? { instrument: { instanceDecorator: (part) => (part instanceof DatabaseClock ? rehearsal : part) } }
      : {}),
  });
  app.useGlobalFilters(new ProblemFilter(routes, app.get(PageFilter)));
  app.useGlobalPipes(new RequestValidationPipe());
  mountDocumentation(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
