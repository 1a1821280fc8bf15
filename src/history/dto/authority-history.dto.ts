import { ApiProperty, ApiPropertyOptional, ApiSchema, PickType } from '@nestjs/swagger';
import type { AuthorityFacts, Instant } from '../../../workflows/index.js';
import type { AuthorityFactsSeen } from '../authority-sight.js';
import { DifferenceDto, EventDto } from './history.dto.js';
import { ReplayQueryDto } from './queries.dto.js';

export class AuthorityReplayQueryDto extends PickType(ReplayQueryDto, ['at']) {}

export class AuthorityStreamDto {
  @ApiProperty({ example: 'nhs-loomdale-icb' })
  authority!: string;

  @ApiProperty({ type: String, enum: ['authority'] })
  type!: string;

  @ApiProperty({ example: 'nhs-loomdale-icb' })
  id!: string;
}

@ApiSchema({ description: 'An event of the history of an authority.' })
export class AuthorityEventDto extends EventDto {
  @ApiProperty({ type: AuthorityStreamDto })
  declare stream: AuthorityStreamDto;

  @ApiProperty({ example: 'SchemeAdopted' })
  declare type: string;
}

export class AuthorityEventListDto {
  @ApiProperty({ type: AuthorityEventDto, isArray: true, description: 'Oldest first' })
  items!: readonly AuthorityEventDto[];

  @ApiPropertyOptional({ description: 'Where the next page begins; not there on the last one' })
  next?: string;
}

const factsOf = (name: string) => ({ allOf: [{ $ref: `#/components/schemas/${name}` }] });

export class KnownOfAuthorityDto implements AuthorityFactsSeen {
  @ApiProperty({ ...factsOf('SettledFacts'), description: 'How it decides' })
  settled!: AuthorityFactsSeen['settled'];

  @ApiPropertyOptional({
    ...factsOf('MembersFacts'),
    description: 'Who belongs to it; for those who may read how roles were given',
  })
  membership?: AuthorityFacts['membership'];

  @ApiPropertyOptional({
    ...factsOf('RegisterFacts'),
    description: 'Its register of interests; for those who may read all of it',
  })
  register?: AuthorityFacts['register'];
}

@ApiSchema({ description: 'What an authority had settled of itself at a version or an instant.' })
export class AuthorityReplayDto {
  @ApiProperty({ description: 'The id of the authority', example: 'nhs-loomdale-icb' })
  authority!: string;

  @ApiProperty({ type: Number, description: 'The version that its history stood at: how many events were walked' })
  version!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'The instant for which it is said' })
  asOf!: Instant;

  @ApiProperty({ description: 'Everything that was known, folded from the history; no sealed value is among it' })
  facts!: KnownOfAuthorityDto;

  @ApiProperty({ type: DifferenceDto, isArray: true })
  differences!: readonly DifferenceDto[];

  @ApiProperty({
    type: Number,
    isArray: true,
    description: 'Versions that could not be judged: a sealed value was erased',
  })
  notJudged!: readonly number[];
}
