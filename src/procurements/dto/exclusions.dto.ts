import { ApiSchema } from '@nestjs/swagger';
import {
  exclusionOutcomes,
  proceedingsKinds,
  type CalendarDate,
  type DecideExclusion,
  type ExclusionOutcome,
  type Instant,
  type NotifyMinister,
  type NotifyMinisterOfIntention,
  type NotifyOfIntendedExclusion,
  type OverrideExclusion,
  type RecordMinistersView,
  type RecordProceedings,
  type RecordProceedingsDetermined,
  type RecordRepresentationsOnExclusion,
  type ReplaceSubcontractor,
} from '../../../workflows/index.js';
import { Flag, IsCalendarDate, IsInstantField, Nested, OneOf } from '../../platform/http/fields/index.js';
import { DecisionDto, DecisionMakerDto } from './common.dto.js';
import { NamedSubcontractorDto, SubjectDto } from './exclusion-check.dto.js';
import { Account, Identifier, Line, Reference, References } from './fields.js';
import { Provider, type ProviderRef } from '../../platform/http/fields/provider.js';

const now = { optional: true, description: 'Now, if left out' } as const;

@ApiSchema({ name: 'NotifyMinisterOfIntention' })
export class NotifyMinisterOfIntentionDto extends SubjectDto implements NotifyMinisterOfIntention {
  @IsInstantField(now)
  notifiedAt?: Instant;

  @Reference({ optional: true })
  reference?: string;
}

@ApiSchema({ name: 'RecordMinistersView' })
export class RecordMinistersViewDto extends SubjectDto implements RecordMinistersView {
  @IsInstantField(now)
  receivedAt?: Instant;

  @Flag({ description: 'Whether the Minister considers it excludable by reference to Sch 7 para 14' })
  excludable!: boolean;

  @Flag({ description: 'Whether the Minister considers that the provider should be excluded' })
  shouldBeExcluded!: boolean;

  @Reference({ optional: true })
  reference?: string;
}

@ApiSchema({ name: 'NotifyOfIntendedExclusion' })
export class NotifyOfIntendedExclusionDto implements NotifyOfIntendedExclusion {
  @Provider()
  provider!: ProviderRef;

  @Identifier()
  subcontractor!: string;

  @References({ optional: true, description: 'The grounds that it rests on; all that were found, if left out' })
  grounds?: string[];

  @IsInstantField(now)
  notifiedAt?: Instant;

  @IsCalendarDate({ description: 'The last day to find another sub-contractor' })
  until!: CalendarDate;

  @Line({ optional: true })
  how?: string;
}

@ApiSchema({ name: 'ReplaceSubcontractor' })
export class ReplaceSubcontractorDto implements ReplaceSubcontractor {
  @Provider()
  provider!: ProviderRef;

  @Identifier()
  subcontractor!: string;

  @Nested(() => NamedSubcontractorDto, { optional: true, description: 'Left out where nobody takes its place' })
  replacement?: NamedSubcontractorDto;

  @IsInstantField(now)
  replacedAt?: Instant;
}

@ApiSchema({ name: 'DecideExclusion' })
export class DecideExclusionDto extends DecisionDto implements DecideExclusion {
  @Provider()
  provider!: ProviderRef;

  @Identifier({
    optional: true,
    description: 'Because of this intended sub-contractor; of the provider itself, if left out',
  })
  subcontractor?: string;

  @OneOf(exclusionOutcomes)
  outcome!: ExclusionOutcome;

  @References({ optional: true, description: 'The grounds that it rests on; all that were found, if left out' })
  grounds?: string[];

  @Account({ blank: true, description: 'Kept sealed' })
  reasons!: string;
}

@ApiSchema({ name: 'OverrideExclusion' })
export class OverrideExclusionDto extends DecisionDto implements OverrideExclusion {
  @Provider()
  provider!: ProviderRef;

  @Identifier({
    optional: true,
    description: 'Because of this intended sub-contractor; of the provider itself, if left out',
  })
  subcontractor?: string;

  @Nested(() => DecisionMakerDto, {
    description: 'Who approves it; somebody else than recorded the check. Kept sealed',
  })
  approver!: DecisionMakerDto;

  @Account({ blank: true, description: 'The overriding reasons of public interest. Kept sealed' })
  reasons!: string;

  @Account({ optional: true, blank: true, description: 'Why the case is exceptional (reg 20(1A)). Kept sealed' })
  whyExceptional?: string;
}

@ApiSchema({ name: 'NotifyMinister' })
export class NotifyMinisterDto implements NotifyMinister {
  @Line({ description: 'The id of the deadline that it meets', example: 'minister-notice:X1' })
  deadline!: string;

  @IsInstantField(now)
  notifiedAt?: Instant;

  @Reference({ optional: true })
  reference?: string;
}

@ApiSchema({ name: 'RecordRepresentationsOnExclusion' })
export class RecordRepresentationsOnExclusionDto implements RecordRepresentationsOnExclusion {
  @Identifier({ description: 'The exclusion or replacement', example: 'X1' })
  exclusion!: string;

  @Identifier({ example: 'R1' })
  representation!: string;
}

@ApiSchema({ name: 'RecordProceedings' })
export class RecordProceedingsDto implements RecordProceedings {
  @Identifier({ description: 'The exclusion or replacement', example: 'X1' })
  exclusion!: string;

  @OneOf(proceedingsKinds)
  kind!: (typeof proceedingsKinds)[number];

  @IsInstantField()
  commencedAt!: Instant;

  @Reference({ optional: true })
  reference?: string;
}

@ApiSchema({ name: 'RecordProceedingsDetermined' })
export class RecordProceedingsDeterminedDto implements RecordProceedingsDetermined {
  @Identifier({ example: 'C1' })
  proceedings!: string;

  @IsInstantField()
  determinedAt!: Instant;

  @Account()
  outcome!: string;
}
