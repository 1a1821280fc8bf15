import { findCpv, lawBegins } from '../../law/index.js';
import { contradictions } from '../../process-check/index.js';
import { answersInFull } from '../../steps/answers-in-full.js';
import { answeredAtOpening } from '../../steps/process-answers.js';
import { rule } from '../rule.js';

/** The answers contradict neither each other nor what was said at the opening. */
export const answersAgree = rule<'ChooseProcess'>(
  'answers-agree',
  ['reg6AppropriateProcess'],
  ({ data, facts, evidence }, no) => {
    if (data === null) return null;
    const full = answersInFull(facts, data.answers, evidence);
    const againstOpening = answeredAtOpening
      .filter((field) => field !== 'commencedOn' && data.answers[field] !== undefined)
      .filter((field) => written(data.answers[field]) !== written(full[field]))
      .map((field) => ({ field, message: `The opening of the procurement says ${written(full[field])}.` }));
    const againstEachOther = contradictions(full).map(({ field, message }) => ({
      field,
      message: `The answer to \`${field}\` ${message}.`,
    }));
    const { commencedOn } = data.answers;
    const againstTime =
      commencedOn === undefined || (commencedOn >= lawBegins && commencedOn <= full.commencedOn)
        ? []
        : [
            {
              field: 'commencedOn',
              message: `${commencedOn} is not a day between ${lawBegins} and ${full.commencedOn}.`,
            },
          ];
    return [...againstTime, ...againstOpening, ...againstEachOther].map(({ field, message }) =>
      no({ message, unblock: `Correct \`${field}\`.`, field: `data.answers.${field}` }),
    );
  },
);

/** An answer in one way of writing it: a code with its check digit, the parts of a mixed procurement in one order. */
function written(answer: unknown): string {
  if (typeof answer === 'string') return JSON.stringify(findCpv(answer)?.code ?? answer);
  if (typeof answer !== 'object' || answer === null) return JSON.stringify(answer);
  return JSON.stringify(Object.fromEntries(Object.entries(answer).sort(([a], [b]) => (a < b ? -1 : 1))));
}
