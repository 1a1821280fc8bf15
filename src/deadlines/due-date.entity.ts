import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A due date of a procurement: a view of its history, and for those that time alone settles, who is seeing to it just now. */
@Entity('due_date')
@Check('due_date_status', `status IN ('pending', 'done', 'void')`)
@Index('due_date_waiting', ['at'], { where: `status = 'pending' AND command IS NOT NULL` })
@Index('due_date_by_day', ['authorityId', 'status', 'at'])
@Index('due_date_of_standstills', ['at'], { where: `kind IN ('standstill-ends', 'further-decision-wait')` })
export class DueDateEntity {
  @PrimaryColumn({ name: 'authority_id', type: 'text', primaryKeyConstraintName: 'due_date_pk' })
  authorityId!: string;

  @PrimaryColumn({ name: 'procurement_id', type: 'text', primaryKeyConstraintName: 'due_date_pk' })
  procurementId!: string;

  /** Stable within the procurement, such as `standstill:1`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'due_date_pk' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  label!: string;

  @Column({ type: 'text' })
  provision!: string;

  @Column({ name: 'not_before', type: 'date', nullable: true })
  notBefore!: string | null;

  /** The last day, where there is one (London calendar date). */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  /** The instant at which it passes. */
  @Column({ type: 'timestamptz', precision: 3 })
  at!: string;

  /** The system command to send once it has passed; null where a person must act. */
  @Column({ type: 'text', nullable: true })
  command!: string | null;

  /** `void`: it was replaced, or what it was for has been left behind. */
  @Column({ type: 'text' })
  status!: 'pending' | 'done' | 'void';

  @Column({ name: 'met_at', type: 'timestamptz', precision: 3, nullable: true })
  metAt!: string | null;

  /** How the day was counted. */
  @Column({ type: 'jsonb' })
  working!: unknown;

  /** The version of the procurement at which it last became another: rises with every change of its date or its status. */
  @Column({ type: 'integer' })
  sequence!: number;

  /** When that was. */
  @Column({ name: 'revised_at', type: 'timestamptz', precision: 3 })
  revisedAt!: string;

  /** Until when an instance has taken it upon itself. By the database's real clock, whatever time it is for decisions. */
  @Column({ name: 'claimed_until', type: 'timestamptz', nullable: true })
  claimedUntil!: string | null;

  /** How often its command was sent without settling it. */
  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  /** The version of the procurement for which its command was refused. A later one is worth another attempt at once. */
  @Column({ name: 'attempted_version', type: 'integer', nullable: true })
  attemptedVersion!: number | null;
}
