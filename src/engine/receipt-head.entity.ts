import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the chain of receipts of one procurement ends. Written with each receipt by the database itself. */
@Entity('receipt_head')
export class ReceiptHeadEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', collation: 'C', primaryKeyConstraintName: 'receipt_head_pk' })
  authorityId!: string;

  @PrimaryColumn({ name: 'procurement_id', type: 'text', collation: 'C', primaryKeyConstraintName: 'receipt_head_pk' })
  procurementId!: string;

  @Column({ type: 'integer' })
  place!: number;

  @Column({ type: 'text', nullable: true })
  hash!: string | null;

  /** How many were received before there were receipts, and were chained as they were found. */
  @Column({ type: 'integer', default: 0 })
  before!: number;
}
