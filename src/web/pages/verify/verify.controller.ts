import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimits } from '../../../identity/http/index.js';
import { Failure, InvalidInput, PayloadTooLarge } from '../../../platform/errors.js';
import { refuseLongerThan } from '../../../platform/http/body-limit.js';
import { TakesForm } from '../../../platform/http/form-body.js';
import { readUploads, TakesUploads, type FormFile } from '../../../platform/http/upload-form.js';
import { RepresentationsReading } from '../../../representations/representations.reading.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { noticesByThemselves, onRecord, proofByItself, readProof, type Verdict } from './verify.view.js';

const MOST_BYTES = 2_000_000;

const about = { area: 'verify', width: 'public' } as const;
const none = { verdicts: null, sound: false, problem: null, text: '' };

/** How anybody checks what Probity says: a file they have kept, a receipt, or the whole history with the command line. */
@PagesAt('verify')
export class VerifyController {
  constructor(
    private readonly representations: RepresentationsReading,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  how(): PageAnswer {
    return page('pages/verify/verify', 'Verify', none, { ...about, publicFor: 3600 });
  }

  /** Checks a file that was chosen, or what was pasted. Nothing of it is kept. */
  @Post()
  @TakesForm()
  @TakesUploads()
  async check(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<PageAnswer> {
    await this.limits.count('receipt', request, reply);
    await refuseLongerThan(request, 2 * MOST_BYTES);
    const files: Buffer[] = [];
    const form = await readUploads(request, async (file) => void files.push(await bytesOf(file)));
    const text = form.one('text') ?? '';
    const given = files[0] ?? (text.trim() === '' ? null : Buffer.from(text.trim()));
    if (given === null) return failed('Choose a file, or paste a receipt', text);
    try {
      const verdicts = await this.verdictsOn(given);
      const view = { ...none, verdicts, sound: verdicts.every(({ sound }) => sound) };
      return page('pages/verify/verify', 'Verify: what was found', view, about);
    } catch (error) {
      if (!(error instanceof Failure) || !(error instanceof InvalidInput || error instanceof PayloadTooLarge))
        throw error;
      return failed(
        'It is no file that can be checked here: it must be a proof file, or a decision as data, in JSON',
        text,
      );
    }
  }

  private async verdictsOn(given: Buffer): Promise<readonly Verdict[]> {
    const file = readProof(given);
    const proof = proofByItself(file);
    if (proof) {
      const { receipt, verdicts } = proof;
      return receipt ? [...verdicts, onRecord(receipt, await this.representations.confirms(receipt))] : verdicts;
    }
    const notices = noticesByThemselves(file);
    if (!notices) throw new InvalidInput([], 'It is neither a proof file nor a decision as data.');
    return notices;
  }
}

async function bytesOf({ body }: FormFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new PayloadTooLarge('The file is larger than any proof.');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

const failed = (problem: string, text: string): PageAnswer =>
  page(
    'pages/verify/verify',
    'Error: Verify',
    { ...none, problem, text: text.slice(0, 10_000) },
    { ...about, status: 400 },
  );
