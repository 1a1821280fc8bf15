import { ApiSchema } from '@nestjs/swagger';
import {
  authorityKinds,
  type CalendarDate,
  type ChangeAnswers,
  type ExistingContractAnswers,
  type MixedProcurement,
  type PatientChoiceAnswers,
  type ProcessAnswers,
} from '../../../workflows/index.js';
import { Amount, Flag, IsCalendarDate, Nested, OneOf } from '../../platform/http/fields/index.js';
import { Account, Formatted } from './fields.js';

const optional = { optional: true, nullable: true } as const;

/** A CPV code as people write it. Whether it is one, and in Schedule 1, is a question of law. */
export function Cpv(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return Formatted(/^\d{8}(-\d)?$/, 'a CPV code: eight digits, a hyphen and a check digit, such as 85323000-9', {
    ...options,
    example: '85323000-9',
    description: 'The most relevant CPV code',
  });
}

@ApiSchema({ name: 'MixedProcurement', description: 'The two estimates, in pounds, and the view of reg 3(3) and (4).' })
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

@ApiSchema({ name: 'PatientChoice', description: 'The conditions of reg 6(4).' })
export class PatientChoiceAnswersDto implements PatientChoiceAnswers {
  @Flag({ description: 'Patients have a right to choose, or the authority offers a choice' })
  offered!: boolean;

  @Flag()
  numbersUnrestricted!: boolean;

  @Flag()
  allQualifyingOffered!: boolean;

  @Flag()
  expressionsOfInterestArranged!: boolean;
}

@ApiSchema({ name: 'ExistingContract' })
export class ExistingContractAnswersDto implements ExistingContractAnswers {
  @Flag({ description: 'Its term is due to expire, and the new contract replaces it at the end of that term' })
  dueToExpire!: boolean;

  @Amount({ description: 'As it was entered into, in pounds' })
  lifetimeValueAtEntry!: number;
}

@ApiSchema({ name: 'ProposedContract' })
export class ProposedAnswersDto {
  @Amount({ description: 'In pounds' })
  lifetimeValue!: number;
}

@ApiSchema({ name: 'ChangeOfArrangements', description: 'What reg 6(10) to (12) turn on.' })
export class ChangeAnswersDto implements ChangeAnswers {
  @Flag()
  materiallyDifferent!: boolean;

  @Flag()
  solelyBySuccession!: boolean;

  @Flag(optional)
  successorMeetsBasicSelectionCriteria?: boolean | null;

  @Flag()
  attributableToAuthority!: boolean;

  @Flag()
  externalFactors!: boolean;
}

@ApiSchema({ name: 'SufficientStandard' })
export class SufficientStandardAnswersDto {
  @Flag()
  existing!: boolean;

  @Flag()
  proposed!: boolean;
}

@ApiSchema({
  name: 'ProcessAnswers',
  description: 'The answers that reg 6 turns on. What the opening of the procurement has said may be left out.',
})
export class ProcessAnswersDto implements ProcessAnswers {
  @IsCalendarDate({ optional: true })
  commencedOn?: CalendarDate;

  @OneOf(authorityKinds.map(({ kind }) => kind), { optional: true })
  authorityKind?: string;

  @Flag({ optional: true })
  healthServicePurpose?: boolean;

  @Cpv({ optional: true })
  cpv?: string;

  @Flag(optional)
  cpvQualifierMet?: boolean | null;

  @Nested(() => MixedProcurementDto, optional)
  mixed?: MixedProcurementDto | null;

  @Flag({ optional: true, description: 'To conclude a framework agreement, or to add providers to one' })
  framework?: boolean;

  @Flag()
  existingProvider!: boolean;

  @Flag()
  onlyExistingProviderCapable!: boolean;

  @Nested(() => PatientChoiceAnswersDto)
  patientChoice!: PatientChoiceAnswersDto;

  @Nested(() => ExistingContractAnswersDto, optional)
  existingContract?: ExistingContractAnswersDto | null;

  @Nested(() => ProposedAnswersDto, optional)
  proposed?: ProposedAnswersDto | null;

  @Nested(() => ChangeAnswersDto, optional)
  change?: ChangeAnswersDto | null;

  @Nested(() => SufficientStandardAnswersDto, optional)
  sufficientStandard?: SufficientStandardAnswersDto | null;

  @Flag()
  likelyToIdentifyMostSuitable!: boolean;
}

const reason = { optional: true, blank: true } as const;

@ApiSchema({ name: 'ReasonsForAnswers', description: 'Why each answer is what it is, by the name of the answer.' })
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
