import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { englandAndWales } from '../deadlines/holidays/england-and-wales.js';
import { InvalidInput } from '../platform/errors.js';
import { NoticeCheckDto } from './dto/notice-check.dto.js';
import { couldNotBeRead, lintDocument } from './lint/lint-document.js';

/** Checking a notice that anyone published, or is about to. */
@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  @Post('check')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Check a notice against its Schedule and the clock of reg 12',
    description:
      'Takes an OCDS release, release package or record package as Find a Tender publishes it, published or draft. Nothing is stored.',
    security: [],
  })
  @ApiBody({ description: 'OCDS JSON', schema: { type: 'object', additionalProperties: true } })
  @ApiOkResponse({ type: NoticeCheckDto })
  check(@Body() document: unknown): NoticeCheckDto {
    const result = lintDocument(document, englandAndWales);
    if (couldNotBeRead(result)) throw InvalidInput.field(result.path === '' ? 'body' : result.path, result.message);
    return result;
  }
}
