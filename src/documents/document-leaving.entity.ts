import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an upload which no act names is about to go: nothing may name it any more, unless it is uploaded again. Or that it stays. */
@Entity('document_leaving')
export class DocumentLeavingEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', primaryKeyConstraintName: 'document_leaving_pk' })
  authorityId!: string;

  @PrimaryColumn({ name: 'procurement_id', type: 'text', primaryKeyConstraintName: 'document_leaving_pk' })
  procurementId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'document_leaving_pk' })
  digest!: string;

  @PrimaryColumn({ name: 'uploaded_by', type: 'text', primaryKeyConstraintName: 'document_leaving_pk' })
  uploadedBy!: string;

  /** Null where an act names it: it stays, and is not looked at again. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  since!: string | null;
}
