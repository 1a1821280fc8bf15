import { ApiProperty } from '@nestjs/swagger';
import { assurances, type Assurance } from '../../../workflows/index.js';
import { CommitteeDto, DelegationDto } from './adopt-scheme.dto.js';

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
}

export class SchemeDto {
  @ApiProperty({ type: 'integer', description: '1 for the first that was adopted' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  adoptedAt!: string;

  @ApiProperty({ type: DelegationDto, isArray: true })
  delegations!: readonly DelegationDto[];

  @ApiProperty({ type: CommitteeDto, isArray: true })
  committees!: readonly CommitteeDto[];
}
