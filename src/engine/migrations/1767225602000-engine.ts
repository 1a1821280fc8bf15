import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantInsertOnly, grantReadWrite } from '../../platform/database/grants.js';

const statements = [
  `CREATE TABLE command_outcome (
    authority_id text NOT NULL,
    asker text NOT NULL,
    key text NOT NULL,
    request_digest text NOT NULL,
    answer jsonb NOT NULL,
    at timestamptz(3) NOT NULL,
    CONSTRAINT command_outcome_pk PRIMARY KEY (authority_id, asker, key)
  )`,
  `CREATE TABLE refusal (
    authority_id text NOT NULL,
    id uuid NOT NULL,
    procurement_id text,
    version integer NOT NULL,
    at timestamptz(3) NOT NULL,
    command text NOT NULL,
    actor jsonb NOT NULL,
    request_digest text NOT NULL,
    reasons jsonb NOT NULL,
    request_id text,
    CONSTRAINT refusal_pk PRIMARY KEY (authority_id, id)
  )`,
  `CREATE INDEX refusal_by_procurement ON refusal (authority_id, procurement_id, at)`,
  `CREATE TRIGGER refusal_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON refusal
    FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()`,
  `CREATE TABLE outbox (
    authority_id text NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    body jsonb NOT NULL,
    enqueued_at timestamptz(3) NOT NULL,
    sent_at timestamptz(3),
    CONSTRAINT outbox_pk PRIMARY KEY (authority_id, id)
  )`,
  `CREATE INDEX outbox_waiting ON outbox (enqueued_at) WHERE sent_at IS NULL`,
];

/** Answers by idempotency key, the log of refused attempts, and messages on their way out. */
export class Engine1767225602000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    await grantInsertOnly(queryRunner, 'command_outcome');
    await grantInsertOnly(queryRunner, 'refusal');
    await grantReadWrite(queryRunner, 'outbox');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE outbox, refusal, command_outcome`);
  }
}
