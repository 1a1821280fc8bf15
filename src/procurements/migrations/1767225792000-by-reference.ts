import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever opens a procurement is told of another with its reference. */
export class ByReference1767225792000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX procurement_by_reference ON procurement (authority_id, reference)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX procurement_by_reference`);
  }
}
