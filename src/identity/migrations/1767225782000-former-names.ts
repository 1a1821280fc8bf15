import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadWrite } from '../../platform/database/grants.js';

/** What organisations were called before they were renamed. Nobody has been renamed so far. */
export class FormerNames1767225782000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE former_name (
        organisation_id text NOT NULL,
        until date NOT NULL,
        name text NOT NULL,
        CONSTRAINT former_name_pk PRIMARY KEY (organisation_id, until)
      )`);
    await grantReadWrite(queryRunner, 'former_name');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE former_name');
  }
}
