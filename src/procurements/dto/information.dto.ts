import { ApiSchema } from '@nestjs/swagger';
import {
  exemptions,
  extents,
  recordItems,
  type Exemption,
  type Extent,
  type Instant,
  type ProvideInformation,
  type RecordItem,
  type RequestInformation,
  type WithholdInformation,
} from '../../../workflows/index.js';
import { IsInstantField, ListOf, Nested, OneOf } from '../../platform/http/fields/index.js';
import { DocumentRefDto } from './document-ref.dto.js';
import { Account, Identifier, Line } from './fields.js';
import { RepresentorDto } from './hearing.dto.js';

const now = { optional: true, description: 'Now, if left out' } as const;

@ApiSchema({ name: 'RequestedItem' })
export class RequestedItemDto {
  @Account()
  description!: string;

  @OneOf(recordItems, { description: 'The item of the reg 24 record that it asks for' })
  record!: RecordItem;
}

@ApiSchema({ name: 'RequestInformation' })
export class RequestInformationDto implements RequestInformation {
  @Identifier({
    optional: true,
    example: 'REP-7K3MQ-9XT2B',
    description: 'The representation that it was asked for with',
  })
  representation?: string;

  @Nested(() => RepresentorDto, { optional: true, description: 'Who asks, where its asker made no representation' })
  by?: RepresentorDto;

  @IsInstantField(now)
  requestedAt?: Instant;

  @ListOf(() => RequestedItemDto, { min: 1, max: 100 })
  items!: RequestedItemDto[];
}

@ApiSchema({ name: 'ProvideInformation' })
export class ProvideInformationDto implements ProvideInformation {
  @Identifier({ example: 'I1' })
  item!: string;

  @Account({ description: 'What was provided' })
  what!: string;

  @OneOf(extents, {
    optional: true,
    description: 'Whether that is all that was asked for; what is given in part stays open',
  })
  extent?: Extent;

  @Account({ optional: true, blank: true, description: 'How the asker confirmed it, where that is the extent' })
  confirmation?: string;

  @Line({ description: 'To whom' })
  to!: string;

  @IsInstantField(now)
  providedAt?: Instant;

  @ListOf(() => DocumentRefDto, { optional: true, max: 50 })
  documents?: DocumentRefDto[];
}

@ApiSchema({ name: 'WithholdInformation' })
export class WithholdInformationDto implements WithholdInformation {
  @Identifier({ example: 'I1' })
  item!: string;

  @OneOf(exemptions, { description: 'One of the three of reg 12(5)' })
  exemption!: Exemption;

  @Account({ blank: true })
  reason!: string;

  @IsInstantField(now)
  withheldAt?: Instant;
}
