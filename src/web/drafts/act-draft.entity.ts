import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Answers to the form of an act that somebody keeps to come back to. No part of any history: nothing has been done. */
@Entity('act_draft')
@Index('act_draft_id', ['id'], { unique: true })
@Index('act_draft_saved', ['savedAt'])
export class ActDraftEntity {
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'act_draft_pk' })
  personId!: string;

  /** The procurement or, where one is to be opened, the authority. */
  @PrimaryColumn({ name: 'about', type: 'text', primaryKeyConstraintName: 'act_draft_pk' })
  about!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'act_draft_pk' })
  command!: string;

  /** By which it is shown to somebody else, once it is shared. */
  @Column({ type: 'uuid' })
  id!: string;

  @Column({ type: 'boolean' })
  shared!: boolean;

  /** What stands in the inputs, by their names, in order. */
  @Column({ type: 'jsonb' })
  answers!: readonly (readonly [name: string, value: string])[];

  @Column({ name: 'saved_at', type: 'timestamptz', precision: 3 })
  savedAt!: string;
}
