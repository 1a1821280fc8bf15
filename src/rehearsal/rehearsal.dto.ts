import { ApiProperty } from '@nestjs/swagger';
import type { Instant } from '../../workflows/index.js';
import { IsInstantField } from '../platform/http/fields/index.js';

export class MoveClockDto {
  @IsInstantField({ description: 'The time to move to, later than now: a time in London, or an instant with its zone' })
  now!: Instant;
}

export class RehearsalDto {
  @ApiProperty({
    type: String,
    format: 'date-time',
    example: '2026-04-08T23:00:00.000Z',
    description: 'What time it is in the rehearsal',
  })
  now!: Instant;

  @ApiProperty({
    example: 'midnight at the end of Wednesday 8 April 2026',
    description: 'The same in words, London time',
  })
  inWords!: string;

  @ApiProperty({ description: 'What this installation is' })
  about!: string;
}
