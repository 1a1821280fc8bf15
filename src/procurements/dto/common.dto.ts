import { ApiSchema } from '@nestjs/swagger';
import type {
  BasicSelection,
  CalendarDate,
  Decision,
  DecisionMaker,
  Instant,
  KeyCriteria,
  PerformanceRef,
  Period,
  Principles,
  SelectionResult,
} from '../../../workflows/index.js';
import { Flag, IsCalendarDate, IsInstantField, ListOf, Nested } from '../../platform/http/fields/index.js';
import { Account, Identifier, Line } from './fields.js';

@ApiSchema({ description: 'An individual who takes the decision (reg 24(d)). Kept sealed.' })
export class DecisionMakerDto implements DecisionMaker {
  @Line()
  name!: string;

  @Line()
  role!: string;

  @Identifier({ optional: true, description: 'Their id, by which what they have declared is known' })
  person?: string;
}

@ApiSchema({ description: 'How the procurement principles were applied in a decision (reg 4).' })
export class PrinciplesDto implements Principles {
  @Account({ blank: true, description: 'Securing the needs of the people who use the services (reg 4(1)(a)(i))' })
  needs!: string;

  @Account({ blank: true, description: 'Improving their quality (reg 4(1)(a)(ii))' })
  quality!: string;

  @Account({ blank: true, description: 'Improving efficiency in their provision (reg 4(1)(a)(iii))' })
  efficiency!: string;

  @Account({ blank: true, description: 'Transparently, fairly and proportionately (reg 4(1)(b))' })
  fairness!: string;

  @Account({ optional: true, description: 'The value of integrated services, where considered (reg 4(2))' })
  integration?: string;
}

/** What most decisions share. */
export class DecisionDto implements Decision {
  @ListOf(() => DecisionMakerDto, {
    optional: true,
    max: 100,
    description:
      'Who decides; whoever gives the command, if left out. The record of reg 24(d) wants them named, here or afterwards',
  })
  decisionMakers?: DecisionMakerDto[];

  @Identifier({ optional: true, description: 'The committee that decides, by its id in the scheme of delegation' })
  committee?: string;

  @Line({ optional: true, description: 'The place that it is for, where the scheme of delegation tells places apart' })
  place?: string;

  @IsInstantField({ optional: true, description: 'When the decision was taken; now, if left out' })
  decidedAt?: Instant;

  @Nested(() => PrinciplesDto, { optional: true, description: 'Or give RecordPrinciples, before or afterwards' })
  principles?: PrinciplesDto;
}

@ApiSchema({ description: 'What was considered under each of the five key criteria (reg 5).' })
export class KeyCriteriaDto implements KeyCriteria {
  @Account({ blank: true })
  qualityAndInnovation!: string;

  @Account({ blank: true })
  value!: string;

  @Account({ blank: true })
  integrationCollaborationAndSustainability!: string;

  @Account({ blank: true })
  accessInequalitiesAndChoice!: string;

  @Account({ blank: true })
  socialValue!: string;
}

@ApiSchema({ description: 'Whether one basic selection criterion is met, and what shows it.' })
export class SelectionResultDto implements SelectionResult {
  @Identifier()
  criterion!: string;

  @Flag()
  met!: boolean;

  @Account({ blank: true })
  evidence!: string;
}

@ApiSchema({ description: 'Whether the basic selection criteria are met (reg 19).' })
export class BasicSelectionDto implements BasicSelection {
  @Flag()
  met!: boolean;

  @Account()
  assessment!: string;

  @ListOf(() => SelectionResultDto, {
    optional: true,
    max: 100,
    description: 'Criterion by criterion, by the `id` that each was set with',
  })
  results?: SelectionResultDto[];
}

export class PeriodDto implements Period {
  @IsCalendarDate()
  startsOn!: CalendarDate;

  @IsCalendarDate()
  endsOn!: CalendarDate;
}

@ApiSchema({ description: 'An entry about how a contract performed (RecordPerformance).' })
export class PerformanceRefDto implements PerformanceRef {
  @Identifier({ description: 'The procurement that awarded the contract' })
  procurement!: string;

  @Identifier({ example: 'PF1', description: 'The reference of the entry there' })
  entry!: string;
}
