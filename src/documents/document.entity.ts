import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * That a document was uploaded to a procurement, and by whom. Its bytes are kept by their digest; the same bytes sent by two are one
 * document with two rows, because each may only refer to what it has sent.
 */
@Entity('document')
@Index('document_by_age', ['uploadedAt'])
@Index('document_by_digest', ['digest'])
export class DocumentEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', primaryKeyConstraintName: 'document_pk' })
  authorityId!: string;

  @PrimaryColumn({ name: 'procurement_id', type: 'text', primaryKeyConstraintName: 'document_pk' })
  procurementId!: string;

  /** SHA-256, in lower-case hexadecimal. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'document_pk' })
  digest!: string;

  /** The organisation, the authority itself among them, or `public` where it was sent without an account. */
  @PrimaryColumn({ name: 'uploaded_by', type: 'text', primaryKeyConstraintName: 'document_pk' })
  uploadedBy!: string;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: string;

  @Column({ type: 'integer' })
  size!: number;

  @Column({ name: 'uploaded_at', type: 'timestamptz', precision: 3 })
  uploadedAt!: string;
}
