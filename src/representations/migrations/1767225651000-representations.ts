import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadWrite } from '../../platform/database/grants.js';

const statements = [
  `CREATE TABLE representation (
    authority_id text NOT NULL,
    procurement_id text NOT NULL,
    version integer NOT NULL,
    run integer NOT NULL,
    reference text NOT NULL,
    receipt text NOT NULL,
    organisation text,
    command_id uuid NOT NULL,
    CONSTRAINT representation_pk PRIMARY KEY (authority_id, procurement_id, version)
  )`,
  `CREATE INDEX representation_by_receipt ON representation (authority_id, procurement_id, receipt)`,
  // A receipt code does not say whose procurement it is about.
  `CREATE INDEX representation_by_command ON representation (command_id)`,
];

/** Where representations are found by their receipts. */
export class Representations1767225651000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    await grantReadWrite(queryRunner, 'representation');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE representation');
  }
}
