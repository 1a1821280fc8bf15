import { ApiSchema } from '@nestjs/swagger';
import {
  keyCriteria,
  type AwardCriterion,
  type CalendarDate,
  type CloseOffers,
  type InformSuccessfulProvider,
  type InformUnsuccessfulProvider,
  type Instant,
  type KeyCriterion,
  type LetterFigures,
  type RecordEvaluation,
  type RecordOffer,
  type SelectProviders,
  type SetAwardCriteria,
} from '../../../workflows/index.js';
import {
  Flag,
  Identifiers,
  IsCalendarDate,
  IsInstantField,
  ListOf,
  Nested,
  SomeOf,
  WholeNumber,
} from '../../platform/http/fields/index.js';
import { BasicSelectionDto, DecisionDto, KeyCriteriaDto } from './common.dto.js';
import { AddressedKeyCriteriaDto, UnservedKeyCriteriaDto } from './evaluation.dto.js';
import { Account, Figure, Formatted, Identifier, Line } from './fields.js';
import { Provider, Providers, type ProviderRef } from '../../platform/http/fields/provider.js';
import { PlainTexts } from '../../platform/http/fields/index.js';

export class ScalePointDto {
  @Figure(0, 1000, 4)
  score!: number;

  @Account()
  means!: string;
}

export class AwardCriterionDto implements AwardCriterion {
  @Identifier({ example: 'quality' })
  id!: string;

  @Line()
  name!: string;

  @Figure(0, 100, 3, { description: 'In percent; nought for what is passed or failed' })
  weight!: number;

  @SomeOf(keyCriteria, { maxItems: keyCriteria.length, description: 'The key criteria that it serves' })
  keyCriteria!: KeyCriterion[];

  @Figure(1, 1000, 4, { optional: true, description: 'The highest score that can be given; 100, if left out' })
  maximumScore?: number;

  @ListOf(() => ScalePointDto, { optional: true, max: 100, description: 'What scores mean' })
  scale?: ScalePointDto[];
}

export class SetAwardCriteriaDto implements SetAwardCriteria {
  @ListOf(() => AwardCriterionDto, { max: 100 })
  criteria!: AwardCriterionDto[];

  @Nested(() => KeyCriteriaDto, { description: 'How each key criterion was taken into account (reg 24(f))' })
  keyCriteria!: KeyCriteriaDto;

  @Nested(() => AddressedKeyCriteriaDto, { optional: true, description: 'Part by part, with evidence' })
  addressed?: AddressedKeyCriteriaDto;

  @Nested(() => UnservedKeyCriteriaDto, { optional: true })
  unserved?: UnservedKeyCriteriaDto;

  @Account()
  basicSelectionCriteria!: string;

  @PlainTexts(100, { optional: true, minItems: 1, maxItems: 20, description: 'The stages of assessment, in order' })
  stages?: string[];

  @IsInstantField({ optional: true, description: 'Now, if left out' })
  setAt?: Instant;
}

export class RecordOfferDto implements RecordOffer {
  @Provider()
  provider!: ProviderRef;

  @IsInstantField({ optional: true, description: 'Now, if left out' })
  receivedAt?: Instant;

  @Formatted(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lower-case hexadecimal digits', {
    optional: true,
    description: 'SHA-256 of what was received',
  })
  digest?: string;
}

export class CloseOffersDto implements CloseOffers {
  @IsInstantField({ optional: true, description: 'Now, if left out' })
  closedAt?: Instant;
}

export class ScoreDto {
  @Identifier({ description: 'The `id` of the award criterion' })
  criterion!: string;

  @Figure(0, 1000, 4)
  score!: number;

  @Account({ blank: true })
  reasons!: string;
}

@ApiSchema({ description: 'Kept sealed.' })
export class EvaluatorDto {
  @Line()
  name!: string;

  @Account()
  experience!: string;

  @Identifier({ optional: true, description: 'Their id, by which what they have declared is known' })
  person?: string;
}

export class RecordEvaluationDto implements RecordEvaluation {
  @Provider()
  provider!: ProviderRef;

  @Line({ optional: true, description: 'The stage; the first one, if left out' })
  stage?: string;

  @ListOf(() => ScoreDto, { max: 100 })
  scores!: ScoreDto[];

  @Nested(() => BasicSelectionDto)
  basicSelectionCriteria!: BasicSelectionDto;

  @Flag({ description: 'Whether the offer goes on to the next stage or, after the last, stands to be chosen' })
  goesOn!: boolean;

  @ListOf(() => EvaluatorDto, { optional: true, max: 100 })
  evaluators?: EvaluatorDto[];

  @IsInstantField({ optional: true, description: 'Now, if left out' })
  evaluatedAt?: Instant;
}

export class SelectProvidersDto extends DecisionDto implements SelectProviders {
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

export class InformSuccessfulProviderDto implements InformSuccessfulProvider {
  @Provider()
  provider!: ProviderRef;

  @IsInstantField({ optional: true, description: 'Now, if left out' })
  sentAt?: Instant;

  @Line({ optional: true })
  how?: string;
}

@ApiSchema({ description: 'The letter of Schedule 9. Its dates are computed.' })
export class LetterScoreDto {
  @Identifier({ description: 'The award criterion', example: 'quality' })
  criterion!: string;

  @Figure(0, 1000, 4, { description: 'The recipient’s score' })
  score!: number;

  @Figure(0, 1000, 4, { optional: true, description: 'That of the successful provider, where the letter gives it' })
  successful?: number;
}

export class LetterFiguresDto implements LetterFigures {
  @WholeNumber(1, 1000, { optional: true, description: 'The recipient’s place' })
  place?: number;

  @Figure(0, 1000, 4, { optional: true, description: 'The recipient’s weighted total' })
  total?: number;

  @ListOf(() => LetterScoreDto, { optional: true, max: 100 })
  scores?: LetterScoreDto[];

  @Identifiers({
    optional: true,
    maxItems: 100,
    description: 'The providers that it names as successful, by their ids',
  })
  successful?: string[];
}

export class InformUnsuccessfulProviderDto implements InformUnsuccessfulProvider {
  @Provider()
  provider!: ProviderRef;

  @IsInstantField({ optional: true, description: 'Now, if left out' })
  sentAt?: Instant;

  @Line({ optional: true })
  how?: string;

  @IsCalendarDate({ optional: true, description: 'The day planned for the publication of the notice of intention' })
  plannedPublicationOn?: CalendarDate;

  @Account({ blank: true })
  whySuccessful!: string;

  @Account({ blank: true })
  whyUnsuccessful!: string;

  @Nested(() => LetterFiguresDto, {
    optional: true,
    description:
      'What the letter says of scores, total, place and of who was successful: it is held to the evaluation on record',
  })
  figures?: LetterFiguresDto;
}
