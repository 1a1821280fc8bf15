import type { Run } from '../facts/facts.js';
import { holding } from '../facts/hearing.facts.js';
import { cite } from '../law/index.js';
import type { Deadline } from '../rules/deadline.js';

/** The last day for representations, at whose end the standstill ends where there are none (reg 12(9)). */
export function endOfStandstill({ number, standstill, startedAtStep, hearing }: Run): readonly Deadline[] {
  if (!standstill || startedAtStep > 7) return [];
  const { clock, endedAt } = standstill;
  const held = holding(hearing).length > 0;
  return [
    {
      id: `standstill:${number}`,
      kind: 'standstill-ends',
      label: held
        ? 'Last day for other representations; some were received, so standstill ends on the conditions of reg 12(10), and not before'
        : 'Last day for representations; standstill ends at midnight if there are none',
      notBefore: null,
      dueOn: clock.lastDay,
      at: clock.representationsBefore,
      provision: cite(held ? 'reg12EndsOnConditions' : 'reg12EndsByItself'),
      working: clock,
      metAt: endedAt,
      command: 'EndStandstill',
    },
  ];
}
