import { ApiSchema } from '@nestjs/swagger';
import {
  connections,
  everyGround,
  selfCleaningMatters,
  subcontractingAnswers,
  type CalendarDate,
  type Connection,
  type DebarmentEntry,
  type DebarmentLook,
  type GroundAsMade,
  type GroundFound,
  type GroundsConsidered,
  type Instant,
  type NamedSubcontractor,
  type OfferSelfCleaning,
  type RecordExclusionCheck,
  type RecordIntendedSubcontractors,
  type RecordSelfCleaning,
  type RequestSubcontractingInformation,
  type SelfCleaningMatter,
  type SubcontractingAnswer,
} from '../../../workflows/index.js';
import { field } from '../../platform/http/fields/field.js';
import {
  Flag,
  IsCalendarDate,
  IsInstantField,
  ListOf,
  Nested,
  OneOf,
  SomeOf,
} from '../../platform/http/fields/index.js';
import { Account, Identifier, Line } from './fields.js';
import { Provider, type ProviderRef } from '../../platform/http/fields/provider.js';

const now = { optional: true, description: 'Now, if left out' } as const;
const ids = everyGround().map(({ id }) => id);
const offences = everyGround()
  .filter(({ offence }) => offence)
  .map(({ id }) => id);

/** `every` or `none` of the grounds, or a list of those that were considered. */
function Considered(): PropertyDecorator {
  const wrong = (value: unknown): string | undefined => {
    if (value === 'every' || value === 'none') return undefined;
    const list = Array.isArray(value) && value.length <= ids.length;
    return list && value.every((one) => typeof one === 'string' && one.length <= 100)
      ? undefined
      : 'must be `every`, `none`, or a list of grounds such as `Sch 6 para 17`';
  };
  const oneOf = [
    { type: 'string', enum: ['every', 'none'] },
    { type: 'array', items: { type: 'string' }, maxItems: ids.length },
  ];
  return field({ name: 'considered', wrong, schema: { oneOf } }, {});
}

/** The provider, or a sub-contractor that it intends to use. */
export class SubjectDto {
  @Provider()
  provider!: ProviderRef;

  @Identifier({
    optional: true,
    description: 'An intended sub-contractor of the provider; the provider itself, if left out',
  })
  subcontractor?: string;
}

@ApiSchema({ description: 'A sub-contractor that a provider intends to use.' })
export class NamedSubcontractorDto implements NamedSubcontractor {
  @Identifier({ example: 'stoat' })
  id!: string;

  @Line()
  name!: string;

  @Line({ optional: true, description: 'What part of the contract it would perform' })
  performs?: string;
}

@ApiSchema({ name: 'RequestSubcontractingInformation' })
export class RequestSubcontractingInformationDto implements RequestSubcontractingInformation {
  @Provider()
  provider!: ProviderRef;

  @IsInstantField(now)
  requestedAt?: Instant;

  @Account({ optional: true, description: 'What else is asked about the intended sub-contractors (reg 20A(2))' })
  information?: string;
}

@ApiSchema({ name: 'RecordIntendedSubcontractors' })
export class RecordIntendedSubcontractorsDto implements RecordIntendedSubcontractors {
  @Provider()
  provider!: ProviderRef;

  @OneOf(subcontractingAnswers)
  answer!: SubcontractingAnswer;

  @ListOf(() => NamedSubcontractorDto, { optional: true, max: 100 })
  subcontractors?: NamedSubcontractorDto[];

  @IsInstantField(now)
  answeredAt?: Instant;
}

@ApiSchema({ description: 'A ground that the authority considers to apply (Procurement Act 2023 s.57).' })
export class GroundFoundDto implements GroundFound {
  @OneOf(ids)
  ground!: string;

  @OneOf(offences, { optional: true, description: 'For Sch 6 paras 33 and 34: the offence that it relates to' })
  relatingTo?: string;

  @OneOf(connections, { optional: true, description: 'In whose person it arises (Sch 6 para 45)' })
  of?: Connection;

  @IsCalendarDate({ description: 'The day of the conviction, decision, ruling or other event' })
  eventOn!: CalendarDate;

  @IsCalendarDate({
    optional: true,
    description: 'When the authority knew, or should have known, of it (Sch 7 para 15)',
  })
  knownOn?: CalendarDate;

  @Flag({ description: 'Whether the circumstances are continuing or likely to occur again' })
  continuing!: boolean;
}

@ApiSchema({ description: 'A ground under reg 20 as made (before 24 February 2025), in the authority’s own words.' })
export class GroundAsMadeDto implements GroundAsMade {
  @Account()
  words!: string;

  @OneOf(['must', 'may'])
  exclusion!: 'must' | 'may';
}

export class DebarmentEntryDto implements DebarmentEntry {
  @OneOf(ids, { description: 'The ground by virtue of which it is on the list' })
  ground!: string;

  @Flag({
    optional: true,
    description: 'Sch 6 para 35: whether this contract is of a kind that the entry describes (s.57(3))',
  })
  contractIsOfTheKind?: boolean;
}

@ApiSchema({
  description: 'The debarment list as it stood on a day: its entries about this provider, none if there are none.',
})
export class DebarmentLookDto implements DebarmentLook {
  @IsCalendarDate()
  lookedAtOn!: CalendarDate;

  @ListOf(() => DebarmentEntryDto, { max: 100 })
  entries!: DebarmentEntryDto[];
}

@ApiSchema({ name: 'RecordExclusionCheck' })
export class RecordExclusionCheckDto extends SubjectDto implements RecordExclusionCheck {
  @IsInstantField(now)
  checkedAt?: Instant;

  @Considered()
  mandatory!: GroundsConsidered;

  @Considered()
  discretionary!: GroundsConsidered;

  @ListOf(() => GroundFoundDto, { optional: true, max: 200, description: 'The grounds found; none, if left out' })
  grounds?: GroundFoundDto[];

  @ListOf(() => GroundAsMadeDto, { optional: true, max: 100, description: 'Kept sealed' })
  groundsAsMade?: GroundAsMadeDto[];

  @Nested(() => DebarmentLookDto, {
    optional: true,
    description: 'Needed but under the law of before 24 February 2025',
  })
  debarmentList?: DebarmentLookDto;

  @Account({ description: 'What was looked at, and what follows for each ground. Kept sealed' })
  assessment!: string;
}

@ApiSchema({ name: 'OfferSelfCleaning' })
export class OfferSelfCleaningDto extends SubjectDto implements OfferSelfCleaning {
  @IsInstantField(now)
  offeredAt?: Instant;

  @IsCalendarDate({ description: 'The last day to answer' })
  until!: CalendarDate;

  @Account({ optional: true, description: 'No more than is proportionate (s.58(3)). Kept sealed' })
  evidenceAskedFor?: string;
}

@ApiSchema({ name: 'RecordSelfCleaning' })
export class RecordSelfCleaningDto extends SubjectDto implements RecordSelfCleaning {
  @IsInstantField(now)
  judgedAt?: Instant;

  @Account({ optional: true, blank: true, description: 'What was provided; left out where nothing was. Kept sealed' })
  evidence?: string;

  @SomeOf(selfCleaningMatters, { optional: true, description: 'The matters of s.58(1) that were regarded' })
  regarded?: SelfCleaningMatter[];

  @Flag({ description: 'Whether the circumstances are neither continuing nor likely to occur again' })
  sufficient!: boolean;

  @Account({ blank: true, description: 'Kept sealed' })
  reasons!: string;

  @Account({
    optional: true,
    blank: true,
    description: 'Given to the provider where insufficient (reg 20(6)). Kept sealed',
  })
  statementOfReasons?: string;
}
