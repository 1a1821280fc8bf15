import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';
import { roles, type Role } from './roles.js';

const anyRole = roles.map((role) => `'${role}'`).join(', ');

/** A role that a person holds, or held, within an organisation, as last granted or revoked. Earlier turns are in the trail. */
@Entity('membership')
@Check('membership_role', `role IN (${anyRole})`)
@Index('membership_person', ['personId'], { where: 'revoked_at IS NULL' })
export class Membership {
  @PrimaryColumn({ name: 'organisation_id', type: 'text', primaryKeyConstraintName: 'membership_pkey' })
  @ForeignKey(() => Organisation, { name: 'membership_organisation' })
  organisationId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'membership_pkey' })
  @ForeignKey(() => Person, { name: 'membership_person_id' })
  personId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'membership_pkey' })
  role!: Role;

  @Column({ name: 'granted_at', type: 'timestamptz', precision: 3 })
  grantedAt!: string;

  @Column({ name: 'revoked_at', type: 'timestamptz', precision: 3, nullable: true })
  revokedAt!: string | null;
}
