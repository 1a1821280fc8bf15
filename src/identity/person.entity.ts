import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Someone who may sign in, known by what their issuer calls them. A view of the events that made them a member. */
@Entity('person')
@Unique('person_issuer_subject', ['issuer', 'subject'])
export class Person {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'person_pkey' })
  id!: string;

  @Column({ type: 'text' })
  issuer!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;
}
