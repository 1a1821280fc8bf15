import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { processes, type Ranked, type Scored } from '../../../workflows/index.js';
import type { AgreedView, EvaluationView, ScoreView, StageView } from '../evaluation.views.js';
import { ReasonsOnCriterionDto } from './reasons.dto.js';

const instant = { type: String, format: 'date-time', example: '2026-03-24T09:00:00.000Z' } as const;
const maybe = <T extends object>(schema: T) => ({ ...schema, nullable: true }) as const;
const number = { type: Number } as const;
const text = { type: String } as const;

@ApiSchema({ description: 'A criterion that offers are scored on.' })
export class ScoredCriterionDto implements Scored {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ ...maybe(number), description: 'In percent' })
  weight!: number | null;

  @ApiProperty(number)
  maximumScore!: number;
}

@ApiSchema({ description: 'One score of one evaluator. A changed score is another one; none is ever replaced.' })
export class ScoreViewDto implements ScoreView {
  @ApiProperty({ ...number, description: 'The version of its event' })
  version!: number;

  @ApiProperty({ description: 'The person' })
  evaluator!: string;

  @ApiProperty()
  provider!: string;

  @ApiProperty()
  criterion!: string;

  @ApiProperty(number)
  score!: number;

  @ApiProperty({ ...maybe(text), description: 'Null where it was erased' })
  comment!: string | null;

  @ApiProperty(instant)
  at!: string;

  @ApiProperty({ type: Boolean, description: 'Changed after it was locked' })
  altered!: boolean;

  @ApiProperty({ type: Boolean, description: 'Given after the evaluator had locked, or moderation had begun' })
  late!: boolean;

  @ApiProperty({ ...maybe(text), description: 'Why it was changed' })
  reason!: string | null;

  @ApiProperty({ type: Boolean, description: 'Counts no more, because its evaluator was withdrawn' })
  setAside!: boolean;

  @ApiProperty({
    type: Boolean,
    description: 'The last one of this evaluator for the offer and criterion, and not set aside',
  })
  counts!: boolean;
}

@ApiSchema({ description: 'What was agreed for one offer on one criterion in one round.' })
export class AgreedViewDto implements AgreedView {
  @ApiProperty(number)
  version!: number;

  @ApiProperty(number)
  round!: number;

  @ApiProperty()
  provider!: string;

  @ApiProperty()
  criterion!: string;

  @ApiProperty(number)
  score!: number;

  @ApiProperty(maybe(text))
  reasons!: string | null;

  @ApiProperty(instant)
  at!: string;
}

export class UnscoredDto {
  @ApiProperty()
  provider!: string;

  @ApiProperty()
  criterion!: string;
}

export class OwnEvaluationDto {
  @ApiProperty(maybe(instant))
  lockedAt!: string | null;

  @ApiProperty({ type: Boolean })
  experienced!: boolean;

  @ApiProperty({ type: UnscoredDto, isArray: true, description: 'What is still to be scored' })
  unscored!: readonly UnscoredDto[];
}

export class EvaluatedOfferDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;
}

export class EvaluatorOfStageDto {
  @ApiProperty()
  person!: string;

  @ApiProperty({ type: Boolean, description: 'Their relevant experience is on record' })
  experienced!: boolean;

  @ApiProperty(maybe(instant))
  lockedAt!: string | null;

  @ApiProperty({
    ...maybe(text),
    description: 'The day, in London, from which they evaluate no more; null while they do',
  })
  withdrawnFrom!: string | null;
}

export class StageViewDto implements StageView {
  @ApiProperty()
  stage!: string;

  @ApiProperty({ type: Boolean, description: 'Whether the scores of others are shown' })
  open!: boolean;

  @ApiProperty({ type: OwnEvaluationDto, nullable: true, description: 'Your own part in it; null where you have none' })
  own!: OwnEvaluationDto | null;

  @ApiProperty({ type: EvaluatedOfferDto, isArray: true })
  offers!: readonly EvaluatedOfferDto[];

  @ApiProperty({ type: EvaluatorOfStageDto, isArray: true })
  evaluators!: readonly EvaluatorOfStageDto[];

  @ApiProperty({ ...number, description: 'The round of moderation that is open' })
  round!: number;

  @ApiProperty({ type: ScoreViewDto, isArray: true })
  scores!: readonly ScoreViewDto[];

  @ApiProperty({ type: AgreedViewDto, isArray: true })
  agreed!: readonly AgreedViewDto[];
}

export class RankingLineDto {
  @ApiProperty()
  criterion!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty(maybe(number))
  weight!: number | null;

  @ApiProperty(number)
  maximumScore!: number;

  @ApiProperty(maybe(text))
  stage!: string | null;

  @ApiProperty(maybe(number))
  round!: number | null;

  @ApiProperty(maybe(number))
  score!: number | null;

  @ApiProperty({ ...maybe(number), description: 'Rounded to four decimals; totals are added up exactly' })
  points!: number | null;

  @ApiProperty({ example: '60 × 80 ÷ 100 = 48' })
  working!: string;
}

@ApiSchema({ description: 'One provider’s place, and how it comes about.' })
export class RankedDto implements Ranked {
  @ApiProperty()
  provider!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ ...maybe(number), description: 'Equal totals share a place; null while a score is missing' })
  place!: number | null;

  @ApiProperty({ type: Boolean })
  tied!: boolean;

  @ApiProperty(maybe(number))
  total!: number | null;

  @ApiProperty({ type: RankingLineDto, isArray: true })
  lines!: readonly RankingLineDto[];

  @ApiProperty({ example: '48 + 29 = 77' })
  working!: string;
}

@ApiSchema({ description: 'The evaluation of a procurement, as you may see it.' })
export class EvaluationDto implements EvaluationView {
  @ApiProperty({ type: String, enum: ['own', 'full'], description: '`own` to an evaluator who is nothing else' })
  view!: 'own' | 'full';

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ ...number, description: 'What to name in `If-Match`' })
  version!: number;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, enum: [...processes], nullable: true })
  process!: string | null;

  @ApiProperty({ type: ScoredCriterionDto, isArray: true })
  criteria!: readonly ScoredCriterionDto[];

  @ApiProperty({ type: StageViewDto, isArray: true })
  stages!: readonly StageViewDto[];

  @ApiProperty({
    type: RankedDto,
    isArray: true,
    nullable: true,
    description: 'By the scores that were agreed; null where they are not open to you',
  })
  ranking!: readonly RankedDto[] | null;

  @ApiProperty({
    type: ReasonsOnCriterionDto,
    isArray: true,
    nullable: true,
    description:
      'The reasons side by side, for whoever approves: repeated, empty and boilerplate ones are marked; null where the scores are not open to you',
  })
  reasons!: readonly ReasonsOnCriterionDto[] | null;
}
