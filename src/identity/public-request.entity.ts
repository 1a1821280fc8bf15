import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often something was asked without an account from one address within a minute. Forgotten within the hour. */
@Entity('public_request')
export class PublicRequestEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'public_request_pk' })
  kind!: string;

  /** An IPv4 address, or the first half of an IPv6 address. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'public_request_pk' })
  address!: string;

  @PrimaryColumn({ type: 'timestamptz', precision: 3, primaryKeyConstraintName: 'public_request_pk' })
  minute!: string;

  @Column({ type: 'integer' })
  count!: number;
}
