import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadWrite } from '../../../platform/database/grants.js';

/** Answers that somebody keeps to come back to. */
export class ActDrafts1767225831000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE act_draft (
        person_id uuid NOT NULL,
        about text NOT NULL,
        command text NOT NULL,
        id uuid NOT NULL,
        shared boolean NOT NULL,
        answers jsonb NOT NULL,
        saved_at timestamptz(3) NOT NULL,
        CONSTRAINT act_draft_pk PRIMARY KEY (person_id, about, command)
      )`);
    await queryRunner.query(`CREATE UNIQUE INDEX act_draft_id ON act_draft (id)`);
    await queryRunner.query(`CREATE INDEX act_draft_saved ON act_draft (saved_at)`);
    await grantReadWrite(queryRunner, 'act_draft');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE act_draft');
  }
}
