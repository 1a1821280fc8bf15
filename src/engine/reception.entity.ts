import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant, Reason } from '../../workflows/index.js';

/** What became of something that was received: `void` is what turned out to be nothing that could be received. */
export type ReceptionStatus = 'pending' | 'decided' | 'refused' | 'void';

/**
 * What a provider has sent, as it was put down before it was decided. Once it is decided the history has it, sealed, and what was
 * sent is no more here; what the law refused stays as it came.
 */
@Entity('reception')
@Index('reception_by_key', ['authorityId', 'procurementId', 'asker', 'key'], {
  unique: true,
  where: 'key IS NOT NULL',
})
@Index('reception_undecided', ['authorityId', 'procurementId', 'receivedAt'], { where: `status = 'pending'` })
@Index('reception_refused', ['authorityId', 'procurementId'], { where: `status = 'refused' AND noted IS NULL` })
@Index('reception_waiting', ['claimedUntil'], { where: `status = 'pending'` })
@Index('reception_by_command', ['commandId'])
export class ReceptionEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', primaryKeyConstraintName: 'reception_pk' })
  authorityId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'reception_pk' })
  id!: string;

  @Column({ name: 'procurement_id', type: 'text' })
  procurementId!: string;

  /** The database’s time of its receipt: by this it is decided, whenever that is. */
  @Column({ name: 'received_at', type: 'timestamptz', precision: 3 })
  receivedAt!: Instant;

  @Column({ type: 'text' })
  status!: ReceptionStatus;

  /** Whose idempotency key it is, the key, and, until it is decided, the digest of what was asked for with it. */
  @Column({ type: 'text' })
  asker!: string;

  @Column({ type: 'text', nullable: true })
  key!: string | null;

  @Column({ name: 'request_digest', type: 'text' })
  requestDigest!: string;

  @Column({ type: 'text' })
  command!: string;

  /** The id that the events of the command will carry; of what came without an account, made of its receipt code. */
  @Column({ name: 'command_id', type: 'uuid' })
  commandId!: string;

  /** What is needed to decide it. */
  @Column({ type: 'jsonb', nullable: true })
  request!: object | null;

  /** Made anew with each receipt, which holds a digest of what was sent; gone with what is erased. */
  @Column({ type: 'text', nullable: true })
  salt!: string | null;

  /** Why the law refused it. */
  @Column({ type: 'jsonb', nullable: true })
  reasons!: readonly Reason[] | null;

  @Column({ name: 'decided_at', type: 'timestamptz', precision: 3, nullable: true })
  decidedAt!: Instant | null;

  /** That the authority has seen to what was refused: who, when, and what they did. */
  @Column({ type: 'jsonb', nullable: true })
  noted!: object | null;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  /** Until when somebody is deciding it; from then on anybody may. */
  @Column({ name: 'claimed_until', type: 'timestamptz', precision: 3 })
  claimedUntil!: Instant;
}
