import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantAddAndChange } from '../../platform/database/grants.js';

const statements = [
  `CREATE TABLE reception (
    authority_id text NOT NULL,
    id uuid NOT NULL,
    procurement_id text NOT NULL,
    received_at timestamptz(3) NOT NULL,
    status text NOT NULL,
    asker text NOT NULL,
    key text,
    request_digest text NOT NULL,
    command text NOT NULL,
    command_id uuid NOT NULL,
    request jsonb,
    reasons jsonb,
    decided_at timestamptz(3),
    noted jsonb,
    attempts integer NOT NULL DEFAULT 0,
    claimed_until timestamptz(3) NOT NULL,
    CONSTRAINT reception_pk PRIMARY KEY (authority_id, id)
  )`,
  // A repeated request is the same reception.
  `CREATE UNIQUE INDEX reception_by_key ON reception (authority_id, procurement_id, asker, key) WHERE key IS NOT NULL`,
  `CREATE INDEX reception_undecided ON reception (authority_id, procurement_id, received_at) WHERE status = 'pending'`,
  `CREATE INDEX reception_refused ON reception (authority_id, procurement_id) WHERE status = 'refused' AND noted IS NULL`,
  `CREATE INDEX reception_waiting ON reception (claimed_until) WHERE status = 'pending'`,
  // A receipt code does not say whose procurement it is about.
  `CREATE INDEX reception_by_command ON reception (command_id)`,
  /*
   * What is received takes the lock of its procurement together with others, and only then looks at the clock; what ends a standstill
   * takes it alone, and only then looks for what has been received (each statement of such a function sees what was committed before
   * it began). So either the end finds what was received before it, or what was received is dated after the end. Nobody else takes
   * this lock: a write that is slow, or a row that is locked, delays no receipt.
   */
  `CREATE FUNCTION receive(
    the_id uuid, the_procurement text, the_asker text, the_key text, the_digest text, the_command text,
    the_command_id uuid, the_request jsonb, simulated timestamptz
  ) RETURNS TABLE (authority_id text, id uuid, received_at timestamptz, status text, request_digest text, command_id uuid)
  LANGUAGE plpgsql VOLATILE AS $$
  #variable_conflict use_column
  DECLARE home text;
  BEGIN
    SELECT p.authority_id INTO home FROM procurement p WHERE p.id = the_procurement AND p.published_at IS NOT NULL;
    IF home IS NULL THEN RETURN; END IF;
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(home || '/' || the_procurement, 0));
    RETURN QUERY INSERT INTO reception AS r (authority_id, id, procurement_id, received_at, status, asker, key, request_digest,
      command, command_id, request, claimed_until)
    SELECT home, the_id, the_procurement, date_trunc('milliseconds', GREATEST(COALESCE(simulated, clock_timestamp()),
      (p.facts #>> '{run,standstill,endedAt}')::timestamptz)),
      'pending', the_asker, the_key, the_digest, the_command, the_command_id, the_request, clock_timestamp() + interval '15 seconds'
    FROM procurement p WHERE p.authority_id = home AND p.id = the_procurement
    ON CONFLICT (authority_id, procurement_id, asker, key) WHERE key IS NOT NULL DO UPDATE SET
      (status, received_at, request, reasons, decided_at, noted, claimed_until) = (SELECT n.* FROM (
        SELECT 'pending', EXCLUDED.received_at, EXCLUDED.request, NULL::jsonb, NULL::timestamptz, NULL::jsonb, EXCLUDED.claimed_until
        WHERE r.status IN ('refused', 'void') AND r.request_digest = EXCLUDED.request_digest
        UNION ALL
        SELECT r.status, r.received_at, r.request, r.reasons, r.decided_at, r.noted, r.claimed_until
        WHERE NOT (r.status IN ('refused', 'void') AND r.request_digest = EXCLUDED.request_digest)
      ) n)
    RETURNING r.authority_id, r.id, r.received_at, r.status, r.request_digest, r.command_id;
  END $$`,
  `CREATE FUNCTION reception_waits(home text, the_procurement text, before timestamptz) RETURNS boolean
  LANGUAGE plpgsql VOLATILE AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(home || '/' || the_procurement, 0));
    RETURN EXISTS (SELECT 1 FROM reception r
      WHERE r.authority_id = home AND r.procurement_id = the_procurement AND r.status = 'pending' AND r.received_at < before);
  END $$`,
];

/** Where what providers send is put down, with the time of its receipt, before it is decided. */
export class Receptions1767225740000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    await grantAddAndChange(queryRunner, 'reception');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION receive(uuid, text, text, text, text, text, uuid, jsonb, timestamptz)');
    await queryRunner.query('DROP FUNCTION reception_waits(text, text, timestamptz)');
    await queryRunner.query('DROP TABLE reception');
  }
}
