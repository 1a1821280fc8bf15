import { requestPanelReview } from '../acts/hearing/request-panel-review.js';
import { recordPanelAcceptance } from '../acts/hearing/record-panel-acceptance.js';
import { recordPanelRefusal } from '../acts/hearing/record-panel-refusal.js';
import { recordPanelAdvice } from '../acts/hearing/record-panel-advice.js';
import { releasePanelHold } from '../acts/hearing/release-panel-hold.js';
import { seekExpertAdvice } from '../acts/hearing/seek-expert-advice.js';
import { applyCalendar } from '../acts/hearing/apply-calendar.js';
import { endOfDay, londonDateOf, type Instant, dateInWords } from '../calendar/index.js';
import { type StandstillClock } from '../law/index.js';
import { laterCounts, type LaterCounts } from '../standstill/calendar-flag.js';
import { entryOf, type Facts } from '../facts/facts.js';
import { standingDecision, type PanelRequestFacts } from '../facts/hearing.facts.js';
import { cite, numberInWords, parameterValue } from '../law/index.js';
import { heard } from './hearing-facts.js';
import { withDecision } from './further-decision.steps.js';
import { inRun } from '../facts/in-run.js';
import { step } from '../rules/step.js';

function withRequest(facts: Facts, reference: string, change: Partial<PanelRequestFacts>): Facts {
  const known = entryOf(facts.run.hearing.panel, reference);
  return known ? heard(facts, { panel: { ...facts.run.hearing.panel, [reference]: { ...known, ...change } } }) : facts;
}

const after = (facts: Facts, reference: string | undefined) => {
  const known = reference === undefined ? undefined : entryOf(facts.run.hearing.panel, reference);
  return known ? { at: known.requestedAt, what: 'the Panel’s review was requested' } : null;
};

export const requestPanelReviewStep = step(requestPanelReview, {
  when: (data) => data.requestedAt,
  notBefore: ({ run }, data) => {
    const informed = data && entryOf(standingDecision(run.hearing)?.informed, data.representation);
    return informed ? { at: informed.sentAt, what: 'the provider was informed of the decision' } : null;
  },
  derive: ({ facts, data, at }) => {
    const informed = entryOf(standingDecision(facts.run.hearing)?.informed, data.representation);
    const lastDay = informed?.wait.lastDay ?? null;
    return {
      reference: `P${Object.keys(facts.run.hearing.panel).length + 1}`,
      lastDay,
      inTime: lastDay !== null && at < endOfDay(lastDay),
    };
  },
  warn: ({ facts, data, at, procurement: { regime } }) => {
    const days = parameterValue('further-decision-working-days', regime);
    const lastDay = entryOf(standingDecision(facts.run.hearing)?.informed, data.representation)?.wait.lastDay;
    if (!lastDay || at < endOfDay(lastDay)) return [];
    return [
      {
        code: 'panel-request-late',
        provision: 'reg 23(1)',
        message: `The request was made after ${dateInWords(lastDay)}, the last of the ${numberInWords(days)} working days; it is on record and does not hold the standstill.`,
      },
    ];
  },
  apply: (facts, { data, derived, at }) => {
    const reference = derived.reference;
    const request: PanelRequestFacts = {
      reference,
      representation: data.representation,
      requestedAt: at,
      inTime: derived.inTime,
      acceptedAt: null,
      refused: null,
      advised: null,
      released: null,
    };
    return heard(facts, { panel: { ...facts.run.hearing.panel, [reference]: request } });
  },
});

export const recordPanelAcceptanceStep = step(recordPanelAcceptance, {
  when: (data) => data.acceptedAt,
  notBefore: (facts, data) => after(facts, data?.request),
  apply: (facts, { data, at }) => withRequest(facts, data.request, { acceptedAt: at }),
});

export const recordPanelRefusalStep = step(recordPanelRefusal, {
  when: (data) => data.refusedAt,
  notBefore: (facts, data) => after(facts, data?.request),
  apply: (facts, { data, at }) => withRequest(facts, data.request, { refused: { at, ground: data.ground } }),
});

export const recordPanelAdviceStep = step(recordPanelAdvice, {
  when: (data) => data.receivedAt,
  notBefore: (facts, data) => after(facts, data?.request),
  apply: (facts, { data, at }) => {
    const decision = standingDecision(facts.run.hearing)?.reference ?? null;
    return withRequest(facts, data.request, { advised: { at, advises: data.advises, decision } });
  },
});

export const releasePanelHoldStep = step(releasePanelHold, {
  when: (data) => data.decidedAt,
  notBefore: (facts, data) => after(facts, data?.request),
  apply: (facts, { data, at }) => withRequest(facts, data.request, { released: { at, reason: data.reason } }),
});

export const seekExpertAdviceStep = step(seekExpertAdvice, {
  when: (data) => data.soughtAt,
  derive: ({ facts, at }) => ({ inStandstill: isInStandstill(facts, at) }),
  warn: ({ facts, at }) =>
    facts.run.standstill === null || isInStandstill(facts, at)
      ? []
      : [
          {
            code: 'advice-not-sought-in-the-standstill',
            provision: cite('reg14AdviceSought'),
            message: `It was not sought in the standstill period, which begins on ${dateInWords(facts.run.standstill.clock.standstillBegins)}: an existing contract cannot be modified for continuity on the strength of it.`,
          },
        ],
  apply: (facts, { data, at }) =>
    heard(facts, {
      expertAdvice: [...facts.run.hearing.expertAdvice, { from: data.from, endorsedBy: data.endorsedBy, soughtAt: at }],
    }),
});

/** Whether an instant is within the standstill period, which begins on the day after publication (reg 12(2)). */
function isInStandstill({ run: { standstill } }: Facts, at: Instant): boolean {
  if (!standstill || londonDateOf(at) < standstill.clock.standstillBegins) return false;
  return standstill.endedAt === null || at < standstill.endedAt;
}

export const applyCalendarStep = step(applyCalendar, {
  derive: ({ facts, procurement: { regime }, evidence: { calendar } }) => {
    const { clock, waits } = laterCounts(facts, calendar, regime);
    return {
      from: facts.run.standstill?.clock ?? null,
      to: clock ?? facts.run.standstill?.clock ?? null,
      waits,
      calendar: { division: calendar.division, asOf: calendar.asOf, source: calendar.source },
    };
  },
  apply: (facts, { derived }) => withLaterWaits(derived.to ? withLaterClock(facts, derived.to) : facts, derived.waits),
});

function withLaterClock(facts: Facts, clock: StandstillClock): Facts {
  const { standstill } = facts.run;
  if (!standstill || clock.lastDay === standstill.clock.lastDay) return facts;
  const replacedClocks = [...standstill.replacedClocks, standstill.clock];
  return inRun(facts, { standstill: { ...standstill, clock, replacedClocks } });
}

/** The working days of 12(10) are days of the same list as those of the window. */
function withLaterWaits(facts: Facts, waits: LaterCounts['waits'] = {}): Facts {
  if (Object.keys(waits).length === 0) return facts;
  return withDecision(facts, (decision) => ({
    ...decision,
    informed: Object.fromEntries(
      Object.entries(decision.informed).map(([key, one]) => [
        key,
        { ...one, wait: entryOf(waits, key)?.to ?? one.wait },
      ]),
    ),
  }));
}
