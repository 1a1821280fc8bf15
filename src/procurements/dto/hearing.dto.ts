import { ApiSchema } from '@nestjs/swagger';
import {
  furtherOutcomes,
  representorKinds,
  standings,
  validityConditions,
  type AnswerClarification,
  type ApplyCalendar,
  type FurtherOutcome,
  type InformOfFurtherDecision,
  type Instant,
  type IntendNoFurtherDecision,
  type JudgeRepresentation,
  type Judgement,
  type MakeFurtherDecision,
  type MakeRepresentation,
  type OfferClarification,
  type RecordRepresentation,
  type RecordReview,
  type Representor,
  type RepresentorKind,
  type Standing,
  type ValidityCondition,
  type WithdrawRepresentation,
} from '../../../workflows/index.js';
import { Flag, IsInstantField, ListOf, Nested, OneOf } from '../../platform/http/fields/index.js';
import { DecisionDto, DecisionMakerDto } from './common.dto.js';
import { DocumentRefDto } from './document-ref.dto.js';
import { Account, Figure, Identifier, LetterText, Line, Lines, References } from './fields.js';

const now = { optional: true, description: 'Now, if left out' } as const;

@ApiSchema({ name: 'Representor' })
export class RepresentorDto implements Representor {
  @Line()
  name!: string;

  @Identifier({ optional: true, description: 'The organisation, where it has an account' })
  organisation?: string;
}

@ApiSchema({
  name: 'MakeRepresentation',
  description: 'Written representations (reg 12(3)). The clock dates their receipt.',
})
export class MakeRepresentationDto implements MakeRepresentation {
  @Nested(() => RepresentorDto)
  representor!: RepresentorDto;

  @OneOf(standings, { description: 'In what capacity; nobody has to have made an offer' })
  standing!: Standing;

  @Flag({ description: 'Aggrieved by the decision (reg 12(3)(a))' })
  aggrieved!: boolean;

  @LetterText({ description: 'The failure to comply with the Regulations that is believed (reg 12(3)(b)); sealed' })
  failure!: string;

  @LetterText({ description: 'The representations; sealed' })
  text!: string;

  @ListOf(() => DocumentRefDto, { optional: true, max: 50 })
  documents?: DocumentRefDto[];

  @Line({ optional: true, description: 'How to reach the representor; sealed' })
  contact?: string;
}

const channels = ['e-mail', 'post', 'hand', 'portal', 'other'] as const;

@ApiSchema({
  name: 'RecordRepresentation',
  description: 'Representations that arrived by other means, recorded by staff',
})
export class RecordRepresentationDto extends MakeRepresentationDto implements RecordRepresentation {
  @IsInstantField({ description: 'When it was received' })
  receivedAt!: Instant;

  @OneOf(channels)
  how!: (typeof channels)[number];
}

const judgements = ['yes', 'no', 'in-doubt'] as const;

@ApiSchema({ name: 'Judgement' })
export class JudgementDto implements Judgement {
  @OneOf(judgements, { description: 'In doubt it counts as met' })
  met!: (typeof judgements)[number];

  @Account({ optional: true, blank: true })
  reason?: string;
}

@ApiSchema({ name: 'ValidityConditions', description: 'The six conditions of reg 12(3), and no other' })
export class ValidityConditionsDto implements Record<ValidityCondition, Judgement> {
  @Nested(() => JudgementDto)
  providerOfTheServices!: JudgementDto;

  @Nested(() => JudgementDto)
  aggrieved!: JudgementDto;

  @Nested(() => JudgementDto)
  believesFailure!: JudgementDto;

  @Nested(() => JudgementDto)
  inWriting!: JudgementDto;

  @Nested(() => JudgementDto)
  toTheAuthority!: JudgementDto;

  @Nested(() => JudgementDto)
  inTime!: JudgementDto;
}

@ApiSchema({ name: 'JudgeRepresentation' })
export class JudgeRepresentationDto extends DecisionDto implements JudgeRepresentation {
  @Identifier({ example: 'R1' })
  representation!: string;

