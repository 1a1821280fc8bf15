import { ApiSchema } from '@nestjs/swagger';
import {
  scoresOfWithdrawn,
  type AmendScore,
  type AppointEvaluator,
  type CalendarDate,
  type LockScores,
  type ModerateCriterion,
  type OpenModerationRound,
  type RecordEvaluatorExperience,
  type RecordScore,
  type ScoresOfWithdrawn,
  type WithdrawEvaluator,
} from '../../../workflows/index.js';
import { Identifier, Identifiers, IsCalendarDate, OneOf } from '../../platform/http/fields/index.js';
import { Account, Figure, Line } from './fields.js';
import { Provider, type ProviderRef } from '../../platform/http/fields/provider.js';

/** The stage of the assessment that is meant. */
const Stage = (): PropertyDecorator =>
  Line({ optional: true, description: 'The stage of the assessment; the first one, if left out' });

export class AppointEvaluatorDto implements AppointEvaluator {
  @Identifier({ description: 'The person, by their id within the authority' })
  evaluator!: string;

  @Stage()
  stage?: string;

  @Identifiers({ optional: true, description: 'The providers whose offers they score; every one, if left out' })
  offers?: string[];

  @Identifiers({ optional: true, description: 'The criteria that they score on; every one, if left out' })
  criteria?: string[];

  @Account({ optional: true, description: 'Their relevant experience. Kept sealed' })
  experience?: string;
}

@ApiSchema({
  description:
    'Scores that were not locked were not final, and count no more. Somebody named by mistake, who has done nothing, is struck by CorrectRecord.',
})
export class WithdrawEvaluatorDto implements WithdrawEvaluator {
  @Identifier({ description: 'The evaluator, by their id within the authority' })
  person!: string;

  @Line({
    optional: true,
    description: 'The stage of the assessment; every stage to which they were appointed, if left out',
  })
  stage?: string;

  @IsCalendarDate({ description: 'The day, in London, from which they evaluate no more; not after today' })
  from!: CalendarDate;

  @Account({ blank: true, description: 'Why they leave. Kept sealed' })
  reason!: string;

  @OneOf(scoresOfWithdrawn, {
    optional: true,
    description: 'What becomes of the scores that they had locked; needed where they had',
  })
  scores?: ScoresOfWithdrawn;

  @Account({ optional: true, blank: true, description: 'Why those scores are kept or set aside. Kept sealed' })
  scoresReason?: string;
}

export class RecordEvaluatorExperienceDto implements RecordEvaluatorExperience {
  @Identifier({ optional: true, description: 'Whoever gives the command, if left out' })
  evaluator?: string;

  @Stage()
  stage?: string;

  @Account({ description: 'Kept sealed' })
  experience!: string;
}

@ApiSchema({ description: 'The evaluator is whoever gives the command.' })
export class RecordScoreDto implements RecordScore {
  @Provider()
  provider!: ProviderRef;

  @Stage()
  stage?: string;

  @Identifier({ description: 'An award criterion; for the most suitable provider a key criterion' })
  criterion!: string;

  @Figure(0, 1000, 4)
  score!: number;

  @Account({ blank: true, description: 'What the score rests on. Kept sealed' })
  comment!: string;
}

export class LockScoresDto implements LockScores {
  @Stage()
  stage?: string;
}

export class AmendScoreDto extends RecordScoreDto implements AmendScore {
  @Account({ blank: true, description: 'Why the score is changed. Kept sealed' })
  reason!: string;
}

export class OpenModerationRoundDto implements OpenModerationRound {
  @Stage()
  stage?: string;

  @Account({ blank: true })
  reason!: string;
}

export class ModerateCriterionDto implements ModerateCriterion {
  @Provider()
  provider!: ProviderRef;

  @Stage()
  stage?: string;

  @Identifier({ description: 'An award criterion; for the most suitable provider a key criterion' })
  criterion!: string;

  @Figure(0, 1000, 4, { description: 'The score that was agreed' })
  score!: number;

  @Account({ blank: true, description: 'Why. Kept sealed' })
  reasons!: string;
}
