import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  interestKinds,
  type InterestKind,
  registeredKinds,
  relationKinds,
  type RegisteredKind,
  type RelationKind,
} from '../../../workflows/index.js';
import { RegisterAuthorityDto, day, maybeDay, maybeText } from './published.dto.js';

export class GivenConfirmationDto {
  @ApiProperty(day)
  on!: string;

  @ApiProperty({ description: 'Whether it was a nil return' })
  nil!: boolean;
}

export class InternalIndividualDto {
  @ApiProperty({ description: 'The id of a member, or the one that the authority gave' })
  person!: string;

  @ApiProperty(maybeText)
  name!: string | null;

  @ApiProperty(maybeText)
  role!: string | null;

  @ApiProperty({ type: String, isArray: true })
  committees!: readonly string[];

  @ApiProperty()
  decisionMaker!: boolean;

  @ApiProperty()
  boardMember!: boolean;

  @ApiProperty(day)
  registeredOn!: string;

  @ApiProperty(maybeDay)
  leftOn!: string | null;

  @ApiProperty({ type: GivenConfirmationDto, isArray: true })
  confirmations!: readonly GivenConfirmationDto[];
}

export class ManagementDto {
  @ApiProperty(maybeText)
  action!: string | null;

  @ApiProperty()
  agreedBy!: string;

  @ApiProperty(day)
  agreedOn!: string;
}

export class InterestEventDto {
  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ example: 'InterestDeclared' })
  type!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ ...maybeText, description: 'Who did it' })
  by!: string | null;

  @ApiProperty({ ...maybeText, description: 'Why it was amended' })
  reason!: string | null;
}

export class WithholdingDto {
  @ApiProperty(maybeText)
  reason!: string | null;
}

export class InternalInterestDto {
  @ApiProperty({ example: 'I1' })
  id!: string;

  @ApiProperty()
  person!: string;

  @ApiProperty({ type: String, enum: [...interestKinds] })
  kind!: InterestKind;

  @ApiProperty({ ...maybeText, description: 'The id of the organisation that it is in' })
  organisation!: string | null;

  @ApiProperty()
  post!: boolean;

  @ApiProperty(maybeText)
  description!: string | null;

  @ApiProperty(maybeText)
  relationship!: string | null;

  @ApiProperty(day)
  from!: string;

  @ApiProperty(maybeDay)
  to!: string | null;

  @ApiProperty(day)
  awareOn!: string;

  @ApiProperty(day)
  declaredOn!: string;

  @ApiProperty()
  late!: boolean;

  @ApiProperty({ format: 'date-time', description: 'When it was entered, by the clock of the service' })
  enteredAt!: string;

  @ApiProperty({ type: ManagementDto, isArray: true })
  management!: readonly ManagementDto[];

  @ApiProperty({ type: WithholdingDto, nullable: true, description: 'Null where it is published' })
  withheld!: WithholdingDto | null;

  @ApiProperty({ type: InterestEventDto, isArray: true })
  history!: readonly InterestEventDto[];
}

export class RegisteredOrganisationDto {
  @ApiProperty({ example: 'owl-health' })
  id!: string;

  @ApiProperty({ type: String, enum: [...registeredKinds] })
  kind!: RegisteredKind;

  @ApiProperty()
  name!: string;

  @ApiPropertyOptional({ type: String, isArray: true, description: 'What it was called before' })
  formerNames?: readonly string[];

  @ApiPropertyOptional({ type: String, isArray: true, example: ['GB-COH-01234567'] })
  identifiers?: readonly string[];
}

export class SaidOfTwoDto {
  @ApiProperty()
  organisation!: string;

  @ApiProperty()
  other!: string;

  @ApiProperty({ description: 'Whether they are one organisation’s' })
  same!: boolean;

  @ApiProperty({ description: 'Who said it' })
  by!: string;

  @ApiProperty(day)
  on!: string;

  @ApiProperty(maybeText)
  reason!: string | null;
}

export class RelationDto {
  @ApiProperty()
  organisation!: string;

  @ApiProperty({ type: String, enum: [...relationKinds] })
  relation!: RelationKind;

  @ApiProperty()
  other!: string;

  @ApiProperty(maybeDay)
  from!: string | null;

  @ApiProperty(maybeDay)
  until!: string | null;
}

/** A register of interests with everything in it. */
export class InternalRegisterDto {
  @ApiProperty({ type: RegisterAuthorityDto })
  authority!: RegisterAuthorityDto;

  @ApiProperty(day)
  on!: string;

  @ApiProperty({ type: InternalIndividualDto, isArray: true })
  individuals!: readonly InternalIndividualDto[];

  @ApiProperty({ type: InternalInterestDto, isArray: true })
  interests!: readonly InternalInterestDto[];

  @ApiProperty({ type: RegisteredOrganisationDto, isArray: true })
  organisations!: readonly RegisteredOrganisationDto[];

  @ApiProperty({ type: RelationDto, isArray: true })
  relations!: readonly RelationDto[];

  @ApiProperty({
    type: SaidOfTwoDto,
    isArray: true,
    description: 'What was said of ids that may be one organisation’s',
  })
  sameness!: readonly SaidOfTwoDto[];

  @ApiProperty({ type: 'integer', description: 'Months within which everyone confirms what the register says of them' })
  confirmMonths!: number;

  @ApiProperty({ type: 'integer', description: 'The same for those who take decisions' })
  decisionMakersConfirmMonths!: number;
}

export class ConfirmationDto {
  @ApiProperty()
  person!: string;

  @ApiProperty(maybeText)
  name!: string | null;

  @ApiProperty()
  decisionMaker!: boolean;

  @ApiProperty({ ...maybeDay, description: 'When they last confirmed, or made a nil return' })
  confirmedOn!: string | null;

  @ApiProperty({ ...day, description: 'The last day for the next confirmation' })
  dueOn!: string;

  @ApiProperty()
  overdue!: boolean;
}

export class ConfirmationListDto {
  @ApiProperty({ type: RegisterAuthorityDto })
  authority!: RegisterAuthorityDto;

  @ApiProperty(day)
  on!: string;

  @ApiProperty({ type: ConfirmationDto, isArray: true })
  items!: readonly ConfirmationDto[];
}
