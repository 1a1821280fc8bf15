import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { processes, recordItems, type PerformanceOnRecord } from '../../../workflows/index.js';
import { PlainText } from '../../platform/http/fields/index.js';

const instant = { type: String, format: 'date-time', example: '2026-03-24T09:00:00.000Z' } as const;
const date = { type: String, format: 'date', example: '2026-09-30' } as const;

export class RecordQueryDto {
  @PlainText(40, {
    optional: true,
    description: 'As it stood at a version, or an instant; now, if left out',
    example: '12',
  })
  at?: string;
}

export class PerformanceQueryDto {
  @PlainText(100, { optional: true, description: 'Only this contract, by its reference' })
  contract?: string;
}

@ApiSchema({ description: 'The event behind a statement, with both times.' })
export class BehindItDto {
  @ApiProperty({ type: Number, minimum: 1 })
  version!: number;

  @ApiProperty({ example: 'FindingsRecorded' })
  type!: string;

  @ApiProperty({ ...instant, description: 'When it was recorded' })
  recordedAt!: string;

  @ApiProperty({ ...instant, description: 'When what it records happened' })
  at!: string;

  @ApiProperty({ description: 'Whether it was recorded on a later London day than the one on which it happened' })
  recordedLater!: boolean;

  @ApiProperty({ type: Number, minimum: 0 })
  daysLater!: number;

  @ApiProperty({ description: 'Where it stands in the history' })
  href!: string;
}

@ApiSchema({ description: 'An individual, by name and role where they may be read.' })
export class PersonOnRecordDto {
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true })
  role!: string | null;

  @ApiProperty({ description: 'Whether the name was erased' })
  erased!: boolean;

  @ApiProperty({ example: 'decided' })
  as!: string;
}

export class RecordDetailDto {
  @ApiProperty()
  label!: string;

  @ApiProperty()
  text!: string;
}

@ApiSchema({ description: 'One statement of the record.' })
export class RecordEntryDto {
  @ApiProperty()
  says!: string;

  @ApiProperty({ type: PersonOnRecordDto, isArray: true })
  people!: readonly PersonOnRecordDto[];

  @ApiProperty({ type: RecordDetailDto, isArray: true })
  details!: readonly RecordDetailDto[];

  @ApiProperty({ type: BehindItDto })
  event!: BehindItDto;
}

@ApiSchema({ description: 'Something that regulation 24 asks for and the record does not hold.' })
export class RecordGapDto {
  @ApiProperty({ type: String, enum: [...recordItems] })
  item!: string;

  @ApiProperty({ example: 'reg 24(d)' })
  provision!: string;

  @ApiProperty({ example: 'process-selection', description: 'The stage that it belongs to' })
  stage!: string;

  @ApiProperty({ description: 'What is missing' })
  missing!: string;

  @ApiProperty({ description: 'What would complete it' })
  unblock!: string;
}

@ApiSchema({ description: 'An item of regulation 24.' })
export class RecordItemDto {
  @ApiProperty({ type: String, enum: [...recordItems] })
  item!: string;

  @ApiProperty({ example: 'reg 24(d)' })
  provision!: string;

  @ApiProperty({ description: 'What regulation 24 asks for' })
  asks!: string;

  @ApiProperty({ type: String, enum: ['complete', 'missing', 'not-yet', 'not-applicable'] })
  status!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why it does not apply, or does not yet' })
  because!: string | null;

  @ApiProperty({ type: RecordEntryDto, isArray: true })
  entries!: readonly RecordEntryDto[];

  @ApiProperty({ type: RecordGapDto, isArray: true })
  missing!: readonly RecordGapDto[];
}

@ApiSchema({ name: 'ProcurementRecord', description: 'The record that regulation 24 asks for, made of the history.' })
export class ProcurementRecordDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  authorityId!: string;

  @ApiProperty({ description: 'What the authority is called' })
  authorityName!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  reference!: string;

  @ApiProperty({ type: String, enum: [...processes], nullable: true })
  process!: string | null;

  @ApiProperty()
  processTitle!: string;

  @ApiProperty()
  regime!: string;

  @ApiProperty({ type: Number })
  version!: number;

  @ApiProperty()
  state!: string;

  @ApiProperty(instant)
  asOf!: string;

  @ApiProperty({ description: 'Whether every item is complete or does not apply' })
  complete!: boolean;

  @ApiProperty({ type: Number, description: 'How many events were recorded on a later day than what they record' })
  recordedLater!: number;

  @ApiProperty({ type: RecordGapDto, isArray: true })
  missing!: readonly RecordGapDto[];

  @ApiProperty({ type: RecordItemDto, isArray: true })
  items!: readonly RecordItemDto[];
}

@ApiSchema({ description: 'What a contract delivered in a period.' })
export class PerformanceEntryDto implements PerformanceOnRecord {
  @ApiProperty({ example: 'PF1' })
  reference!: string;

  @ApiProperty({ description: 'The reference of the contract' })
  contract!: string;

  @ApiProperty()
  indicator!: string;

  @ApiProperty({ type: Number })
  target!: number;

  @ApiProperty({ type: Number })
  actual!: number;

  @ApiProperty()
  unit!: string;

  @ApiProperty(date)
  from!: string;

  @ApiProperty({ ...date, description: 'The last day of the period' })
  to!: string;

  @ApiProperty()
  source!: string;

  @ApiProperty({ type: Number, description: 'The version of the event behind it' })
  version!: number;

  @ApiProperty(instant)
  at!: string;

  @ApiProperty(instant)
  recordedAt!: string;
}

export class PerformanceListDto {
  @ApiProperty({ type: PerformanceEntryDto, isArray: true, description: 'In the order in which they were recorded' })
  items!: readonly PerformanceEntryDto[];
}
