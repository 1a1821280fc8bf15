import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Documents } from '../../../documents/documents.commands.js';
import { RateLimits } from '../../../identity/http/index.js';
import { Configuration } from '../../../platform/configuration/configuration.js';
import { Failure, InvalidInput } from '../../../platform/errors.js';
import { refuseLongerThan } from '../../../platform/http/body-limit.js';
import type { FormBody } from '../../../platform/http/form-body.js';
import { readUploads, type FormFile } from '../../../platform/http/upload-form.js';
import { answersIn, type LodgingAnswers } from './lodging-answers.js';
import type { LodgingProblem } from './lodging-problems.js';

const MOST_DOCUMENTS = 50;

/** What a form of lodging sent: the answers, with what was uploaded in it, and what is to happen. */
export interface Sent {
  readonly answers: LodgingAnswers;
  readonly form: FormBody;
  readonly problems: readonly LodgingProblem[];
  /** How many files came with it and were taken. */
  readonly taken: number;
}

/** Reads what the forms of lodging send. */
@Injectable()
export class LodgingForms {
  constructor(
    private readonly documents: Documents,
    private readonly limits: RateLimits,
    private readonly configuration: Configuration,
  ) {}

  /** What a form sent. Files that were chosen are taken on the way; one that is not is said, and does not keep the others out. */
  async read(id: string, request: FastifyRequest, reply: FastifyReply): Promise<Sent> {
    await this.refuseTooLong(request);
    const taken: { readonly name: string; readonly digest: string }[] = [];
    const problems: LodgingProblem[] = [];
    const form = await readUploads(request, async (file, before) => {
      const many = before.all('document.digest').length + taken.length;
      try {
        taken.push(await this.take(id, file, many, request, reply));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        problems.push({ at: 'file', text: whyNotTaken(file.name, error) });
      }
    });
    const answers = answersIn(form);
    const kept = [...answers.documents, ...taken].filter(
      (one, index, all) => all.findIndex(({ digest }) => digest === one.digest) === index,
    );
    return { answers: { ...answers, documents: kept }, form, problems, taken: taken.length };
  }

  private async take(
    id: string,
    { name, contentType, body }: FormFile,
    many: number,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ readonly name: string; readonly digest: string }> {
    if (many >= MOST_DOCUMENTS) throw InvalidInput.field('file', `is one too many: ${MOST_DOCUMENTS} can be sent`);
    await this.limits.count('document', request, reply);
    const sender = await this.documents.senderOf('public', id);
    const kept = await this.documents.take(sender, { name, contentType, body });
    return { name: kept.name, digest: kept.digest };
  }

  /** What is to be sent, with the name of a file that was chosen and not uploaded: time may be short, so nothing waits for it. */
  async readForSending(
    request: FastifyRequest,
  ): Promise<{ readonly answers: LodgingAnswers; readonly left: string | null }> {
    await this.refuseTooLong(request);
    const left: string[] = [];
    const form = await readUploads(request, ({ name }) => Promise.resolve(void left.push(name)));
    return { answers: answersIn(form), left: left[0] ?? null };
  }

  private refuseTooLong(request: FastifyRequest): Promise<void> {
    const { documentLimitBytes, bodyLimitBytes } = this.configuration;
    return refuseLongerThan(request, documentLimitBytes + 2 * bodyLimitBytes);
  }
}

function whyNotTaken(name: string, error: Failure): string {
  const why = error instanceof InvalidInput ? error.errors.map(({ message }) => message).join('; ') : error.message;
  const file = name.length > 100 ? `${name.slice(0, 100)}…` : name;
  return `“${file}” was not taken: ${why}`;
}
