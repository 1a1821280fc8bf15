import { atMoment } from '../../calendar/index.js';
import { amendedLawGoverns } from '../governing-law.js';
import { isOfNationalSecurity, standingGrounds } from '../status.js';
import { subjectIn, subjectName } from '../providers-and-subcontractors.js';
import { rule } from '../../rules/rule.js';

/**
 * Where exclusion rests on the discretionary ground of a threat to national security, the provider is neither excluded nor
 * notified before a Minister has been notified and considers that it is excludable on that ground and should be excluded.
 */
export const ministerWasAskedFirst = rule<'DecideExclusion' | 'NotifyOfIntendedExclusion'>(
  'minister-was-asked-first',
  ['reg20BMinisterFirst', 'reg20BNationalSecurity', 'reg20BNotifyMinister', 'reg20BMinistersView'],
  (context, no) => {
    const { type, data, facts } = context;
    if (data === null || ('outcome' in data && data.outcome === 'not-exclude') || !amendedLawGoverns(context))
      return null;
    const subject = subjectIn(facts, data);
    const named = 'grounds' in data ? data.grounds : undefined;
    const restsOn = standingGrounds(subject).filter(({ ground }) => named?.includes(ground) ?? true);
    if (!isOfNationalSecurity(restsOn)) return null;
    const { minister } = subject;
    if (minister === null) {
      return no({
        message: `It would rest on a threat to national security, and no Minister has been notified of the intention about ${subjectName(facts, subject)}.`,
        unblock: 'Notify a Minister of the Crown, and wait for the view; or rest it on other grounds found.',
        by: ['NotifyMinisterOfIntention', type],
        about: { NotifyMinisterOfIntention: [subject.provider] },
        provision: 'reg20BNotifyMinister',
      });
    }
    if (minister.view === null) {
      return no({
        message: `A Minister was notified ${atMoment(minister.notifiedAt)}; the Minister’s view is awaited.`,
        unblock: 'Record the view when it has come, or rest the decision on other grounds found.',
        by: ['RecordMinistersView', type],
        about: { RecordMinistersView: [subject.provider] },
        provision: 'reg20BMinistersView',
      });
    }
    const { excludable, shouldBeExcluded } = minister.view;
    if (excludable && shouldBeExcluded) return null;
    return no({
      message: excludable
        ? 'The Minister does not consider that the provider should be excluded.'
        : 'The Minister does not consider it excludable on that ground.',
      unblock: 'Decide not to exclude on this ground, or rest the decision on other grounds found.',
      by: ['DecideExclusion'],
      found: { excludable, shouldBeExcluded },
      provision: 'reg20BMinistersView',
    });
  },
);
