import { DataSource, type DataSourceOptions } from 'typeorm';
import { APPLICATION_ROLE } from './grants.js';
import { clientSettings, migrationLimits, requestLimits, sessionSettings, type Limits } from './limits.js';
import { valueTypes } from './value-types.js';

/** What modules contribute to the database; gathered in `src/schema.ts`. */
export interface Schema {
  readonly entities: NonNullable<Extract<DataSourceOptions['entities'], readonly unknown[]>>;
  readonly migrations: NonNullable<Extract<DataSourceOptions['migrations'], readonly unknown[]>>;
}

export const MIGRATIONS_TABLE = 'probity_migrations';

/** The URL with further session settings in its `options`, kept beside those it already has. */
export function withSettings(url: string, settings: Readonly<Record<string, string | number>>): string {
  const [base = url, query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  const own = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  parameters.set('options', [parameters.get('options') ?? '', ...own].join(' ').trim());
  return `${base}?${parameters.toString().replace(/\+/g, '%20')}`;
}

function options(url: string, schema: Schema, poolSize: number, limits: Limits, extra: object): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    applicationName: 'probity',
    poolSize,
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    logging: false,
    connectTimeoutMS: limits.connectMs,
    poolErrorHandler: () => undefined,
    extra: { types: valueTypes, ...clientSettings(limits), ...extra },
  };
}

/** A data source as the login of the URL, which owns the tables: for migrations, and nothing else. */
export function ownerDataSource(url: string, schema: Schema): DataSource {
  const session = { timezone: 'UTC', ...sessionSettings(migrationLimits) };
  return new DataSource(options(withSettings(url, session), schema, 2, migrationLimits, {}));
}

/** The address at which a session is the application role's, with the limits that the server keeps. */
export function applicationUrl(url: string, limits: Limits): string {
  return withSettings(url, { role: APPLICATION_ROLE, timezone: 'UTC', ...sessionSettings(limits) });
}

/**
 * A data source as the application role, so that the grants of the migrations bite even where the login of the URL is a
 * superuser. Statements are pipelined: what is sent without waiting costs one round trip together.
 */
export function applicationDataSource(
  url: string,
  schema: Schema,
  poolSize: number,
  limits: Limits = requestLimits,
): DataSource {
  return new DataSource(options(applicationUrl(url, limits), schema, poolSize, limits, { pipeline: true }));
}
