import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the chain of refusals about one procurement, or about opening one, ends. Written with each refusal by the database itself. */
@Entity('refusal_head')
export class RefusalHeadEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', collation: 'C', primaryKeyConstraintName: 'refusal_head_pk' })
  authorityId!: string;

  /** The procurement; empty where one was to be opened; `@` and the kind of another stream. */
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'refusal_head_pk' })
  about!: string;

  @Column({ type: 'integer' })
  place!: number;

  @Column({ type: 'text', nullable: true })
  hash!: string | null;

  /** How many of them were there before there was a chain, and were chained as they were found. */
  @Column({ type: 'integer', default: 0 })
  before!: number;
}
