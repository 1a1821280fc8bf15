import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from './configuration/configuration.js';
import { Database } from './database/database.js';
import { Metrics } from './http/metrics.js';
import { OperationsController } from './http/operations.controller.js';
import { ProblemsController } from './http/problems.controller.js';
import { RouteTable } from './http/route-table.js';

/** What every module may have injected. */
export interface PlatformParts {
  readonly configuration: Configuration;
  readonly database: Database;
  readonly metrics: Metrics;
  readonly routes: RouteTable;
}

@Global()
@Module({})
export class PlatformModule {
  static with({ configuration, database, metrics, routes }: PlatformParts): DynamicModule {
    const providers = [
      { provide: Configuration, useValue: configuration },
      { provide: Database, useValue: database },
      { provide: DataSource, useValue: database.dataSource },
      { provide: Metrics, useValue: metrics },
      { provide: RouteTable, useValue: routes },
    ];
    return {
      module: PlatformModule,
      providers,
      exports: providers,
      controllers: [OperationsController, ProblemsController],
    };
  }
}
