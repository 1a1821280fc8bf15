import { isOfNationalSecurity, standingGrounds } from '../status.js';
import { subjectIn, subjectName } from '../providers-and-subcontractors.js';
import { rule } from '../../rules/rule.js';

/** A Minister is notified beforehand of one ground only, once it was found; and has a view on what he was notified of. */
export const ministerIsAskedAboutNationalSecurity = rule<'NotifyMinisterOfIntention' | 'RecordMinistersView'>(
  'minister-is-asked-about-national-security',
  ['reg20BNationalSecurity', 'reg20BMinistersView'],
  ({ type, data, facts }, no) => {
    if (data === null) return null;
    const subject = subjectIn(facts, data);
    if (!isOfNationalSecurity(standingGrounds(subject))) {
      return no({
        message: `The discretionary ground of a threat to national security has not been found of ${subjectName(facts, subject)}.`,
        unblock: 'Record the check that finds it (Sch 7 para 14).',
        by: ['RecordExclusionCheck'],
        about: { RecordExclusionCheck: [subject.provider] },
        field: 'data.provider',
      });
    }
    if (type === 'NotifyMinisterOfIntention' || subject.minister) return null;
    return no({
      message: 'No Minister has been notified of the intention.',
      unblock: 'Record that first.',
      by: ['NotifyMinisterOfIntention'],
      about: { NotifyMinisterOfIntention: [subject.provider] },
      field: 'data.provider',
      provision: 'reg20BMinistersView',
    });
  },
);
