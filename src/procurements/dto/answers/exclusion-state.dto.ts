import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  exclusionOutcomes,
  subcontractingAnswers,
  type CalendarDate,
  type ExclusionOutcome,
  type ExclusionState,
  type Instant,
  type StandingGround,
  type SubjectState,
} from '../../../../workflows/index.js';

const date = { type: String, format: 'date', nullable: true } as const;

@ApiSchema({ description: 'A ground that stands, and what it rests on.' })
export class StandingGroundDto implements StandingGround {
  @ApiProperty({ example: 'Sch 6 para 17', description: '`as made` for one that is named under reg 20 as made' })
  ground!: string;

  @ApiProperty({
    type: String,
    enum: ['must', 'may'],
    description: 'Whether a provider must, or may, be excluded on it',
  })
  exclusion!: 'must' | 'may';

  @ApiProperty({ type: String, enum: ['assessed', 'debarment-list'] })
  basis!: StandingGround['basis'];
}

@ApiSchema({
  description: 'Where a provider, or a sub-contractor that it intends to use, stands with regard to exclusion.',
})
export class SubjectStateDto implements SubjectState {
  @ApiProperty({ type: String, nullable: true, description: 'The sub-contractor; null for the provider itself' })
  subcontractor!: string | null;

  @ApiProperty()
  name!: string;

  @ApiProperty({
    type: String,
    enum: ['excluded', 'excludable', 'no-ground'],
    nullable: true,
    description: 'Null where it has not been checked',
  })
  status!: SubjectState['status'];

  @ApiProperty({ type: StandingGroundDto, isArray: true })
  grounds!: readonly StandingGroundDto[];

  @ApiProperty(date)
  checkedOn!: CalendarDate | null;

  @ApiProperty({ ...date, description: 'When the debarment list was looked at' })
  debarmentListOn!: CalendarDate | null;

  @ApiProperty({ ...date, description: 'The last day on which an award can rest on the check' })
  checkCurrentUntil!: CalendarDate | null;

  @ApiProperty({ type: String, enum: [...exclusionOutcomes], nullable: true })
  decision!: ExclusionOutcome | null;

  @ApiProperty({ description: 'Whether an award is to be made all the same, in the public interest' })
  overridden!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  replacedAt!: Instant | null;

  @ApiProperty({ type: String, nullable: true, example: 'A decision (DecideExclusion).' })
  awaiting!: string | null;
}

@ApiSchema({ description: 'Where a provider stands with regard to exclusion (regs 20 to 20B).' })
export class ExclusionStateDto implements ExclusionState {
  @ApiProperty({ example: 'owl' })
  provider!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'Whether it is out of the process' })
  excluded!: boolean;

  @ApiProperty({ type: String, enum: [...subcontractingAnswers, 'asked', 'not-asked'] })
  subcontracting!: ExclusionState['subcontracting'];

  @ApiProperty({ type: SubjectStateDto, isArray: true })
  subjects!: readonly SubjectStateDto[];
}
