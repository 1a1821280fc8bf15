import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Counted } from '../identity/http/index.js';
import { Problems } from '../platform/http/problem-responses.js';
import { DocumentStore } from './document-store.js';
import { documentTypes } from './document-types.js';
import { DocumentsReading } from './documents.reading.js';
import { download } from './download.js';

@ApiTags('documents')
@Controller('receipts/:code/documents')
export class ReceiptDocumentsController {
  constructor(
    private readonly reading: DocumentsReading,
    private readonly store: DocumentStore,
  ) {}

  @Get(':digest')
  @Counted('receipt')
  @ApiOperation({
    summary: 'A document of representations that were made without an account, or given in answer',
    security: [],
  })
  @ApiParam({ name: 'code', schema: { type: 'string' } })
  @ApiParam({ name: 'digest', schema: { type: 'string', pattern: '^[0-9a-f]{64}$' } })
  @ApiProduces(...documentTypes.map(({ mediaType }) => mediaType))
  @ApiOkResponse({ description: 'The document', schema: { type: 'string', format: 'binary' } })
  @Problems('not-found', 'too-many-requests')
  async one(
    @Param('code') code: string,
    @Param('digest') digest: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, name } = await this.reading.byCode(code, digest);
    return download(this.store, document, name, reply);
  }
}