  @OneOf(representorKinds, {
    optional: true,
    description: 'What the representor was found to be; needed where it is not to be a provider of the services',
  })
  representorIs?: RepresentorKind;

  @Nested(() => ValidityConditionsDto, { description: validityConditions.join(', ') })
  conditions!: ValidityConditionsDto;

  @Lines({ optional: true, description: 'Any further ground; each is refused, because the Regulations know none' })
  otherGrounds?: string[];
}

@ApiSchema({ name: 'WithdrawRepresentation' })
export class WithdrawRepresentationDto implements WithdrawRepresentation {
  @Identifier({ example: 'R1' })
  representation!: string;

  @IsInstantField(now)
  withdrawnAt?: Instant;

  @Line({ optional: true })
  how?: string;
}

@ApiSchema({ name: 'OfferClarification', description: 'Give `offer`, or `notNeededBecause`' })
export class OfferClarificationDto implements OfferClarification {
  @Identifier({ example: 'R1' })
  representation!: string;

  @IsInstantField(now)
  offeredAt?: Instant;

  @LetterText({ optional: true, blank: true, description: 'What is offered or asked; sealed' })
  offer?: string;

  @Account({ optional: true, blank: true })
  notNeededBecause?: string;
}

@ApiSchema({ name: 'AnswerClarification', description: 'Give `answer`, or `noAnswerBecause`' })
export class AnswerClarificationDto implements AnswerClarification {
  @Identifier({ example: 'R1' })
  representation!: string;

  @IsInstantField(now)
  answeredAt?: Instant;

  @LetterText({ optional: true, blank: true, description: 'Sealed' })
  answer?: string;

  @Account({ optional: true, blank: true })
  noAnswerBecause?: string;

  @ListOf(() => DocumentRefDto, { optional: true, max: 50 })
  documents?: DocumentRefDto[];
}

@ApiSchema({ name: 'RecordReview' })
export class RecordReviewDto implements RecordReview {
  @References({ minItems: 0 })
  representations!: string[];

  @ListOf(() => DecisionMakerDto, { max: 50, description: 'Who reviewed; sealed' })
  reviewers!: DecisionMakerDto[];

  @Account()
  lookedAt!: string;

  @Account()
  findings!: string;

  @IsInstantField(now)
  reviewedAt?: Instant;

  @ListOf(() => DocumentRefDto, { optional: true, max: 50 })
  documents?: DocumentRefDto[];
}

@ApiSchema({ name: 'MakeFurtherDecision' })
export class MakeFurtherDecisionDto extends DecisionDto implements MakeFurtherDecision {
  @OneOf(furtherOutcomes)
  outcome!: FurtherOutcome;

  @Figure(1, 10, 0, { optional: true, description: 'The step gone back to, where that is the outcome' })
  step?: number;

  @Account()
  reasons!: string;

  @Account({ optional: true, blank: true, description: 'Why it departs from the Panel’s advice, where it does' })
  reasonsForDeparting?: string;

  @ListOf(() => DocumentRefDto, { optional: true, max: 50 })
  documents?: DocumentRefDto[];
}

@ApiSchema({ name: 'InformOfFurtherDecision' })
export class InformOfFurtherDecisionDto implements InformOfFurtherDecision {
  @Identifier({ example: 'R1', description: 'The reference of a representation, or the identifier of a provider' })
  recipient!: string;

  @References({
    optional: true,
    minItems: 1,
    description:
      'The decisions that the letter tells of, such as one that was replaced; the one that stands, if left out',
  })
  decisions?: string[];

  @IsInstantField(now)
  sentAt?: Instant;

  @Line({ optional: true })
  how?: string;
}

@ApiSchema({ name: 'IntendNoFurtherDecision' })
export class IntendNoFurtherDecisionDto extends DecisionDto implements IntendNoFurtherDecision {
  @Account({ optional: true, blank: true })
  reason?: string;
}

@ApiSchema({ name: 'ApplyCalendar' })
export class ApplyCalendarDto implements ApplyCalendar {
  @Account()
  reason!: string;
}
