import { subjectIn } from '../providers-and-subcontractors.js';
import { rule } from '../../rules/rule.js';

/** Whoever found that a provider is excluded does not also set that aside. */
export const approverDidNotRecordTheCheck = rule<'OverrideExclusion'>(
  'approver-did-not-record-the-check',
  ['reg20ASameApproval', 'reg20PublicInterest'],
  ({ data, facts, evidence: { actor } }, no) => {
    if (data === null || !actor) return null;
    const { check } = subjectIn(facts, data);
    if (check === null || check.by !== actor.person) return null;
    return no({
      message: 'The person who recorded the check is the one who now sets it aside.',
      unblock: 'Another decision-maker gives this command.',
      by: ['OverrideExclusion'],
      byOthers: true,
      found: { checkRecordedBy: check.by },
    });
  },
);
