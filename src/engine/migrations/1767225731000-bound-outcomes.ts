import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadOnly } from '../../platform/database/grants.js';
import { refusalText } from '../refusal-chain.js';

const HASH = (row: string): string => `encode(sha256(convert_to(${refusalText(row)}, 'UTF8')), 'hex')`;

const tables = [
  `ALTER TABLE refusal ADD COLUMN place integer, ADD COLUMN previous_hash text, ADD COLUMN hash text`,
  `ALTER TABLE command_outcome ADD COLUMN salt text`,
  `CREATE TABLE refusal_head (
    authority_id text COLLATE "C" NOT NULL,
    about text COLLATE "C" NOT NULL,
    place integer NOT NULL,
    hash text,
    before integer NOT NULL DEFAULT 0,
    CONSTRAINT refusal_head_pk PRIMARY KEY (authority_id, about)
  ) WITH (fillfactor = 80)`,
];

/** As the owner of the tables: what the application inserts gets its place from here, whatever it says of it. */
const chaining = [
  `CREATE FUNCTION chain_refusal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    head refusal_head;
  BEGIN
    INSERT INTO refusal_head (authority_id, about, place) VALUES (NEW.authority_id, coalesce(NEW.procurement_id, ''), 0)
      ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM refusal_head h
      WHERE h.authority_id = NEW.authority_id AND h.about = coalesce(NEW.procurement_id, '') FOR UPDATE;
    NEW.place := head.place + 1;
    NEW.previous_hash := head.hash;
    NEW.hash := ${HASH('NEW')};
    UPDATE refusal_head h SET place = NEW.place, hash = NEW.hash
      WHERE h.authority_id = NEW.authority_id AND h.about = coalesce(NEW.procurement_id, '');
    RETURN NEW;
  END $$`,
  `REVOKE ALL ON FUNCTION chain_refusal FROM PUBLIC`,
];

const ofBefore = [
  `ALTER TABLE refusal DISABLE TRIGGER refusal_only_added_to`,
  `DO $$
  DECLARE
    old refusal;
    head refusal_head;
  BEGIN
    FOR old IN SELECT * FROM refusal ORDER BY authority_id, coalesce(procurement_id, ''), at, id LOOP
      INSERT INTO refusal_head (authority_id, about, place) VALUES (old.authority_id, coalesce(old.procurement_id, ''), 0)
        ON CONFLICT DO NOTHING;
      SELECT * INTO head FROM refusal_head h WHERE h.authority_id = old.authority_id AND h.about = coalesce(old.procurement_id, '');
      old.place := head.place + 1;
      old.previous_hash := head.hash;
      old.hash := ${HASH('old')};
      UPDATE refusal r SET place = old.place, previous_hash = old.previous_hash, hash = old.hash
        WHERE r.authority_id = old.authority_id AND r.id = old.id;
      UPDATE refusal_head h SET place = old.place, hash = old.hash, before = old.place
        WHERE h.authority_id = old.authority_id AND h.about = coalesce(old.procurement_id, '');
    END LOOP;
  END $$`,
  `ALTER TABLE refusal ENABLE TRIGGER refusal_only_added_to`,
  `ALTER TABLE refusal ALTER COLUMN place SET NOT NULL, ALTER COLUMN hash SET NOT NULL`,
  `CREATE TRIGGER refusal_chained BEFORE INSERT ON refusal FOR EACH ROW EXECUTE FUNCTION chain_refusal()`,
];

/** Refused attempts follow one another in a chain for each procurement, and answers are bound to the events they were given with. */
export class BoundOutcomes1767225731000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...chaining, ...ofBefore]) await queryRunner.query(statement);
    await grantReadOnly(queryRunner, 'refusal_head');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TRIGGER refusal_chained ON refusal`);
    await queryRunner.query(`DROP FUNCTION chain_refusal`);
    await queryRunner.query(`DROP TABLE refusal_head`);
    await queryRunner.query(`ALTER TABLE refusal DROP COLUMN place, DROP COLUMN previous_hash, DROP COLUMN hash`);
    await queryRunner.query(`ALTER TABLE command_outcome DROP COLUMN salt`);
  }
}
