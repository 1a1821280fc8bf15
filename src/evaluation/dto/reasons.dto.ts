import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { ReasonsOnCriterion, ReasonView } from '../evaluation.views.js';

@ApiSchema({
  description: 'Why an offer was given a score, as it was agreed by the evaluators or recorded with the evaluation.',
})
export class ReasonViewDto implements ReasonView {
  @ApiProperty({ type: Number, description: 'The version of its event' })
  version!: number;

  @ApiProperty({ enum: ['agreed', 'recorded'] })
  act!: 'agreed' | 'recorded';

  @ApiProperty()
  stage!: string;

  @ApiProperty()
  provider!: string;

  @ApiProperty({ description: 'What the provider is called' })
  name!: string;

  @ApiProperty()
  criterion!: string;

  @ApiProperty({ type: Number })
  score!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Null where it was erased' })
  text!: string | null;

  @ApiProperty({
    type: String,
    isArray: true,
    example: ['is the same as for Fox Care CIC on Quality'],
    description: 'What an approver would stumble over, in words that follow “the reason”',
  })
  marks!: readonly string[];
}

export class ReasonsOnCriterionDto implements ReasonsOnCriterion {
  @ApiProperty()
  criterion!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: ReasonViewDto, isArray: true, description: 'Offer by offer' })
  offers!: readonly ReasonViewDto[];
}
