import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../identity/person.entity.js';

/** An address at which a person's deadlines can be read without signing in. */
@Entity('feed')
@Unique('feed_secret', ['secretHash'])
@Index('feed_of_person', ['personId'], { where: 'revoked_at IS NULL' })
export class FeedEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'feed_pk' })
  id!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  @ForeignKey(() => Person, { name: 'feed_person' })
  personId!: string;

  /** SHA-256 of the secret part of the address, in hexadecimal. The secret itself is kept nowhere. */
  @Column({ name: 'secret_hash', type: 'text' })
  secretHash!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: string;

  @Column({ name: 'last_read_at', type: 'timestamptz', precision: 3, nullable: true })
  lastReadAt!: string | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', precision: 3, nullable: true })
  revokedAt!: string | null;
}
