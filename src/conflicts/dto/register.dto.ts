import { ApiSchema } from '@nestjs/swagger';
import {
  type CalendarDate,
  registeredKinds,
  relationKinds,
  samenessAnswers,
  type RegisteredKind,
  type RelationKind,
  type SamenessAnswer,
} from '../../../workflows/index.js';
import {
  Flag,
  Identifier,
  IsCalendarDate,
  OneOf,
  PlainText,
  PlainTexts,
  WholeNumber,
} from '../../platform/http/fields/index.js';

@ApiSchema({ name: 'RegisterOrganisation' })
export class RegisterOrganisationDto {
  @Identifier({ description: 'The id that procurements know it by, where it is a provider', example: 'owl-health' })
  id!: string;

  @PlainText(300, { example: 'Owl Health Limited' })
  name!: string;

  @OneOf(registeredKinds)
  kind!: RegisteredKind;

  @PlainTexts(300, { optional: true, maxItems: 50, description: 'What it was called before; all of them, each time' })
  formerNames?: string[];

  @PlainTexts(60, {
    optional: true,
    maxItems: 20,
    description:
      'Its identifiers in public registers, each with its scheme: `GB-COH-01234567`, `GB-CHC-1234567`, `GB-NHS-RX1`; all of them, each time',
    example: ['GB-COH-01234567'],
  })
  identifiers?: string[];
}

@ApiSchema({
  name: 'ConfirmSameOrganisation',
  description:
    'Says of two ids, those of organisations on the register or of providers of procurements, whether they are one organisation’s. Names and identifiers only raise the question. Said again, it is replaced.',
})
export class ConfirmSameOrganisationDto {
  @Identifier({ example: 'owl-health' })
  organisation!: string;

  @Identifier({ example: 'owl-health-cic' })
  other!: string;

  @OneOf(samenessAnswers, {
    description:
      'That they are one, that they are not, or that what was said is taken back and the question open again',
  })
  says!: SamenessAnswer;

  @PlainText(10_000, { description: 'Sealed', example: 'Companies House: one company number, converted in 2025.' })
  reason!: string;
}

@ApiSchema({
  name: 'RelateOrganisations',
  description: '`organisation` is the `relation` of `other`. Said again, its dates are replaced.',
})
export class RelateOrganisationsDto {
  @Identifier({ example: 'owl-holdings' })
  organisation!: string;

  @OneOf(relationKinds, {
    description:
      'What `organisation` is to `other`: its parent, its subsidiary, its partner, or the employer of one of its members',
  })
  relation!: RelationKind;

  @Identifier({ example: 'owl-health' })
  other!: string;

  @IsCalendarDate({ optional: true, description: 'The first day, if that is known' })
  from?: CalendarDate;

  @IsCalendarDate({ optional: true, description: 'The last day, once it has ended' })
  until?: CalendarDate;
}

@ApiSchema({
  name: 'RegisterIndividual',
  description: 'Somebody whose interests the register holds. Said again, what is left out stays as it is.',
})
export class RegisterIndividualDto {
  @Identifier({ description: 'The id of a member or, for somebody without an account, one of your own' })
  person!: string;

  @PlainText(300, { optional: true, description: 'Needed for somebody without an account. Sealed' })
  name?: string;

  @PlainText(300, {
    optional: true,
    description: 'What they are in the authority. Sealed',
    example: 'Medical director',
  })
  role?: string;

  @PlainTexts(300, {
    optional: true,
    maxItems: 50,
    description: 'The committees and sub-committees they are members of',
  })
  committees?: string[];

  @Flag({ optional: true, description: 'Whether they take decisions' })
  decisionMaker?: boolean;

  @Flag({
    optional: true,
    description: 'The chair, the chief executive or an ordinary member of an integrated care board (reg 21(5))',
  })
  boardMember?: boolean;
}

@ApiSchema({ name: 'RecordDeparture' })
export class RecordDepartureDto {
  @Identifier()
  person!: string;

  @IsCalendarDate({ optional: true, description: 'The last day; today, if left out' })
  leftOn?: CalendarDate;
}

@ApiSchema({ name: 'SetConfirmationPeriod' })
export class SetConfirmationPeriodDto {
  @WholeNumber(1, 24, {
    description: 'Months within which everyone confirms what the register says of them',
    example: 12,
  })
  months!: number;

  @WholeNumber(1, 24, {
    optional: true,
    description: 'The same for those who take decisions; as for everyone, if left out',
  })
  decisionMakersMonths?: number;
}
