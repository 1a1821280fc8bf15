import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import type { CalendarDate, DayOfCount, Instant } from '../../../workflows/index.js';
import { IsCalendarDate, WholeNumber } from '../../platform/http/fields/index.js';

const MOST_DAYS = 99_999;
const date = { type: String, format: 'date', example: '2026-03-24' } as const;
const instant = { type: String, format: 'date-time', example: '2026-04-08T23:00:00.000Z' } as const;

export class StandstillQueryDto {
  @IsCalendarDate({ description: 'The London date on which the notice of intention was published' })
  published!: CalendarDate;
}

export class WorkingDaysQueryDto {
  @IsCalendarDate({ description: 'The London date to count from, itself not counted' })
  from!: CalendarDate;

  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value,
  )
  @WholeNumber(1, MOST_DAYS, { description: 'How many working days' })
  n!: number;
}

export class MspGateQueryDto {
  @IsCalendarDate({ description: 'The London date on which the notice of the intended approach was submitted' })
  submitted!: CalendarDate;
}

export class DayOfCountDto {
  @ApiProperty(date)
  date!: CalendarDate;

  @ApiProperty()
  counted!: boolean;

  @ApiPropertyOptional({ type: Number, description: 'Its number, where it was counted' })
  n?: number;

  @ApiPropertyOptional({ description: 'Why it was not counted' })
  why?: string;
}

export class CalendarNameDto {
  @ApiProperty({ example: 'england-and-wales' })
  division!: string;

  @ApiProperty({ ...date, description: 'Which edition of the holiday list' })
  asOf!: CalendarDate;
}

export class ClockWarningDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  provision!: string;

  @ApiProperty()
  message!: string;
}

export class StandstillDto {
  @ApiProperty(date)
  published!: CalendarDate;

  @ApiProperty(date)
  standstillBegins!: CalendarDate;

  @ApiProperty({ ...date, description: 'The last day for representations' })
  lastDay!: CalendarDate;

  @ApiProperty({ ...instant, description: 'When the window closes; a representation must arrive before it' })
  representationsBefore!: Instant;

  @ApiProperty({ ...date, description: 'If no valid representation arrives' })
  earliestAward!: CalendarDate;

  @ApiProperty({ type: DayOfCountDto, isArray: true })
  days!: readonly DayOfCount[];

  @ApiProperty({ type: CalendarNameDto })
  calendar!: CalendarNameDto;

  @ApiProperty({ type: String, isArray: true })
  provisions!: readonly string[];

  @ApiPropertyOptional({ type: ClockWarningDto, isArray: true })
  warnings?: readonly ClockWarningDto[];
}

export class WorkingDaysDto {
  @ApiProperty({ ...date, description: 'The date that was counted from' })
  after!: CalendarDate;

  @ApiProperty({ type: Number })
  n!: number;

  @ApiProperty({ ...date, description: 'The N-th working day after it' })
  lastDay!: CalendarDate;

  @ApiProperty({ type: DayOfCountDto, isArray: true })
  days!: readonly DayOfCount[];

  @ApiProperty({ type: CalendarNameDto })
  calendar!: CalendarNameDto;

  @ApiProperty({ type: String, isArray: true })
  provisions!: readonly string[];
}

export class MspGateDto {
  @ApiProperty(date)
  submitted!: CalendarDate;

  @ApiProperty({ ...date, description: 'The earliest day on which step 2 may be completed' })
  earliestDay!: CalendarDate;

  @ApiProperty({ ...instant, description: 'The first instant of that day in London' })
  notBefore!: Instant;

  @ApiProperty({ type: Number })
  length!: number;

  @ApiProperty()
  dayType!: string;

  @ApiProperty()
  countedFrom!: string;

  @ApiProperty({ description: 'How the day was counted' })
  working!: string;

  @ApiProperty({ type: String, isArray: true })
  provisions!: readonly string[];
}
