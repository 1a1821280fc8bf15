import { ApiSchema } from '@nestjs/swagger';
import {
  capacities,
  conflictOutcomes,
  individualDecisions,
  interestKinds,
  positions,
  stages,
  type CalendarDate,
  type Capacity,
  type ConflictOutcome,
  type DeclareConflict,
  type DeclareNoConflict,
  type DecisionByIndividuals,
  type Instant,
  type InterestKind,
  type ManageConflict,
  type NameParticipant,
  type Position,
  type Post,
  type PrepareRecommendation,
  type RaiseConflict,
  type Recuse,
  type Stage,
} from '../../../workflows/index.js';
import { Flag, IsCalendarDate, IsInstantField, ListOf, OneOf, SomeOf } from '../../platform/http/fields/index.js';
import { Account, Identifier, Line } from './fields.js';
import { Provider, ProviderRefDto, Providers } from '../../platform/http/fields/provider.js';

const person =
  'The id of a member of the authority, or the short id that the authority gives somebody without an account';
const itself = { optional: true, description: `${person}; whoever gives the command, if left out` } as const;
const now = { optional: true, description: 'Now, if left out' } as const;
const ofTheirs = {
  optional: true,
  description: 'Those that the person is named in, if left out; else every stage',
} as const;

@ApiSchema({ description: 'A post in a provider (reg 21(3)(b)).' })
export class PostDto implements Post {
  @Provider()
  provider!: ProviderRefDto;

  @OneOf(positions)
  position!: Position;
}

@ApiSchema({ name: 'NameParticipant' })
export class NameParticipantDto implements NameParticipant {
  @Identifier({ description: person })
  person!: string;

  @Line({ optional: true, description: 'Sealed' })
  name?: string;

  @Line({ optional: true, description: 'The job title; sealed' })
  role?: string;

  @OneOf(capacities)
  capacity!: Capacity;

  @SomeOf(stages, { optional: true, description: 'The stages they take part in; every one, if left out' })
  stages?: Stage[];

  @Line({ optional: true, description: 'The organisation that they speak for' })
  organisation?: string;

  @Flag({
    optional: true,
    description: 'Chair, chief executive or ordinary member of an integrated care board (reg 21(5))',
  })
  boardMember?: boolean;

  @ListOf(() => PostDto, { optional: true, max: 50, description: 'What posts they hold in providers (reg 21(3))' })
  posts?: PostDto[];
}

@ApiSchema({ name: 'DeclareConflict' })
export class DeclareConflictDto implements DeclareConflict {
  @Identifier(itself)
  person?: string;

  @SomeOf(stages, ofTheirs)
  stages?: Stage[];

  @OneOf(interestKinds)
  kind!: InterestKind;

  @Providers({ optional: true, description: 'The providers concerned' })
  providers?: ProviderRefDto[];

  @IsCalendarDate({ optional: true, description: 'Since when the person has been aware of it' })
  awareSince?: CalendarDate;

  @Account({ description: 'What the interest is; sealed' })
  description!: string;

  @Identifier({ optional: true, description: 'The interest on the register that it answers' })
  interest?: string;

  @Flag({ optional: true, description: 'Whether the person is a member of the integrated care board (reg 21(5))' })
  boardMember?: boolean;

  @OneOf(positions, { optional: true, description: 'The post that it is in the providers concerned (reg 21(3))' })
  position?: Position;

  @IsInstantField(now)
  declaredAt?: Instant;
}

export class InterestAnswerDto {
  @Identifier({ description: 'The interest on the register' })
  interest!: string;

  @Account({ blank: true, description: 'Why it is no conflict in this procurement; sealed' })
  reason!: string;
}

@ApiSchema({ name: 'DeclareNoConflict' })
export class DeclareNoConflictDto implements DeclareNoConflict {
  @Identifier(itself)
  person?: string;

  @SomeOf(stages, ofTheirs)
  stages?: Stage[];

  @ListOf(() => InterestAnswerDto, {
    optional: true,
    max: 100,
    description: 'An answer to each interest on the register that matches a provider of this procurement',
  })
  answers?: InterestAnswerDto[];

  @IsInstantField(now)
  declaredAt?: Instant;
}

@ApiSchema({ name: 'RaiseConflict' })
export class RaiseConflictDto implements RaiseConflict {
  @Identifier({ description: `Whose it is. ${person}` })
  person!: string;

  @OneOf(interestKinds, { optional: true })
  kind?: InterestKind;

  @Providers({ optional: true, description: 'The providers concerned' })
  providers?: ProviderRefDto[];

  @SomeOf(stages, ofTheirs)
  stages?: Stage[];

  @Account({ description: 'What is known of it; sealed' })
  description!: string;

  @IsInstantField(now)
  raisedAt?: Instant;
}

@ApiSchema({ name: 'ManageConflict' })
export class ManageConflictDto implements ManageConflict {
  @Identifier({ example: 'K1' })
  conflict!: string;

  @OneOf(conflictOutcomes, {
    description: 'An interest in the sense of reg 21(2)(a) means `recused`; nothing softer is accepted (reg 21(2)(b))',
  })
  outcome!: ConflictOutcome;

  @Flag({
    optional: true,
    description:
      'Whether it might be perceived to compromise impartiality and independence (reg 21(2)(a)); yes, if left out, unless there is no conflict',
  })
  mightBePerceived?: boolean;

  @SomeOf(stages, { optional: true, description: 'What a restriction closes; the stages of the conflict, if left out' })
  stages?: Stage[];

  @Account({ blank: true, description: 'Sealed' })
  reason!: string;

  @IsInstantField(now)
  decidedAt?: Instant;
}

@ApiSchema({ name: 'Recuse' })
export class RecuseDto implements Recuse {
  @Account({ optional: true, description: 'Sealed' })
  reason?: string;

  @Identifier({ optional: true, example: 'K1', description: 'The conflict that it is about' })
  conflict?: string;
}

@ApiSchema({ name: 'PrepareRecommendation' })
export class PrepareRecommendationDto implements PrepareRecommendation {
  @OneOf(individualDecisions, { description: 'The decision that is recommended' })
  decision!: DecisionByIndividuals;

  @Account({ description: 'Sealed' })
  summary!: string;

  @IsInstantField(now)
  preparedAt?: Instant;
}
