import { ApiExtraModels, ApiProperty, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import {
  furtherOutcomes,
  standings,
  type CalendarDate,
  type FurtherOutcome,
  type Instant,
  type Standing,
} from '../../../workflows/index.js';
import {
  AnsweredDto,
  ClarificationDto,
  InformationDto,
  JudgementDto,
  ReceivedDto,
  RepresentorNameDto,
} from './hearing-parts.dto.js';
import { OwnPanelRequestDto, OwnRepresentationDto } from './own-representation.dto.js';
import { NamedDocumentDto, ReceiptDto } from './receipt.dto.js';
import { ReceptionDto } from './reception.dto.js';

const instant = { type: String, format: 'date-time', example: '2026-03-31T09:00:00.000Z' } as const;
const date = { type: String, format: 'date', example: '2026-04-02' } as const;

export const dutyNames = ['judge', 'clarify', 'information', 'review', 'decide', 'inform'] as const;

@ApiSchema({ description: 'Something that is owed about a representation (reg 12(4) and (6)).' })
export class DutyDto {
  @ApiProperty({ type: String, enum: [...dutyNames] })
  duty!: (typeof dutyNames)[number];

  @ApiProperty({ example: 'reg 12(4)(a)' })
  provision!: string;

  @ApiProperty()
  done!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'What is still missing' })
  missing!: string | null;

  @ApiProperty({ ...date, nullable: true, description: 'The authority’s own last day for it' })
  dueOn!: CalendarDate | null;

  @ApiProperty({ description: 'That day is over' })
  overdue!: boolean;
}

@ApiSchema({ description: 'A representation, as those of the authority see it.' })
export class StaffRepresentationSummaryDto {
  @ApiProperty({ type: String, enum: ['authority'] })
  view!: 'authority';

  @ApiProperty({ example: 'R1', description: 'What commands call it, within its run' })
  reference!: string;

  @ApiProperty({
    type: Number,
    description: 'The run that it belongs to: one more with each return to an earlier step',
  })
  run!: number;

  @ApiProperty({ example: 'REP-7K3MQ-9XT2B', description: 'What its receipt calls it' })
  receiptReference!: string;

  @ApiProperty({ type: RepresentorNameDto })
  representor!: RepresentorNameDto;

  @ApiProperty({ type: String, enum: [...standings] })
  standing!: Standing;

  @ApiProperty({ ...instant })
  receivedAt!: Instant;

  @ApiProperty({ description: 'Late ones are kept and answered; they do not hold the standstill' })
  inTime!: boolean;

  @ApiProperty({ description: 'Whether it holds the standstill: in time, and not found invalid' })
  holds!: boolean;

  @ApiProperty({ ...instant, nullable: true })
  withdrawnAt!: Instant | null;

  @ApiProperty({ type: DutyDto, isArray: true, description: 'None where it does not hold the standstill' })
  duties!: readonly DutyDto[];
}

@ApiSchema({ description: 'Information that was asked for, with the authority’s own last day for it.' })
export class StaffInformationDto extends InformationDto {
  @ApiProperty({ example: 'I1', description: 'What commands call it' })
  item!: string;

  @ApiProperty({ ...date, description: 'The law says promptly; this is the authority’s own number of working days' })
  dueOn!: CalendarDate;

  @ApiProperty({ description: 'It is still open, and that day is over' })
  overdue!: boolean;
}

export class ReviewDto {
  @ApiProperty(instant)
  at!: Instant;

  @ApiProperty({ type: String, isArray: true })
  representations!: readonly string[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    nullable: true,
    description: 'Sealed; null once erased',
  })
  reviewers!: readonly unknown[] | null;

  @ApiProperty()
  lookedAt!: string;

  @ApiProperty()
  findings!: string;

  @ApiProperty({ type: NamedDocumentDto, isArray: true })
  documents!: readonly NamedDocumentDto[];
}

export class RecipientDto {
  @ApiProperty({ example: 'R1', description: 'What `InformOfFurtherDecision` calls it' })
  key!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ example: 'made representations' })
  because!: string;

  @ApiProperty({ ...instant, nullable: true })
  informedAt!: Instant | null;
}

export class StaffDecisionDto {
  @ApiProperty({ example: 'D1' })
  reference!: string;

  @ApiProperty({ type: String, enum: [...furtherOutcomes] })
  outcome!: FurtherOutcome;

  @ApiProperty({ type: Number, nullable: true })
  step!: number | null;

  @ApiProperty()
  reasons!: string;

  @ApiProperty(instant)
  decidedAt!: Instant;

  @ApiProperty({ description: 'Whether it stands, or a later one has replaced it' })
  stands!: boolean;

  @ApiProperty({ type: RecipientDto, isArray: true })
  recipients!: readonly RecipientDto[];

  @ApiProperty({ ...instant, nullable: true, description: 'When it was said that no more are intended' })
  noMoreIntendedAt!: Instant | null;

  @ApiProperty({ type: NamedDocumentDto, isArray: true })
  documents!: readonly NamedDocumentDto[];
}

@ApiSchema({ description: 'A request for the Panel’s review, as the authority’s commands name it.' })
export class StaffPanelRequestDto extends OwnPanelRequestDto {
  @ApiProperty({ example: 'P1' })
  request!: string;
}

@ApiSchema({ description: 'A representation with everything that was said about it.' })
export class StaffRepresentationDto extends StaffRepresentationSummaryDto {
  @ApiProperty({ type: ReceiptDto })
  receipt!: ReceiptDto;

  @ApiProperty({ type: ReceivedDto })
  received!: ReceivedDto;

  @ApiProperty({ type: JudgementDto, nullable: true })
  judged!: JudgementDto | null;

  @ApiProperty({ type: AnsweredDto, isArray: true })
  answers!: readonly AnsweredDto[];

  @ApiProperty({ type: ClarificationDto, isArray: true })
  clarifications!: readonly ClarificationDto[];

  @ApiProperty({ type: StaffInformationDto, isArray: true })
  information!: readonly StaffInformationDto[];

  @ApiProperty({ type: ReviewDto, isArray: true })
  reviews!: readonly ReviewDto[];

  @ApiProperty({ type: StaffDecisionDto, isArray: true, description: 'Every further decision of its run' })
  decisions!: readonly StaffDecisionDto[];

  @ApiProperty({ type: StaffPanelRequestDto, isArray: true })
  panelRequests!: readonly StaffPanelRequestDto[];

  @ApiProperty({ ...instant, description: 'The instant for which this is said' })
  asOf!: Instant;
}

@ApiExtraModels(StaffRepresentationSummaryDto, OwnRepresentationDto)
export class RepresentationListDto {
  @ApiProperty({
    type: 'array',
    items: {
      oneOf: [{ $ref: getSchemaPath(StaffRepresentationSummaryDto) }, { $ref: getSchemaPath(OwnRepresentationDto) }],
    },
    description: 'To those of the authority all of them, to a provider its own',
  })
  items!: readonly (StaffRepresentationSummaryDto | OwnRepresentationDto)[];

  @ApiProperty({
    type: ReceptionDto,
    isArray: true,
    description:
      'What was received and is not on record: it waits to be decided, or was refused; to a provider its own',
  })
  received!: readonly ReceptionDto[];
}
