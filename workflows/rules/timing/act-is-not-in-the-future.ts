import { momentsApart } from '../../calendar/index.js';
import { rule } from '../rule.js';
import { fieldOfTime } from './act-time.js';

/** An act is recorded when it has been done. Nothing that has yet to happen can be on record. */
export const actIsNotInTheFuture = rule(
  'act-is-not-in-the-future',
  ['reg24Record'],
  ({ data, dated: at, evidence }, no) => {
    if (at === undefined || at <= evidence.now) return null;
    const [given, now] = momentsApart(at, evidence.now);
    return no({
      message: `The time given, ${given}, has not come yet: it is now ${now}.`,
      unblock: 'Record it when it has happened, with the time at which it happened.',
      found: { at, now: evidence.now },
      field: fieldOfTime(data),
    });
  },
);
