import { TooManyRequests, type OperationalError } from '../../../platform/errors.js';
import type { PublishedProcurement } from '../../../procurements/published.reading.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { carried, type LodgingAnswers } from './lodging-answers.js';
import type { LodgingProblem, QuestionNumber } from './lodging-problems.js';
import { checkView, documentsView, questionView } from './lodging.view.js';

const titled = (title: string, problems: readonly LodgingProblem[]): string =>
  problems.length > 0 ? `Error: ${title}` : title;

const options = (problems: readonly LodgingProblem[], status = 400) =>
  ({ area: 'register', width: 'public', ...(problems.length > 0 ? { status } : {}) }) as const;

export function questionPage(
  found: PublishedProcurement,
  number: QuestionNumber,
  answers: LodgingAnswers,
  problems: readonly LodgingProblem[],
  toCheck: boolean,
): PageAnswer {
  const view = questionView(found, number, answers, problems, toCheck);
  return page('pages/lodging/question', titled(view.question, problems), view, options(problems));
}

export const documentsPage = (
  found: PublishedProcurement,
  answers: LodgingAnswers,
  problems: readonly LodgingProblem[],
): PageAnswer =>
  page(
    'pages/lodging/documents',
    titled('Do you have documents to send?', problems),
    documentsView(found, answers, problems),
    options(problems),
  );

export const checkPage = (
  found: PublishedProcurement,
  answers: LodgingAnswers,
  problems: readonly LodgingProblem[],
  status = 400,
): PageAnswer =>
  page(
    'pages/lodging/check',
    titled('Check your answers', problems),
    checkView(found, answers, problems),
    options(problems, status),
  );

export const sentPage = (template: string, title: string, view: object, status: number): PageAnswer =>
  page(template, title, view, { area: 'register', width: 'public', status, headers: { 'cache-control': 'no-store' } });

/** It could not be received just now. Everything that was written stays in the page, to be sent again. */
export function againPage(id: string, answers: LodgingAnswers, error: TooManyRequests | OperationalError): PageAnswer {
  const view = {
    base: `/register/${id}/represent`,
    why: error instanceof TooManyRequests ? error.message : 'This service cannot take anything in at the moment.',
    seconds: error.retryAfterSeconds,
    hidden: carried(answers, []),
  };
  return page('pages/lodging/again', 'Not yet received', view, {
    area: 'register',
    width: 'public',
    status: error instanceof TooManyRequests ? 429 : 503,
    headers: { 'retry-after': String(error.retryAfterSeconds) },
  });
}
