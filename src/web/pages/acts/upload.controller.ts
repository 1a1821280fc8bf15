import { Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Documents } from '../../../documents/documents.commands.js';
import { Configuration } from '../../../platform/configuration/configuration.js';
import { InvalidInput, PayloadTooLarge, UnsupportedContent } from '../../../platform/errors.js';
import { refuseLongerThan } from '../../../platform/http/body-limit.js';
import { ProcurementId } from '../../../platform/http/procurement-id.js';
import { readUploads, TakesUploads, type FormFile } from '../../../platform/http/upload-form.js';
import type { PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { ForReaders, TheReader } from '../../session/for-readers.js';
import type { Reader } from '../../session/reader.js';
import { ActFlow, type Uploaded } from './act-flow.js';
import { actAt } from './acts-in-addresses.js';

/** How much beside its file a form may weigh, in bytes. */
const ANSWERS_BYTES = 2_097_152;

/** Documents that are uploaded from the form of an act: kept, and named in the form by what they are called. */
@ForReaders()
@PagesAt('procurements/:id/do/:act/upload')
export class UploadController {
  constructor(
    private readonly flow: ActFlow,
    private readonly documents: Documents,
    private readonly configuration: Configuration,
  ) {}

  @Post()
  @TakesUploads()
  async upload(
    @TheReader() reader: Reader,
    @ProcurementId() procurementId: string,
    @Param('act') act: string,
    @Req() request: FastifyRequest,
  ): Promise<PageAnswer> {
    const meant = { type: actAt(act), procurementId, authorityId: null };
    const sender = await this.documents.senderOf(reader.principal, procurementId);
    await refuseLongerThan(request, this.configuration.documentLimitBytes + ANSWERS_BYTES);
    let upload: Uploaded = { error: 'Choose a document to upload' };
    const body = await readUploads(request, async ({ name, contentType, body: bytes }: FormFile) => {
      try {
        const { name: kept, digest } = await this.documents.take(sender, {
          name,
          contentType: typeOf(contentType),
          body: bytes,
        });
        upload = { name: kept, digest };
      } catch (error) {
        upload = { error: whyNotTaken(error) };
      }
    });
    return this.flow.uploaded(reader, meant, body, upload);
  }
}

/** A browser that does not know says so; what a document is, its content says. */
const typeOf = (contentType: string): string | undefined =>
  contentType === 'application/octet-stream' ? undefined : contentType;

/** Why a document was not taken, to whoever chose it. Throws what is not theirs to put right. */
function whyNotTaken(error: unknown): string {
  if (error instanceof UnsupportedContent) return 'Choose a document of a kind that is taken, such as PDF';
  if (error instanceof PayloadTooLarge) return 'Choose a smaller document';
  if (error instanceof InvalidInput) return 'Choose a document whose name fits what it is';
  throw error;
}
