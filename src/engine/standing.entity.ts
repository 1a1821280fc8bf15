import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What stands of a stream: a view of its events, which decisions are taken on. */
@Entity('standing')
export class StandingEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', primaryKeyConstraintName: 'standing_pk', collation: 'C' })
  authorityId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'standing_pk', collation: 'C' })
  kind!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'standing_pk', collation: 'C' })
  id!: string;

  @Column({ type: 'integer' })
  version!: number;

  /** The edition of the law that judged its last event; null where none governs it. */
  @Column({ type: 'text', nullable: true })
  regime!: string | null;

  @Column({ type: 'text', nullable: true })
  machine!: string | null;

  @Column({ type: 'text', nullable: true })
  state!: string | null;

  /** Which version moved each of its matters last; null where that is not known. */
  @Column({ type: 'jsonb', nullable: true })
  marks!: unknown;

  @Column({ type: 'jsonb' })
  facts!: unknown;

  /** The version of the shape of the facts; what is stored in another is folded anew. */
  @Column({ type: 'integer' })
  shape!: number;
}
