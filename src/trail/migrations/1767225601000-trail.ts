import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE, grantInsertOnly } from '../../platform/database/grants.js';

/** The columns that name an event, byte-ordered so that a walk in key order is the same everywhere. */
const EVENT_KEY = `
  authority_id text COLLATE "C" NOT NULL,
  stream_type text COLLATE "C" NOT NULL,
  stream_id text COLLATE "C" NOT NULL,
  version integer NOT NULL`;

/**
 * The history. It is insert-only twice over: the application role is granted nothing else, and triggers refuse what a
 * mistaken owner might try. Neither stops somebody who sets out to alter it as a superuser; that is what hashes are for.
 */
export class Trail1767225601000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...guards, erasing]) await queryRunner.query(statement);
    for (const table of ['event', 'sealed_value', 'erasure']) await grantInsertOnly(queryRunner, table);
    await queryRunner.query(`REVOKE INSERT ON erasure FROM ${APPLICATION_ROLE}`);
    await queryRunner.query(`REVOKE ALL ON stream FROM ${APPLICATION_ROLE}`);
    await queryRunner.query(`GRANT SELECT, INSERT ON stream TO ${APPLICATION_ROLE}`);
    await queryRunner.query(`GRANT UPDATE (version, head_hash, head_at) ON stream TO ${APPLICATION_ROLE}`);
    await queryRunner.query(`REVOKE ALL ON FUNCTION erase_sealed_value FROM PUBLIC`);
    await queryRunner.query(`GRANT EXECUTE ON FUNCTION erase_sealed_value TO ${APPLICATION_ROLE}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP FUNCTION erase_sealed_value`);
    await queryRunner.query(`DROP TABLE erasure, sealed_value, event, stream`);
    for (const name of ['only_added_to', 'only_forward', 'only_erased'])
      await queryRunner.query(`DROP FUNCTION ${name}`);
  }
}

const tables = [
  `CREATE TABLE stream (
    authority_id text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    head_hash text NOT NULL,
    head_at timestamptz(3) NOT NULL,
    CONSTRAINT stream_pk PRIMARY KEY (authority_id, type, id),
    CONSTRAINT stream_version CHECK (version > 0)
  ) WITH (fillfactor = 80)`,
  `CREATE TABLE event (${EVENT_KEY},
    event_id uuid NOT NULL,
    type text NOT NULL,
    schema integer NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    canonical text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT event_pk PRIMARY KEY (authority_id, stream_type, stream_id, version),
    CONSTRAINT event_version CHECK (version > 0)
  )`,
  `CREATE TABLE sealed_value (${EVENT_KEY},
    name text COLLATE "C" NOT NULL,
    digest text NOT NULL,
    disclosure text,
    CONSTRAINT sealed_value_pk PRIMARY KEY (authority_id, stream_type, stream_id, version, name)
  )`,
  `CREATE TABLE erasure (${EVENT_KEY},
    name text COLLATE "C" NOT NULL,
    erased_at timestamptz(3) NOT NULL,
    erased_by text NOT NULL,
    reason text NOT NULL,
    CONSTRAINT erasure_pk PRIMARY KEY (authority_id, stream_type, stream_id, version, name)
  )`,
];

const guards = [
  `CREATE FUNCTION only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the history is only added to: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END $$`,
  `CREATE FUNCTION only_forward() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (NEW.authority_id, NEW.type, NEW.id) = (OLD.authority_id, OLD.type, OLD.id) AND NEW.version > OLD.version THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the head of a stream only moves forward' USING ERRCODE = 'restrict_violation';
  END $$`,
  `CREATE FUNCTION only_erased() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.disclosure IS NULL
      AND (NEW.authority_id, NEW.stream_type, NEW.stream_id, NEW.version, NEW.name, NEW.digest)
        = (OLD.authority_id, OLD.stream_type, OLD.stream_id, OLD.version, OLD.name, OLD.digest)
      AND EXISTS (SELECT 1 FROM erasure x WHERE (x.authority_id, x.stream_type, x.stream_id, x.version, x.name)
        = (OLD.authority_id, OLD.stream_type, OLD.stream_id, OLD.version, OLD.name))
    THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a sealed value is only ever erased, and says by whom and why' USING ERRCODE = 'restrict_violation';
  END $$`,
  ...['event', 'erasure'].map(
    (table) => `CREATE TRIGGER ${table}_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()`,
  ),
  ...['stream', 'sealed_value'].map(
    (table) => `CREATE TRIGGER ${table}_never_removed BEFORE DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()`,
  ),
  `CREATE TRIGGER stream_only_forward BEFORE UPDATE ON stream FOR EACH ROW EXECUTE FUNCTION only_forward()`,
  `CREATE TRIGGER sealed_value_only_erased BEFORE UPDATE ON sealed_value FOR EACH ROW EXECUTE FUNCTION only_erased()`,
];

/** The one way in which a sealed value is taken away: as the owner of the tables, and never without a word of why. */
const erasing = `CREATE FUNCTION erase_sealed_value(
    in_authority text, in_stream_type text, in_stream_id text, in_version integer, in_name text, who text, why text
  ) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF coalesce(trim(who), '') = '' OR coalesce(trim(why), '') = '' THEN
      RAISE EXCEPTION 'an erasure says by whom and why' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    PERFORM 1 FROM sealed_value v WHERE v.authority_id = in_authority AND v.stream_type = in_stream_type
      AND v.stream_id = in_stream_id AND v.version = in_version AND v.name = in_name AND v.disclosure IS NOT NULL FOR UPDATE;
    IF NOT FOUND THEN
      RETURN false;
    END IF;
    INSERT INTO erasure (authority_id, stream_type, stream_id, version, name, erased_at, erased_by, reason)
      VALUES (in_authority, in_stream_type, in_stream_id, in_version, in_name, clock_timestamp(), who, why);
    UPDATE sealed_value v SET disclosure = NULL WHERE v.authority_id = in_authority AND v.stream_type = in_stream_type
      AND v.stream_id = in_stream_id AND v.version = in_version AND v.name = in_name;
    RETURN true;
  END $$`;
