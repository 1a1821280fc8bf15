import { decisionOn, standingGrounds, statusOf } from '../status.js';
import { subjectIn, subjectName } from '../providers-and-subcontractors.js';
import { rule } from '../../rules/rule.js';

/** Only a provider that is excluded or excludable, or whose sub-contractor is, can be excluded; and on the grounds found. */
export const exclusionRestsOnAGround = rule<'DecideExclusion' | 'NotifyOfIntendedExclusion'>(
  'exclusion-rests-on-a-ground',
  ['reg20Excluded', 'reg20Excludable', 'reg20AMustExclude', 'reg20AMayExclude', 'reg20ANotify'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    const subject = subjectIn(facts, data);
    const status = statusOf(subject);
    const provision = subject.subcontractor === null ? 'reg20Excluded' : 'reg20AMustExclude';
    if (status === null || status === 'no-ground') {
      const decided = decisionOn(facts, subject.provider, subject.subcontractor);
      const takesBack = 'outcome' in data && data.outcome === 'not-exclude' && decided?.outcome === 'exclude';
      if (takesBack) return null;
      return no({
        message:
          status === null
            ? `${subjectName(facts, subject)} has not been checked.`
            : `On what is recorded, ${subjectName(facts, subject)} is neither excluded nor excludable.`,
        unblock: 'Record the check that finds a ground, or exclude nobody.',
        by: ['RecordExclusionCheck'],
        about: { RecordExclusionCheck: [subject.provider] },
        found: { status: status ?? 'not checked' },
        field: subject.subcontractor === null ? 'data.provider' : 'data.subcontractor',
        provision,
      });
    }
    const standing = standingGrounds(subject).map(({ ground }) => ground);
    const named = ('grounds' in data ? data.grounds : undefined) ?? standing;
    const wrong = named.findIndex((ground) => !standing.includes(ground));
    if (wrong < 0 && named.length > 0) return null;
    return no({
      message: wrong < 0 ? 'The decision rests on no ground.' : `${named[wrong]} is not a ground that was found.`,
      unblock: `Rest it on ${standing.join(', ')}.`,
      found: { standing },
      field: wrong < 0 ? 'data.grounds' : `data.grounds[${wrong}]`,
      provision,
    });
  },
);
