import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantInsertOnly, grantReadWrite } from '../../platform/database/grants.js';

const statements = [
  `CREATE TABLE due_date (
    authority_id text NOT NULL,
    procurement_id text NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    label text NOT NULL,
    provision text NOT NULL,
    not_before date,
    due_on date,
    at timestamptz(3) NOT NULL,
    command text,
    status text NOT NULL,
    met_at timestamptz(3),
    working jsonb NOT NULL,
    claimed_until timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    CONSTRAINT due_date_pk PRIMARY KEY (authority_id, procurement_id, id),
    CONSTRAINT due_date_status CHECK (status IN ('pending', 'done', 'void'))
  )`,
  `CREATE INDEX due_date_waiting ON due_date (at) WHERE status = 'pending' AND command IS NOT NULL`,
  `CREATE INDEX due_date_by_day ON due_date (authority_id, status, at)`,
  `CREATE TABLE holiday_calendar (
    id text NOT NULL,
    as_of date NOT NULL,
    contents jsonb NOT NULL,
    stored_at timestamptz(3) NOT NULL,
    CONSTRAINT holiday_calendar_pk PRIMARY KEY (id)
  )`,
  `CREATE TRIGGER holiday_calendar_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON holiday_calendar
    FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()`,
];

/** Due dates as rows that any instance can claim, and the holiday lists that days were counted over. */
export class Deadlines1767225604000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    await grantReadWrite(queryRunner, 'due_date');
    await grantInsertOnly(queryRunner, 'holiday_calendar');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE holiday_calendar, due_date`);
  }
}
