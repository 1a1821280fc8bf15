import type { QueryRunner } from 'typeorm';

/** The role the application works as. It owns nothing, so what it may do to a table is what a migration granted. */
export const APPLICATION_ROLE = 'probity_app';

const NAME = /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/;

async function grant(queryRunner: QueryRunner, privileges: string, table: string): Promise<void> {
  if (!NAME.test(table)) throw new Error(`not a table name: ${table}`);
  await queryRunner.query(`REVOKE ALL ON ${table} FROM ${APPLICATION_ROLE}`);
  await queryRunner.query(`GRANT ${privileges} ON ${table} TO ${APPLICATION_ROLE}`);
}

/** For a record that is only ever added to: the application may read and append, never change or remove. */
export const grantInsertOnly = (queryRunner: QueryRunner, table: string): Promise<void> =>
  grant(queryRunner, 'SELECT, INSERT', table);

/** For what is added, and told what became of it: never removed. */
export const grantAddAndChange = (queryRunner: QueryRunner, table: string): Promise<void> =>
  grant(queryRunner, 'SELECT, INSERT, UPDATE', table);

/** For a view that can be rebuilt: the application may do everything with its rows. */
export const grantReadWrite = (queryRunner: QueryRunner, table: string): Promise<void> =>
  grant(queryRunner, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE', table);

/** For what only migrations change. */
export const grantReadOnly = (queryRunner: QueryRunner, table: string): Promise<void> =>
  grant(queryRunner, 'SELECT', table);
