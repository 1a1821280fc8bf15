import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { englandAndWales } from '../deadlines/holidays/england-and-wales.js';
import { Counted } from '../identity/http/index.js';
import { InvalidInput, OperationalError } from '../platform/errors.js';
import { Problems } from '../platform/http/problem-responses.js';
import { NoticeCheckDto } from './dto/notice-check.dto.js';
import { couldNotBeRead } from './lint/lint-document.js';
import { NoticeLinter, TookTooLong, TooManyWaiting } from './notice-linter.js';

/** Checking a notice that anyone published, or is about to. */
@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(private readonly linter: NoticeLinter) {}

  @Post('check')
  @Counted('notice-check')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Check a notice against its Schedule and the clock of reg 12',
    description:
      'Takes an OCDS release, release package or record package as Find a Tender publishes it, published or draft. Nothing is stored.',
    security: [],
  })
  @ApiBody({ description: 'OCDS JSON', schema: { type: 'object', additionalProperties: true } })
  @ApiOkResponse({ type: NoticeCheckDto })
  @Problems('too-many-requests')
  async check(@Body() document: unknown): Promise<NoticeCheckDto> {
    const result = await this.linter.check(document, englandAndWales).catch(refused);
    if (couldNotBeRead(result)) throw InvalidInput.field(result.path === '' ? 'body' : result.path, result.message);
    return result;
  }
}

function refused(error: Error): never {
  if (error instanceof TookTooLong) {
    const detail = `The notice could not be checked within ${error.seconds} seconds.`;
    throw new InvalidInput(
      [{ field: 'body', message: 'takes too long; check fewer or shorter notices at a time' }],
      detail,
    );
  }
  if (error instanceof TooManyWaiting) {
    throw new OperationalError('Many notices are being checked at the moment.', { retryAfterSeconds: 10 });
  }
  throw error;
}
