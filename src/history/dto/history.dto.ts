import { ApiProperty, ApiPropertyOptional, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import { type CommandType, type Facts, type FootingFlag, type Instant } from '../../../workflows/index.js';
import type { RefusedAttempt } from '../refusal.queries.js';
import { ActionDto } from '../../procurements/dto/answers/available.dto.js';
import { DeadlineDto, ReasonDto } from '../../law/dto/law.dto.js';
import { PositionDto } from '../../procurements/dto/answers/procurement.dto.js';
import { ExclusionStateDto } from '../../procurements/dto/answers/exclusion-state.dto.js';
import { StandstillStatusDto } from '../../procurements/dto/answers/standstill.dto.js';

const anything = { type: 'object', additionalProperties: true } as const;
const instant = { type: String, format: 'date-time', example: '2026-03-24T09:00:00.000Z' } as const;
const versions = { type: 'array', items: { type: 'integer' } } as const;
const hash = { type: String, pattern: '^[0-9a-f]{64}$' } as const;

@ApiSchema({ description: 'Who did it: a person in a role within an organisation, or the system.' })
export class ActorDto {
  @ApiPropertyOptional({ format: 'uuid' })
  personId?: string;

  @ApiPropertyOptional()
  organisationId?: string;

  @ApiPropertyOptional({ example: 'decision-maker' })
  role?: string;

  @ApiPropertyOptional({ type: Boolean, enum: [true], description: 'Brought about by time' })
  system?: true;
}

export class StreamDto {
  @ApiProperty({ example: 'nhs-loomdale-icb' })
  authority!: string;

  @ApiProperty({ type: String, enum: ['procurement'] })
  type!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;
}

@ApiSchema({ description: 'An event of the history.' })
export class EventDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: StreamDto })
  stream!: StreamDto;

  @ApiProperty({ type: Number, minimum: 1 })
  version!: number;

  @ApiProperty({ example: 'IntentionNoticeSubmitted' })
  type!: string;

  @ApiProperty({ type: Number, minimum: 1, description: 'Version of the shape of `data`' })
  schema!: number;

  @ApiProperty({ type: String, nullable: true })
  regime!: string | null;

  @ApiProperty({ ...instant, description: 'The database’s clock' })
  recordedAt!: Instant;

  @ApiProperty({ type: ActorDto })
  actor!: ActorDto;

  @ApiProperty({ format: 'uuid', description: 'The same for all events of one command' })
  commandId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The state that it led to' })
  state!: string | null;

  @ApiProperty({ ...anything, description: 'What the command carried, and under `derived` what the law made of it' })
  data!: unknown;

  @ApiProperty({ ...anything, description: 'What else the decision rested on' })
  evidence!: unknown;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Digests of sealed values' })
  sealed!: Readonly<Record<string, string>>;

  @ApiPropertyOptional({
    ...hash,
    description: 'Binds the answer that is kept for whoever repeats the request; on the first event of a command',
  })
  answerDigest?: string;

  @ApiPropertyOptional({
    type: 'array',
    items: {
      type: 'object',
      required: ['authority', 'type', 'id', 'version', 'hash'],
      properties: {
        authority: { type: 'string' },
        type: { type: 'string' },
        id: { type: 'string' },
        version: { type: 'integer' },
        hash: { type: 'string', pattern: hash.pattern, description: 'The hash of that event' },
      },
    },
    description:
      'Events of other histories that it rests on, each by its place and its hash; absent where there are none',
  })
  cites?: readonly unknown[];

  @ApiPropertyOptional({
    ...versions,
    description: 'The corrections that put it right or struck it, where there are any',
  })
  correctedBy?: readonly number[];

  @ApiPropertyOptional({
    ...versions,
    description: 'The corrections from which it follows that what the law made of it reads otherwise',
  })
  restatedBy?: readonly number[];

  @ApiPropertyOptional({ ...versions, description: 'Of a correction: the events that it puts right or strikes' })
  corrects?: readonly number[];

  @ApiProperty({ ...hash, nullable: true })
  previousHash!: string | null;

  @ApiProperty({
    ...hash,
    description:
      'SHA-256 of the canonical JSON (RFC 8785) of everything that was recorded: of all but `disclosed` and what links it to corrections',
  })
  hash!: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: {
      oneOf: [{ type: 'object', required: ['value'], properties: { value: {} } }, { $ref: getSchemaPath('ErasedDto') }],
    },
    description: 'The sealed values, by name: each there to be read, or erased with when, by whom and why',
  })
  disclosed?: unknown;
}

