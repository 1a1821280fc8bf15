import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { CalendarDate, CalendarFlag } from '../../../../workflows/index.js';
import type { FlaggedStandstill } from '../../procurement.views.js';

const date = { type: String, format: 'date' } as const;
const before = { ...date, example: '2026-04-08' } as const;
const after = { ...date, example: '2026-04-09' } as const;

@ApiSchema({ description: 'The holiday list that a standstill was counted with.' })
export class CountedWithDto {
  @ApiProperty({ type: String, enum: ['england-and-wales'] })
  division!: 'england-and-wales';

  @ApiProperty({ ...date, description: 'The day on which the list was taken from its source' })
  asOf!: CalendarDate;
}

@ApiSchema({ description: 'The holiday list in use.' })
export class NewestCalendarDto extends CountedWithDto {
  @ApiProperty()
  source!: string;
}

@ApiSchema({ description: 'The working days after the last provider was informed of the further decision.' })
export class MovedWaitDto {
  @ApiProperty(before)
  oldLastDay!: CalendarDate;

  @ApiProperty(after)
  newLastDay!: CalendarDate;
}

@ApiSchema({
  description:
    'A holiday was proclaimed while the standstill is open: its days end later, once somebody applies the newer list.',
})
export class CalendarFlagDto implements CalendarFlag {
  @ApiProperty({ ...before, description: 'The last day for representations by the list it was counted with' })
  oldLastDay!: CalendarDate;

  @ApiProperty({
    ...after,
    description: 'By the list in use; the same day where only the days after the decision move',
  })
  newLastDay!: CalendarDate;

  @ApiProperty({ type: MovedWaitDto, nullable: true, description: 'Null where they do not move, or do not run yet' })
  furtherDecisionWait!: MovedWaitDto | null;

  @ApiProperty({ type: CountedWithDto })
  oldCalendar!: CountedWithDto;

  @ApiProperty({ type: NewestCalendarDto })
  newCalendar!: NewestCalendarDto;

  @ApiProperty({ type: String, enum: ['ApplyCalendar'], description: 'The command that moves the dates' })
  command!: 'ApplyCalendar';

  @ApiProperty({ example: 'reg 12(12)' })
  provision!: string;
}

export class FlaggedStandstillDto extends CalendarFlagDto implements FlaggedStandstill {
  @ApiProperty({ format: 'uuid' })
  procurementId!: string;

  @ApiProperty({ description: 'The relevant authority', example: 'nhs-loomdale-icb' })
  authorityId!: string;

  @ApiProperty()
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: Number, description: 'What to name in `If-Match` when the list is applied' })
  version!: number;

  @ApiProperty({ example: 'standstillOpen' })
  state!: string;
}

export class CalendarFlagListDto {
  @ApiProperty({ type: FlaggedStandstillDto, isArray: true })
  items!: readonly FlaggedStandstillDto[];
}
