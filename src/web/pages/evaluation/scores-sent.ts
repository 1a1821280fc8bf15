import type { CommandData, Scored } from '../../../../workflows/index.js';
import type { EvaluationView, StageView } from '../../../evaluation/evaluation.views.js';
import type { FormBody } from '../../../platform/http/form-body.js';
import type { SentScore } from './scoring.view.js';

/** What a scoring page sent: the scores that are new or other than before, and what is wrong with which. */
export interface ScoresSent {
  readonly scores: readonly CommandData['RecordScore'][];
  /** Everything as it was written, where something of it could not be read. */
  readonly sent: Readonly<Record<string, SentScore>> | null;
}

/** The most that is written of one score. */
const LONGEST_COMMENT = 20_000;

/** Reads the scores of one offer. A criterion that was left empty is not scored; one that is as it was is not scored again. */
export function scoresSent(
  form: FormBody,
  { criteria }: EvaluationView,
  stage: StageView,
  personId: string,
  offer: string,
): ScoresSent {
  const scores: CommandData['RecordScore'][] = [];
  const sent: Record<string, SentScore> = {};
  for (const [index, criterion] of criteria.entries()) {
    const score = (form.one(`score.${index + 1}`) ?? '').trim();
    const comment = (form.one(`comment.${index + 1}`) ?? '').trim();
    const known = stage.scores.find(
      (one) => one.counts && one.evaluator === personId && one.provider === offer && one.criterion === criterion.id,
    );
    sent[criterion.id] = { score, comment, errors: {} };
    if (score === '' && comment === '') continue;
    if (known && String(known.score) === score && (known.comment ?? '') === comment) continue;
    const errors = wrongWith(score, comment, criterion);
    sent[criterion.id] = { score, comment, errors };
    if (Object.keys(errors).length > 0) continue;
    scores.push({
      provider: { id: offer },
      stage: stage.stage,
      criterion: criterion.id,
      score: Number(score),
      comment,
    });
  }
  const wrong = Object.values(sent).some(({ errors }) => Object.keys(errors).length > 0);
  return { scores, sent: wrong ? sent : null };
}

function wrongWith(score: string, comment: string, { name, maximumScore }: Scored): SentScore['errors'] {
  const number = /^\d{1,4}(\.\d{1,4})?$/.test(score) ? Number(score) : null;
  return {
    ...(score === '' ? { score: `Give your score for ${name}` } : {}),
    ...(score !== '' && (number === null || number > maximumScore)
      ? { score: `The score for ${name} must be a number from 0 to ${maximumScore}` }
      : {}),
    ...(comment === '' ? { comment: `Give your reasons for ${name}` } : {}),
    ...(comment.length > LONGEST_COMMENT ? { comment: `Your reasons for ${name} must be shorter` } : {}),
  };
}
