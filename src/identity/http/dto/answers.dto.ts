import { ApiExtraModels, ApiProperty, ApiPropertyOptional, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import type {
  FormerNameView,
  KnownPerson,
  MembershipView,
  MemberView,
  OrganisationView,
  PersonView,
} from '../../identity.queries.js';
import {
  authorityKinds,
  organisationKinds,
  roles,
  type AuthorityKind,
  type OrganisationKind,
  type Role,
} from '../../roles.js';

const oneOf = (words: readonly string[]): { type: StringConstructor; enum: string[] } => ({
  type: String,
  enum: [...words],
});

export class OrganisationNameDto {
  @ApiProperty({ example: 'nhs-loomdale-icb' })
  id!: string;

  @ApiProperty(oneOf(organisationKinds))
  kind!: OrganisationKind;

  @ApiProperty({ example: 'NHS Loomdale ICB' })
  name!: string;
}

export class OrganisationDto extends OrganisationNameDto implements OrganisationView {
  @ApiProperty({ type: String, nullable: true, description: 'Registered office or principal place of business' })
  address!: string | null;

  @ApiProperty({
    ...oneOf(authorityKinds),
    nullable: true,
    description: 'For a relevant authority, which kind (reg 3(2))',
  })
  authorityKind!: AuthorityKind | null;
}

export class FormerNameDto implements FormerNameView {
  @ApiProperty({ example: 'NHS Loomdale CCG' })
  name!: string;

  @ApiProperty({ type: String, format: 'date', description: 'The first day, in London, on which it was not called so' })
  until!: string;
}

export class OrganisationWithNamesDto extends OrganisationDto {
  @ApiProperty({ type: FormerNameDto, isArray: true, description: 'What it was called before, the last name first' })
  formerNames!: readonly FormerNameView[];
}

@ApiSchema({ description: 'Somebody by name.' })
export class PersonNameDto {
  @ApiProperty({ format: 'uuid', description: 'The id' })
  id!: string;

  @ApiProperty({ description: 'The name, where it is known', nullable: true, type: String })
  name!: string | null;
}

export class PersonDto implements PersonView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Who signs the person in', example: 'urn:probity:local' })
  issuer!: string;

  @ApiProperty({ description: 'What that issuer calls the person' })
  subject!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;
}

export class MembershipDto implements MembershipView {
  @ApiProperty({ type: OrganisationNameDto })
  organisation!: OrganisationNameDto;

  @ApiProperty({ ...oneOf(roles), isArray: true })
  roles!: Role[];
}

export class MeDto implements KnownPerson {
  @ApiProperty({ type: PersonDto })
  person!: PersonDto;

  @ApiProperty({ type: MembershipDto, isArray: true })
  memberships!: MembershipDto[];
}

export class MemberDto extends PersonDto implements MemberView {
  @ApiProperty({ ...oneOf(roles), isArray: true })
  roles!: Role[];
}

@ApiSchema({ description: 'A member, as somebody chooses among them who has to name people.' })
export class MemberNameDto {
  @ApiProperty({ format: 'uuid', description: 'The id to name them by in a command' })
  id!: string;

  @ApiProperty({ description: 'The name', example: 'Aisha Khan' })
  name!: string;

  @ApiProperty({ ...oneOf(roles), isArray: true, description: 'The roles that they hold now' })
  roles!: Role[];
}

@ApiSchema({ description: 'That a role was given to somebody, or taken away.' })
export class RoleChangeDto {
  @ApiProperty({ type: Number, description: 'Its place in the history of the authority' })
  version!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'When' })
  at!: string;

  @ApiProperty({ type: String, enum: ['granted', 'revoked'], description: 'Whether it was given or taken away' })
  change!: 'granted' | 'revoked';

  @ApiProperty({ ...oneOf(roles), description: 'The role' })
  role!: Role;

  @ApiProperty({ type: PersonNameDto, description: 'Whose it is' })
  person!: PersonNameDto;

  @ApiProperty({
    type: PersonNameDto,
    nullable: true,
    description: 'Who did it; null where it was done with the command line, by whoever operates the installation',
  })
  by!: PersonNameDto | null;
}

export class RoleHistoryDto {
  @ApiProperty({ type: RoleChangeDto, isArray: true, description: 'Oldest first' })
  items!: readonly RoleChangeDto[];

  @ApiPropertyOptional({ description: 'Where the next page begins; not there on the last one' })
  next?: string;
}

@ApiExtraModels(MemberDto, MemberNameDto)
export class MemberListDto {
  @ApiProperty({ example: 'nhs-loomdale-icb' })
  authority!: string;

  @ApiProperty({
    type: 'array',
    items: { anyOf: [{ $ref: getSchemaPath(MemberDto) }, { $ref: getSchemaPath(MemberNameDto) }] },
    description: 'By name; how they sign in is for administrators and auditors',
  })
  items!: readonly (MemberDto | MemberNameDto)[];
}
