import { ApiProperty } from '@nestjs/swagger';
import {
  assurances,
  defaultNames,
  givenCommittee,
  givenDelegation,
  type Assurance,
  type Carried,
  type DefaultName,
} from '../../../workflows/index.js';
import { classOf } from '../../platform/http/fields/class-of.js';

export class DefaultDto {
  @ApiProperty({ type: String, enum: [...defaultNames] })
  name!: DefaultName;

  @ApiProperty({ description: 'What is asked for' })
  title!: string;

  @ApiProperty({ example: 'reg 10(6) (scored and moderated)' })
  provision!: string;

  @ApiProperty({ type: String, enum: ['law', 'guidance', 'inferred'], description: 'How firm that provision is' })
  standing!: string;

  @ApiProperty({ description: 'Whether it is asked for in this authority' })
  applies!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why not, where it was settled otherwise' })
  reason!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Since when not' })
  since!: string | null;
}

export class GovernanceDto {
  @ApiProperty({ example: 'nhs-loomdale-icb' })
  authority!: string;

  @ApiProperty({
    type: String,
    enum: [...assurances],
    description: 'Whether what the law wants done before a decision is waited for, or warned about',
  })
  assurance!: Assurance;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The version of the scheme of delegation in force; null where none was adopted',
  })
  scheme!: number | null;

  @ApiProperty({
    type: DefaultDto,
    isArray: true,
    description:
      'What is asked for by default where the Regulations leave it open, and whether the authority settled it otherwise',
  })
  defaults!: readonly DefaultDto[];
}

export class SchemeDto {
  @ApiProperty({ type: 'integer', description: '1 for the first that was adopted' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  adoptedAt!: string;

  @ApiProperty({ type: classOf(givenDelegation), isArray: true })
  delegations!: readonly Carried<typeof givenDelegation>[];

  @ApiProperty({ type: classOf(givenCommittee), isArray: true })
  committees!: readonly Carried<typeof givenCommittee>[];
}
