import { rule } from '../../rules/rule.js';

/** Nobody is excluded from a process that is over: what is still owed then is a notice to a Minister. */
export const processIsStillGoingOn = rule(
  'process-is-still-going-on',
  ['reg20Excluded', 'reg20AAsk'],
  ({ facts, procurement, course }, no) => {
    if (facts.abandonment === null && procurement.state !== 'complete') return null;
    return no({
      message: `The process is over: ${course.here}.`,
      unblock: 'Nothing is to be done, but what is owed to a Minister.',
      instead: ['NotifyMinister'],
      found: { state: procurement.state },
    });
  },
);
