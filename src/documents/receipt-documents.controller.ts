import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Counted } from '../identity/index.js';
import { Problems } from '../platform/http/problem-responses.js';
import { RepresentationQueries } from '../representations/representation.queries.js';
import { DocumentStore } from './document-store.js';
import { documentTypes } from './document-types.js';
import { DocumentQueries } from './document.queries.js';
import { download, noDocument } from './download.js';
import { Scans } from './scans.js';

@ApiTags('documents')
@Controller('receipts/:code/documents')
export class ReceiptDocumentsController {
  constructor(
    private readonly queries: DocumentQueries,
    private readonly representations: RepresentationQueries,
    private readonly store: DocumentStore,
    private readonly scans: Scans,
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
    const shown = await this.representations.documentsShownBy(code);
    const named = shown?.documents.find((document) => document.digest === digest);
    if (!shown || !named) throw noDocument();
    const { authorityId, procurementId } = shown;
    const [upload] = await this.queries.uploadsOf({ authorityId, procurementId, digest });
    if (!upload) throw noDocument();
    await this.scans.refuseUnpassed(digest);
    return download(this.store, upload, named.name, reply);
  }
}
