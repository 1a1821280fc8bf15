import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { acts } from '../../../workflows/index.js';
import { FieldOf } from '../../platform/http/fields/index.js';
import { InformationDto } from './hearing-parts.dto.js';
import { AskedItemDto, LodgingRepresentorDto } from './lodging.dto.js';

@ApiSchema({
  name: 'InformationAskedFor',
  description:
    'Information that the authority must keep a record of, asked for by a provider that has made no representations of its own. It is owed once anybody’s representations were received in time (reg 12(4)(b)).',
})
export class AskingDto {
  @FieldOf(acts.RequestInformation.carries.by, { as: () => LodgingRepresentorDto })
  representor?: LodgingRepresentorDto;

  @FieldOf(acts.RequestInformation.carries.items, { as: () => AskedItemDto })
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
