import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose stream is that of each organisation, also of those that began before they were decided by the engine. */
export class Organisations1767225801000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `INSERT INTO directory (kind, id, authority_id) SELECT 'organisation', id, authority_id FROM stream WHERE type = 'provider'
       ON CONFLICT DO NOTHING`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM directory WHERE kind = 'organisation'`);
    await queryRunner.query(`DELETE FROM standing WHERE kind = 'organisation'`);
  }
}
