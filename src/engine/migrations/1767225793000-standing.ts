import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadWrite } from '../../platform/database/grants.js';

/** The function that puts down what is received, as it was, with another source of when a standstill ended. */
const receive = (ended: string): string => `CREATE OR REPLACE FUNCTION receive(
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
      (${ended})::timestamptz)),
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
  END $$`;

const ENDED = `SELECT st.facts #>> '{run,standstill,endedAt}' FROM standing st
      WHERE st.authority_id = home AND st.kind = 'procurement' AND st.id = the_procurement`;

const up = [
  // Rows are written anew with every act: room on the page keeps them, and no index, out of the way of updates.
  `CREATE TABLE standing (
    authority_id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    regime text,
    machine text,
    state text,
    marks jsonb,
    facts jsonb NOT NULL,
    shape integer NOT NULL,
    CONSTRAINT standing_pk PRIMARY KEY (authority_id, kind, id)
  ) WITH (fillfactor = 70)`,
  // A link does not say whose it is.
  `CREATE TABLE directory (
    kind text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    authority_id text COLLATE "C" NOT NULL,
    CONSTRAINT directory_pk PRIMARY KEY (kind, id)
  )`,
  // In a shape of before: each is folded anew when it is next read.
  `INSERT INTO standing (authority_id, kind, id, version, regime, machine, state, marks, facts, shape)
   SELECT authority_id, 'procurement', id, version, regime, machine, state, marks, facts, 0 FROM procurement`,
  `INSERT INTO directory (kind, id, authority_id) SELECT 'procurement', id, authority_id FROM procurement
   UNION ALL SELECT 'authority', id, authority_id FROM stream WHERE type = 'authority'`,
  receive(ENDED),
  `ALTER TABLE procurement DROP COLUMN facts, DROP COLUMN marks`,
];

const down = [
  `ALTER TABLE procurement ADD COLUMN facts jsonb, ADD COLUMN marks jsonb`,
  `UPDATE procurement p SET facts = st.facts, marks = st.marks FROM standing st
   WHERE st.authority_id = p.authority_id AND st.kind = 'procurement' AND st.id = p.id`,
  `ALTER TABLE procurement ALTER COLUMN facts SET NOT NULL`,
  receive(`p.facts #>> '{run,standstill,endedAt}'`),
  `DROP TABLE standing, directory`,
];

/** What stands of every stream, whatever it is about, in one table; and in whose name each stream is. */
export class Standing1767225793000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of up) await queryRunner.query(statement);
    await grantReadWrite(queryRunner, 'standing');
    await grantReadWrite(queryRunner, 'directory');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of down) await queryRunner.query(statement);
  }
}
