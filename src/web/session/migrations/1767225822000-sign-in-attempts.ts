import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadWrite } from '../../../platform/database/grants.js';

/** Who was sent to an issuer to sign in. */
export class SignInAttempts1767225822000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE sign_in_attempt (
        id_digest text NOT NULL,
        issuer text NOT NULL,
        return_to text NOT NULL,
        stepping_up boolean NOT NULL,
        at timestamptz(3) NOT NULL,
        CONSTRAINT sign_in_attempt_pk PRIMARY KEY (id_digest)
      )`);
    await grantReadWrite(queryRunner, 'sign_in_attempt');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE sign_in_attempt');
  }
}
