import { ApiSchema } from '@nestjs/swagger';
import type { CalendarDate } from '../../../workflows/index.js';
import {
  Flag,
  Identifier,
  IsCalendarDate,
  OneOf,
  PlainText,
  PlainTexts,
  WholeNumber,
} from '../../platform/http/fields/index.js';
import { organisationKinds, relations, type RegisteredKind, type RelationKind } from '../register.facts.js';

@ApiSchema({ name: 'RegisterOrganisation' })
export class RegisterOrganisationDto {
  @Identifier({ description: 'The id that procurements know it by, where it is a provider', example: 'owl-health' })
  id!: string;

  @PlainText(300, { example: 'Owl Health Limited' })
  name!: string;

  @OneOf(organisationKinds)
  kind!: RegisteredKind;
}

@ApiSchema({
  name: 'RelateOrganisations',
  description: '`organisation` is the `relation` of `other`. Said again, its dates are replaced.',
})
export class RelateOrganisationsDto {
  @Identifier({ example: 'owl-holdings' })
  organisation!: string;

  @OneOf(relations, {
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
