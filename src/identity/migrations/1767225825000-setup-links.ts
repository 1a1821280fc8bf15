import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadWrite } from '../../platform/database/grants.js';

/** Addresses at which a new authority is set up. */
export class SetupLinks1767225825000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE setup_link (
        code_digest text NOT NULL,
        ends_at timestamptz(3) NOT NULL,
        CONSTRAINT setup_link_pk PRIMARY KEY (code_digest)
      )`);
    await grantReadWrite(queryRunner, 'setup_link');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE setup_link');
  }
}
