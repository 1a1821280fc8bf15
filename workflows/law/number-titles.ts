import type { ParameterName } from './parameters.js';

/** What each number of the law counts or bounds, as people are told. */
export const numberTitles: Readonly<Record<ParameterName, string>> = {
  'standstill-working-days': 'from the day after standstill begins to the end of the time for representations',
  'further-decision-working-days': 'between informing providers of the last further decision and the end of standstill',
  'information-working-days': 'for information that is to be given promptly, where the authority sets none of its own',
  'msp-identification-days':
    'from the notice of the intended approach to the day on which identification may be completed',
  'award-notice-days': 'from the award to the last day for the notice of it',
  'abandonment-notice-days':
    'from the decision, or the end of standstill, to the last day for notice of an abandonment',
  'considerable-change-amount': 'by which a new contract is at least higher for its change to be considerable',
  'considerable-change-percent': 'of the existing value, by which it is at least higher besides',
  'announced-value-percent': 'by which a contract is at least higher than announced to be another one',
  'announced-term-days': 'by which a contract may last longer than announced',
  'framework-term-years': 'that a framework agreement lasts at most, but in exceptional cases',
  'minimum-turnover-multiple': 'the estimated value, which a minimum yearly turnover does not exceed without a reason',
  'minister-notice-days': 'beginning with an exclusion or replacement, in which a Minister is given notice of it',
  'mandatory-ground-years': 'before a determination, in which events count for a mandatory ground',
  'discretionary-ground-years':
    'before a determination, in which the authority learnt of events for a discretionary ground',
  'discretionary-ground-shorter-years':
    'before a determination, the same for the discretionary grounds with the shorter period',
  'grounds-begin': 'before which nothing counts for the grounds that look no further back than the Schedules',
  'grounds-look-further-back': 'before which nothing counts for the grounds that look back beyond the Schedules',
  'exclusion-check-days': 'before an award, in which the check that it rests on was made',
  'interest-declaration-days': 'from becoming aware of an interest to the last day for declaring it',
  'urgent-award-months': 'beyond which the services of an urgent award want a reason for their dates',
};
