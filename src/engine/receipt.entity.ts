import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * That something was received, as a chain for each procurement that is only added to: by it what was received and is not yet decided, or
 * was refused, can be told from what somebody made of it since. Written by the database itself.
 */
@Entity('receipt')
@Index('receipt_by_reception', ['authorityId', 'reception'])
export class ReceiptEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', collation: 'C', primaryKeyConstraintName: 'receipt_pk' })
  authorityId!: string;

  @PrimaryColumn({ name: 'procurement_id', type: 'text', collation: 'C', primaryKeyConstraintName: 'receipt_pk' })
  procurementId!: string;

  /** 1, 2, … within the procurement. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'receipt_pk' })
  place!: number;

  @Column({ name: 'previous_hash', type: 'text', nullable: true })
  previousHash!: string | null;

  /** The id of the reception. */
  @Column({ type: 'uuid' })
  reception!: string;

  /** `received`, each time it was; `void` once it turned out to be nothing that could be received. */
  @Column({ type: 'text' })
  kind!: 'received' | 'void';

  @Column({ name: 'received_at', type: 'timestamptz', precision: 3 })
  receivedAt!: string;

  @Column({ type: 'text' })
  command!: string;

  @Column({ name: 'command_id', type: 'uuid' })
  commandId!: string;

  /** The digest of what was sent, salted; empty where it is from before there were receipts, and void. */
  @Column({ type: 'text' })
  content!: string;

  @Column({ type: 'text' })
  hash!: string;

  /** When it took its place, by the database's clock. */
  @Column({ name: 'noted_at', type: 'timestamptz', precision: 3 })
  notedAt!: string;
}
