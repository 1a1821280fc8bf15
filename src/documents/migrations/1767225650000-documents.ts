import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantInsertOnly } from '../../platform/database/grants.js';

/** Which documents were uploaded to which procurement, and by whom. */
export class Documents1767225650000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE document (
        authority_id text NOT NULL,
        procurement_id text NOT NULL,
        digest text NOT NULL,
        uploaded_by text NOT NULL,
        person_id uuid,
        name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        uploaded_at timestamptz(3) NOT NULL,
        CONSTRAINT document_pk PRIMARY KEY (authority_id, procurement_id, digest, uploaded_by)
      )`);
    await queryRunner.query(`CREATE TRIGGER document_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON document
      FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()`);
    await grantInsertOnly(queryRunner, 'document');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE document');
  }
}
