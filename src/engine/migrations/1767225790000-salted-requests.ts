import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The digest of a request that was answered is salted, so that nobody who reads it can guess the request, once the salt is gone with
 * what was erased. Answers from before keep the digests that they have, which the history binds; what was received and decided needs none.
 */
export class SaltedRequests1767225790000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE command_outcome ADD COLUMN request_salt text`);
    await queryRunner.query(`UPDATE reception SET request_digest = '' WHERE status = 'decided'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE command_outcome DROP COLUMN request_salt`);
  }
}
