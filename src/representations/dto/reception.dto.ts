import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import type { Instant, Reason } from '../../../workflows/index.js';
import { PlainText } from '../../platform/http/fields/index.js';

const instant = { type: String, format: 'date-time', example: '2026-04-08T22:59:59.999Z' } as const;

/** What can be received. */
export const receptionKinds = [
  'representations',
  'withdrawal',
  'explanation',
  'information-request',
  'panel-request',
] as const;

export type ReceptionKind = (typeof receptionKinds)[number];

@ApiSchema({ name: 'SeenTo', description: 'That the authority has seen to it.' })
export class SeenToDto {
  @ApiProperty(instant)
  at!: Instant;

  @ApiProperty({ description: 'What was done about it' })
  note!: string;
}

@ApiSchema({
  name: 'Reception',
  description: 'Something that was received and is not on record: it waits to be decided, or the law has refused it.',
})
export class ReceptionDto {
  @ApiProperty({ type: String, enum: ['received'] })
  view!: 'received';

  @ApiProperty({
    example: 'REP-7K3MQ-9XT2B',
    description: 'Of representations: that which they keep once they are on record',
  })
  reference!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  procurementId!: string;

  @ApiProperty({ type: String, enum: [...receptionKinds] })
  kind!: ReceptionKind;

  @ApiProperty({
    type: String,
    enum: ['waiting', 'refused'],
    description:
      '`waiting`: it will be decided by the time of its receipt. `refused`: it is kept, for the reasons given',
  })
  status!: 'waiting' | 'refused';

  @ApiProperty({ ...instant, description: 'By the database’s clock' })
  receivedAt!: Instant;

  @ApiProperty({ type: 'array', items: { $ref: '#/components/schemas/Reason' }, description: 'Why it was refused' })
  reasons!: readonly Reason[];

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'What was sent' })
  received?: object;

  @ApiProperty({ type: SeenToDto, nullable: true })
  seenTo!: SeenToDto | null;

  @ApiProperty({ type: String, isArray: true, description: 'What happens next' })
  next!: readonly string[];
}

@ApiSchema({ name: 'NewReception', description: 'What was received just now, and waits to be decided.' })
export class NewReceptionDto extends ReceptionDto {
  @ApiPropertyOptional({
    description: 'Without an account: the secret with which to look again, at /api/v1/receipts/{code}',
  })
  code?: string;
}

@ApiSchema({
  name: 'SettingAside',
  description: 'Why something that was received is set aside, which could not be decided however often that was tried.',
})
export class SettingAsideDto {
  @PlainText(10_000, {
    example: 'It is on record as representation R2, entered by hand from the letter; the sender was told.',
  })
  reasons!: string;
}

@ApiSchema({ name: 'SeeingTo', description: 'What was done about something that was received and refused.' })
export class SeeingToDto {
  @PlainText(10_000, { example: 'Telephoned: the letter was for another procurement.' })
  note!: string;
}
