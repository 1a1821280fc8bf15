import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantInsertOnly, grantReadOnly } from '../../platform/database/grants.js';
import { contentDigest, receiptText } from '../receipt-chain.js';

const tables = [
  `ALTER TABLE reception ADD COLUMN salt text`,
  `CREATE TABLE receipt (
    authority_id text COLLATE "C" NOT NULL,
    procurement_id text COLLATE "C" NOT NULL,
    place integer NOT NULL,
    previous_hash text,
    reception uuid NOT NULL,
    kind text NOT NULL,
    received_at timestamptz(3) NOT NULL,
    command text NOT NULL,
    command_id uuid NOT NULL,
    content text NOT NULL,
    hash text NOT NULL,
    noted_at timestamptz(3) NOT NULL,
    CONSTRAINT receipt_pk PRIMARY KEY (authority_id, procurement_id, place)
  )`,
  `CREATE INDEX receipt_by_reception ON receipt (authority_id, reception)`,
  `CREATE TABLE receipt_head (
    authority_id text COLLATE "C" NOT NULL,
    procurement_id text COLLATE "C" NOT NULL,
    place integer NOT NULL,
    hash text,
    before integer NOT NULL DEFAULT 0,
    CONSTRAINT receipt_head_pk PRIMARY KEY (authority_id, procurement_id)
  ) WITH (fillfactor = 80)`,
];

/*
 * As the owner of the tables. The head of the chain is locked last of all, and by what is received alone, so that a write that is slow
 * delays no receipt still.
 */
const chaining = [
  `CREATE FUNCTION chain_receipt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    head receipt_head;
  BEGIN
    INSERT INTO receipt_head (authority_id, procurement_id, place) VALUES (NEW.authority_id, NEW.procurement_id, 0)
      ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM receipt_head h
      WHERE h.authority_id = NEW.authority_id AND h.procurement_id = NEW.procurement_id FOR UPDATE;
    NEW.place := head.place + 1;
    NEW.previous_hash := head.hash;
    NEW.hash := encode(sha256(convert_to(${receiptText('NEW')}, 'UTF8')), 'hex');
    NEW.noted_at := date_trunc('milliseconds', clock_timestamp());
    UPDATE receipt_head h SET place = NEW.place, hash = NEW.hash
      WHERE h.authority_id = NEW.authority_id AND h.procurement_id = NEW.procurement_id;
    RETURN NEW;
  END $$`,
  `CREATE FUNCTION salt_reception() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.salt := gen_random_uuid()::text;
    RETURN NEW;
  END $$`,
  `CREATE FUNCTION note_receipt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    INSERT INTO receipt (authority_id, procurement_id, reception, kind, received_at, command, command_id, content)
    VALUES (NEW.authority_id, NEW.procurement_id, NEW.id, 'received', NEW.received_at, NEW.command, NEW.command_id,
      ${contentDigest('NEW')});
    RETURN NULL;
  END $$`,
  `REVOKE ALL ON FUNCTION chain_receipt, note_receipt FROM PUBLIC`,
  `CREATE TRIGGER receipt_chained BEFORE INSERT ON receipt FOR EACH ROW EXECUTE FUNCTION chain_receipt()`,
  `CREATE TRIGGER receipt_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON receipt
    FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()`,
];

/** From before: what was received is chained as it is found, in the order in which it was received. */
const ofBefore = [
  `UPDATE reception SET salt = gen_random_uuid()::text WHERE request IS NOT NULL AND asker <> 'erased'`,
  `INSERT INTO receipt (authority_id, procurement_id, reception, kind, received_at, command, command_id, content)
    SELECT authority_id, procurement_id, id, 'received', received_at, command, command_id,
      CASE WHEN salt IS NULL THEN '' ELSE ${contentDigest('r')} END
    FROM reception r ORDER BY received_at, id`,
  `INSERT INTO receipt (authority_id, procurement_id, reception, kind, received_at, command, command_id, content)
    SELECT authority_id, procurement_id, id, 'void', received_at, command, command_id, '' FROM reception r
    WHERE status = 'void' ORDER BY received_at, id`,
  `UPDATE receipt_head SET before = place`,
];

const AGAIN = `OLD.status <> 'pending' AND NEW.status = 'pending'`;

/** Only what becomes of a reception lawfully passes here: altering one that waits leaves its receipt as it was. */
const noting = [
  `CREATE TRIGGER reception_salted BEFORE INSERT ON reception FOR EACH ROW EXECUTE FUNCTION salt_reception()`,
  `CREATE TRIGGER reception_salted_again BEFORE UPDATE ON reception FOR EACH ROW WHEN (${AGAIN}) EXECUTE FUNCTION salt_reception()`,
  `CREATE TRIGGER reception_noted AFTER INSERT ON reception FOR EACH ROW EXECUTE FUNCTION note_receipt()`,
  `CREATE TRIGGER reception_noted_again AFTER UPDATE ON reception FOR EACH ROW WHEN (${AGAIN}) EXECUTE FUNCTION note_receipt()`,
];

/** That something was received is chained, for each procurement, so that what waits to be decided cannot be altered unseen. */
export class Receipts1767225795000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...chaining, ...ofBefore, ...noting]) await queryRunner.query(statement);
    await grantInsertOnly(queryRunner, 'receipt');
    await grantReadOnly(queryRunner, 'receipt_head');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const triggers = ['reception_salted', 'reception_salted_again', 'reception_noted', 'reception_noted_again'];
    for (const trigger of triggers) await queryRunner.query(`DROP TRIGGER ${trigger} ON reception`);
    await queryRunner.query(`DROP TABLE receipt, receipt_head`);
    await queryRunner.query(`DROP FUNCTION chain_receipt, note_receipt, salt_reception`);
    await queryRunner.query(`ALTER TABLE reception DROP COLUMN salt`);
  }
}
