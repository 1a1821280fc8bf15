import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refusalText } from '../refusal-chain.js';

/** As it was made with the chains, and with the time at which a refused attempt took its place. */
const chaining = (noting: string): string => `CREATE OR REPLACE FUNCTION chain_refusal() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    head refusal_head;
  BEGIN
    INSERT INTO refusal_head (authority_id, about, place) VALUES (NEW.authority_id, coalesce(NEW.procurement_id, ''), 0)
      ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM refusal_head h
      WHERE h.authority_id = NEW.authority_id AND h.about = coalesce(NEW.procurement_id, '') FOR UPDATE;
    NEW.place := head.place + 1;
    NEW.previous_hash := head.hash;
    NEW.hash := encode(sha256(convert_to(${refusalText('NEW')}, 'UTF8')), 'hex');
    ${noting}
    UPDATE refusal_head h SET place = NEW.place, hash = NEW.hash
      WHERE h.authority_id = NEW.authority_id AND h.about = coalesce(NEW.procurement_id, '');
    RETURN NEW;
  END $$`;

/** When a refused attempt took its place in its chain, so that a digest can speak for the chains as they stood at an instant. */
export class RefusalsInTime1767225791000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE refusal ADD COLUMN noted_at timestamptz(3)`);
    await queryRunner.query(chaining(`NEW.noted_at := date_trunc('milliseconds', clock_timestamp());`));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(chaining(''));
    await queryRunner.query(`ALTER TABLE refusal DROP COLUMN noted_at`);
  }
}
