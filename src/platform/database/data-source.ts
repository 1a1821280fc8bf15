import { DataSource, type DataSourceOptions } from 'typeorm';
import { APPLICATION_ROLE } from './grants.js';
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

function options(url: string, schema: Schema, poolSize: number, extra: object): DataSourceOptions {
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
    connectTimeoutMS: 10_000,
    poolErrorHandler: () => undefined,
    extra: { types: valueTypes, keepAlive: true, ...extra },
  };
}

/** A data source as the login of the URL, which owns the tables: for migrations, and nothing else. */
export function ownerDataSource(url: string, schema: Schema): DataSource {
  return new DataSource(options(withSettings(url, { timezone: 'UTC' }), schema, 2, {}));
}

/**
 * A data source as the application role, so that the grants of the migrations bite even where the login of the URL is a
 * superuser. Statements are pipelined: what is sent without waiting costs one round trip together. The timeouts keep a
 * stuck statement or a forgotten transaction from holding a procurement's row; a long report can `SET LOCAL` its own.
 */
export function applicationDataSource(url: string, schema: Schema, poolSize: number): DataSource {
  const session = {
    role: APPLICATION_ROLE,
    timezone: 'UTC',
    statement_timeout: 60_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
  };
  return new DataSource(options(withSettings(url, session), schema, poolSize, { pipeline: true }));
}
