import { ApiSchema } from '@nestjs/swagger';
import {
  keyDecisions,
  recordItems,
  type AddToRecord,
  type CalendarDate,
  type DepartFromGuidance,
  type Instant,
  type KeyDecision,
  type RecordItem,
  type RecordPerformance,
  type RecordPrinciples,
} from '../../../workflows/index.js';
import { IsCalendarDate, IsInstantField, ListOf, Nested, OneOf } from '../../platform/http/fields/index.js';
import { DecisionMakerDto, PrinciplesDto } from './common.dto.js';
import { Account, Figure, Identifier, Line, Reference } from './fields.js';

const MOST = 1_000_000_000_000;

@ApiSchema({ name: 'RecordPrinciples', description: 'How regulation 4 was applied in a key decision' })
export class RecordPrinciplesDto extends PrinciplesDto implements RecordPrinciples {
  @OneOf(keyDecisions)
  decision!: KeyDecision;

  @IsInstantField({ optional: true, description: 'When the principles were considered; now, if left out' })
  consideredAt?: Instant;
}

@ApiSchema({ name: 'DepartFromGuidance', description: 'A departure from guidance (NHS Act 2006 s.12ZB(5))' })
export class DepartFromGuidanceDto implements DepartFromGuidance {
  @Line({ blank: true, description: 'The guidance, as it is called and dated' })
  guidance!: string;

  @Line({ optional: true })
  paragraph?: string;

  @Account({ optional: true, description: 'What the guidance says, in short' })
  says?: string;

  @Account({ blank: true, description: 'What was done instead' })
  instead!: string;

  @Account({ blank: true })
  reason!: string;

  @OneOf(keyDecisions, { optional: true })
  decision?: KeyDecision;

  @Identifier({
    description: 'Who approved it: the id of a member or, for somebody without an account, one that you give',
  })
  approvedBy!: string;

  @Nested(() => DecisionMakerDto, { description: 'The approver by name and role; sealed' })
  approver!: DecisionMakerDto;

  @Identifier({ optional: true, description: 'Who prepared it; whoever gives the command, if left out' })
  preparedBy?: string;

  @IsInstantField({ optional: true, description: 'When it was decided; now, if left out' })
  decidedAt?: Instant;
}

@ApiSchema({ name: 'RecordPerformance', description: 'What a contract delivered in a period' })
export class RecordPerformanceDto implements RecordPerformance {
  @Reference({ optional: true, description: 'The reference of the contract; the only one, if left out' })
  contract?: string;

  @Line()
  indicator!: string;

  @Figure(0, MOST, 4)
  target!: number;

  @Figure(0, MOST, 4)
  actual!: number;

  @Line({ description: 'What both figures count' })
  unit!: string;

  @IsCalendarDate()
  from!: CalendarDate;

  @IsCalendarDate({ description: 'The last day of the period' })
  to!: CalendarDate;

  @Line({ description: 'Where the figures come from' })
  source!: string;

  @Account({ optional: true })
  comment?: string;
}

@ApiSchema({
  name: 'AddToRecord',
  description: 'What should have been recorded earlier. Replaces nothing; shown as recorded later, with both times',
})
export class AddToRecordDto implements AddToRecord {
  @OneOf(recordItems, { description: 'The item of regulation 24 that it belongs to' })
  item!: RecordItem;

  @Account({ blank: true, description: 'What is added; sealed' })
  what!: string;

  @OneOf(keyDecisions, { optional: true, description: 'The decision that it is about; the last of its kind' })
  decision?: KeyDecision;

  @ListOf(() => DecisionMakerDto, { optional: true, min: 1, max: 100, description: 'Who took that decision; sealed' })
  decisionMakers?: DecisionMakerDto[];

  @IsInstantField({ description: 'When what is added happened' })
  happenedAt!: Instant;

  @Account({ blank: true, description: 'Why it was not recorded then' })
  why!: string;
}
