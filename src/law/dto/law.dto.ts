import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import {
  actNames,
  type ActName,
  type Bar,
  commandTypes,
  type CalendarDate,
  type CommandType,
  type Deadline,
  type Instant,
  type UnblockedByActs,
  type Warning,
} from '../../../workflows/index.js';

const anything = { type: 'object', additionalProperties: true } as const;
const instant = { type: String, format: 'date-time', example: '2026-04-08T23:00:00.000Z' } as const;
const act = { type: String, enum: [...actNames] };
const date = { type: String, format: 'date', example: '2026-04-08' } as const;

@ApiSchema({ description: 'Why the law, or the state of a procurement, says no.' })
export class ReasonDto implements Bar {
  @ApiProperty({
    description: 'The rule that did not pass, as the sentence that would be true',
    example: 'standstill-has-ended',
  })
  code!: string;

  @ApiProperty({ example: 'reg 12(1)' })
  provision!: string;

  @ApiPropertyOptional({
    type: String,
    enum: ['guidance', 'inferred'],
    description: 'How firm that provision is, where it is not the law itself: `inferred` is a reading of ours',
  })
  standing?: 'guidance' | 'inferred';

  @ApiPropertyOptional({ type: String, isArray: true, description: 'Further provisions that the reason rests on' })
  also?: readonly string[];

  @ApiProperty({ description: 'What was found' })
  message!: string;

  @ApiPropertyOptional({ ...anything, description: 'The values that were compared' })
  found?: Readonly<Record<string, unknown>>;

  @ApiProperty({ description: 'What would unblock it' })
  unblock!: string;

  @ApiPropertyOptional({
    ...act,
    isArray: true,
    minItems: 1,
    description:
      'The commands that unblock it: each of them is wanted, or one of several that serve. The command itself where it may be given once something else is said in `field`, or by somebody else. One of `by`, `unblockedAt` and `instead` is always there',
  })
  by?: readonly ActName[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description:
      'What each of those commands is to be about, as it refers to it: a representation, an item, a provider',
    example: { OfferClarification: ['R1'] },
  })
  about?: UnblockedByActs['about'];

  @ApiPropertyOptional({ type: String, isArray: true, description: 'Whose act it is, where it is nobody else’s' })
  who?: readonly string[];

  @ApiPropertyOptional({ enum: [true], type: Boolean, description: 'Somebody else than whoever asks is to do it' })
  byOthers?: true;

  @ApiPropertyOptional({
    ...act,
    isArray: true,
    description:
      'Where nothing unblocks it, as `unblock` says: the commands of the lawful way that there is instead; empty where it is none of this installation, or where nothing need be done',
  })
  instead?: readonly ActName[];

  @ApiPropertyOptional({ ...instant, description: 'Where time alone unblocks it: the first instant at which it has' })
  unblockedAt?: Instant;

  @ApiPropertyOptional({ description: 'The field it is about', example: 'data.publishedAt' })
  field?: string;
}

@ApiSchema({ description: 'Allowed, but something that a careful authority would want to know.' })
export class WarningDto implements Warning {
  @ApiProperty({ example: 'notice-late' })
  code!: string;

  @ApiProperty({ example: 'reg 9(11)(b)' })
  provision!: string;

  @ApiPropertyOptional({
    type: String,
    enum: ['guidance', 'inferred'],
    description: 'How firm that provision is, where it is not the law itself: `inferred` is a reading of ours',
  })
  standing?: 'guidance' | 'inferred';

  @ApiProperty()
  message!: string;
}

const deadlineKinds = [
  'identification-gate',
  'standstill-ends',
  'information',
  'further-decision-wait',
  'minister-notice',
  'award-notice',
  'abandonment-notice',
] satisfies Deadline['kind'][];

@ApiSchema({ description: 'A day that matters, with its working.' })
export class DeadlineDto implements Deadline {
  @ApiProperty({ description: 'Stable within the procurement', example: 'standstill:1' })
  id!: string;

  @ApiProperty({ type: String, enum: deadlineKinds })
  kind!: Deadline['kind'];

  @ApiProperty()
  label!: string;

  @ApiProperty({ ...date, nullable: true, description: 'The first day on which it may be done' })
  notBefore!: CalendarDate | null;

  @ApiProperty({ ...date, nullable: true, description: 'The last day' })
  dueOn!: CalendarDate | null;

  @ApiProperty({ ...instant, description: 'When it passes: exclusive for a last day, inclusive for a first one' })
  at!: Instant;

  @ApiProperty({ example: 'reg 12(9)' })
  provision!: string;

  @ApiProperty({ ...anything, description: 'How the day was counted' })
  working!: unknown;

  @ApiProperty({ ...instant, nullable: true, description: 'When it was met; null while it is open' })
  metAt!: Instant | null;

  @ApiProperty({
    type: String,
    enum: [...commandTypes],
    nullable: true,
    description: 'What happens by itself once it has passed; null where a person must act',
  })
  command!: CommandType | null;
}
