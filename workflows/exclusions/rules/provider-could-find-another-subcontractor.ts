import { atMoment, dateInWords, endOfDay, londonDateOf } from '../../calendar/index.js';
import { subjectIn, subjectName } from '../providers-and-subcontractors.js';
import { rule } from '../../rules/rule.js';

/** Before it is excluded because of a sub-contractor, a provider is notified and has reasonable opportunity to find another. */
export const providerCouldFindAnotherSubcontractor = rule<'DecideExclusion' | 'NotifyOfIntendedExclusion'>(
  'provider-could-find-another-subcontractor',
  ['reg20AReplace', 'reg20ANotify', 'reg20AReplacement'],
  (context, no) => {
    const { type, data, facts } = context;
    if (data === null || data.subcontractor === undefined) return null;
    const actedOn = londonDateOf(context.at);
    if ('until' in data) {
      if (data.until > actedOn) return null;
      return no({
        message: `An opportunity that is given on ${dateInWords(actedOn)} and ends on ${dateInWords(data.until)} is no reasonable one.`,
        unblock: 'Give a last day that leaves time to find another sub-contractor.',
        field: 'data.until',
      });
    }
    if (data.outcome === 'not-exclude') return null;
    const subject = subjectIn(facts, data);
    const { notice, replacedAt } = subject;
    if (replacedAt !== null) {
      return no({
        message: `${subjectName(facts, subject)} was replaced ${atMoment(replacedAt)}, so it is no reason to exclude the provider.`,
        unblock: 'Decide not to exclude it for this.',
        found: { replacedAt },
        field: 'data.subcontractor',
        provision: 'reg20AReplacement',
      });
    }
    if (notice === null) {
      return no({
        message: `The provider has not been notified that it is to be excluded because of ${subjectName(facts, subject)}.`,
        unblock: 'Notify it, and give it reasonable opportunity to find another.',
        by: ['NotifyOfIntendedExclusion'],
        about: { NotifyOfIntendedExclusion: [subject.provider] },
        field: 'data.subcontractor',
        provision: 'reg20ANotify',
      });
    }
    if (actedOn > notice.until) return null;
    return no({
      message: `The provider has until the end of ${dateInWords(notice.until)} to find another sub-contractor.`,
      unblock: 'Record the replacement, or decide after that day.',
      by: ['ReplaceSubcontractor', type],
      about: { ReplaceSubcontractor: [subject.provider] },
      ...(endOfDay(notice.until) > context.evidence.now ? { unblockedAt: endOfDay(notice.until) } : {}),
      found: { until: notice.until },
      field: 'data.decidedAt',
    });
  },
);
