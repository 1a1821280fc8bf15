import { ministerNotices } from '../minister-notices.js';
import { actsDo, nothingDoes, rule } from '../../rules/rule.js';

/** A notice under reg 20C is of an exclusion or replacement on a relevant ground, or of what came of it; each is given once. */
export const noticeToAMinisterIsDue = rule<'NotifyMinister'>(
  'notice-to-a-minister-is-due',
  ['reg20CApplies', 'reg20CMinisterOfExclusion', 'reg20CContested', 'reg20CRelevantGround', 'reg20CGrounds'],
  ({ data, facts, procurement: { regime } }, no) => {
    const notices = ministerNotices(facts, regime);
    const due = notices.filter(({ givenAt }) => givenAt === null);
    const open = due.map(({ id }) => id);
    if (open.length > 0 && (data === null || open.includes(data.deadline))) return null;
    return no({
      message: data === null || open.length === 0 ? 'No notice to a Minister is due.' : 'This notice is not due.',
      ...(open.length > 0
        ? actsDo(
            `These are due: ${due.map(({ label }) => label.replace('Last day to give a Minister notice', 'notice')).join('; ')}.`,
            'NotifyMinister',
          )
        : nothingDoes('Nothing is to be done.')),
      found: { open },
      ...(open.length > 0 ? { field: 'data.deadline' } : {}),
    });
  },
);
