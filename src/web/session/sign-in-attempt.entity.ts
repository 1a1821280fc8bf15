import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who was sent to an issuer to sign in, and has not come back yet. Good for ten minutes, once. */
@Entity('sign_in_attempt')
export class SignInAttemptEntity {
  /** SHA-256 of what the browser's cookie holds, in hex. What the issuer is told is made of the same, and kept nowhere. */
  @PrimaryColumn({ name: 'id_digest', type: 'text', primaryKeyConstraintName: 'sign_in_attempt_pk' })
  idDigest!: string;

  @Column({ type: 'text' })
  issuer!: string;

  /** The page of ours to go on to; empty for the usual one. */
  @Column({ name: 'return_to', type: 'text' })
  returnTo!: string;

  /** Whether somebody who is signed in is to show again who they are. */
  @Column({ name: 'stepping_up', type: 'boolean' })
  steppingUp!: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: string;
}
