import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Principal } from '../../../identity/index.js';
import { SignedIn, SignInRequired } from '../../../identity/http/index.js';
import { entityTag, versionHeader } from '../../../platform/http/conditional-headers.js';
import { AnswersWithPage } from '../../../platform/http/page.js';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { RecordQueryDto } from '../../../record/dto/record.dto.js';
import { RecordReading } from '../../../record/record.reading.js';
import { fill } from '../../layout/templates.js';
import { recordView } from './record.view.js';

/** The record of regulation 24 for programs that hand it on: what its page says, as a document that needs nothing else. */
@ApiTags('record')
@SignInRequired()
@Controller('procurements/:id')
export class RecordDocumentController {
  constructor(private readonly reading: RecordReading) {}

  @Get('record.html')
  @AnswersWithPage()
  @ApiOperation({ summary: 'The same as one page to read and to print' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'A page without scripts', schema: { type: 'string' }, headers: versionHeader })
  async page(
    @SignedIn() who: Principal,
    @ProcurementId() procurement: string,
    @Query() { at }: RecordQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { version, seen } = await this.reading.record(who, procurement, at);
    void reply.header('etag', entityTag(version));
    return fill('pages/record/document', recordView(seen));
  }
}
