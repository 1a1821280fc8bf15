import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadWrite } from '../../platform/database/grants.js';

/** Addresses that sign somebody in once. */
export class SignInLinks1767225821000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE sign_in_link (
        code_digest text NOT NULL,
        issuer text NOT NULL,
        subject text NOT NULL,
        ends_at timestamptz(3) NOT NULL,
        CONSTRAINT sign_in_link_pk PRIMARY KEY (code_digest)
      )`);
    await grantReadWrite(queryRunner, 'sign_in_link');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE sign_in_link');
  }
}
