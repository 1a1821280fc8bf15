import { correctTheRecord } from '../correct-the-record.js';
import { momentsApart } from '../../calendar/index.js';
import { rule } from '../rule.js';
import { fieldOfTime } from './act-time.js';

/** The steps of a process come in the order of the Regulations, so an act cannot be dated before what it follows. */
export const actFollowsTheStepBefore = rule(
  'act-follows-the-step-before',
  ['reg24Record', 'reg6AppropriateProcess'],
  ({ type, data, at, before }, no) => {
    if (data === null) return null;
    if (before === null || at >= before.at) return null;
    const [dated, then] = momentsApart(at, before.at);
    return no({
      message: `It is dated ${dated}, before ${before.what}: ${then}.`,
      unblock: `Give a time from then on. Where what came before was put down wrongly: ${correctTheRecord(before.what)}`,
      by: [type, 'CorrectRecord'],
      found: { at, notBefore: before.at },
      field: fieldOfTime(data),
    });
  },
);
