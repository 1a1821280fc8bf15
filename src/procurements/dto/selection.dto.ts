import { ApiSchema } from '@nestjs/swagger';
import type {
  AssessProvider,
  ChooseMostSuitableProvider,
  CompleteIdentification,
  ContactProvider,
  IdentifyProvider,
  Instant,
  RecordFindings,
} from '../../../workflows/index.js';
import { Flag, IsInstantField, ListOf, Nested, OneOf } from '../../platform/http/fields/index.js';
import { AddressedKeyCriteriaDto } from './evaluation.dto.js';
import { BasicSelectionDto, DecisionDto, KeyCriteriaDto, PerformanceRefDto } from './common.dto.js';
import { Account, Line } from './fields.js';
import { Provider, Providers, type ProviderRef } from '../../platform/http/fields/provider.js';

export class ContactProviderDto implements ContactProvider {
  @Provider()
  provider!: ProviderRef;

  @IsInstantField({ optional: true, description: 'Now, if left out' })
  contactedAt?: Instant;

  @Line({ optional: true, description: 'By letter, by telephone, …' })
  how?: string;
}

@ApiSchema({ description: 'Reg 9(2)(a): the existing contract.' })
export class PastFindingDto {
  @Flag()
  satisfied!: boolean;

  @Nested(() => KeyCriteriaDto)
  keyCriteria!: KeyCriteriaDto;

  @Nested(() => AddressedKeyCriteriaDto, { optional: true, description: 'Part by part, with evidence' })
  addressed?: AddressedKeyCriteriaDto;

  @ListOf(() => PerformanceRefDto, { optional: true, max: 100, description: 'How the existing contract performed' })
  evidence?: PerformanceRefDto[];
}

@ApiSchema({ description: 'Reg 9(2)(b): the proposed contract.' })
export class FutureFindingDto {
  @Flag()
  likelyToSatisfy!: boolean;

  @Nested(() => KeyCriteriaDto)
  keyCriteria!: KeyCriteriaDto;

  @Nested(() => AddressedKeyCriteriaDto, { optional: true, description: 'Part by part, with evidence' })
  addressed?: AddressedKeyCriteriaDto;

  @ListOf(() => PerformanceRefDto, { optional: true, max: 100, description: 'How the existing contract performed' })
  evidence?: PerformanceRefDto[];
}

export class RecordFindingsDto extends DecisionDto implements RecordFindings {
  @Provider()
  provider!: ProviderRef;

  @Nested(() => PastFindingDto)
  past!: PastFindingDto;

  @Nested(() => FutureFindingDto)
  future!: FutureFindingDto;

  @Nested(() => BasicSelectionDto)
  basicSelectionCriteria!: BasicSelectionDto;

  @Account()
  reasons!: string;
}

export class IdentifyProviderDto implements IdentifyProvider {
  @Provider()
  provider!: ProviderRef;

  @OneOf(['kept', 'dropped'])
  outcome!: 'kept' | 'dropped';

  @Account()
  reasons!: string;

  @Account({ optional: true, description: 'Where the name came from' })
  source?: string;

  @Flag({ optional: true, description: 'The provider knows that it is being considered (reg 15(8)(b))' })
  aware?: boolean;
}

export class CompleteIdentificationDto implements CompleteIdentification {
  @IsInstantField({ optional: true, description: 'Now, if left out' })
  completedAt?: Instant;
}

export class AssessProviderDto implements AssessProvider {
  @Provider()
  provider!: ProviderRef;

  @Nested(() => KeyCriteriaDto)
  keyCriteria!: KeyCriteriaDto;

  @Nested(() => AddressedKeyCriteriaDto, { optional: true, description: 'Part by part, with evidence' })
  addressed?: AddressedKeyCriteriaDto;

  @Nested(() => BasicSelectionDto)
  basicSelectionCriteria!: BasicSelectionDto;

  @IsInstantField({ optional: true, description: 'Now, if left out' })
  assessedAt?: Instant;
}

export class ChooseMostSuitableProviderDto extends DecisionDto implements ChooseMostSuitableProvider {
  @Providers()
  providers!: ProviderRef[];

  @Account()
  reasons!: string;

  @Account({
    optional: true,
    description: 'How a tie was resolved, or why the choice departs from the ranking',
  })
  rankingReasons?: string;
}
