import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles of those who look after conflicts of interest, and of those who evaluate. */
export class FurtherRoles1767225660000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await allow(queryRunner, [...before, 'conflicts-guardian', 'evaluator']);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await allow(queryRunner, before);
  }
}

const before = ['commissioner', 'decision-maker', 'auditor', 'administrator', 'provider'];

async function allow(queryRunner: QueryRunner, roles: readonly string[]): Promise<void> {
  const list = roles.map((role) => `'${role}'`).join(', ');
  await queryRunner.query('ALTER TABLE membership DROP CONSTRAINT membership_role');
  await queryRunner.query(`ALTER TABLE membership ADD CONSTRAINT membership_role CHECK (role IN (${list}))`);
}
