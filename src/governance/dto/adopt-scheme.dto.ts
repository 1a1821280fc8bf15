import { ApiSchema } from '@nestjs/swagger';
import { delegatedDecisions, type CalendarDate, type DelegatedDecision } from '../../../workflows/index.js';
import {
  Amount,
  Identifier,
  Identifiers,
  IsCalendarDate,
  ListOf,
  Nested,
  PlainText,
  PlainTexts,
  SomeOf,
  WholeNumber,
} from '../../platform/http/fields/index.js';

@ApiSchema({ name: 'DelegatedTo', description: 'Either a person or a committee of the scheme.' })
export class DelegatedToDto {
  @Identifier({ optional: true, description: 'The id of a member, or one that the register of interests knows' })
  person?: string;

  @Identifier({ optional: true, description: 'The id of a committee of this scheme' })
  committee?: string;
}

@ApiSchema({ name: 'Delegation' })
export class DelegationDto {
  @Identifier({ example: 'D1' })
  id!: string;

  @Nested(() => DelegatedToDto)
  to!: DelegatedToDto;

  @SomeOf(delegatedDecisions, { minItems: 1, maxItems: delegatedDecisions.length })
  decisions!: DelegatedDecision[];

  @Amount({
    optional: true,
    nullable: true,
    description: 'The greatest lifetime value, in pounds without VAT, that it reaches; any, if left out',
  })
  upTo?: number | null;

  @PlainTexts(20, {
    optional: true,
    maxItems: 200,
    description: 'CPV codes, or their beginnings, that it is limited to; any service, if left out',
    example: ['85'],
  })
  services?: string[];

  @PlainTexts(300, {
    optional: true,
    maxItems: 200,
    description: 'Places that it is limited to; anywhere, if left out',
  })
  places?: string[];

  @PlainText(300, {
    description: 'The body or the office that delegates, not the name of a person',
    example: 'The Board',
  })
  delegatedBy!: string;

  @IsCalendarDate({ description: 'The first day' })
  from!: CalendarDate;

  @IsCalendarDate({ optional: true, nullable: true, description: 'The last day; until further notice, if left out' })
  until?: CalendarDate | null;
}

@ApiSchema({ name: 'Committee' })
export class CommitteeDto {
  @Identifier({ example: 'commissioning' })
  id!: string;

  @PlainText(300, { example: 'Commissioning Committee' })
  name!: string;

  @WholeNumber(1, 500, { description: 'How many members must take part; whoever is recused is not counted' })
  quorum!: number;

  @Identifiers({
    minItems: 1,
    maxItems: 500,
    description: 'The ids of members of the authorities, or ids that the register of interests knows',
  })
  members!: string[];

  @PlainTexts(100, {
    optional: true,
    maxItems: 100,
    description: 'The authorities whose committee it is, yours among them; yours alone, if left out',
  })
  authorities?: string[];
}

@ApiSchema({
  name: 'AdoptScheme',
  description: 'The whole scheme of delegation, which takes the place of the one before it.',
})
export class AdoptSchemeDto {
  @ListOf(() => DelegationDto, { min: 1, max: 200 })
  delegations!: DelegationDto[];

  @ListOf(() => CommitteeDto, { optional: true, max: 100 })
  committees?: CommitteeDto[];
}
