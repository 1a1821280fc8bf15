import { ApiSchema } from '@nestjs/swagger';
import {
  furtherOutcomes,
  type FurtherOutcome,
  type Instant,
  type RecordPanelAcceptance,
  type RecordPanelAdvice,
  type RecordPanelRefusal,
  type ReleasePanelHold,
  type RequestPanelReview,
  type SeekExpertAdvice,
} from '../../../workflows/index.js';
import { IsInstantField, ListOf, OneOf } from '../../platform/http/fields/index.js';
import { DecisionDto } from './common.dto.js';
import { DocumentRefDto } from './document-ref.dto.js';
import { Account, Identifier, Line, Reference } from './fields.js';

const now = { optional: true, description: 'Now, if left out' } as const;

@ApiSchema({ name: 'RequestPanelReview' })
export class RequestPanelReviewDto implements RequestPanelReview {
  @Identifier({ example: 'R1' })
  representation!: string;

  @IsInstantField(now)
  requestedAt?: Instant;

  @Reference({ optional: true })
  reference?: string;

  @ListOf(() => DocumentRefDto, { optional: true, max: 50 })
  documents?: DocumentRefDto[];
}

@ApiSchema({ name: 'RecordPanelAcceptance' })
export class RecordPanelAcceptanceDto implements RecordPanelAcceptance {
  @Identifier({ example: 'P1' })
  request!: string;

  @IsInstantField(now)
  acceptedAt?: Instant;

  @Reference({ optional: true, description: 'The Panel’s own reference' })
  reference?: string;

  @ListOf(() => DocumentRefDto, { optional: true, max: 50 })
  documents?: DocumentRefDto[];
}

const grounds = ['not-eligible', 'no-capacity'] as const;

@ApiSchema({ name: 'RecordPanelRefusal' })
export class RecordPanelRefusalDto implements RecordPanelRefusal {
  @Identifier({ example: 'P1' })
  request!: string;

  @IsInstantField(now)
  refusedAt?: Instant;

  @OneOf(grounds)
  ground!: (typeof grounds)[number];

  @Account({ optional: true, blank: true })
  reason?: string;

  @ListOf(() => DocumentRefDto, { optional: true, max: 50 })
  documents?: DocumentRefDto[];
}

const advices = [...furtherOutcomes, 'other'] as const;

@ApiSchema({ name: 'RecordPanelAdvice' })
export class RecordPanelAdviceDto implements RecordPanelAdvice {
  @Identifier({ example: 'P1' })
  request!: string;

  @IsInstantField(now)
  receivedAt?: Instant;

  @OneOf(advices)
  advises!: FurtherOutcome | 'other';

  @Account()
  advice!: string;

  @ListOf(() => DocumentRefDto, { optional: true, max: 50 })
  documents?: DocumentRefDto[];
}

@ApiSchema({ name: 'ReleasePanelHold' })
export class ReleasePanelHoldDto extends DecisionDto implements ReleasePanelHold {
  @Identifier({ example: 'P1' })
  request!: string;

  @Account({ blank: true })
  reason!: string;
}

const endorsers = ['NHS England', 'the Secretary of State'] as const;

@ApiSchema({ name: 'SeekExpertAdvice' })
export class SeekExpertAdviceDto implements SeekExpertAdvice {
  @Line()
  from!: string;

  @OneOf(endorsers)
  endorsedBy!: (typeof endorsers)[number];

  @Account()
  question!: string;

  @IsInstantField(now)
  soughtAt?: Instant;
}
