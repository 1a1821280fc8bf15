import { ApiSchema, OmitType } from '@nestjs/swagger';
import {
  answeredAtOpening,
  authorityKinds,
  type CalendarDate,
  type MixedProcurement,
  type ProcessAnswers,
} from '../../../workflows/index.js';
import { Amount, Flag, IsCalendarDate, Nested, OneOf } from '../../platform/http/fields/index.js';
import { Account, Formatted } from './fields.js';
import { MixedDto, ProcessCheckDto } from './process-check.dto.js';

/** A CPV code as people write it. Whether it is one, and in Schedule 1, is a question of law. */
export function Cpv(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return Formatted(/^\d{8}(-\d)?$/, 'a CPV code: eight digits, a hyphen and a check digit, such as 85323000-9', {
    ...options,
    example: '85323000-9',
    description: 'The most relevant CPV code',
  });
}

@ApiSchema({ description: 'The two estimates, in pounds, and the view of reg 3(3) and (4).' })
export class MixedProcurementDto implements MixedProcurement {
  @Amount()
  healthValue!: number;

  @Amount()
  otherValue!: number;

  @Flag()
  inseparable!: boolean;

  @Account({ optional: true, blank: true })
  inseparableReason?: string;
}

/** The answers of `POST /process-check`, of which those that the opening has given may be left out. */
@ApiSchema({
  description: 'The answers that reg 6 turns on. What the opening of the procurement said may be left out.',
})
export class ProcessAnswersDto extends OmitType(ProcessCheckDto, answeredAtOpening) implements ProcessAnswers {
  @IsCalendarDate({ optional: true, description: 'Today, if left out' })
  commencedOn?: CalendarDate;

  @OneOf(authorityKinds.map(({ kind }) => kind), { optional: true })
  authorityKind?: string;

  @Flag({ optional: true })
  healthServicePurpose?: boolean;

  @Cpv({ optional: true })
  cpv?: string;

  @Flag({ optional: true, nullable: true })
  cpvQualifierMet?: boolean | null;

  @Nested(() => MixedDto, { optional: true, nullable: true })
  mixed?: MixedDto | null;

  @Flag({ optional: true })
  framework?: boolean;
}

const reason = { optional: true, blank: true } as const;

@ApiSchema({ description: 'Why each answer is what it is, by the name of the answer.' })
export class ReasonsForAnswersDto implements Partial<Record<keyof ProcessAnswers, string>> {
  @Account(reason)
  commencedOn?: string;

  @Account(reason)
  authorityKind?: string;

  @Account(reason)
  healthServicePurpose?: string;

  @Account(reason)
  cpv?: string;

  @Account(reason)
  cpvQualifierMet?: string;

  @Account(reason)
  mixed?: string;

  @Account(reason)
  framework?: string;

  @Account(reason)
  existingProvider?: string;

  @Account(reason)
  onlyExistingProviderCapable?: string;

  @Account(reason)
  patientChoice?: string;

  @Account(reason)
  existingContract?: string;

  @Account(reason)
  proposed?: string;

  @Account(reason)
  change?: string;

  @Account(reason)
  sufficientStandard?: string;

  @Account(reason)
  likelyToIdentifyMostSuitable?: string;
}
