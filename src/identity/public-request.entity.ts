import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often something was sent within a minute, from one address or by one account. Forgotten within the hour or so. */
@Entity('public_request')
export class PublicRequestEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'public_request_pk' })
  kind!: string;

  /** An IPv4 address, the first half of an IPv6 address, a digest of an account, or `*` for all that have no account. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'public_request_pk' })
  address!: string;

  @PrimaryColumn({ type: 'timestamptz', precision: 3, primaryKeyConstraintName: 'public_request_pk' })
  minute!: string;

  @Column({ type: 'integer' })
  count!: number;
}
