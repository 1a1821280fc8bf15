import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadWrite } from '../../platform/database/grants.js';

export class Identity1767225620000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE organisation (
        id text NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        address text,
        authority_kind text,
        registered_at timestamptz(3) NOT NULL,
        CONSTRAINT organisation_pkey PRIMARY KEY (id),
        CONSTRAINT organisation_kind
          CHECK ((kind = 'authority') = (authority_kind IS NOT NULL) AND kind IN ('authority', 'provider'))
      )`);
    await queryRunner.query(`
      CREATE TABLE person (
        id uuid NOT NULL,
        issuer text NOT NULL,
        subject text NOT NULL,
        display_name text NOT NULL,
        email text,
        CONSTRAINT person_pkey PRIMARY KEY (id),
        CONSTRAINT person_issuer_subject UNIQUE (issuer, subject)
      )`);
    await queryRunner.query(`
      CREATE TABLE membership (
        organisation_id text NOT NULL CONSTRAINT membership_organisation REFERENCES organisation (id),
        person_id uuid NOT NULL CONSTRAINT membership_person_id REFERENCES person (id),
        role text NOT NULL,
        granted_at timestamptz(3) NOT NULL,
        revoked_at timestamptz(3),
        CONSTRAINT membership_pkey PRIMARY KEY (organisation_id, person_id, role),
        CONSTRAINT membership_role
          CHECK (role IN ('commissioner', 'decision-maker', 'auditor', 'administrator', 'provider'))
      )`);
    await queryRunner.query('CREATE INDEX membership_person ON membership (person_id) WHERE revoked_at IS NULL');
    for (const table of ['organisation', 'person', 'membership']) await grantReadWrite(queryRunner, table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE membership');
    await queryRunner.query('DROP TABLE person');
    await queryRunner.query('DROP TABLE organisation');
  }
}
