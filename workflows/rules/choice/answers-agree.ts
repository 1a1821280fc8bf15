import { contradictions } from '../../process-check/index.js';
import { answeredAtOpening, answersInFull } from '../../steps/process-answers.js';
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
      .filter((field) => JSON.stringify(data.answers[field]) !== JSON.stringify(full[field]))
      .map((field) => ({ field, message: `The opening of the procurement says ${JSON.stringify(full[field])}.` }));
    return [...againstOpening, ...contradictions(full)].map(({ field, message }) =>
      no({ message, unblock: `Correct \`${field}\`.`, field: `data.answers.${field}` }),
    );
  },
);
