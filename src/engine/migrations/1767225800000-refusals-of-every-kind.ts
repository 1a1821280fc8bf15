import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refusalText, refusalTextOfKind, refusedAbout } from '../refusal-chain.js';

/** Gives each refused attempt its place in the chain of what it is about. */
const chaining = (about: string, text: string): string => `CREATE OR REPLACE FUNCTION chain_refusal() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    head refusal_head;
  BEGIN
    INSERT INTO refusal_head (authority_id, about, place) VALUES (NEW.authority_id, ${about}, 0)
      ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM refusal_head h
      WHERE h.authority_id = NEW.authority_id AND h.about = ${about} FOR UPDATE;
    NEW.place := head.place + 1;
    NEW.previous_hash := head.hash;
    NEW.hash := encode(sha256(convert_to(${text}, 'UTF8')), 'hex');
    NEW.noted_at := date_trunc('milliseconds', clock_timestamp());
    UPDATE refusal_head h SET place = NEW.place, hash = NEW.hash
      WHERE h.authority_id = NEW.authority_id AND h.about = ${about};
    RETURN NEW;
  END $$`;

/** All that the chain of refused attempts is made over, and when they took their place. */
const CHAINED = `authority_id, id, procurement_id, version, at, command, actor, request_digest, reasons, request_id, place, previous_hash,
  hash, noted_at`;

const guard = (
  of: string,
) => `CREATE TRIGGER refusal_only_added_to BEFORE UPDATE OF ${of} OR DELETE OR TRUNCATE ON refusal
  FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()`;

/**
 * A refused attempt says what kind of stream it is about, and those about an authority or an organisation have a chain of their own.
 * Those from before say nothing of it, and stay in the chains that they are in.
 */
export class RefusalsOfEveryKind1767225800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE refusal ADD COLUMN kind text`);
    await queryRunner.query(chaining(refusedAbout('NEW'), refusalTextOfKind('NEW')));
    await queryRunner.query(`DROP TRIGGER refusal_only_added_to ON refusal`);
    await queryRunner.query(guard(`${CHAINED}, kind`));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TRIGGER refusal_only_added_to ON refusal`);
    await queryRunner.query(chaining(`coalesce(NEW.procurement_id, '')`, refusalText('NEW')));
    await queryRunner.query(`ALTER TABLE refusal DROP COLUMN kind`);
    await queryRunner.query(guard(CHAINED));
  }
}
