import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import type { CalendarDate, HolidayCalendar, Instant, Warning } from '../../../workflows/index.js';
import { IsCalendarDate, PlainText } from '../../platform/http/fields/index.js';
import type { PersonActor } from '../../trail/index.js';
import type { StoredCalendar } from '../holiday-calendars.js';

const date = { type: String, format: 'date', example: '2026-12-28' } as const;

const example = {
  division: 'england-and-wales',
  events: [{ title: 'Boxing Day', date: '2026-12-28', notes: 'Substitute day', bunting: true }],
};

@ApiSchema({ description: 'A list of bank holidays to bring into use.' })
export class NewCalendarDto {
  @IsCalendarDate({ optional: true, description: 'The day on which it was taken from its source; today, if left out' })
  asOf?: CalendarDate;

  @PlainText(200, { optional: true, description: 'Where it is from; GOV.UK, if neither this nor the list says' })
  source?: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'As GOV.UK publishes it (gov.uk/bank-holidays.json), or its part for England and Wales; whole years',
    example,
  })
  @IsObject({ message: 'must be an object' })
  list!: object;
}

export class HolidayDto {
  @ApiProperty(date)
  date!: CalendarDate;

  @ApiProperty({ example: 'Boxing Day' })
  title!: string;
}

@ApiSchema({ description: 'A list of bank holidays, and the days that it speaks for.' })
export class CalendarDto implements HolidayCalendar {
  @ApiProperty({ type: String, enum: ['england-and-wales'] })
  division!: 'england-and-wales';

  @ApiProperty({ ...date, description: 'The day on which it was taken from its source' })
  asOf!: CalendarDate;

  @ApiProperty({ example: 'GOV.UK bank holidays (Open Government Licence v3.0)' })
  source!: string;

  @ApiProperty({ ...date, description: 'The first day that it speaks for' })
  from!: CalendarDate;

  @ApiProperty({ ...date, description: 'The last day that it speaks for' })
  to!: CalendarDate;

  @ApiProperty({ type: HolidayDto, isArray: true })
  holidays!: readonly HolidayDto[];
}

@ApiSchema({ description: 'Who brought a holiday list.' })
export class CalendarBringerDto implements PersonActor {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty()
  organisationId!: string;

  @ApiProperty({ example: 'administrator' })
  role!: string;
}

export class StoredCalendarDto extends CalendarDto implements StoredCalendar {
  @ApiProperty({
    description: 'What decisions that were taken on it record',
    example: 'england-and-wales/2026-11-21/0123456789ab',
  })
  id!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was stored here' })
  storedAt!: Instant;

  @ApiProperty({
    type: CalendarBringerDto,
    nullable: true,
    description: 'Null where it came with Probity, or from whoever operates the installation',
  })
  storedBy!: CalendarBringerDto | null;

  @ApiProperty({ description: 'Whether decisions taken now go by it' })
  inUse!: boolean;
}

export class CalendarListDto {
  @ApiProperty({ type: StoredCalendarDto, isArray: true })
  items!: readonly StoredCalendarDto[];
}

@ApiSchema({ description: 'Something to know of a holiday list that was brought into use.' })
export class CalendarWarningDto implements Warning {
  @ApiProperty({ type: String, enum: ['past-holiday-kept', 'past-holiday-added', 'holiday-removed', 'span-shortened'] })
  code!: string;

  @ApiProperty({ example: 'reg 12(12)' })
  provision!: string;

  @ApiProperty()
  message!: string;
}

@ApiSchema({ description: 'A holiday list that was brought into use, and how it differs from the one before it.' })
export class CalendarLoadedDto {
  @ApiProperty({ type: CalendarDto })
  calendar!: CalendarDto;

  @ApiProperty({ description: 'False where it was in use already' })
  stored!: boolean;

  @ApiProperty({
    type: HolidayDto,
    isArray: true,
    description: 'Holidays that the list before knew and this one leaves out, and that stay: what is past is not lost',
  })
  kept!: readonly HolidayDto[];

  @ApiProperty({ type: HolidayDto, isArray: true, description: 'Within the days that both lists speak for' })
  added!: readonly HolidayDto[];

  @ApiProperty({ type: HolidayDto, isArray: true, description: 'Within the days that both lists speak for' })
  removed!: readonly HolidayDto[];

  @ApiProperty({ type: CalendarWarningDto, isArray: true })
  warnings!: readonly CalendarWarningDto[];
}
