import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Warning } from '../../../workflows/index.js';

export class SettledEventDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'InterestDeclared' })
  type!: string;

  @ApiProperty({ type: 'integer', description: 'Its place in the history of the authority' })
  version!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What it says. Names and free text about people are kept apart from it, and are not shown here',
  })
  data!: Readonly<Record<string, unknown>>;
}

/** What was recorded of something that an authority settled of itself. */
export class SettledDto {
  @ApiProperty({ format: 'uuid' })
  commandId!: string;

  @ApiProperty({ type: 'integer', description: 'The version that the history of the authority stands at now' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: SettledEventDto, isArray: true })
  events!: readonly SettledEventDto[];

  @ApiPropertyOptional({
    type: 'array',
    items: { $ref: '#/components/schemas/WarningDto' },
    description: 'What to know of what follows; not there where there is nothing',
  })
  warnings?: readonly Warning[];
}
