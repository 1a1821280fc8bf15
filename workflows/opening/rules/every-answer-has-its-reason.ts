import { processTitles } from '../../law/index.js';
import { checkProcess, answerName } from '../../process-check/index.js';
import { answersInFull } from '../answers-in-full.js';
import type { ProcessAnswers } from '../../acts/process-answers.js';
import { rule } from '../../rules/rule.js';

type Answer = keyof ProcessAnswers;

/** Each answer that the choice turns on is recorded with its reason, and so is the choice where there was one to make. */
export const everyAnswerHasItsReason = rule<'ChooseProcess'>(
  'every-answer-has-its-reason',
  ['reg24Reasons'],
  (context, no) => {
    const { data, procurement } = context;
    if (data === null) return null;
    const result = checkProcess(answersInFull(context, data.answers), procurement.regime);
    const missing = decisive(data.answers, result.gateway).filter((answer) => !data.reasons?.[answer]?.trim());
    const discretion = result.may.length > 1 && !data.reason?.trim();
    return [
      ...missing.map((answer) =>
        no({
          message: `No reason is given for the answer on ${answerName(answer)}, on which the choice turns.`,
          unblock: 'Give the reason for that answer.',
          field: `data.reasons.${answer}`,
        }),
      ),
      ...(discretion
        ? [
            no({
              message: `More than one process may be followed (${result.may.map((process) => processTitles[process].title).join(', ')}), and nothing says why this one was chosen.`,
              unblock: 'Give the reason for the choice.',
              field: 'data.reason',
            }),
          ]
        : []),
    ];
  },
);

/** The answers that led to a gateway: each condition of reg 6 down to the paragraph that applied, in its order. */
export function decisive(answers: ProcessAnswers, gateway: string | null): readonly Answer[] {
  if (gateway === null || gateway === '6(8)') return [];
  const a: Answer[] = answers.existingProvider ? ['onlyExistingProviderCapable'] : ['existingProvider'];
  if (gateway === '6(3)') return ['existingProvider', ...a];
  const b: Answer[] = ['patientChoice'];
  if (gateway === '6(4)') return [...a, ...b];
  const c: Answer[] = answers.existingContract?.dueToExpire
    ? ['existingContract', 'change', 'sufficientStandard']
    : answers.existingProvider
      ? ['existingContract']
      : [];
  if (gateway === '6(5)') return [...a, ...b, ...c];
  return [...a, ...b, ...c, 'likelyToIdentifyMostSuitable'];
}
