import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import type { AuthorityFacts, FootingFlag, Instant, OrganisationFacts } from '../../../workflows/index.js';
import type { AuthorityFactsSeen } from '../authority-sight.js';
import { DifferenceDto, EventDto } from './history.dto.js';

export class AuthorityStreamDto {
  @ApiProperty({ description: 'Whose it is: its own', example: 'nhs-loomdale-icb' })
  authority!: string;

  @ApiProperty({ type: String, enum: ['authority', 'organisation', 'provider'] })
  type!: string;

  @ApiProperty({ example: 'nhs-loomdale-icb' })
  id!: string;
}

@ApiSchema({ description: 'An event of the history of an authority, or of another organisation.' })
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

class OwnReplayDto {
  @ApiProperty({ type: Number, description: 'The version that its history stood at: how many events were walked' })
  version!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'The instant for which it is said' })
  asOf!: Instant;

  @ApiProperty({ type: Number, description: 'The version up to which what was put right is taken into account' })
  known!: number;

  @ApiProperty({
    type: 'array',
    items: { $ref: '#/components/schemas/FootingFlagFacts' },
    description: 'Acts that are on a wrong footing, as it was known by then',
  })
  footing!: readonly FootingFlag[];

  @ApiProperty({ type: DifferenceDto, isArray: true })
  differences!: readonly DifferenceDto[];

  @ApiProperty({
    type: Number,
    isArray: true,
    description: 'Versions that could not be judged: a sealed value was erased',
  })
  notJudged!: readonly number[];
}

@ApiSchema({ description: 'What an authority had settled of itself at a version or an instant.' })
export class AuthorityReplayDto extends OwnReplayDto {
  @ApiProperty({ description: 'The id of the authority', example: 'nhs-loomdale-icb' })
  authority!: string;

  @ApiProperty({ description: 'Everything that was known, folded from the history; no sealed value is among it' })
  facts!: KnownOfAuthorityDto;
}

export class KnownOfOrganisationDto implements OrganisationFacts {
  @ApiProperty({ ...factsOf('MembersFacts'), description: 'What it is called, and who belongs to it' })
  membership!: OrganisationFacts['membership'];
}

@ApiSchema({ description: 'An organisation that is no authority, as it stood at a version or an instant.' })
export class OrganisationReplayDto extends OwnReplayDto {
  @ApiProperty({ description: 'The id of the organisation', example: 'owl-health' })
  organisation!: string;

  @ApiProperty({ description: 'Everything that was known, folded from the history; no sealed value is among it' })
  facts!: KnownOfOrganisationDto;
}
