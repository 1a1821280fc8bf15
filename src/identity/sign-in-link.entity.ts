import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that signs a person of the local issuer in, once and within ten minutes. */
@Entity('sign_in_link')
export class SignInLinkEntity {
  /** SHA-256 of what the address ends with, in hex. */
  @PrimaryColumn({ name: 'code_digest', type: 'text', primaryKeyConstraintName: 'sign_in_link_pk' })
  codeDigest!: string;

  @Column({ type: 'text' })
  issuer!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ name: 'ends_at', type: 'timestamptz', precision: 3 })
  endsAt!: string;
}
