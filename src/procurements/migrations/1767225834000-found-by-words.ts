import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // A row says what lists show and nothing that every command changes, so that most commands leave it alone.
  `DROP INDEX procurement_by_update`,
  `ALTER TABLE procurement DROP COLUMN version, DROP COLUMN updated_at`,
  `CREATE INDEX procurement_by_state ON procurement (authority_id, state, opened_at, id)`,
  `CREATE INDEX procurement_published ON procurement (published_at, id) WHERE published_at IS NOT NULL`,
  `CREATE INDEX procurement_published_of ON procurement (authority_id, published_at, id) WHERE published_at IS NOT NULL`,
  `CREATE INDEX procurement_corrected ON procurement (published_at) WHERE corrected AND published_at IS NOT NULL`,
  // What is new waits in a list that is short enough to be looked through: a row in each of a hundred places of an index is a dear write.
  // Words are found by their trigrams where the server has them. Where it has not, or they are not ours to add, they are found more slowly.
  `DO $$ BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX procurement_by_words ON procurement USING gin (search_text gin_trgm_ops) WITH (gin_pending_list_limit = 256);
    CREATE INDEX procurement_published_by_words ON procurement USING gin (lower(title || E'\\n' || reference) gin_trgm_ops)
      WITH (gin_pending_list_limit = 256) WHERE published_at IS NOT NULL AND NOT corrected;
  EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
    RAISE NOTICE 'words are looked for without an index: %', SQLERRM;
  END $$`,
];

/** First pages and searches of the register, and of what is published, read as many rows as they show however many there are. */
export class FoundByWords1767225834000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of ['published_by_words', 'by_words', 'corrected', 'published_of', 'published', 'by_state']) {
      await queryRunner.query(`DROP INDEX IF EXISTS procurement_${name}`);
    }
    await queryRunner.query(
      `ALTER TABLE procurement ADD COLUMN version integer NOT NULL DEFAULT 0, ADD COLUMN updated_at timestamptz(3) NOT NULL DEFAULT now()`,
    );
    await queryRunner.query(`CREATE INDEX procurement_by_update ON procurement (authority_id, updated_at, id)`);
  }
}
