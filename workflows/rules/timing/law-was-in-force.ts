import { momentInWords } from '../../calendar/index.js';
import { lawFor } from '../step.js';
import { rule } from '../rule.js';
import { fieldOfTime } from './act-time.js';

/** The Regulations govern no award procedure that began before 1 January 2024. */
export const lawWasInForce = rule('law-was-in-force', ['reg29Before2024', 'reg1InForce'], (context, no) => {
  const { at, data, evidence, procurement } = context;
  if (lawFor(procurement, evidence, at) !== null) return null;
  return no({
    message: `It is dated ${momentInWords(at)}, before the Regulations came into force on 1 January 2024.`,
    unblock:
      'Nothing brings it under these Regulations: a procurement that began before 2024 stays under the rules it began under.',
    instead: [],
    found: { at },
    field: fieldOfTime(data),
  });
});
