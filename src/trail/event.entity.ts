import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An event as it is stored: the canonical bytes, their hash, and copies of what is looked up by. Never changed. */
@Entity('event')
@Check('event_version', `version > 0`)
// By whoever acted, as the bytes say: an expression, which the mapping has no words for.
@Index('event_by_person', { synchronize: false })
export class EventEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', collation: 'C', primaryKeyConstraintName: 'event_pk' })
  authorityId!: string;

  @PrimaryColumn({ name: 'stream_type', type: 'text', collation: 'C', primaryKeyConstraintName: 'event_pk' })
  streamType!: string;

  @PrimaryColumn({ name: 'stream_id', type: 'text', collation: 'C', primaryKeyConstraintName: 'event_pk' })
  streamId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'event_pk' })
  version!: number;

  @Column({ name: 'event_id', type: 'uuid' })
  eventId!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'integer' })
  schema!: number;

  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3 })
  recordedAt!: string;

  @Column({ type: 'text' })
  canonical!: string;

  @Column({ type: 'text' })
  hash!: string;
}
