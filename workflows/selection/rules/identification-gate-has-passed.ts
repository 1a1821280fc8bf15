import { londonDateOf, notBeforeDays, dateInWords } from '../../calendar/index.js';
import { parameterValue } from '../../law/index.js';
import { rule } from '../../rules/rule.js';

/** Step 2 is not completed before the day which is 14 days after the day the notice was submitted. */
export const identificationGateHasPassed = rule<'CompleteIdentification'>(
  'identification-gate-has-passed',
  ['reg10FourteenDays'],
  ({ data, facts, evidence, procurement }, no) => {
    const submittedAt = facts.run.intendedApproach?.submittedAt;
    const days = parameterValue('msp-identification-days', procurement.regime);
    if (!submittedAt) {
      return no({
        message: 'The notice of the intended approach has not been submitted.',
        unblock: `Submit it; the ${days} days run from then.`,
        by: ['SubmitIntendedApproachNotice'],
      });
    }
    const gate = notBeforeDays(londonDateOf(submittedAt), days);
    if ((data?.completedAt ?? evidence.now) >= gate.notBefore) return null;
    return no({
      message: `The notice was submitted on ${dateInWords(gate.from)}, so step 2 is not completed before ${dateInWords(gate.earliestDay)}. ${gate.working}`,
      unblock: `Complete it on ${dateInWords(gate.earliestDay)} or later.`,
      unblockedAt: gate.notBefore,
      found: { submittedOn: gate.from, earliestDay: gate.earliestDay },
      ...(data?.completedAt ? { field: 'data.completedAt' } : {}),
    });
  },
);
