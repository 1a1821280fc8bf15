import { rule } from '../../rules/rule.js';

/** Changing the process is abandoning the procurement and beginning another, never an edit. */
export const predecessorWasAbandoned = rule<'OpenProcurement'>(
  'predecessor-was-abandoned',
  ['reg6Switching', 'reg15Abandon'],
  ({ data, evidence: { predecessor } }, no) => {
    if (data?.follows === undefined) return null;
    if (predecessor?.id === data.follows && predecessor.abandoned) return null;
    return no({
      message: predecessor
        ? 'The procurement that this one is to follow has not been abandoned.'
        : 'The procurement that this one is to follow is none of this authority.',
      unblock: 'Abandon the procurement that this one is to follow, or open one that follows none.',
      by: ['OpenProcurement', 'Abandon'],
      field: 'data.follows',
    });
  },
);
