import { orInThePublicInterest, publicInterestMayPrevail } from '../public-interest.js';
import { isOverridden, statusOf } from '../status.js';
import { subjectIn, subjectName } from '../providers-and-subcontractors.js';
import { rule } from '../../rules/rule.js';

/** An excluded provider must be excluded; only an excludable one may be kept by deciding so. */
export const excludedProviderIsNotKept = rule<'DecideExclusion'>(
  'excluded-provider-is-not-kept',
  ['reg20Excluded', 'reg20AMustExclude', 'reg20PublicInterest', 'reg20APublicInterest'],
  ({ data, facts }, no) => {
    if (data?.outcome !== 'not-exclude') return null;
    const subject = subjectIn(facts, data);
    if (statusOf(subject) !== 'excluded' || isOverridden(subject)) return null;
    const itself = subject.subcontractor === null;
    const otherwise = orInThePublicInterest(facts, subject.subcontractor);
    return no({
      message: itself
        ? `${subjectName(facts, subject)} is an excluded provider, and must be excluded.`
        : `${subjectName(facts, subject)} is an excluded provider, so the provider must be excluded unless it finds another.`,
      unblock: itself ? `Exclude it${otherwise}` : `Record its replacement, or exclude the provider${otherwise}`,
      by: [
        'DecideExclusion',
        ...(itself ? [] : (['ReplaceSubcontractor'] as const)),
        ...(publicInterestMayPrevail(facts, subject.subcontractor) ? (['OverrideExclusion'] as const) : []),
      ],
      found: { status: 'excluded' },
      field: 'data.outcome',
      provision: itself ? 'reg20Excluded' : 'reg20AMustExclude',
    });
  },
);
