import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register is read in the order of opening, which nothing that happens meanwhile changes. */
export class ByOpening1767225781000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX procurement_by_opening ON procurement (authority_id, opened_at, id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX procurement_by_opening`);
  }
}
