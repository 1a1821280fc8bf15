import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadWrite } from '../../platform/database/grants.js';

/** Calendar feeds. Not by authority, because a person follows the deadlines of all those that they belong to in one. */
export class Feeds1767225641000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE feed (
        id uuid NOT NULL,
        person_id uuid NOT NULL CONSTRAINT feed_person REFERENCES person (id),
        secret_hash text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        last_read_at timestamptz(3),
        revoked_at timestamptz(3),
        CONSTRAINT feed_pk PRIMARY KEY (id),
        CONSTRAINT feed_secret UNIQUE (secret_hash)
      )`);
    await queryRunner.query('CREATE INDEX feed_of_person ON feed (person_id) WHERE revoked_at IS NULL');
    await grantReadWrite(queryRunner, 'feed');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE feed');
  }
}
