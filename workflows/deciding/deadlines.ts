import { endOfDay, londonDateOf, notBeforeDays, type CalendarDate, type Instant } from '../calendar/index.js';
import type { CommandType } from '../acts/commands.js';
import { ministerNotices } from '../exclusions/minister-notices.js';
import { entryOf, type Facts, type Run } from '../facts/facts.js';
import { holding, standingDecision } from '../facts/hearing.facts.js';
import { cite, parameterValue, numberInWords, type Regime } from '../law/index.js';
import type { Procurement } from '../facts/procurement.js';
import {
  abandonmentNoticeDue,
  abandonmentNoticeProvision,
  awardNoticeDue,
  awardNoticeProvision,
} from '../notices/closing-notices.steps.js';

/** A day that matters, with its working. Derived from the facts, never typed and never stored as anything but a view. */
export interface Deadline {
  /** Stable within the procurement: `standstill:1`, `award-notice:REF-1`. */
  readonly id: string;
  readonly kind:
    | 'standstill-ends'
    | 'further-decision-wait'
    | 'information'
    | 'identification-gate'
    | 'minister-notice'
    | 'award-notice'
    | 'abandonment-notice';
  readonly label: string;
  /** The first day on which it may be done, where there is one. */
  readonly notBefore: CalendarDate | null;
  /** The last day, where there is one. */
  readonly dueOn: CalendarDate | null;
  /** The instant at which it passes: exclusive for a last day, inclusive for a first one. */
  readonly at: Instant;
  readonly provision: string;
  /** How the day was counted. */
  readonly working: unknown;
  /** When it was met, or when what it waits for came; null while it is open. */
  readonly metAt: Instant | null;
  /** The system command to send once the instant has passed; null where a person must act. */
  readonly command: CommandType | null;
}

/** Every deadline of a procurement, met and open, in the order of their instants. */
export function deadlines(procurement: Procurement): readonly Deadline[] {
  const { facts } = procurement;
  const runs = [...facts.earlierRuns, facts.run];
  const heard = runs.filter((run) => !isLeftOnTheDayOfPublication(run, facts));
  return [
    ...runs.flatMap((run) => gateOfIdentification(run, procurement)),
    ...heard.flatMap(endOfStandstill),
    ...heard.flatMap((run) => waitAfterDecision(run, procurement.regime)),
    ...heard.flatMap(informationDue),
    ...noticesToAMinister(procurement),
    ...noticesOfAwards(procurement),
    ...noticeOfAbandonment(procurement),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Whether a run was abandoned or left on the day of publication, before its standstill began: nothing runs out in it. */
function isLeftOnTheDayOfPublication(run: Run, facts: Facts): boolean {
  return run.standstill?.endedAt === null && (run !== facts.run || facts.abandonment !== null);
}

function gateOfIdentification(run: Run, { facts, regime }: Procurement): readonly Deadline[] {
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

function endOfStandstill({ number, standstill, startedAtStep, hearing }: Run): readonly Deadline[] {
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

function waitAfterDecision({ number, hearing, standstill }: Run, regime: Regime): readonly Deadline[] {
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

function informationDue({ number, hearing, standstill }: Run): readonly Deadline[] {
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

function noticesToAMinister({ facts, regime }: Procurement): readonly Deadline[] {
  return ministerNotices(facts, regime).map(({ id, label, provision, due, givenAt }) => ({
    id,
    kind: 'minister-notice',
    label,
    notBefore: null,
    dueOn: due.lastDay,
    at: due.submitBefore,
    provision: cite(provision),
    working: due,
    metAt: givenAt,
    command: null,
  }));
}

function noticesOfAwards({ facts, regime }: Procurement): readonly Deadline[] {
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

function noticeOfAbandonment({ facts: { abandonment }, regime }: Procurement): readonly Deadline[] {
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
