import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All that the chain of refused attempts is made over, and when they took their place. */
const CHAINED = `authority_id, id, procurement_id, version, at, command, actor, request_digest, reasons, request_id, place, previous_hash,
  hash, noted_at`;

const guard = (of: string) => `CREATE TRIGGER refusal_only_added_to BEFORE UPDATE ${of} OR DELETE OR TRUNCATE ON refusal
  FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()`;

/**
 * The digest of a request that was refused is salted, as that of an answered one is, so that nobody who reads it can guess the request,
 * once the salt is gone with what was erased. Refusals from before keep the digests that they have, which their chain binds.
 */
export class SaltedRefusals1767225794000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE refusal ADD COLUMN request_salt text`);
    await queryRunner.query(`DROP TRIGGER refusal_only_added_to ON refusal`);
    await queryRunner.query(guard(`OF ${CHAINED}`));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TRIGGER refusal_only_added_to ON refusal`);
    await queryRunner.query(`ALTER TABLE refusal DROP COLUMN request_salt`);
    await queryRunner.query(guard(''));
  }
}
