import { Column, Entity, PrimaryColumn } from 'typeorm';

/** In whose name each stream is. That never changes. */
@Entity('directory')
export class DirectoryEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'directory_pk', collation: 'C' })
  kind!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'directory_pk', collation: 'C' })
  id!: string;

  @Column({ name: 'authority_id', type: 'text', collation: 'C' })
  authorityId!: string;
}
