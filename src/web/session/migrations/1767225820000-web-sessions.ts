import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadWrite } from '../../../platform/database/grants.js';

/** Who is signed in with a browser, shared by all instances. */
export class WebSessions1767225820000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE web_session (
        id_digest text NOT NULL,
        issuer text NOT NULL,
        subject text NOT NULL,
        issuer_session text,
        created_at timestamptz(3) NOT NULL,
        last_seen_at timestamptz(3) NOT NULL,
        ends_at timestamptz(3) NOT NULL,
        stepped_up_at timestamptz(3),
        CONSTRAINT web_session_pk PRIMARY KEY (id_digest)
      )`);
    await queryRunner.query(`CREATE INDEX web_session_person ON web_session (issuer, subject)`);
    await queryRunner.query(`CREATE INDEX web_session_ends ON web_session (ends_at)`);
    await grantReadWrite(queryRunner, 'web_session');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE web_session');
  }
}
