import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Representations by what they are looked up with: a view of the history of their procurement, which says all the rest. */
@Entity('representation')
@Index('representation_by_receipt', ['authorityId', 'procurementId', 'receipt'])
@Index('representation_by_command', ['commandId'])
export class RepresentationEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', primaryKeyConstraintName: 'representation_pk' })
  authorityId!: string;

  @PrimaryColumn({ name: 'procurement_id', type: 'text', primaryKeyConstraintName: 'representation_pk' })
  procurementId!: string;

  /** The version of the procurement that it led to. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'representation_pk' })
  version!: number;

  /** The run that it belongs to, and its reference within that: what the authority's commands name. */
  @Column({ type: 'integer' })
  run!: number;

  @Column({ type: 'text' })
  reference!: string;

  /** The reference that its receipt gives: it tells nothing of others. */
  @Column({ type: 'text' })
  receipt!: string;

  /** The provider, where it has an account. */
  @Column({ type: 'text', nullable: true })
  organisation!: string | null;

  /** The command that brought it; of one made without an account, made of its receipt code. */
  @Column({ name: 'command_id', type: 'uuid' })
  commandId!: string;
}
