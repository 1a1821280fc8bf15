import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an organisation was called before it was renamed. A view of its stream; the name that it has now is beside it. */
@Entity('former_name')
export class FormerName {
  @PrimaryColumn({ name: 'organisation_id', type: 'text', primaryKeyConstraintName: 'former_name_pk' })
  organisationId!: string;

  /** The London day on which it ceased to be called so. */
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'former_name_pk' })
  until!: string;

  @Column({ type: 'text' })
  name!: string;
}
