import { londonDateOf, notBeforeDays } from '../calendar/index.js';
import type { Run } from '../facts/facts.js';
import type { Procurement } from '../facts/procurement.js';
import { cite, parameterValue } from '../law/index.js';
import type { Deadline } from '../rules/deadline.js';

/** The first day on which the potential providers may be identified, after the notice of the intended approach (reg 10(5)). */
export function gateOfIdentification(run: Run, { facts, regime }: Procurement): readonly Deadline[] {
  const notice = run.intendedApproach;
  if (!notice || run.startedAtStep > 2) return [];
  // Nobody completes any more what going back or abandoning has left behind.
  const leftBehind = run !== facts.run || facts.abandonment !== null;
  if (leftBehind && run.identificationCompletedAt === null) return [];
  const gate = notBeforeDays(londonDateOf(notice.submittedAt), parameterValue('msp-identification-days', regime));
  return [
    {
      id: `identification-gate:${run.number}`,
      kind: 'identification-gate',
      label: 'Earliest day on which the identification of potential providers may be completed',
      notBefore: gate.earliestDay,
      dueOn: null,
      at: gate.notBefore,
      provision: cite('reg10FourteenDays'),
      working: gate,
      metAt: run.identificationCompletedAt,
      command: null,
    },
  ];
}
