import { Controller, Get, Param } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiParam, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Counted } from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import { Problems } from '../platform/http/problem-responses.js';
import { OwnRepresentationDto } from './dto/own-representation.dto.js';
import { ReceptionDto } from './dto/reception.dto.js';
import { ownView } from './own-view.js';
import { ReceptionQueries } from './reception.queries.js';
import { receptionView } from './reception-view.js';
import { RepresentationQueries } from './representation.queries.js';
import { withoutData } from './without-data.js';

@ApiTags('representations')
@Controller('receipts')
export class ReceiptsController {
  constructor(
    private readonly queries: RepresentationQueries,
    private readonly receptions: ReceptionQueries,
  ) {}

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
  async one(@Param('code') code: string): Promise<OwnRepresentationDto | ReceptionDto> {
    const found = await this.queries.ofCode(code);
    if (found) return ownView(found.dossier, found.representation, found.about);
    const received = await this.receptions.ofCode(code);
    if (!received) throw new Denial('not-found', 'There is no receipt with this code.');
    return receptionView(received, (received.reasons ?? []).map(withoutData));
  }
}
