import { londonDateOf } from '../calendar/index.js';
import type { Procurement } from '../facts/procurement.js';
import type { Deadline } from '../rules/deadline.js';
import {
  abandonmentNoticeDue,
  abandonmentNoticeProvision,
  awardNoticeDue,
  awardNoticeProvision,
} from './closing-notices.steps.js';

/** The last day for submitting the notice of each award. */
export function noticesOfAwards({ facts, regime }: Procurement): readonly Deadline[] {
  const { choice } = facts;
  if (!choice) return [];
  return facts.contracts.map((contract) => {
    const due = awardNoticeDue(contract, regime);
    return {
      id: `award-notice:${contract.reference}`,
      kind: 'award-notice' as const,
      label: `Last day to submit the notice of the award of ${contract.reference}`,
      notBefore: null,
      dueOn: due.lastDay,
      at: due.submitBefore,
      provision: awardNoticeProvision[choice.process],
      working: due,
      metAt: contract.notice?.submittedAt ?? null,
      command: null,
    };
  });
}

/** The last day for submitting the notice of the abandonment (reg 15(3)). */
export function noticeOfAbandonment({ facts: { abandonment }, regime }: Procurement): readonly Deadline[] {
  if (!abandonment?.noticeRequired) return [];
  const due = abandonmentNoticeDue(abandonment, regime);
  return [
    {
      id: 'abandonment-notice',
      kind: 'abandonment-notice',
      label: 'Last day to submit the notice of the abandonment',
      notBefore: londonDateOf(abandonment.standstillEndedAt ?? abandonment.decidedAt),
      dueOn: due.lastDay,
      at: due.submitBefore,
      provision: abandonmentNoticeProvision(abandonment),
      working: { ...due, notBefore: abandonment.standstillEndedAt ?? abandonment.decidedAt },
      metAt: abandonment.notice?.submittedAt ?? null,
      command: null,
    },
  ];
}
