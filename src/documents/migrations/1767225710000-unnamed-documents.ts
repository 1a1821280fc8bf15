import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE, grantReadWrite } from '../../platform/database/grants.js';

/**
 * Lets documents go that no act names, and only those: the database itself refuses to take away a row whose digest stands in the
 * history of its procurement. And what a scanner has said of the bytes with a digest.
 */
export class UnnamedDocuments1767225710000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION is_named_document(authority text, procurement text, wanted text) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT 1 FROM event WHERE authority_id = authority AND stream_type = 'procurement'
            AND stream_id = procurement AND strpos(canonical, wanted) > 0)
          OR EXISTS (SELECT 1 FROM sealed_value WHERE authority_id = authority AND stream_type = 'procurement'
            AND stream_id = procurement AND strpos(disclosure, wanted) > 0)
      $$`);
    await queryRunner.query(`
      CREATE FUNCTION only_unnamed_documents_go() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF is_named_document(OLD.authority_id, OLD.procurement_id, OLD.digest) THEN
          RAISE EXCEPTION 'a document that an act names is kept' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN OLD;
      END $$`);
    await queryRunner.query('DROP TRIGGER document_only_added_to ON document');
    await queryRunner.query(`CREATE TRIGGER document_only_added_to BEFORE UPDATE OR TRUNCATE ON document
      FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()`);
    await queryRunner.query(`CREATE TRIGGER document_only_unnamed_go BEFORE DELETE ON document
      FOR EACH ROW EXECUTE FUNCTION only_unnamed_documents_go()`);
    await queryRunner.query(`GRANT DELETE ON document TO ${APPLICATION_ROLE}`);
    await queryRunner.query(`CREATE INDEX document_by_age ON document (uploaded_at)`);
    await queryRunner.query(`CREATE INDEX document_by_digest ON document (digest)`);
    await queryRunner.query(`
      CREATE TABLE document_leaving (
        authority_id text NOT NULL,
        procurement_id text NOT NULL,
        digest text NOT NULL,
        uploaded_by text NOT NULL,
        since timestamptz(3),
        CONSTRAINT document_leaving_pk PRIMARY KEY (authority_id, procurement_id, digest, uploaded_by)
      )`);
    await queryRunner.query(`
      CREATE TABLE document_scan (
        digest text NOT NULL,
        found text,
        scanned_at timestamptz(3) NOT NULL,
        CONSTRAINT document_scan_pk PRIMARY KEY (digest)
      )`);
    for (const table of ['document_leaving', 'document_scan']) await grantReadWrite(queryRunner, table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE document_scan, document_leaving');
    await queryRunner.query('DROP INDEX document_by_age, document_by_digest');
    await queryRunner.query(`REVOKE DELETE ON document FROM ${APPLICATION_ROLE}`);
    await queryRunner.query('DROP TRIGGER document_only_unnamed_go ON document');
    await queryRunner.query('DROP TRIGGER document_only_added_to ON document');
    await queryRunner.query(`CREATE TRIGGER document_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON document
      FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()`);
    await queryRunner.query('DROP FUNCTION only_unnamed_documents_go');
    await queryRunner.query('DROP FUNCTION is_named_document');
  }
}
