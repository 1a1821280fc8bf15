import { ApiProperty } from '@nestjs/swagger';
import type { KnownPerson, MembershipView, MemberView, OrganisationView, PersonView } from '../identity.queries.js';
import {
  authorityKinds,
  organisationKinds,
  roles,
  type AuthorityKind,
  type OrganisationKind,
  type Role,
} from '../roles.js';

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

export class MemberListDto {
  @ApiProperty({ example: 'nhs-loomdale-icb' })
  authority!: string;

  @ApiProperty({ type: MemberDto, isArray: true })
  items!: readonly MemberDto[];
}
