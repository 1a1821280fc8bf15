import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadOnly } from '../../platform/database/grants.js';

const statements = [
  `CREATE TABLE installation (
    name text NOT NULL,
    value jsonb NOT NULL,
    at timestamptz(3) NOT NULL,
    CONSTRAINT installation_pk PRIMARY KEY (name)
  )`,
  `ALTER TABLE erasure ADD COLUMN event_version integer`,
  `DROP FUNCTION erase_sealed_value`,
  `CREATE FUNCTION erase_sealed_value(in_authority text, in_stream_type text, in_stream_id text, in_version integer,
    in_name text, who text, why text, erased timestamptz, in_event integer) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF coalesce(trim(who), '') = '' OR coalesce(trim(why), '') = '' THEN
      RAISE EXCEPTION 'an erasure says by whom and why' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM event e WHERE e.authority_id = in_authority AND e.stream_type = 'erasures'
      AND e.stream_id = in_authority AND e.version = in_event AND e.type = 'SealedValueErased') THEN
      RAISE EXCEPTION 'an erasure is an event first' USING ERRCODE = 'restrict_violation';
    END IF;
    INSERT INTO erasure (authority_id, stream_type, stream_id, version, name, erased_at, erased_by, reason, event_version)
      VALUES (in_authority, in_stream_type, in_stream_id, in_version, in_name, erased, who, why, in_event);
    UPDATE sealed_value v SET disclosure = NULL WHERE v.authority_id = in_authority AND v.stream_type = in_stream_type
      AND v.stream_id = in_stream_id AND v.version = in_version AND v.name = in_name;
  END $$`,
  `REVOKE ALL ON FUNCTION erase_sealed_value FROM PUBLIC`,
];

/**
 * An erasure is an event before it is anything else, and nothing that the application may do takes a value away. What is known of
 * the installation itself gets a table that the application reads.
 */
export class ErasuresOnRecord1767225730000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    await grantReadOnly(queryRunner, 'installation');
  }

  /** What was erased stays erased: the function of before is not brought back, for nobody may call it. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE erasure DROP COLUMN event_version`);
    await queryRunner.query(`DROP TABLE installation`);
  }
}
