import { publicInterestMayPrevail } from '../public-interest.js';
import { decisionOn, statusOf } from '../status.js';
import { subjectIn, subjectName } from '../providers-and-subcontractors.js';
import { nothingDoes, rule } from '../../rules/rule.js';

/** Overriding reasons are for a provider that may otherwise not be awarded to; they are given, and the case is exceptional. */
export const overrideIsOfAnExcludedProvider = rule<'OverrideExclusion'>(
  'override-is-of-an-excluded-provider',
  ['reg20PublicInterest', 'reg20APublicInterest'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    const subject = subjectIn(facts, data);
    const itself = subject.subcontractor === null;
    const provision = itself ? 'reg20PublicInterest' : 'reg20APublicInterest';
    if (!publicInterestMayPrevail(facts, subject.subcontractor)) {
      return no({
        message:
          'The public interest can be put first only in awarding a contract to a provider with an excluded sub-contractor; this procurement is to conclude a framework agreement.',
        unblock: 'Nothing unblocks it. Let the provider find another sub-contractor, or exclude it.',
        instead: ['ReplaceSubcontractor', 'DecideExclusion'],
        field: 'data.subcontractor',
        provision,
      });
    }
    if (statusOf(subject) !== 'excluded') {
      const decided = decisionOn(facts, subject.provider, subject.subcontractor)?.outcome === 'exclude';
      return no({
        message: `${subjectName(facts, subject)} is no excluded provider, so there is nothing to override.`,
        ...(decided
          ? nothingDoes('Nothing is to be overridden. Decide not to exclude it.', 'DecideExclusion')
          : nothingDoes('Nothing is needed: an excludable provider is excluded only if it is so decided.')),
        found: { status: statusOf(subject) ?? 'not checked' },
        field: 'data.provider',
        provision,
      });
    }
    if (!itself || (data.whyExceptional ?? '').trim() !== '') return null;
    return no({
      message:
        'An award to an excluded provider is made on an exceptional basis only, and nothing says why this case is.',
      unblock: 'Say why the circumstances are exceptional.',
      field: 'data.whyExceptional',
    });
  },
);
