import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sealed value of an event: its digest, and its disclosure until it is erased. */
@Entity('sealed_value')
export class SealedValueEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', collation: 'C', primaryKeyConstraintName: 'sealed_value_pk' })
  authorityId!: string;

  @PrimaryColumn({ name: 'stream_type', type: 'text', collation: 'C', primaryKeyConstraintName: 'sealed_value_pk' })
  streamType!: string;

  @PrimaryColumn({ name: 'stream_id', type: 'text', collation: 'C', primaryKeyConstraintName: 'sealed_value_pk' })
  streamId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'sealed_value_pk' })
  version!: number;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'sealed_value_pk' })
  name!: string;

  @Column({ type: 'text' })
  digest!: string;

  /** Null once erased. */
  @Column({ type: 'text', nullable: true })
  disclosure!: string | null;
}
