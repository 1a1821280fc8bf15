import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An attempt that the law refused. Not part of the history: nothing came of it. */
@Entity('refusal')
@Index('refusal_by_procurement', ['authorityId', 'procurementId', 'at'])
export class RefusalEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', primaryKeyConstraintName: 'refusal_pk' })
  authorityId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'refusal_pk' })
  id!: string;

  /** Null where a procurement was to be opened, and where it is about a stream of another kind: that of the authority or organisation itself. */
  @Column({ name: 'procurement_id', type: 'text', nullable: true })
  procurementId!: string | null;

  /** What kind of stream it is about; null where it is from before that was noted. */
  @Column({ type: 'text', nullable: true })
  kind!: string | null;

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

  /** Without it nobody can say what was asked for; null where it is from before there was one, or what was sent has been erased. */
  @Column({ name: 'request_salt', type: 'text', nullable: true })
  requestSalt!: string | null;

  @Column({ type: 'jsonb' })
  reasons!: unknown;

  @Column({ name: 'request_id', type: 'text', nullable: true })
  requestId!: string | null;

  /** 1, 2, … among the refusals about the same procurement, about opening one, or about the same other stream. Given by the database. */
  @Column({ type: 'integer' })
  place!: number;

  @Column({ name: 'previous_hash', type: 'text', nullable: true })
  previousHash!: string | null;

  @Column({ type: 'text' })
  hash!: string;

  /** When it took its place, by the database's clock; null where it is from before that was noted. */
  @Column({ name: 'noted_at', type: 'timestamptz', precision: 3, nullable: true })
  notedAt!: string | null;
}
