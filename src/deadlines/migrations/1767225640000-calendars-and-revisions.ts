import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `ALTER TABLE holiday_calendar ADD COLUMN stored_by jsonb`,
  `ALTER TABLE due_date ADD COLUMN sequence integer, ADD COLUMN revised_at timestamptz(3), ADD COLUMN attempted_version integer`,
  `UPDATE due_date d SET sequence = p.version, revised_at = p.updated_at FROM procurement p
    WHERE p.authority_id = d.authority_id AND p.id = d.procurement_id`,
  `ALTER TABLE due_date ALTER COLUMN sequence SET NOT NULL, ALTER COLUMN revised_at SET NOT NULL`,
  `CREATE INDEX due_date_of_standstills ON due_date (at) WHERE kind IN ('standstill-ends', 'further-decision-wait')`,
];

/** Who brought a holiday list, and when a due date last became another, for those who follow it in their own calendar. */
export class CalendarsAndRevisions1767225640000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX due_date_of_standstills`);
    await queryRunner.query(
      `ALTER TABLE due_date DROP COLUMN sequence, DROP COLUMN revised_at, DROP COLUMN attempted_version`,
    );
    await queryRunner.query(`ALTER TABLE holiday_calendar DROP COLUMN stored_by`);
  }
}
