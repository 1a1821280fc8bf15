import { ApiSchema } from '@nestjs/swagger';
import type {
  BasicSelection,
  CalendarDate,
  Decision,
  DecisionMaker,
  Instant,
  KeyCriteria,
  Period,
} from '../../../workflows/index.js';
import { Flag, IsCalendarDate, IsInstantField, ListOf } from '../../platform/http/fields/index.js';
import { Account, Line } from './fields.js';

@ApiSchema({ description: 'An individual who takes the decision (reg 24(d)). Kept sealed.' })
export class DecisionMakerDto implements DecisionMaker {
  @Line()
  name!: string;

  @Line()
  role!: string;
}

/** What most decisions share. */
export class DecisionDto implements Decision {
  @ListOf(() => DecisionMakerDto, {
    optional: true,
    max: 100,
    description: 'Who decides; whoever gives the command, if left out',
  })
  decisionMakers?: DecisionMakerDto[];

  @IsInstantField({ optional: true, description: 'When the decision was taken; now, if left out' })
  decidedAt?: Instant;
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

@ApiSchema({ description: 'Whether the basic selection criteria are met (reg 19).' })
export class BasicSelectionDto implements BasicSelection {
  @Flag()
  met!: boolean;

  @Account()
  assessment!: string;
}

export class PeriodDto implements Period {
  @IsCalendarDate()
  startsOn!: CalendarDate;

  @IsCalendarDate()
  endsOn!: CalendarDate;
}
