import { ApiExtraModels, ApiProperty, ApiPropertyOptional, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import {
  processes,
  regimes,
  type Facts,
  type Instant,
  type MachineId,
  type Process,
  type Regime,
} from '../../../../workflows/index.js';
import type { PublishedNotice, PublishedParagraph, PublishedStandstill } from '../../procurement.views.js';
import { CalendarFlagDto } from './calendar-flag.dto.js';
import { ExclusionStateDto } from './exclusion-state.dto.js';
import { AvailableDto } from './available.dto.js';
import { DeadlineDto } from '../../../law/dto/law.dto.js';
import { StandstillStatusDto } from './standstill.dto.js';

const machines = ['process-selection', ...processes];
const instant = { type: String, format: 'date-time', example: '2026-03-24T09:00:00.000Z' } as const;

@ApiSchema({ description: 'Where a procurement is in its process.' })
export class PositionDto {
  @ApiProperty({ type: Number, minimum: 0, description: 'How many events its history has; the ETag' })
  version!: number;

  @ApiProperty({
    type: String,
    enum: [...regimes],
    description: 'The law it is under, named by the day it came into force',
  })
  regime!: Regime;

  @ApiProperty({ type: String, enum: machines, description: '`process-selection` until a process has been chosen' })
  machine!: MachineId;

  @ApiProperty({ type: String, enum: [...processes], nullable: true })
  process!: Process | null;

  @ApiProperty({ example: 'standstillOpen' })
  state!: string;

  @ApiProperty({ example: 'Standstill period: representations may be made' })
  stateLabel!: string;
}

/** A line of the register. */
export class ProcurementSummaryDto extends PositionDto {
  @ApiProperty({ type: String, enum: ['register'] })
  view!: 'register';

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'The relevant authority', example: 'nhs-loomdale-icb' })
  authorityId!: string;

  @ApiProperty({ description: 'What the authority is called', example: 'NHS Loomdale ICB' })
  authorityName!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  reference!: string;

  @ApiProperty(instant)
  openedAt!: Instant;

  @ApiProperty(instant)
  updatedAt!: Instant;

  @ApiProperty({ ...instant, nullable: true, description: 'When its first notice was published' })
  publishedAt!: Instant | null;
}

@ApiSchema({ description: 'A procurement, as those of its authority see it.' })
export class ProcurementDto extends PositionDto {
  @ApiProperty({ type: String, enum: ['full'] })
  view!: 'full';

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'The relevant authority', example: 'nhs-loomdale-icb' })
  authorityId!: string;

  @ApiProperty({ description: 'What the authority is called', example: 'NHS Loomdale ICB' })
  authorityName!: string;

  @ApiProperty({ ...instant, nullable: true, description: 'When its first notice was published' })
  publishedAt!: Instant | null;

  @ApiProperty({
    allOf: [{ $ref: '#/components/schemas/Facts' }],
    description: 'Everything that is known of it, folded from its history; no sealed value is among it',
  })
  facts!: Facts;

  @ApiProperty({ type: DeadlineDto, isArray: true })
  deadlines!: readonly DeadlineDto[];

  @ApiProperty({
    type: AvailableDto,
    description: 'What can be done, in short; in full, with every reason, at `/procurements/{id}/available`',
  })
  available!: AvailableDto;

  @ApiProperty({
    type: StandstillStatusDto,
    nullable: true,
    description: 'The standstill of the current run, condition by condition; null where none has begun',
  })
  standstill!: StandstillStatusDto | null;

  @ApiProperty({
    type: ExclusionStateDto,
    isArray: true,
    description: 'Where each provider and sub-contractor that was asked or checked stands with regard to exclusion',
  })
  exclusions!: readonly ExclusionStateDto[];

  @ApiProperty({
    type: CalendarFlagDto,
    nullable: true,
    description: 'What a newer holiday list moves in the open standstill, until it is applied; null where nothing',
  })
  calendarFlag!: CalendarFlagDto | null;

  @ApiProperty({ ...instant, description: 'The instant at which `available` is true' })
  asOf!: Instant;
}

