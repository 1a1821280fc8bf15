import {
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { type Principal } from '../identity/index.js';
import { Counted, SignedIn, SignedInIfAtAll, SignInOptional, SignInRequired } from '../identity/http/index.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { InvalidInput, UnsupportedContent } from '../platform/errors.js';
import { refuseLongerThan } from '../platform/http/body-limit.js';
import { entityTag } from '../platform/http/conditional-headers.js';
import { Problems } from '../platform/http/problem-responses.js';
import { TakesStream } from '../platform/http/streamed-body.js';
import { ProcurementId } from '../platform/http/procurement-id.js';
import { DocumentStore } from './document-store.js';
import { documentTypes, takenTypes } from './document-types.js';
import type { DocumentView } from './document.queries.js';
import { Documents } from './documents.commands.js';
import { DocumentsReading } from './documents.reading.js';
import { download } from './download.js';
import { DocumentDto, UploadQueryDto } from './dto/document.dto.js';
import { fileNameOf } from './file-name.js';
import { Scans } from './scans.js';

const types = documentTypes.map(({ mediaType }) => mediaType);
const id = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const NO_FORM =
  'The body is a form. Send the document itself as the body, and its name in X-File-Name (with curl: --data-binary, not -F).';
const binary = { type: 'string', format: 'binary' } as const;

@ApiTags('documents')
@Controller('procurements/:id/documents')
export class DocumentsController {
  constructor(
    private readonly documents: Documents,
    private readonly reading: DocumentsReading,
    private readonly store: DocumentStore,
    private readonly scans: Scans,
    private readonly configuration: Configuration,
  ) {}

  @Post()
  @HttpCode(HttpStatus.CREATED)
  @SignInOptional()
  @TakesStream()
  @Counted('document')
  @ApiOperation({
    summary: 'Upload a document to a procurement, to be named in a command by its digest',
    description: `The body is the document itself: ${takenTypes}, judged by its content. Providers, and those without an account, send documents where something is published.`,
  })
  @ApiParam(id)
  @ApiHeader({
    name: 'X-File-Name',
    required: false,
    description: 'Its name, as percent-encoded UTF-8; or the `filename` of Content-Disposition',
  })
  @ApiHeader({
    name: 'Content-Disposition',
    required: false,
    description: 'Read for its `filename`, where there is no X-File-Name',
  })
  @ApiConsumes('application/octet-stream', ...types)
  @ApiBody({ schema: binary })
  @ApiCreatedResponse({ type: DocumentDto, description: 'Kept' })
  @Problems('not-found', 'too-many-requests')
  async upload(
    @SignedInIfAtAll() who: Principal | 'public',
    @ProcurementId() procurement: string,
    @Query() { organisation }: UploadQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<DocumentDto> {
    const { headers, body } = request;
    if (headers['content-type']?.startsWith('multipart/')) throw new UnsupportedContent(NO_FORM);
    const sender = await this.documents.senderOf(who, procurement, organisation);
    const name = fileNameOf(headers);
    if (body === undefined || body === null) throw InvalidInput.field('body', 'is empty');
    if (!(body instanceof Readable))
      throw new UnsupportedContent(`The content is JSON. Send a document as ${takenTypes}.`);
    await refuseLongerThan(request, this.configuration.documentLimitBytes);
    const kept = await this.documents.take(sender, { name, contentType: headers['content-type'], body });
    return { ...shown(kept), scan: await this.scans.stateOf(kept.digest) };
  }

  @Get(':digest')
  @SignInRequired()
  @ApiOperation({
    summary: 'A document, to be saved',
    description:
      'To those of the authority; to a provider what it has sent, and what was given to it. Where a virus scanner is set, only what it has passed: 503 until then.',
  })
  @ApiParam(id)
  @ApiParam({ name: 'digest', schema: { type: 'string', pattern: '^[0-9a-f]{64}$' } })
  @ApiProduces(...types)
  @ApiOkResponse({ description: 'The document', schema: binary })
  async one(
    @SignedIn() who: Principal,
    @ProcurementId() procurementId: string,
    @Param('digest') digest: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, name, version } = await this.reading.one(who, procurementId, digest);
    if (version !== null) void reply.header('etag', entityTag(version));
    return download(this.store, document, name, reply);
  }
}

/** An upload without who made it, which is nobody else's to know. */
function shown({ digest, name, mediaType, size, uploadedAt }: DocumentView): Omit<DocumentDto, 'scan'> {
  return { digest, name, mediaType, size, uploadedAt };
}
