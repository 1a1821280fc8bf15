import { dateInWords } from '../../calendar/index.js';
import { authorityRule, personMeant } from '../authority-rule.js';

/** Who declares for themselves does so today: an earlier day would make what is late seem to be in time. */
export const declarationIsDatedByTheGuardianAlone = authorityRule<'DeclareInterest'>(
  'declaration-is-dated-by-the-guardian-alone',
  ['nhsAct14Z30Declare', 'reg21Conflicts'],
  ({ data, evidence, today }, no) => {
    const { declaredOn } = data;
    if (declaredOn === undefined || declaredOn >= today) return null;
    if (!evidence.actor || personMeant(data, evidence) !== evidence.actor.person) return null;
    return no({
      message: `You declare this for yourself, and so on ${dateInWords(today)}, which is today.`,
      unblock: 'Leave the day out. A conflicts guardian enters what was declared to somebody else on an earlier day.',
      field: 'data.declaredOn',
    });
  },
);
