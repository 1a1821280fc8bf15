import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ListOf, Nested } from '../../platform/http/fields/index.js';
import { InformationDto } from './hearing-parts.dto.js';
import { AskedItemDto, LodgingRepresentorDto } from './lodging.dto.js';

@ApiSchema({
  name: 'InformationAskedFor',
  description:
    'Information that the authority must keep a record of, asked for by a provider that has made no representations of its own. It is owed once anybody’s representations were received in time (reg 12(4)(b)).',
})
export class AskingDto {
  @Nested(() => LodgingRepresentorDto, { optional: true })
  representor?: LodgingRepresentorDto;

  @ListOf(() => AskedItemDto, { min: 1, max: 100 })
  items!: AskedItemDto[];
}

export class OwnInformationDto {
  @ApiProperty({
    type: InformationDto,
    isArray: true,
    description: 'What your providers have asked for, and what came of it',
  })
  items!: readonly InformationDto[];
}
