import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadWrite } from '../../platform/database/grants.js';

/** Counts of what is asked without an account, shared by all instances. */
export class PublicRequests1767225652000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE public_request (
        kind text NOT NULL,
        address text NOT NULL,
        minute timestamptz(3) NOT NULL,
        count integer NOT NULL,
        CONSTRAINT public_request_pk PRIMARY KEY (kind, address, minute)
      )`);
    await grantReadWrite(queryRunner, 'public_request');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE public_request');
  }
}
