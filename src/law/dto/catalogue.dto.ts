import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  processes,
  regimes,
  type CheckReason,
  type CheckWarning,
  type ConsiderableChange,
  type EditionRow,
  type Gateway,
  type LawRow,
  type NumberRow,
  type Process,
  type ProcessCheckResult,
  type ProvisionKey,
  type Regime,
} from '../../../workflows/index.js';
import { OneOf } from '../../platform/http/fields/index.js';

const process = { type: String, enum: [...processes] } as const;
const texts = { type: String, isArray: true } as const;

export class LawQueryDto {
  @OneOf(regimes, { optional: true, description: 'The law as in force from this day; the present one, if left out' })
  regime?: Regime;
}

export class LawRowDto implements LawRow {
  @ApiProperty({ type: String, example: 'reg12StandstillBars' })
  key!: ProvisionKey;

  @ApiProperty({ example: 'reg 12(1)' })
  cite!: string;

  @ApiProperty({ description: 'What it says, in brief' })
  says!: string;

  @ApiProperty({ description: 'Law, guidance, or inferred' })
  standing!: string;

  @ApiProperty({ ...texts, description: 'Rules that a step must pass' })
  rules!: readonly string[];

  @ApiProperty({ ...texts, description: 'Steps, as `machine: command`' })
  edges!: readonly string[];

  @ApiProperty({ ...texts, description: 'Periods and thresholds' })
  parameters!: readonly string[];
}

export class NumberRowDto implements NumberRow {
  @ApiProperty({ example: 'standstill-working-days' })
  name!: string;

  @ApiProperty({ description: 'What it is, in words' })
  says!: string;

  @ApiProperty({
    oneOf: [{ type: 'number' }, { type: 'string', format: 'date' }],
    description: 'A London date where the unit is `day`',
  })
  value!: number | string;

  @ApiProperty({ type: String, enum: ['working days', 'days', 'months', 'years', 'pounds', 'percent', 'times', 'day'] })
  unit!: NumberRow['unit'];

  @ApiProperty({ type: String, enum: [...regimes], description: 'The edition that set it so' })
  from!: Regime;

  @ApiProperty({ example: 'reg 12(3)' })
  provision!: string;

  @ApiProperty({ description: 'Law, guidance, or inferred' })
  standing!: string;
}

export class EditionRowDto implements EditionRow {
  @ApiProperty({
    type: String,
    enum: [...regimes],
    description: 'The day from which procurements that commence are under it',
  })
  from!: Regime;

  @ApiProperty({ description: 'What made it' })
  provision!: string;

  @ApiProperty({ description: 'What that says, in brief' })
  says!: string;

  @ApiProperty({ type: NumberRowDto, isArray: true, description: 'The numbers that it set, or set anew' })
  numbers!: readonly NumberRowDto[];

  @ApiProperty({ ...texts, description: 'The grounds of exclusion that it added' })
  grounds!: readonly string[];
}

export class LawDto {
  @ApiProperty({ type: EditionRowDto, isArray: true, description: 'Every edition, the first one first' })
  editions!: readonly EditionRowDto[];

  @ApiProperty({ type: NumberRowDto, isArray: true, description: 'The numbers in force under the edition asked for' })
  numbers!: readonly NumberRowDto[];

  @ApiProperty({ type: String, enum: [...regimes] })
  regime!: Regime;

  @ApiProperty({ type: LawRowDto, isArray: true })
  items!: readonly LawRowDto[];
}

export class CheckReasonDto implements CheckReason {
  @ApiProperty({ example: 'reg 6(3)(b)' })
  provision!: string;

  @ApiProperty()
  holds!: boolean;

  @ApiProperty({ description: 'Why it holds or does not, with the values that were compared' })
  because!: string;
}

export class CheckWarningDto implements CheckWarning {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  provision!: string;

  @ApiProperty()
  message!: string;
}

export class LimbsDto {
  @ApiProperty()
  a!: boolean;

  @ApiProperty()
  b!: boolean;
}

@ApiSchema({ description: 'The considerable change threshold of reg 6(10) to (12), with its arithmetic.' })
export class ConsiderableChangeDto implements ConsiderableChange {
  @ApiProperty()
  met!: boolean;

  @ApiProperty({ description: 'In pounds' })
  increase!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'In percent of the existing value; null where that is nil',
  })
  increasePercent!: number | null;

  @ApiProperty({ type: LimbsDto })
  limbs!: LimbsDto;

  @ApiProperty({ type: String, enum: ['6(11)', '6(12)'], nullable: true })
  exception!: '6(11)' | '6(12)' | null;
}

export class ProcessCheckResultDto implements ProcessCheckResult {
  @ApiProperty()
  inScope!: boolean;

  @ApiProperty({ type: String, enum: [...regimes], nullable: true })
  regime!: Regime | null;

  @ApiProperty({ type: String, enum: ['6(3)', '6(4)', '6(5)', '6(6)', '6(7)', '6(8)'], nullable: true })
  gateway!: Gateway | null;

  @ApiProperty({ ...process, nullable: true, description: 'The process that is compulsory, where one is' })
  must!: Process | null;

  @ApiProperty({ ...process, isArray: true, description: 'Every process that may be followed' })
  may!: readonly Process[];

  @ApiProperty({ type: ConsiderableChangeDto, nullable: true })
  considerableChange!: ConsiderableChangeDto | null;

  @ApiProperty({ type: CheckReasonDto, isArray: true, description: 'Every condition that was evaluated' })
  reasons!: readonly CheckReasonDto[];

  @ApiProperty({ type: CheckWarningDto, isArray: true })
  warnings!: readonly CheckWarningDto[];
}
