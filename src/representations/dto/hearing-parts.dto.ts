import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import {
  exemptions,
  recordItems,
  standings,
  validityConditions,
  type Exemption,
  type Instant,
  type RecordItem,
  type Standing,
} from '../../../workflows/index.js';
import { NamedDocumentDto } from './receipt.dto.js';

const instant = { type: String, format: 'date-time', example: '2026-03-31T09:00:00.000Z' } as const;
const erasable = { type: String, nullable: true } as const;

export class RepresentorNameDto {
  @ApiProperty({ example: 'Fox Care CIC' })
  name!: string;

  @ApiPropertyOptional({ description: 'The organisation, where it has an account' })
  organisation?: string;
}

@ApiSchema({ description: 'Representations as they were received; a text is null once it has been erased.' })
export class ReceivedDto {
  @ApiProperty({ type: RepresentorNameDto })
  representor!: RepresentorNameDto;

  @ApiProperty({ type: String, enum: [...standings] })
  standing!: Standing;

  @ApiProperty()
  aggrieved!: boolean;

  @ApiProperty(erasable)
  failure!: string | null;

  @ApiProperty(erasable)
  text!: string | null;

  @ApiPropertyOptional(erasable)
  contact?: string | null;

  @ApiProperty({ type: NamedDocumentDto, isArray: true })
  documents!: readonly NamedDocumentDto[];

  @ApiPropertyOptional({ ...instant, description: 'Where staff recorded them' })
  receivedAt?: Instant;

  @ApiPropertyOptional()
  how?: string;
}

export class UnmetConditionDto {
  @ApiProperty({ type: String, enum: [...validityConditions] })
  condition!: string;

  @ApiProperty()
  reason!: string;
}

@ApiSchema({
  name: 'JudgementOnRepresentations',
  description: 'Whether the representations meet the six conditions of reg 12(3). In doubt they do.',
})
export class JudgementDto {
  @ApiProperty({ description: 'Whether they meet all six' })
  valid!: boolean;

  @ApiProperty({ type: UnmetConditionDto, isArray: true, description: 'Those that they do not meet' })
  unmet!: readonly UnmetConditionDto[];

  @ApiProperty(instant)
  at!: Instant;
}

@ApiSchema({ description: 'That the authority told the provider that its representations have arrived.' })
export class AcknowledgedDto {
  @ApiProperty({ ...instant, description: 'When the acknowledgement was sent' })
  at!: Instant;

  @ApiProperty({ ...erasable, description: 'What the acknowledgement says; null where it says nothing more' })
  note!: string | null;
}

@ApiSchema({ description: 'What the authority answered to representations that are late, or were found invalid.' })
export class AnsweredDto {
  @ApiProperty(instant)
  at!: Instant;

  @ApiProperty(erasable)
  answer!: string | null;

  @ApiProperty({ type: NamedDocumentDto, isArray: true })
  documents!: readonly NamedDocumentDto[];
}

export class ClarificationAnswerDto {
  @ApiProperty(instant)
  at!: Instant;

  @ApiProperty(erasable)
  answer!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why the opportunity was closed without an answer' })
  noAnswerBecause!: string | null;

  @ApiProperty({ type: NamedDocumentDto, isArray: true })
  documents!: readonly NamedDocumentDto[];
}

@ApiSchema({ description: 'The opportunity to explain or clarify (reg 12(4)(a)).' })
export class ClarificationDto {
  @ApiProperty(instant)
  offeredAt!: Instant;

  @ApiProperty(erasable)
  offer!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why none was thought to be needed' })
  notNeededBecause!: string | null;

  @ApiProperty({ type: ClarificationAnswerDto, nullable: true })
  answered!: ClarificationAnswerDto | null;
}

export class ProvidedDto {
  @ApiProperty(instant)
  at!: Instant;

  @ApiProperty()
  to!: string;

  @ApiProperty()
  what!: string;

  @ApiProperty({ type: NamedDocumentDto, isArray: true })
  documents!: readonly NamedDocumentDto[];
}

export class WithheldDto {
  @ApiProperty(instant)
  at!: Instant;

  @ApiProperty({ type: String, enum: [...exemptions], description: 'Which of the three exemptions of reg 12(5)' })
  exemption!: Exemption;

  @ApiProperty()
  reason!: string;
}

@ApiSchema({ description: 'Information that was asked for (reg 12(4)(b)), and what came of it.' })
export class InformationDto {
  @ApiProperty({ type: Number, description: 'Counted within these representations' })
  number!: number;

  @ApiProperty(instant)
  requestedAt!: Instant;

  @ApiProperty()
  description!: string;

  @ApiProperty({ type: String, enum: [...recordItems], description: 'The item of the reg 24 record that it asks for' })
  record!: RecordItem;

  @ApiProperty({ type: ProvidedDto, isArray: true, description: 'What was given of it while it stayed open' })
  inPart!: readonly ProvidedDto[];

  @ApiProperty({ type: ProvidedDto, nullable: true })
  provided!: ProvidedDto | null;

  @ApiProperty({ type: WithheldDto, nullable: true })
  withheld!: WithheldDto | null;
}
