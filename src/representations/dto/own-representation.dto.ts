import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  furtherOutcomes,
  type CalendarDate,
  type CorrectedClock,
  type FurtherOutcome,
  type Instant,
} from '../../../workflows/index.js';
import {
  AcknowledgedDto,
  AnsweredDto,
  ClarificationDto,
  InformationDto,
  JudgementDto,
  ReceivedDto,
} from './hearing-parts.dto.js';
import { AboutProcurementDto, NamedDocumentDto, ReceiptDto } from './receipt.dto.js';

const instant = { type: String, format: 'date-time', example: '2026-03-31T09:00:00.000Z' } as const;
const date = { type: String, format: 'date', example: '2026-04-08' } as const;
const working = {
  type: 'object',
  additionalProperties: true,
  description: 'Day by day, what was counted and what was passed over',
} as const;

@ApiSchema({ description: 'A further decision of which the provider has been informed (reg 12(6) and (8)).' })
export class OwnDecisionDto {
  @ApiProperty({ type: Number, description: 'Counted among those of which the provider has been informed' })
  number!: number;

  @ApiProperty({ type: String, enum: [...furtherOutcomes] })
  outcome!: FurtherOutcome;

  @ApiProperty({ type: Number, nullable: true, description: 'The step gone back to' })
  step!: number | null;

  @ApiProperty()
  reasons!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why it departs from the advice of the Panel' })
  reasonsForDeparting!: string | null;

  @ApiProperty(instant)
  decidedAt!: Instant;

  @ApiProperty({ ...instant, description: 'When the provider was informed of it' })
  informedAt!: Instant;

  @ApiProperty({ type: NamedDocumentDto, isArray: true })
  documents!: readonly NamedDocumentDto[];

  @ApiProperty({ type: Number, nullable: true, description: 'The later decision that replaced it' })
  replacedBy!: number | null;
}

@ApiSchema({ description: 'A number of working days that runs.' })
export class WindowDto {
  @ApiProperty({ ...instant, nullable: true, description: 'From when it is counted; null while it does not run' })
  from!: Instant | null;

  @ApiProperty({ ...date, nullable: true })
  lastDay!: CalendarDate | null;

  @ApiProperty({ ...instant, nullable: true, description: 'When it closes: exclusive' })
  closesAt!: Instant | null;

  @ApiProperty({ ...working, nullable: true })
  working!: unknown;

  @ApiProperty({ description: 'What it is for, and how it stands' })
  explanation!: string;
}

export class TwoWindowsDto {
  @ApiProperty({ type: WindowDto, description: 'The working days before the standstill period can end' })
  standstill!: WindowDto;

  @ApiProperty({ type: WindowDto, description: 'The working days in which the Panel can be asked' })
  panel!: WindowDto;
}

export class PanelAdviceDto {
  @ApiProperty(instant)
  at!: Instant;

  @ApiProperty({ type: String, enum: [...furtherOutcomes, 'other'] })
  advises!: FurtherOutcome | 'other';

  @ApiProperty({ type: String, nullable: true })
  advice!: string | null;

  @ApiProperty({ type: NamedDocumentDto, isArray: true })
  documents!: readonly NamedDocumentDto[];
}

export class PanelRefusalDto {
  @ApiProperty(instant)
  at!: Instant;

  @ApiProperty({ type: String, enum: ['not-eligible', 'no-capacity'] })
  ground!: 'not-eligible' | 'no-capacity';

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
}

export class ReleasedHoldDto {
  @ApiProperty(instant)
  at!: Instant;

  @ApiProperty()
  reason!: string;
}

@ApiSchema({ description: 'A request for the Panel’s review.' })
export class OwnPanelRequestDto {
  @ApiProperty({ type: Number })
  number!: number;

  @ApiProperty(instant)
  requestedAt!: Instant;

