import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import type { Instant } from '../../../workflows/index.js';

const instant = { type: String, format: 'date-time', example: '2026-04-08T22:59:59.999Z' } as const;

@ApiSchema({ description: 'A document, by its name and digest.' })
export class NamedDocumentDto {
  @ApiProperty({ example: 'Representations.pdf' })
  name!: string;

  @ApiProperty({ type: String, pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of its bytes' })
  digest!: string;
}

export class AuthorityNameDto {
  @ApiProperty({ example: 'nhs-loomdale-icb' })
  id!: string;

  @ApiProperty({ example: 'NHS Loomdale ICB' })
  name!: string;
}

@ApiSchema({ description: 'The procurement that representations are about.' })
export class AboutProcurementDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  reference!: string;

  @ApiProperty({ type: AuthorityNameDto })
  authority!: AuthorityNameDto;
}

@ApiSchema({ description: 'By how much representations came before, or after, the window closed.' })
export class MarginDto {
  @ApiProperty({ type: Number, description: 'Until the window closes; negative where it had closed' })
  milliseconds!: number;

  @ApiProperty({ example: '3 hours and 20 minutes before the window closed' })
  words!: string;
}

@ApiSchema({ description: 'The digest of everything that was received.' })
export class ReceivedDigestDto {
  @ApiProperty({ type: String, enum: ['SHA-256'] })
  algorithm!: 'SHA-256';

  @ApiProperty({
    type: String,
    nullable: true,
    pattern: '^[0-9a-f]{64}$',
    description:
      'Of the canonical JSON (RFC 8785) of `received`, in which each document stands with the digest of its bytes; null where a part has been erased since',
  })
  value!: string | null;
}

@ApiSchema({ description: 'What a receipt said of the window before the day of publication was put right.' })
export class IssuedReceiptDto {
  @ApiProperty({ description: 'Whether they had arrived in time by what was known then' })
  inTime!: boolean;

  @ApiProperty({ ...instant, nullable: true })
  windowCloses!: Instant | null;

  @ApiProperty({ type: MarginDto, nullable: true })
  margin!: MarginDto | null;

  @ApiProperty({ ...instant, nullable: true, description: 'When the day of publication was put right' })
  correctedAt!: Instant | null;
}

@ApiSchema({ description: 'That representations were received, when, and whether that was in time (reg 12(3)).' })
export class ReceiptDto {
  @ApiProperty({ example: 'REP-7K3MQ-9XT2B' })
  reference!: string;

  @ApiProperty({ type: AboutProcurementDto })
  procurement!: AboutProcurementDto;

  @ApiProperty({
    ...instant,
    description: 'By the database’s clock or, where staff recorded them, as the authority dates it',
  })
  receivedAt!: Instant;

  @ApiProperty({ ...instant, description: 'When they were put on record' })
  recordedAt!: Instant;

  @ApiProperty({
    type: String,
    enum: ['here', 'e-mail', 'post', 'hand', 'portal', 'other'],
    description: 'How they came',
  })
  how!: string;

  @ApiProperty({ description: 'Whether they arrived before the window for representations closed' })
  inTime!: boolean;

  @ApiProperty({ ...instant, nullable: true, description: 'When the window closes; null where it has yet to be fixed' })
  windowCloses!: Instant | null;

  @ApiProperty({ type: MarginDto, nullable: true, description: 'Null where the window has yet to be fixed' })
  margin!: MarginDto | null;

  @ApiProperty({
    type: IssuedReceiptDto,
    nullable: true,
    description: 'What it said when it was given, where the day of publication was put right since',
  })
  asIssued!: IssuedReceiptDto | null;

  @ApiProperty({ type: ReceivedDigestDto })
  digest!: ReceivedDigestDto;

  @ApiProperty({ type: NamedDocumentDto, isArray: true })
  documents!: readonly NamedDocumentDto[];

  @ApiProperty({ type: String, isArray: true, description: 'What happens next' })
  next!: readonly string[];
}

@ApiSchema({ description: 'The receipt of what was lodged just now.' })
export class NewReceiptDto extends ReceiptDto {
  @ApiPropertyOptional({
    description:
      'Without an account: the secret with which to look again, at /api/v1/receipts/{code}. It is shown here and nowhere else',
  })
  code?: string;
}
