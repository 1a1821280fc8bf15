import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from './configuration/configuration.js';
import { Database } from './database/database.js';
import { Connections } from './http/connections.js';
import { Metrics } from './http/metrics.js';
import { OperationsController } from './http/operations.controller.js';
import { ReadinessWatch } from './http/readiness.js';
import { RouteTable } from './http/route-table.js';

/** What every module may have injected. */
export interface PlatformParts {
  readonly configuration: Configuration;
  readonly database: Database;
  readonly metrics: Metrics;
  readonly routes: RouteTable;
  /** Left out where nothing is served. */
  readonly connections?: Connections;
}

@Global()
@Module({})
export class PlatformModule {
  static with({ configuration, database, metrics, routes, connections }: PlatformParts): DynamicModule {
    const providers = [
      { provide: Configuration, useValue: configuration },
      { provide: Database, useValue: database },
      { provide: DataSource, useValue: database.dataSource },
      { provide: Metrics, useValue: metrics },
      { provide: RouteTable, useValue: routes },
      { provide: Connections, useValue: connections },
    ];
    return {
      module: PlatformModule,
      providers: [...providers, ReadinessWatch],
      exports: [...providers, ReadinessWatch],
      controllers: [OperationsController],
    };
  }
}
