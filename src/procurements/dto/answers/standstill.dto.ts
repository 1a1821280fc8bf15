import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { CorrectedClock, Instant, StandstillClock, StandstillStatus } from '../../../../workflows/index.js';

const instant = { type: String, format: 'date-time', example: '2026-04-08T23:00:00.000Z' } as const;
const clock = {
  type: 'object',
  additionalProperties: true,
  description: 'The days of the standstill and how each was counted',
} as const;

@ApiSchema({ description: 'A condition for the end of a standstill in which representations were received.' })
export class EndConditionDto {
  @ApiProperty({ example: 'every provider was informed of every further decision' })
  name!: string;

  @ApiProperty({ example: 'reg 12(10)(a)(iii)' })
  provision!: string;

  @ApiProperty()
  met!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'What is still missing; null where it is met' })
  missing!: string | null;

  @ApiProperty({
    ...instant,
    nullable: true,
    description: 'When it came to be met; for one that only time meets, when it will be',
  })
  at!: Instant | null;
}

const correctedClock = {
  type: 'object' as const,
  required: ['clock', 'by', 'recordedAt', 'version'] as string[],
  properties: {
    clock: { ...clock, description: 'The days as they were on record' },
    by: { ...clock, description: 'The days that were put in their place' },
    recordedAt: { type: 'string' as const, format: 'date-time', description: 'When it was put right' },
    version: { type: 'integer' as const, description: 'The event that says so' },
  },
};

@ApiSchema({ description: 'The standstill period (reg 12).' })
export class StandstillStatusDto implements StandstillStatus {
  @ApiProperty(clock)
  clock!: StandstillClock;

  @ApiProperty({
    type: 'array',
    items: clock,
    description: 'Clocks that a newer holiday list replaced, the first one first',
  })
  replacedClocks!: readonly StandstillClock[];

  @ApiProperty({
    type: 'array',
    items: correctedClock,
    description: 'Clocks that were counted from a publication that was put right since, the first one first',
  })
  correctedClocks!: readonly CorrectedClock[];

  @ApiProperty({ ...instant, description: 'When the window for representations closes; they must arrive before it' })
  windowCloses!: Instant;

  @ApiProperty({
    type: String,
    enum: ['itself', 'conditions'],
    description: 'When its window closes (reg 12(9)) or, where representations hold it, on conditions (reg 12(10))',
  })
  endsBy!: StandstillStatus['endsBy'];

  @ApiProperty({ ...instant, nullable: true, description: 'Null while it runs' })
  endedAt!: Instant | null;

  @ApiProperty({ type: EndConditionDto, isArray: true, description: 'None where it ends by itself' })
  conditions!: readonly EndConditionDto[];
}
