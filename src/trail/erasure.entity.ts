import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a sealed value was erased: when, by whom and why. Never changed. */
@Entity('erasure')
export class ErasureEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', collation: 'C', primaryKeyConstraintName: 'erasure_pk' })
  authorityId!: string;

  @PrimaryColumn({ name: 'stream_type', type: 'text', collation: 'C', primaryKeyConstraintName: 'erasure_pk' })
  streamType!: string;

  @PrimaryColumn({ name: 'stream_id', type: 'text', collation: 'C', primaryKeyConstraintName: 'erasure_pk' })
  streamId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'erasure_pk' })
  version!: number;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'erasure_pk' })
  name!: string;

  @Column({ name: 'erased_at', type: 'timestamptz', precision: 3 })
  erasedAt!: string;

  @Column({ name: 'erased_by', type: 'text' })
  erasedBy!: string;

  @Column({ type: 'text' })
  reason!: string;

  /** Its event in the stream of erasures; null where it was erased before there were any. */
  @Column({ name: 'event_version', type: 'integer', nullable: true })
  eventVersion!: number | null;
}
