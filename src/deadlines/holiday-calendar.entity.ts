import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A list of public holidays that decisions were taken on. Never changed: a newer list is another row. The only table that is not
 * by authority, because the days are everybody's.
 */
@Entity('holiday_calendar')
export class HolidayCalendarEntity {
  /** Division, date and the beginning of the hash of the contents. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'holiday_calendar_pk' })
  id!: string;

  @Column({ name: 'as_of', type: 'date' })
  asOf!: string;

  @Column({ type: 'jsonb' })
  contents!: unknown;

  @Column({ name: 'stored_at', type: 'timestamptz', precision: 3 })
  storedAt!: string;

  /** The person who brought it; null where it came with Probity or from whoever operates the installation. */
  @Column({ name: 'stored_by', type: 'jsonb', nullable: true })
  storedBy!: unknown;
}
