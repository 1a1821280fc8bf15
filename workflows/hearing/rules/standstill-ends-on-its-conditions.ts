import { reasonsAgainstTheEnd } from '../../standstill/end-reasons.js';
import { endConditions, endsOnConditions } from '../../standstill/standstill-end.js';
import { rule } from '../../rules/rule.js';

/** Where a valid representation was received in time, the standstill ends only when every condition of reg 12(10) holds. */
export const standstillEndsOnItsConditions = rule(
  'standstill-ends-on-its-conditions',
  [
    'reg12EndsOnConditions',
    'reg12EndReady',
    'reg12EndDutiesDone',
    'reg12EndInformed',
    'reg12EndNoMoreDecisions',
    'reg12EndFiveDays',
    'reg12EndStopDecided',
    'reg12EndStopDutiesDone',
    'reg12EndStopInformed',
    'reg12EndStopNoMoreDecisions',
    'reg12EndStopFiveDays',
    'reg12FiveWholeDays',
    'reg12NotBeforeDay8',
    'reg23PanelHold',
  ],
  ({ facts, evidence, procurement }) => {
    if (!facts.run.standstill || facts.run.standstill.endedAt || !endsOnConditions(facts)) return null;
    const conditions = endConditions(facts, evidence.calendar, evidence.now, procurement.regime);
    return reasonsAgainstTheEnd(conditions, 'standstill-ends-on-its-conditions');
  },
);
