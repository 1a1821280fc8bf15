import { Controller, Get, Param } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiParam, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Counted } from '../identity/http/index.js';
import { Problems } from '../platform/http/problem-responses.js';
import { OwnRepresentationDto } from './dto/own-representation.dto.js';
import { ReceptionDto } from './dto/reception.dto.js';
import { RepresentationsReading } from './representations.reading.js';

@ApiTags('representations')
@Controller('receipts')
export class ReceiptsController {
  constructor(private readonly reading: RepresentationsReading) {}

  @Get(':code')
  @Counted('receipt')
  @ApiOperation({
    summary: 'Representations that were made without an account, by the code on their receipt',
    description:
      'Whoever has the code sees what their provider would see with an account. Keep it as you would a password.',
    security: [],
  })
  @ApiParam({ name: 'code', schema: { type: 'string' } })
  @ApiExtraModels(OwnRepresentationDto, ReceptionDto)
  @ApiOkResponse({
    schema: { oneOf: [{ $ref: getSchemaPath(OwnRepresentationDto) }, { $ref: getSchemaPath(ReceptionDto) }] },
  })
  @Problems('not-found', 'too-many-requests')
  one(@Param('code') code: string): Promise<OwnRepresentationDto | ReceptionDto> {
    return this.reading.byCode(code);
  }
}
