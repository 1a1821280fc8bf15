import { stepOf } from '../../steps/index.js';
import { rule } from '../rule.js';
import { fieldOfTime } from './act-time.js';

/** An act is recorded when it has been done. Nothing that has yet to happen can be on record. */
export const actIsNotInTheFuture = rule('act-is-not-in-the-future', ['reg24Record'], ({ type, data, evidence }, no) => {
  const at = data === null ? undefined : stepOf(type).when(data);
  if (at === undefined || at <= evidence.now) return null;
  return no({
    message: `The instant given, ${at}, has not come yet: it is now ${evidence.now}.`,
    unblock: 'Record it when it has happened, with the instant at which it happened.',
    found: { at, now: evidence.now },
    field: fieldOfTime(data),
  });
});