  @ApiProperty({ description: 'Within those working days; only then does it hold the standstill' })
  inTime!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'The Panel’s or the provider’s own reference' })
  reference!: string | null;

  @ApiProperty({ type: NamedDocumentDto, isArray: true })
  documents!: readonly NamedDocumentDto[];

  @ApiProperty({ ...instant, nullable: true })
  acceptedAt!: Instant | null;

  @ApiProperty({ type: PanelRefusalDto, nullable: true })
  refused!: PanelRefusalDto | null;

  @ApiProperty({ type: PanelAdviceDto, nullable: true })
  advised!: PanelAdviceDto | null;

  @ApiProperty({
    type: ReleasedHoldDto,
    nullable: true,
    description: 'The authority released its hold on the standstill',
  })
  released!: ReleasedHoldDto | null;
}

@ApiSchema({ description: 'The way to the Independent Patient Choice and Procurement Panel.' })
export class WayToThePanelDto {
  @ApiProperty({ description: 'Whether a review can be asked for now' })
  open!: boolean;

  @ApiProperty({ description: 'How' })
  how!: string;

  @ApiProperty({ type: OwnPanelRequestDto, isArray: true })
  requests!: readonly OwnPanelRequestDto[];
}

@ApiSchema({ description: 'The standstill period, as its provider sees it.' })
export class OwnStandstillDto {
  @ApiProperty({ ...working, description: 'The days of the standstill and how each was counted' })
  clock!: unknown;

  @ApiProperty({ type: 'array', items: working, description: 'Clocks that a newer holiday list replaced' })
  replacedClocks!: readonly unknown[];

  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['clock', 'by', 'recordedAt', 'version'],
      properties: {
        clock: working,
        by: working,
        recordedAt: { type: 'string', format: 'date-time', description: 'When it was put right' },
        version: { type: 'integer', description: 'The event that says so' },
      },
    },
    description: 'Clocks that were counted from a publication that was put right since, the first one first',
  })
  correctedClocks!: readonly CorrectedClock[];

  @ApiProperty({ ...instant, description: 'When the window for representations closes' })
  windowCloses!: Instant;

  @ApiProperty({ ...instant, nullable: true, description: 'Null while it runs' })
  endedAt!: Instant | null;
}

@ApiSchema({
  description: 'A representation as the provider that made it sees it. Nothing in it tells of any other provider.',
})
export class OwnRepresentationDto {
  @ApiProperty({ type: String, enum: ['own'] })
  view!: 'own';

  @ApiProperty({ example: 'REP-7K3MQ-9XT2B' })
  reference!: string;

  @ApiProperty({ type: AboutProcurementDto })
  procurement!: AboutProcurementDto;

  @ApiProperty({ type: ReceiptDto })
  receipt!: ReceiptDto;

  @ApiProperty({ type: ReceivedDto })
  received!: ReceivedDto;

  @ApiProperty({
    type: AcknowledgedDto,
    nullable: true,
    description: 'The last acknowledgement that they have arrived; null where the authority sent none',
  })
  acknowledged!: AcknowledgedDto | null;

  @ApiProperty({ type: JudgementDto, nullable: true })
  judged!: JudgementDto | null;

  @ApiProperty({ ...instant, nullable: true })
  withdrawnAt!: Instant | null;

  @ApiProperty({ type: OwnStandstillDto, nullable: true, description: 'Null where it has not begun' })
  standstill!: OwnStandstillDto | null;

  @ApiProperty({ type: AnsweredDto, isArray: true })
  answers!: readonly AnsweredDto[];

  @ApiProperty({ type: ClarificationDto, isArray: true })
  clarifications!: readonly ClarificationDto[];

  @ApiProperty({ type: InformationDto, isArray: true })
  information!: readonly InformationDto[];

  @ApiProperty({
    ...instant,
    nullable: true,
    description: 'When the decision was last reviewed in their light (reg 12(4)(c))',
  })
  reviewedAt!: Instant | null;

  @ApiProperty({ type: OwnDecisionDto, isArray: true })
  decisions!: readonly OwnDecisionDto[];

  @ApiProperty({ type: TwoWindowsDto })
  windows!: TwoWindowsDto;

  @ApiProperty({ type: WayToThePanelDto })
  panel!: WayToThePanelDto;

  @ApiProperty({ ...instant, description: 'The instant for which this is said' })
  asOf!: Instant;
}
