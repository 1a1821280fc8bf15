import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The recorded head of a stream. It only ever moves forward; a trigger sees to that. */
@Entity('stream')
@Check('stream_version', `version > 0`)
export class StreamEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', collation: 'C', primaryKeyConstraintName: 'stream_pk' })
  authorityId!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'stream_pk' })
  type!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'stream_pk' })
  id!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'head_hash', type: 'text' })
  headHash!: string;

  @Column({ name: 'head_at', type: 'timestamptz', precision: 3 })
  headAt!: string;
}
