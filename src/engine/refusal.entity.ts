import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An attempt that the law refused. Not part of the history: nothing came of it. */
@Entity('refusal')
@Index('refusal_by_procurement', ['authorityId', 'procurementId', 'at'])
export class RefusalEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', primaryKeyConstraintName: 'refusal_pk' })
  authorityId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'refusal_pk' })
  id!: string;

  /** Null where a procurement was to be opened. */
  @Column({ name: 'procurement_id', type: 'text', nullable: true })
  procurementId!: string | null;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: string;

  @Column({ type: 'text' })
  command!: string;

  @Column({ type: 'jsonb' })
  actor!: unknown;

  @Column({ name: 'request_digest', type: 'text' })
  requestDigest!: string;

  @Column({ type: 'jsonb' })
  reasons!: unknown;

  @Column({ name: 'request_id', type: 'text', nullable: true })
  requestId!: string | null;
}
