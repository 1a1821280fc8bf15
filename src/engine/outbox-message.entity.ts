import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A message that a change called for, until it has been sent. */
@Entity('outbox')
@Index('outbox_waiting', ['enqueuedAt'], { where: 'sent_at IS NULL' })
export class OutboxMessageEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', primaryKeyConstraintName: 'outbox_pk' })
  authorityId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'outbox_pk' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'jsonb' })
  body!: unknown;

  @Column({ name: 'enqueued_at', type: 'timestamptz', precision: 3 })
  enqueuedAt!: string;

  @Column({ name: 'sent_at', type: 'timestamptz', precision: 3, nullable: true })
  sentAt!: string | null;
}
