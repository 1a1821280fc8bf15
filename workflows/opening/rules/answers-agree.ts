import { dateInWords } from '../../calendar/index.js';
import { findCpv, lawBegins } from '../../law/index.js';
import { contradictions, inPounds, penceOf, answerName } from '../../process-check/index.js';
import { answersInFull } from '../answers-in-full.js';
import { answeredAtOpening } from '../../acts/process-answers.js';
import { rule } from '../../rules/rule.js';

/** The answers contradict neither each other nor what was said at the opening. */
export const answersAgree = rule<'ChooseProcess'>(
  'answers-agree',
  ['reg6AppropriateProcess', 'reg6Choice3Threshold', 'reg6Threshold'],
  (context, no) => {
    const { data, facts } = context;
    if (data === null) return null;
    const full = answersInFull(context, data.answers);
    const againstOpening = answeredAtOpening
      .filter((field) => field !== 'commencedOn' && data.answers[field] !== undefined)
      .filter((field) => written(data.answers[field]) !== written(full[field]))
      .map((field) => ({
        field,
        message: `The answer on ${answerName(field)} is not what the opening of the procurement says.`,
      }));
    const againstEachOther = contradictions(full).map(({ field, message }) => ({
      field,
      message: `The answer on ${answerName(field)} ${message}.`,
    }));
    const { commencedOn } = data.answers;
    const againstTime =
      commencedOn === undefined || (commencedOn >= lawBegins && commencedOn <= full.commencedOn)
        ? []
        : [
            {
              field: 'commencedOn',
              message: `The day given for its beginning is not between ${dateInWords(lawBegins)} and ${dateInWords(full.commencedOn)}.`,
            },
          ];
    const contrary = [...againstTime, ...againstOpening, ...againstEachOther].map(({ field, message }) =>
      no({ message, unblock: `Correct the answer on ${answerName(field)}.`, field: `data.answers.${field}`, also: [] }),
    );
    const value = anotherValue(facts.opening?.lifetimeValue ?? null, data.answers.proposed?.lifetimeValue ?? null);
    return value === null
      ? contrary
      : [
          ...contrary,
          no({
            message: `The answers are given on a lifetime value of ${value.answered}, and the procurement was opened at ${value.opened}.`,
            unblock:
              'Answer for the arrangements that are proposed, or correct first what was said at the opening, with the reason.',
            by: ['ChooseProcess', 'AmendProcurement'],
            field: 'data.answers.proposed.lifetimeValue',
            provision: 'reg6Choice3Threshold',
            also: ['reg6Threshold'],
            found: value,
          }),
        ];
  },
);

/** The two lifetime values in words, where the answers give another than the opening: reg 6(10) asks of one arrangement. */
function anotherValue(opened: number | null, answered: number | null) {
  const [before, now] = [opened, answered].map((pounds) => (pounds === null ? null : penceOf(pounds)));
  if (before === null || before === undefined || now === null || now === undefined || before === now) return null;
  return { opened: inPounds(before), answered: inPounds(now) };
}

/** An answer in one way of writing it: a code with its check digit, the parts of a mixed procurement in one order. */
function written(answer: unknown): string {
  if (typeof answer === 'string') return JSON.stringify(findCpv(answer)?.code ?? answer);
  if (typeof answer !== 'object' || answer === null) return JSON.stringify(answer);
  return JSON.stringify(Object.fromEntries(Object.entries(answer).sort(([a], [b]) => (a < b ? -1 : 1))));
}
