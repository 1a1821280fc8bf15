import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadWrite } from '../database/grants.js';

/**
 * Where it is tried out whether the database takes changes, after one was not taken. What is written there is kept as it is,
 * uncompressed, so that it needs the room that it says.
 */
export class WriteProbe1767225720000 implements MigrationInterface {
  name = 'WriteProbe1767225720000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE write_probe (filler bytea NOT NULL)');
    await runner.query('ALTER TABLE write_probe ALTER filler SET STORAGE EXTERNAL');
    await grantReadWrite(runner, 'write_probe');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE write_probe');
  }
}
