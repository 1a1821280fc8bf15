import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  commandTypes,
  openWork,
  openWorkOfEvaluators,
  type CalendarDate,
  type CommandType,
} from '../../../workflows/index.js';
import { Flag, PlainText } from '../../platform/http/fields/index.js';
import { Transform } from 'class-transformer';

const asFlag = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

/** What can be open: what was received and is not on record, what waits in a procurement, and what waits for one evaluator. */
export const workKinds = ['received-waiting', 'received-refused', ...openWork, ...openWorkOfEvaluators] as const;

export type WorkKind = (typeof workKinds)[number];

export class WorkProcurementDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'nhs-loomdale-icb' })
  authorityId!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  reference!: string;

  @ApiProperty({ type: Number, description: 'The version it stands at; the ETag' })
  version!: number;
}

@ApiSchema({ description: 'Something that is open, and waits for somebody.' })
export class WorkItemDto {
  @ApiProperty({ type: String, enum: [...workKinds] })
  kind!: WorkKind;

  @ApiProperty({ type: WorkProcurementDto })
  procurement!: WorkProcurementDto;

  @ApiProperty({ type: String, nullable: true, example: 'R1', description: 'What it is about, as commands name it' })
  about!: string | null;

  @ApiProperty({
    example: 'Offer Fox Care CIC (R1) the opportunity to explain or clarify, or record why none is needed.',
  })
  label!: string;

  @ApiProperty({ example: 'reg 12(4)(a)' })
  provision!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day, where there is one' })
  dueOn!: CalendarDate | null;

  @ApiProperty({ description: 'That day is over' })
  overdue!: boolean;

  @ApiProperty({
    type: String,
    enum: [...commandTypes],
    nullable: true,
    description: 'The command that does it; null where somebody else must act first',
  })
  command!: CommandType | null;
}

export class WorklistDto {
  @ApiProperty({
    type: WorkItemDto,
    isArray: true,
    description: 'What is due first at the top; what has no day after that',
  })
  items!: readonly WorkItemDto[];
}

export class WorklistQueryDto {
  @PlainText(100, { optional: true, description: 'Only that of one of your authorities' })
  authority?: string;

  @Transform(asFlag)
  @Flag({ optional: true, description: 'Only what is overdue' })
  overdue?: boolean;
}
