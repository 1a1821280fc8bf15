import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import {
  actNames,
  type ActName,
  commandTypes,
  type Action,
  type AvailableInShort,
  type CommandType,
  type Instant,
  type NextStep,
  type NotYet,
  type Wanted,
} from '../../../../workflows/index.js';
import { ReasonDto } from '../../../law/dto/law.dto.js';

const command = { type: String, enum: [...commandTypes] } as const;
const commands = { ...command, isArray: true } as const;
const label = { description: 'What it is, in words', example: 'Enter into the contract' } as const;
const provision = { description: 'The provision that it rests on', example: 'reg 9(9)' } as const;
const needs = {
  type: 'object',
  additionalProperties: { type: 'string' },
  description: 'What somebody has to say for it: each field of `data`, and what it is in words',
  example: { publishedAt: 'when it was published' },
} as const;

@ApiSchema({ description: 'A step that the law expects next, and that can be taken now.' })
export class NextStepDto implements NextStep {
  @ApiProperty({ ...command, description: 'The command' })
  type!: CommandType;

  @ApiProperty(label)
  label!: string;

  @ApiProperty(provision)
  provision!: string;

  @ApiProperty(needs)
  needs!: Wanted;
}

@ApiSchema({ description: 'What cannot be done yet, for one and the same reason.' })
export class NotYetDto implements NotYet {
  @ApiProperty({
    description: 'The first reason, in short; all of them are at `/procurements/{id}/available`',
    example: 'No representation has been received.',
  })
  because!: string;

  @ApiProperty({ ...provision, example: 'reg 12(4)' })
  provision!: string;

  @ApiPropertyOptional({
    type: String,
    enum: [...actNames],
    isArray: true,
    description:
      'The first commands that unblock that reason, in short; all of them are at `/procurements/{id}/available`',
  })
  by?: readonly ActName[];

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    example: '2026-04-08T23:00:00.000Z',
    description: 'The instant (UTC) from which time alone allows it, where nothing else is wanting',
  })
  from?: Instant;

  @ApiPropertyOptional({
    type: Boolean,
    enum: [true],
    description: 'Where these are the steps that come next, and wait for time alone',
  })
  next?: true;

  @ApiProperty({ ...commands, description: 'The commands that it bars' })
  commands!: readonly CommandType[];
}

@ApiSchema({ description: 'What can be done, and what not yet. Every command is in one of the four places, once.' })
export class AvailableDto implements AvailableInShort {
  @ApiProperty({ type: NextStepDto, isArray: true, description: 'The steps that the law expects next' })
  next!: readonly NextStepDto[];

  @ApiProperty({ ...commands, description: 'What else can be done now, and needs nothing to be said' })
  now!: readonly CommandType[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
    description:
      'What else can be done now, and what somebody has to say for it: by command, each field of `data` in words',
    example: { WithdrawRepresentation: { representation: 'which representation' } },
  })
  needsData!: AvailableInShort['needsData'];

  @ApiProperty({ type: NotYetDto, isArray: true, description: 'What cannot be done yet, by the reason' })
  notYet!: readonly NotYetDto[];
}

@ApiSchema({ description: 'Something that could be done, and everything that stands in its way.' })
export class ActionDto implements Omit<Action, 'blockedBy'> {
  @ApiProperty({ ...command, description: 'The command' })
  type!: CommandType;

  @ApiProperty(label)
  label!: string;

  @ApiProperty({ description: 'Whether the law expects it next; it may still have to wait for time' })
  next!: boolean;

  @ApiProperty({ description: 'Whether it may be done now, as far as can be said without what it would carry' })
  available!: boolean;

  @ApiProperty(needs)
  needs!: Wanted;

  @ApiProperty({ description: 'Done by the passage of time, never by a person' })
  system!: boolean;

  @ApiProperty(provision)
  provision!: string;

  @ApiProperty({ type: ReasonDto, isArray: true, description: 'Every reason against it; none where it may be done' })
  blockedBy!: readonly ReasonDto[];
}

@ApiSchema({ description: 'Everything that could be done in a procurement.' })
export class ActionsDto {
  @ApiProperty({ type: Number, description: 'The version of the procurement; the ETag' })
  version!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    example: '2026-03-24T09:00:00.000Z',
    description: 'The instant (UTC) at which it is true',
  })
  asOf!: Instant;

  @ApiProperty({ type: ActionDto, isArray: true, description: 'Every command, in the order of a procurement' })
  items!: readonly ActionDto[];
}