@ApiSchema({ description: 'What a notice says under one paragraph of its Schedule.' })
export class PublishedParagraphDto implements PublishedParagraph {
  @ApiProperty({ description: 'The paragraph of the Schedule', example: 'Sch 3 para 7' })
  paragraph!: string;

  @ApiProperty({ description: 'What the paragraph asks for', example: 'approximateLifetimeValue' })
  item!: string;

  @ApiProperty({
    nullable: true,
    anyOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'object', additionalProperties: true },
      { type: 'array', items: {} },
    ],
    description: 'What the notice says; null where it says nothing',
  })
  value!: unknown;
}

export class PublishedNoticeDto implements PublishedNotice {
  @ApiProperty({
    type: String,
    enum: ['intended-approach', 'invitation', 'intention', 'award', 'abandonment'],
    description: 'Which of the notices of the Regulations it is',
  })
  kind!: PublishedNotice['kind'];

  @ApiProperty({ ...instant, description: 'When it was submitted for publication' })
  submittedAt!: Instant;

  @ApiProperty({ ...instant, description: 'When it was published' })
  publishedAt!: Instant;

  @ApiProperty({ type: String, nullable: true, description: 'The platform’s number for the notice' })
  noticeReference!: string | null;

  @ApiPropertyOptional({
    type: PublishedParagraphDto,
    isArray: true,
    description: 'What it says; only where one procurement is looked at',
  })
  says?: readonly PublishedParagraphDto[];
}

@ApiSchema({
  description: 'The window for representations as it was shown until the day of publication was put right.',
})
export class CorrectedWindowDto {
  @ApiProperty({ type: String, format: 'date' })
  lastDay!: string;

  @ApiProperty(instant)
  representationsBefore!: Instant;

  @ApiProperty({ ...instant, description: 'When it was put right' })
  correctedAt!: Instant;
}

@ApiSchema({ description: 'The window for representations (reg 12).' })
export class PublishedStandstillDto implements PublishedStandstill {
  @ApiProperty({ type: String, format: 'date' })
  standstillBegins!: string;

  @ApiProperty({ type: String, format: 'date' })
  lastDay!: string;

  @ApiProperty({ ...instant, description: 'When the window closes; a representation must arrive before it' })
  representationsBefore!: Instant;

  @ApiProperty({
    type: CorrectedWindowDto,
    isArray: true,
    description: 'What was shown until the day of publication was put right, the first one first',
  })
  corrected!: readonly CorrectedWindowDto[];
}

@ApiSchema({ description: 'What is public of a procurement, for other authorities and for providers.' })
export class PublishedProcurementDto {
  @ApiProperty({ type: String, enum: ['published'] })
  view!: 'published';

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'The relevant authority', example: 'nhs-loomdale-icb' })
  authorityId!: string;

  @ApiProperty({ description: 'What the authority is called', example: 'NHS Loomdale ICB' })
  authorityName!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  reference!: string;

  @ApiProperty({ type: String, enum: [...processes], nullable: true })
  process!: string | null;

  @ApiProperty({ ...instant, description: 'When its first notice was published' })
  publishedAt!: Instant;

  @ApiProperty({ type: PublishedNoticeDto, isArray: true })
  notices!: readonly PublishedNoticeDto[];

  @ApiProperty({
    nullable: true,
    allOf: [{ $ref: getSchemaPath(PublishedStandstillDto) }],
    description: 'Of the latest notice of intention; null where none was published',
  })
  standstill!: PublishedStandstillDto | null;
}

@ApiExtraModels(ProcurementSummaryDto, PublishedProcurementDto, PublishedStandstillDto)
export class ProcurementListDto {
  @ApiProperty({
    type: 'array',
    items: {
      oneOf: [{ $ref: getSchemaPath(ProcurementSummaryDto) }, { $ref: getSchemaPath(PublishedProcurementDto) }],
    },
  })
  items!: readonly (ProcurementSummaryDto | PublishedProcurementDto)[];

  @ApiPropertyOptional({ description: 'Where the next page begins; not there on the last one' })
  next?: string;
}
