import { authorityKinds, type CalendarDate } from '../../../workflows/index.js';
import { Amount, Flag, IsCalendarDate, Nested, OneOf, PlainText } from '../../platform/http/fields/index.js';

/*
 * The answers to `POST /process-check` and `probity check`: shapes only. Whether they agree with each other is for
 * `contradictions` in `workflows/process-check`, which both callers ask next.
 */

const OR_NONE = { optional: true, nullable: true } as const;

export class MixedDto {
  @Amount({ description: 'Estimated lifetime value of the health care services, in pounds (reg 3(4)(a)(i))' })
  healthValue!: number;

  @Amount({ description: 'Estimated lifetime value of the other goods or services, in pounds (reg 3(4)(a)(ii))' })
  otherValue!: number;

  @Flag({ description: 'They could not reasonably be supplied under a separate contract (reg 3(3)(b))' })
  inseparable!: boolean;

  @PlainText(10_000, {
    ...OR_NONE,
    min: 0,
    description: 'The material adverse impact of separate procurement on the procurement principles (reg 3(4)(b))',
  })
  inseparableReason?: string | null;
}

export class PatientChoiceDto {
  @Flag({ description: 'A patient is offered a choice of provider (reg 6(4)(a))' })
  offered!: boolean;

  @Flag({ description: 'The number of providers is not restricted by the authority (reg 6(4)(b))' })
  numbersUnrestricted!: boolean;

  @Flag({ description: 'Contracts will be offered to all providers who meet all requirements (reg 6(4)(c))' })
  allQualifyingOffered!: boolean;

  @Flag({ description: 'Arrangements are in place to express an interest (reg 6(4)(d))' })
  expressionsOfInterestArranged!: boolean;
}

export class ExistingContractDto {
  @Flag({ description: 'Its term is due to expire, and the new contract replaces it at the end (reg 6(5)(b))' })
  dueToExpire!: boolean;

  @IsCalendarDate({ optional: true, description: 'The last day of its term' })
  endsOn?: CalendarDate;

  @Amount({ description: 'Its lifetime value when it was entered into, never as modified, in pounds (reg 6(10)(b))' })
  lifetimeValueAtEntry!: number;
}

export class ProposedDto {
  @Amount({ description: 'Lifetime value of the proposed arrangements, in pounds (reg 6(10)(b))' })
  lifetimeValue!: number;
}

export class ChangeDto {
  @Flag({ description: 'Materially different in character to the existing contract as entered into (reg 6(10)(a))' })
  materiallyDifferent!: boolean;

  @Flag({ description: 'Solely because the provider changes by corporate succession (reg 6(11)(a))' })
  solelyBySuccession!: boolean;

  @Flag({ ...OR_NONE, description: 'The successor meets the basic selection criteria (reg 6(11)(a))' })
  successorMeetsBasicSelectionCriteria?: boolean | null;

  @Flag({ description: 'Changes in the services are attributable to a decision of the authority (reg 6(10)(b)(i))' })
  attributableToAuthority!: boolean;

  @Flag({ description: 'In response to external factors beyond the control of both (reg 6(12)(b))' })
  externalFactors!: boolean;
}

export class SufficientStandardDto {
  @Flag({ description: 'The existing provider is satisfying the existing contract (reg 6(5)(d))' })
  existing!: boolean;

  @Flag({ description: 'It will likely satisfy the proposed contract (reg 6(5)(d))' })
  proposed!: boolean;
}

export class ProcessCheckDto {
  @IsCalendarDate({ description: 'The day on which the procurement commenced (reg 29(4); SI 2025/163 reg 34(2))' })
  commencedOn!: string;

  @OneOf(authorityKinds.map((row) => row.kind), {
    description: 'The kind of relevant authority (NHS Act 2006 s.12ZB(7))',
  })
  authorityKind!: string;

  @Flag({ description: 'For the purposes of the health service in England (reg 3(1))' })
  healthServicePurpose!: boolean;

  @PlainText(10, { description: 'The most relevant CPV code (Sch 1)', example: '85323000-9' })
  cpv!: string;

  @Flag({ ...OR_NONE, description: 'For the four qualified codes: the services are within the qualification (Sch 1)' })
  cpvQualifierMet?: boolean | null;

  @Nested(() => MixedDto, { ...OR_NONE, description: 'Where other goods or services are procured together (reg 3(2))' })
  mixed?: MixedDto | null;

  @Flag({
    description: 'To conclude a framework agreement or to add providers to one, not a call-off (reg 6(8), 17(2))',
  })
  framework!: boolean;

  @Flag({ description: 'There is an existing provider of the services (reg 6(3)(a))' })
  existingProvider!: boolean;

  @Flag({ description: 'Only it can provide them, due to their nature (reg 6(3)(b))' })
  onlyExistingProviderCapable!: boolean;

  @Nested(() => PatientChoiceDto)
  patientChoice!: PatientChoiceDto;

  @Nested(() => ExistingContractDto, OR_NONE)
  existingContract?: ExistingContractDto | null;

  @Nested(() => ProposedDto, OR_NONE)
  proposed?: ProposedDto | null;

  @Nested(() => ChangeDto, OR_NONE)
  change?: ChangeDto | null;

  @Nested(() => SufficientStandardDto, OR_NONE)
  sufficientStandard?: SufficientStandardDto | null;

  @Flag({ description: 'The most suitable provider is likely to be identified, in the authority’s view (reg 6(6)(c))' })
  likelyToIdentifyMostSuitable!: boolean;
}
