import { Injectable } from '@nestjs/common';
import { checkProcess, type ProcessCheckResult } from '../../workflows/index.js';
import { InvalidInput, type FieldError } from '../platform/errors.js';
import { readProcessAnswers, THE_DOCUMENT } from './read-process-answers.js';

/** What the law says to anybody's answers. */
@Injectable()
export class LawReading {
  /** Which process must or may be followed. Refuses (400) answers that are missing, impossible or contradict each other, each named. */
  async check(answers: unknown): Promise<ProcessCheckResult> {
    const read = await readProcessAnswers(answers);
    if (read.ok) return checkProcess(read.answers);
    const inBody = ({ field, message }: FieldError): FieldError => ({
      field: field === THE_DOCUMENT ? 'body' : field,
      message,
    });
    throw new InvalidInput(read.problems.map(inBody));
  }
}
