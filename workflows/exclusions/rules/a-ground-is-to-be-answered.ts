import { londonDateOf, dateInWords } from '../../calendar/index.js';
import { assessedGrounds } from '../status.js';
import { subjectIn, subjectName } from '../providers-and-subcontractors.js';
import { rule } from '../../rules/rule.js';

/** The opportunity of s 58 is about grounds that the authority considers to apply. Nobody is heard off the debarment list here. */
export const aGroundIsToBeAnswered = rule<'OfferSelfCleaning' | 'RecordSelfCleaning'>(
  'a-ground-is-to-be-answered',
  ['pa2023Opportunity', 'pa2023SelfCleaning'],
  (context, no) => {
    const { data, facts } = context;
    if (data === null) return null;
    const subject = subjectIn(facts, data);
    if (assessedGrounds(subject).length === 0) {
      return no({
        message: `No ground that ${subjectName(facts, subject)} could answer is on record.`,
        unblock: 'Record the check that found one.',
        by: ['RecordExclusionCheck'],
        about: { RecordExclusionCheck: [subject.provider] },
        found: { check: subject.check?.on ?? 'none' },
        field: 'data.provider',
      });
    }
    if ('until' in data) {
      const offeredOn = londonDateOf(context.at);
      if (data.until > offeredOn) return null;
      return no({
        message: `An opportunity that is given on ${dateInWords(offeredOn)} and ends on ${dateInWords(data.until)} is no reasonable one.`,
        unblock: 'Give a last day that leaves time to answer.',
        field: 'data.until',
      });
    }
    if (subject.opportunity) return null;
    return no({
      message: `${subjectName(facts, subject)} has not been given the opportunity to make representations and provide evidence.`,
      unblock: 'Give it.',
      by: ['OfferSelfCleaning'],
      about: { OfferSelfCleaning: [subject.provider] },
      field: 'data.provider',
    });
  },
);
