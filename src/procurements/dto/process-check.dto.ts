import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

/**
 * The answers to `POST /process-check` and `probity check`, as they are typed: shapes only. Whether the values exist and
 * agree with each other is for `contradictions` in `workflows/process-check`, which both callers ask next.
 */

const TEXT = { message: 'must be text of at most 10,000 characters' };
const LINE = { message: 'must be text of at most 100 characters' };
const YES_OR_NO = { message: 'must be true or false' };
const AMOUNT = { message: 'must be a number of pounds' };
const OBJECT = { message: 'must be an object' };
/** Anything but control characters; line breaks and tabs are text. */
const READABLE = /^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]*$/;

export class MixedDto {
  @IsNumber({ allowNaN: false, allowInfinity: false }, AMOUNT)
  healthValue!: number;

  @IsNumber({ allowNaN: false, allowInfinity: false }, AMOUNT)
  otherValue!: number;

  @IsBoolean(YES_OR_NO)
  inseparable!: boolean;

  @IsOptional()
  @IsString(TEXT)
  @MaxLength(10_000, TEXT)
  @Matches(READABLE, { message: 'must not contain control characters' })
  inseparableReason?: string | null;
}

export class PatientChoiceDto {
  @IsBoolean(YES_OR_NO)
  offered!: boolean;

  @IsBoolean(YES_OR_NO)
  numbersUnrestricted!: boolean;

  @IsBoolean(YES_OR_NO)
  allQualifyingOffered!: boolean;

  @IsBoolean(YES_OR_NO)
  expressionsOfInterestArranged!: boolean;
}

export class ExistingContractDto {
  @IsBoolean(YES_OR_NO)
  dueToExpire!: boolean;

  @IsNumber({ allowNaN: false, allowInfinity: false }, AMOUNT)
  lifetimeValueAtEntry!: number;
}

export class ProposedDto {
  @IsNumber({ allowNaN: false, allowInfinity: false }, AMOUNT)
  lifetimeValue!: number;
}

export class ChangeDto {
  @IsBoolean(YES_OR_NO)
  materiallyDifferent!: boolean;

  @IsBoolean(YES_OR_NO)
  solelyBySuccession!: boolean;

  @IsOptional()
  @IsBoolean(YES_OR_NO)
  successorMeetsBasicSelectionCriteria?: boolean | null;

  @IsBoolean(YES_OR_NO)
  attributableToAuthority!: boolean;

  @IsBoolean(YES_OR_NO)
  externalFactors!: boolean;
}

export class SufficientStandardDto {
  @IsBoolean(YES_OR_NO)
  existing!: boolean;

  @IsBoolean(YES_OR_NO)
  proposed!: boolean;
}

export class ProcessCheckDto {
  @IsString(LINE)
  @MaxLength(100, LINE)
  commencedOn!: string;

  @IsString(LINE)
  @MaxLength(100, LINE)
  authorityKind!: string;

  @IsBoolean(YES_OR_NO)
  healthServicePurpose!: boolean;

  @IsString(LINE)
  @MaxLength(100, LINE)
  cpv!: string;

  @IsOptional()
  @IsBoolean(YES_OR_NO)
  cpvQualifierMet?: boolean | null;

  @IsOptional()
  @IsObject(OBJECT)
  @ValidateNested()
  @Type(() => MixedDto)
  mixed?: MixedDto | null;

  @IsBoolean(YES_OR_NO)
  framework!: boolean;

  @IsBoolean(YES_OR_NO)
  existingProvider!: boolean;

  @IsBoolean(YES_OR_NO)
  onlyExistingProviderCapable!: boolean;

  @IsObject(OBJECT)
  @ValidateNested()
  @Type(() => PatientChoiceDto)
  patientChoice!: PatientChoiceDto;

  @IsOptional()
  @IsObject(OBJECT)
  @ValidateNested()
  @Type(() => ExistingContractDto)
  existingContract?: ExistingContractDto | null;

  @IsOptional()
  @IsObject(OBJECT)
  @ValidateNested()
  @Type(() => ProposedDto)
  proposed?: ProposedDto | null;

  @IsOptional()
  @IsObject(OBJECT)
  @ValidateNested()
  @Type(() => ChangeDto)
  change?: ChangeDto | null;

  @IsOptional()
  @IsObject(OBJECT)
  @ValidateNested()
  @Type(() => SufficientStandardDto)
  sufficientStandard?: SufficientStandardDto | null;

  @IsBoolean(YES_OR_NO)
  likelyToIdentifyMostSuitable!: boolean;
}
