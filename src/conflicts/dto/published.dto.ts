import { ApiProperty } from '@nestjs/swagger';
import { interestKinds, type InterestKind } from '../../../workflows/index.js';
import { IsCalendarDate } from '../../platform/http/fields/index.js';

export const day = { format: 'date', example: '2026-03-24' } as const;
export const maybeDay = { type: String, nullable: true, ...day } as const;
export const maybeText = { type: String, nullable: true } as const;

export class OnDayDto {
  @IsCalendarDate({ optional: true, description: 'As it stood at the end of this London day; now, if left out' })
  on?: string;
}

export class RegisterAuthorityDto {
  @ApiProperty({ example: 'nhs-loomdale-icb' })
  id!: string;

  @ApiProperty({ example: 'NHS Loomdale ICB' })
  name!: string;
}

export class PublishedManagementDto {
  @ApiProperty({ ...maybeText, description: 'What is done about it' })
  action!: string | null;

  @ApiProperty(day)
  agreedOn!: string;
}

export class PublishedInterestDto {
  @ApiProperty({ example: 'I1' })
  id!: string;

  @ApiProperty({ type: String, enum: [...interestKinds] })
  kind!: InterestKind;

  @ApiProperty({ ...maybeText, description: 'The organisation that it is in' })
  organisation!: string | null;

  @ApiProperty({ description: 'Whether it is a post there' })
  post!: boolean;

  @ApiProperty(maybeText)
  description!: string | null;

  @ApiProperty({ ...maybeText, description: 'For an indirect interest: whose it is' })
  relationship!: string | null;

  @ApiProperty(day)
  from!: string;

  @ApiProperty({ ...maybeDay, description: 'The last day; null while it lasts' })
  to!: string | null;

  @ApiProperty(day)
  awareOn!: string;

  @ApiProperty(day)
  declaredOn!: string;

  @ApiProperty({
    description: 'Declared later after the person became aware of it than the law allows (NHS Act 2006 s.14Z30(3)(b))',
  })
  late!: boolean;

  @ApiProperty({ type: PublishedManagementDto, isArray: true })
  management!: readonly PublishedManagementDto[];
}

export class PublishedIndividualDto {
  @ApiProperty()
  name!: string;

  @ApiProperty(maybeText)
  role!: string | null;

  @ApiProperty({ type: String, isArray: true })
  committees!: readonly string[];

  @ApiProperty()
  decisionMaker!: boolean;

  @ApiProperty({ description: 'A member of the integrated care board (reg 21(5))' })
  boardMember!: boolean;

  @ApiProperty({ ...maybeDay, description: 'When they said that there is nothing to declare, where that holds still' })
  nilReturnOn!: string | null;

  @ApiProperty({ ...maybeDay, description: 'When they last confirmed what the register says' })
  confirmedOn!: string | null;

  @ApiProperty({ type: PublishedInterestDto, isArray: true })
  interests!: readonly PublishedInterestDto[];
}

export class WithheldEntryDto {
  @ApiProperty({ example: 'I2' })
  id!: string;
}

/** What anybody may see of a register of interests. */
export class PublishedRegisterDto {
  @ApiProperty({ type: RegisterAuthorityDto })
  authority!: RegisterAuthorityDto;

  @ApiProperty({ ...day, description: 'The day at whose end it stood so' })
  on!: string;

  @ApiProperty({ type: PublishedIndividualDto, isArray: true })
  individuals!: readonly PublishedIndividualDto[];

  @ApiProperty({
    type: WithheldEntryDto,
    isArray: true,
    description: 'Entries that are not published. What is withheld now is not shown of past days either',
  })
  withheld!: readonly WithheldEntryDto[];
}
