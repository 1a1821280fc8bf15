import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the scanner has said of the bytes with a digest, whoever sent them. */
@Entity('document_scan')
export class DocumentScanEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'document_scan_pk' })
  digest!: string;

  /** The name of what was found; null where nothing was. */
  @Column({ type: 'text', nullable: true })
  found!: string | null;

  @Column({ name: 'scanned_at', type: 'timestamptz', precision: 3 })
  scannedAt!: string;
}
