import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { AuthorityKind, OrganisationKind } from './roles.js';

/** A relevant authority, or a provider whose people sign in. A view of its stream; dropped and rebuilt from it. */
@Entity('organisation')
@Check('organisation_kind', `(kind = 'authority') = (authority_kind IS NOT NULL) AND kind IN ('authority', 'provider')`)
export class Organisation {
  /** A slug, such as `nhs-loomdale-icb`, or a UUID. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'organisation_pkey' })
  id!: string;

  @Column({ type: 'text' })
  kind!: OrganisationKind;

  @Column({ type: 'text' })
  name!: string;

  /** The registered office or principal place of business (reg 24(a)). */
  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ name: 'authority_kind', type: 'text', nullable: true })
  authorityKind!: AuthorityKind | null;

  @Column({ name: 'registered_at', type: 'timestamptz', precision: 3 })
  registeredAt!: string;
}
