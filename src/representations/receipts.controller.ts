import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Denial } from '../platform/errors.js';
import { Problems } from '../platform/http/problem-responses.js';
import { OwnRepresentationDto } from './dto/own-representation.dto.js';
import { ownView } from './own-view.js';
import { RepresentationQueries } from './representation.queries.js';

@ApiTags('representations')
@Controller('receipts')
export class ReceiptsController {
  constructor(private readonly queries: RepresentationQueries) {}

  @Get(':code')
  @ApiOperation({
    summary: 'Representations that were made without an account, by the code on their receipt',
    description:
      'Whoever has the code sees what their provider would see with an account. Keep it as you would a password.',
    security: [],
  })
  @ApiParam({ name: 'code', schema: { type: 'string' } })
  @ApiOkResponse({ type: OwnRepresentationDto })
  @Problems('not-found')
  async one(@Param('code') code: string): Promise<OwnRepresentationDto> {
    const found = await this.queries.ofCode(code);
    if (!found) throw new Denial('not-found', 'There is no receipt with this code.');
    return ownView(found.dossier, found.representation, found.about);
  }
}
