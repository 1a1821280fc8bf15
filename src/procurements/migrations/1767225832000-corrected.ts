import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of what was corrected, the public is told what its notices say: a search has to know which procurements those are. */
export class Corrected1767225832000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE procurement ADD COLUMN corrected boolean NOT NULL DEFAULT false`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE procurement DROP COLUMN corrected`);
  }
}
