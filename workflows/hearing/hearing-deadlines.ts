import { endOfDay } from '../calendar/index.js';
import { entryOf, type Run } from '../facts/facts.js';
import { holding, standingDecision } from '../facts/hearing.facts.js';
import { cite, numberInWords, parameterValue, type Regime } from '../law/index.js';
import type { Deadline } from '../rules/deadline.js';

/** The wait since every provider was informed of the further decision (reg 12(10)). */
export function waitAfterDecision({ number, hearing, standstill }: Run, regime: Regime): readonly Deadline[] {
  const days = numberInWords(parameterValue('further-decision-working-days', regime));
  const decision = standingDecision(hearing);
  const waits = Object.values(decision?.informed ?? {}).map(({ wait }) => wait);
  const last = waits.sort((a, b) => (a.lastDay < b.lastDay ? 1 : -1))[0];
  if (!decision || !last || decision.recipients.some(({ key }) => !entryOf(decision.informed, key))) return [];
  return [
    {
      id: `further-decision-wait:${number}`,
      kind: 'further-decision-wait',
      label: `Last of the ${days} working days since the last provider was informed of ${decision.reference}${decision.outcome === 'proceed' ? `; each representor has ${days} of its own, since it was informed, to ask the Panel` : ''}`,
      notBefore: null,
      dueOn: last.lastDay,
      at: endOfDay(last.lastDay),
      provision: cite(decision.outcome === 'proceed' ? 'reg12EndFiveDays' : 'reg12EndStopFiveDays'),
      working: last,
      metAt: standstill?.endedAt ?? null,
      command: 'EndStandstill',
    },
  ];
}

/** The authority's own last day for each item of information that was asked for (reg 12(4)). */
export function informationDue({ number, hearing, standstill }: Run): readonly Deadline[] {
  const items = Object.values(hearing.information);
  // The standstill can end with an item open only where no representation was valid, and then nothing is owed (12(4)).
  const isOwed = standstill?.endedAt === null && holding(hearing).length > 0;
  const owedStill = items.filter(({ provided, withheld }) => provided || withheld || isOwed);
  return owedStill.map((item) => ({
    id: `information:${number}:${item.id}`,
    kind: 'information' as const,
    label: `The authority’s own last day to provide or withhold ${item.id}, asked for by ${item.by?.name ?? item.representation}; the law says promptly`,
    notBefore: null,
    dueOn: item.dueOn,
    at: endOfDay(item.dueOn),
    provision: cite('reg12Information'),
    working: { requestedAt: item.requestedAt, dueOn: item.dueOn },
    metAt: item.provided?.at ?? item.withheld?.at ?? null,
    command: null,
  }));
}
