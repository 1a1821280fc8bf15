import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer that an accepted command got, for whoever repeats the request with the same key. */
@Entity('command_outcome')
export class CommandOutcomeEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', primaryKeyConstraintName: 'command_outcome_pk' })
  authorityId!: string;

  /** Issuer and subject of the person who asked, or `system`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'command_outcome_pk' })
  asker!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'command_outcome_pk' })
  key!: string;

  /** Over the salt beside it, where there is one. */
  @Column({ name: 'request_digest', type: 'text' })
  requestDigest!: string;

  /** Goes with what is erased: from then on nothing tells what was asked for. Null also in answers from before there was one. */
  @Column({ name: 'request_salt', type: 'text', nullable: true })
  requestSalt!: string | null;

  @Column({ type: 'jsonb' })
  answer!: unknown;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: string;

  /** Without it nobody can guess a request from the digest in the event; null where the answer is from before there was one. */
  @Column({ type: 'text', nullable: true })
  salt!: string | null;
}
