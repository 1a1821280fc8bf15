import type { MigrationInterface, QueryRunner } from 'typeorm';

const guard = (when: string): string =>
  `CREATE OR REPLACE TRIGGER stream_only_forward BEFORE UPDATE ON stream FOR EACH ROW ${when} EXECUTE FUNCTION only_forward()`;

/** The head of a stream still only moves forward; but what moves forward, which is every act, no longer calls a function to be told so. */
export class OnlyBackwardIsLookedAt1767225835000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      guard(
        `WHEN (NOT ((NEW.authority_id, NEW.type, NEW.id) = (OLD.authority_id, OLD.type, OLD.id) AND NEW.version > OLD.version))`,
      ),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(guard(''));
  }
}