export class ErasedDto {
  @ApiProperty({ type: Boolean, enum: [true] })
  erased!: true;

  @ApiProperty(instant)
  erasedAt!: Instant;

  @ApiProperty()
  erasedBy!: string;

  @ApiProperty()
  reason!: string;
}

export class EventListDto {
  @ApiProperty({ type: EventDto, isArray: true, description: 'Oldest first' })
  items!: readonly EventDto[];

  @ApiPropertyOptional({ description: 'Where the next page begins; not there on the last one' })
  next?: string;
}

@ApiSchema({ description: 'Where the rules of today would have answered otherwise than the history.' })
export class DifferenceDto {
  @ApiProperty({ type: Number })
  version!: number;

  @ApiProperty()
  type!: string;

  @ApiProperty({ type: String, enum: ['would-be-refused', 'leads-elsewhere'] })
  kind!: string;

  @ApiProperty()
  recordedState!: string;

  @ApiProperty({ type: ReasonDto, isArray: true })
  reasons!: readonly ReasonDto[];
}

@ApiSchema({ description: 'A procurement as it stood at a version or an instant.' })
export class ReplayDto extends PositionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  authorityId!: string;

  @ApiProperty({
    allOf: [{ $ref: '#/components/schemas/Facts' }],
    description: 'Everything that was known, folded from the history; no sealed value is among it',
  })
  facts!: Facts;

  @ApiProperty({ type: DeadlineDto, isArray: true })
  deadlines!: readonly DeadlineDto[];

  @ApiProperty({ type: ActionDto, isArray: true })
  available!: readonly ActionDto[];

  @ApiProperty({ type: StandstillStatusDto, nullable: true })
  standstill!: StandstillStatusDto | null;

  @ApiProperty({ type: ExclusionStateDto, isArray: true })
  exclusions!: readonly ExclusionStateDto[];

  @ApiProperty({ ...instant, description: 'The instant for which it is said' })
  asOf!: Instant;

  @ApiProperty({ type: Number, description: 'How many events were walked' })
  events!: number;

  @ApiProperty({ type: Number, description: 'The version up to which what was put right is taken into account' })
  known!: number;

  @ApiProperty({
    type: 'array',
    items: { $ref: '#/components/schemas/FootingFlagFacts' },
    description: 'Acts that are on a wrong footing, as it was known by then',
  })
  footing!: readonly FootingFlag[];

  @ApiProperty({ type: DifferenceDto, isArray: true })
  differences!: readonly DifferenceDto[];

  @ApiProperty({
    type: Number,
    isArray: true,
    description: 'Versions that could not be judged: a sealed value was erased',
  })
  notJudged!: readonly number[];
}

@ApiSchema({ description: 'An attempt that the law refused. Not part of the history: nothing came of it.' })
export class RefusedAttemptDto implements Omit<RefusedAttempt, 'reasons'> {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(instant)
  at!: Instant;

  @ApiProperty({ type: String })
  command!: CommandType;

  @ApiProperty({ type: Number, description: 'The version that the procurement stood at' })
  version!: number;

  @ApiProperty({ type: ActorDto })
  actor!: ActorDto;

  @ApiProperty({ type: ReasonDto, isArray: true })
  reasons!: readonly ReasonDto[];

  @ApiProperty({ type: String, nullable: true, description: 'The id of the request, as in the log' })
  requestId!: string | null;
}

export class RefusalListDto {
  @ApiProperty({ type: RefusedAttemptDto, isArray: true, description: 'Latest first' })
  items!: readonly RefusedAttemptDto[];

  @ApiPropertyOptional({ description: 'Where the next page begins; not there on the last one' })
  next?: string;
}
