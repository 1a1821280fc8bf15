import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The register: a row for each procurement, for lists and searches. What is known of it is in `standing`. */
@Entity('procurement')
@Index('procurement_by_id', ['id'])
@Index('procurement_by_opening', ['authorityId', 'openedAt', 'id'])
@Index('procurement_by_reference', ['authorityId', 'reference'])
@Index('procurement_by_state', ['authorityId', 'state', 'openedAt', 'id'])
@Index('procurement_published', ['publishedAt', 'id'], { where: 'published_at IS NOT NULL' })
@Index('procurement_published_of', ['authorityId', 'publishedAt', 'id'], { where: 'published_at IS NOT NULL' })
@Index('procurement_corrected', ['publishedAt'], { where: 'corrected AND published_at IS NOT NULL' })
@Index('procurement_by_words', { synchronize: false })
@Index('procurement_published_by_words', { synchronize: false })
export class ProcurementEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', primaryKeyConstraintName: 'procurement_pk' })
  authorityId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'procurement_pk' })
  id!: string;

  @Column({ type: 'text' })
  regime!: string;

  /** `process-selection` until a process has been chosen, then the process. */
  @Column({ type: 'text' })
  machine!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  reference!: string;

  /** What a search looks in, in lower case. */
  @Column({ name: 'search_text', type: 'text' })
  searchText!: string;

  @Column({ name: 'opened_at', type: 'timestamptz', precision: 3 })
  openedAt!: string;

  /** When its first notice became public; null while nothing of it is. */
  @Column({ name: 'published_at', type: 'timestamptz', precision: 3, nullable: true })
  publishedAt!: string | null;

  /** Whether anything in it was corrected: what its notices say of it may then be another than what is known. */
  @Column({ type: 'boolean', default: false })
  corrected!: boolean;
}
