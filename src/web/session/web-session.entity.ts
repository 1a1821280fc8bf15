import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A browser in which somebody is signed in. What they may do is not in it: that is read on each request. */
@Entity('web_session')
@Index('web_session_person', ['issuer', 'subject'])
@Index('web_session_ends', ['endsAt'])
export class WebSessionEntity {
  /** SHA-256 of what the browser's cookie holds, in hex: whoever reads this table cannot sign in with it. */
  @PrimaryColumn({ name: 'id_digest', type: 'text', primaryKeyConstraintName: 'web_session_pk' })
  idDigest!: string;

  @Column({ type: 'text' })
  issuer!: string;

  @Column({ type: 'text' })
  subject!: string;

  /** What the issuer calls its own session, by which it ends ours; null where it gave it no name. */
  @Column({ name: 'issuer_session', type: 'text', nullable: true })
  issuerSession!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: string;

  @Column({ name: 'last_seen_at', type: 'timestamptz', precision: 3 })
  lastSeenAt!: string;

  @Column({ name: 'ends_at', type: 'timestamptz', precision: 3 })
  endsAt!: string;

  /** When somebody last showed their issuer again who they are. */
  @Column({ name: 'stepped_up_at', type: 'timestamptz', precision: 3, nullable: true })
  steppedUpAt!: string | null;
}
