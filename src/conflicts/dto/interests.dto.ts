import { ApiSchema } from '@nestjs/swagger';
import {
  interestKinds,
  type CalendarDate,
  type InterestKind,
  registeredKinds,
  type RegisteredKind,
} from '../../../workflows/index.js';
import { Flag, Identifier, IsCalendarDate, OneOf, PlainText } from '../../platform/http/fields/index.js';

const ofWhom = {
  optional: true,
  description:
    'Whose it is: the id of a member or, for somebody without an account, the one that the authority gave them. You, if left ' +
    'out; only a conflicts-guardian may speak for others',
} as const;

@ApiSchema({ name: 'DeclareInterest' })
export class DeclareInterestDto {
  @Identifier(ofWhom)
  person?: string;

  @OneOf(interestKinds)
  kind!: InterestKind;

  @Identifier({
    optional: true,
    description: 'The organisation that it is in, by the id that procurements know it by as a provider',
    example: 'owl-health',
  })
  organisation?: string;

  @PlainText(300, { optional: true, description: 'Its name, needed where the register does not know it yet' })
  organisationName?: string;

  @OneOf(registeredKinds, {
    optional: true,
    description: 'What it is; a provider, if left out. For one that is new to the register',
  })
  organisationKind?: RegisteredKind;

  @Flag({
    optional: true,
    description: 'Whether it is a post there: employee, director, partner or office-holder (reg 21(3))',
  })
  post?: boolean;

  @PlainText(10_000, { description: 'What it is. Sealed' })
  description!: string;

  @PlainText(1000, {
    optional: true,
    description: 'For an indirect interest: whose it is, and what they are to you. Sealed',
    example: 'My brother',
  })
  relationship?: string;

  @IsCalendarDate({ description: 'The first day' })
  from!: CalendarDate;

  @IsCalendarDate({ optional: true, description: 'The last day, if that is known' })
  to?: CalendarDate;

  @IsCalendarDate({
    description: 'The day on which the person became aware of it; the time for declaring it runs from then',
  })
  awareOn!: CalendarDate;

  @IsCalendarDate({
    optional: true,
    description:
      'The day on which it was declared: today, except where a conflicts-guardian enters what was declared earlier',
  })
  declaredOn?: CalendarDate;
}

@ApiSchema({ name: 'AmendInterest', description: 'What is left out stays as it is.' })
export class AmendInterestDto {
  @Identifier({ example: 'I1' })
  interest!: string;

  @OneOf(interestKinds, { optional: true })
  kind?: InterestKind;

  @Identifier({ optional: true, nullable: true })
  organisation?: string | null;

  @PlainText(300, { optional: true, description: 'Its name, needed where the register does not know it yet' })
  organisationName?: string;

  @Flag({ optional: true })
  post?: boolean;

  @PlainText(10_000, { optional: true, description: 'Sealed' })
  description?: string;

  @PlainText(1000, { optional: true, description: 'Sealed' })
  relationship?: string;

  @IsCalendarDate({ optional: true })
  from?: CalendarDate;

  @IsCalendarDate({ optional: true, nullable: true })
  to?: CalendarDate | null;

  @PlainText(10_000, { description: 'Why it is changed. Sealed' })
  reason!: string;
}

@ApiSchema({ name: 'EndInterest' })
export class EndInterestDto {
  @Identifier({ example: 'I1' })
  interest!: string;

  @IsCalendarDate({ optional: true, description: 'The last day; today, if left out' })
  endedOn?: CalendarDate;
}

@ApiSchema({ name: 'MakeNilReturn', description: 'There is nothing to declare.' })
export class MakeNilReturnDto {
  @Identifier(ofWhom)
  person?: string;
}

@ApiSchema({ name: 'ConfirmInterests', description: 'What the register says is complete and correct.' })
export class ConfirmInterestsDto {
  @Identifier(ofWhom)
  person?: string;
}

@ApiSchema({ name: 'WithholdInterest' })
export class WithholdInterestDto {
  @Identifier({ example: 'I1' })
  interest!: string;

  @PlainText(10_000, { description: 'Why it is not published. Sealed' })
  reason!: string;
}

@ApiSchema({ name: 'PublishInterest', description: 'Publishes what was withheld.' })
export class PublishInterestDto {
  @Identifier({ example: 'I1' })
  interest!: string;
}

@ApiSchema({ name: 'RecordManagement' })
export class RecordManagementDto {
  @Identifier({ example: 'I1' })
  interest!: string;

  @PlainText(10_000, { description: 'What is done about it. Sealed' })
  action!: string;

  @Identifier({ optional: true, description: 'Who agreed to it, never the person concerned; you, if left out' })
  agreedBy?: string;

  @IsCalendarDate({ optional: true, description: 'Today, if left out' })
  agreedOn?: CalendarDate;
}
