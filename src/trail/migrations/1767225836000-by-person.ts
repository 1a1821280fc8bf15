import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one person did in the procurements of an authority is found without looking through all that was done there. */
export class ByPerson1767225836000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Canonical JSON begins with the actor, so nothing else is read of it.
    await queryRunner.query(
      `CREATE INDEX event_by_person ON event (authority_id,
         (substring(canonical FROM '^\\{"actor":\\{"organisationId":"[^"]*","personId":"([^"]*)"')), recorded_at, stream_id, version)
       WHERE stream_type = 'procurement'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX event_by_person`);
  }
}
