import { cite } from '../../law/index.js';
import type { Reason } from '../../outcome.js';
import { endConditions, endsOnConditions } from '../../standstill-end.js';
import { rule } from '../rule.js';

/** Where a valid representation was received in time, the standstill ends only when every condition of reg 12(10) holds. */
export const standstillEndsOnItsConditions = rule(
  'standstill-ends-on-its-conditions',
  ['reg12EndsOnConditions'],
  ({ facts, evidence, procurement }) => {
    if (!facts.run.standstill || facts.run.standstill.endedAt || !endsOnConditions(facts)) return null;
    return endConditions(facts, evidence.calendar, evidence.now, procurement.regime)
      .filter(({ met }) => !met)
      .map(({ name, provision, missing, at }): Reason => ({
        code: 'standstill-ends-on-its-conditions',
        provision: cite(provision),
        also: [cite('reg12EndsOnConditions')],
        message: `Not yet true: ${name}. ${missing}`,
        unblock: missing ?? '',
        ...(at ? { unblockedAt: at } : {}),
      }));
  },
);
