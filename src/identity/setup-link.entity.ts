import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address at which a new authority is set up with its first administrator, once and within an hour. */
@Entity('setup_link')
export class SetupLinkEntity {
  /** SHA-256 of what the address ends with, in hex. */
  @PrimaryColumn({ name: 'code_digest', type: 'text', primaryKeyConstraintName: 'setup_link_pk' })
  codeDigest!: string;

  @Column({ name: 'ends_at', type: 'timestamptz', precision: 3 })
  endsAt!: string;
}
