import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is known of the installation itself. Only its operator writes it. */
@Entity('installation')
export class InstallationEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'installation_pk' })
  name!: string;

  @Column({ type: 'jsonb' })
  value!: unknown;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: string;
}
