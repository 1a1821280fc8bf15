import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadWrite } from '../../platform/database/grants.js';

const statements = [
  `CREATE TABLE procurement (
    authority_id text NOT NULL,
    id text NOT NULL,
    version integer NOT NULL,
    regime text NOT NULL,
    machine text NOT NULL,
    state text NOT NULL,
    facts jsonb NOT NULL,
    title text NOT NULL,
    reference text NOT NULL,
    search_text text NOT NULL,
    opened_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    published_at timestamptz(3),
    CONSTRAINT procurement_pk PRIMARY KEY (authority_id, id)
  ) WITH (fillfactor = 70)`,
  // A link to a procurement does not say whose it is.
  `CREATE INDEX procurement_by_id ON procurement (id)`,
  `CREATE INDEX procurement_by_update ON procurement (authority_id, updated_at, id)`,
];

/** The register of procurements. */
export class Procurements1767225603000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    await grantReadWrite(queryRunner, 'procurement');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE procurement`);
  }
}
