import { dateInWords, endOfDay } from '../../calendar/index.js';
import { amendedLawGoverns } from '../governing-law.js';
import { notOffered, opportunityRunsUntil } from '../status.js';
import { subjectIn, subjectName } from '../providers-and-subcontractors.js';
import { rule } from '../../rules/rule.js';

/**
 * Before it is determined that a provider is excluded or excludable on a ground that the authority found, the provider is given
 * reasonable opportunity to be heard and to provide evidence. The debarment list needs none: a Minister has heard it.
 */
export const opportunityWasGiven = rule<'DecideExclusion'>(
  'opportunity-was-given',
  ['pa2023Opportunity', 'pa2023Excluded', 'pa2023Excludable'],
  (context, no) => {
    const { data, facts } = context;
    if (data === null || !amendedLawGoverns(context)) return null;
    const subject = subjectIn(facts, data);
    const open = notOffered(subject).filter((ground) => data.grounds?.includes(ground) ?? true);
    if (open.length > 0) {
      return no({
        message: `${subjectName(facts, subject)} has not been given the opportunity to be heard on ${open.join(', ')}.`,
        unblock: 'Give it, and record what comes of it.',
        by: ['OfferSelfCleaning', 'RecordSelfCleaning'],
        about: { OfferSelfCleaning: [subject.provider] },
        found: { grounds: open },
        field: 'data.provider',
      });
    }
    const until = opportunityRunsUntil(subject, context.at);
    if (until === null) return null;
    return no({
      message: `${subjectName(facts, subject)} has until the end of ${dateInWords(until)} to make representations and provide evidence.`,
      unblock: 'Decide when what was provided has been recorded, or after that day.',
      by: ['RecordSelfCleaning', 'DecideExclusion'],
      about: { RecordSelfCleaning: [subject.provider] },
      ...(endOfDay(until) > context.evidence.now ? { unblockedAt: endOfDay(until) } : {}),
      found: { until },
      field: 'data.decidedAt',
    });
  },
);
