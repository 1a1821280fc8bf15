import {
  endOfDay,
  isOutsideSpan,
  londonDateOf,
  workingDaysAfter,
  type HolidayCalendar,
  type Instant,
  momentInWords,
} from '../calendar/index.js';
import { daysCountedIn, standstillClock } from '../law/index.js';
import { entryOf, type Facts, type StandstillFacts } from '../facts/facts.js';
import {
  decisionsToTell,
  holding,
  openItems,
  owed,
  panelHolds,
  standingDecision,
  undecided,
  untold,
  type Hearing,
} from '../facts/hearing.facts.js';
import { numberInWords, parameterValue, type ProvisionKey, type Regime } from '../law/index.js';
import type { Evidence, Procurement } from '../facts/procurement.js';

/** One condition for the end of a standstill in which representations were received, and what is still missing. */
export interface EndCondition {
  readonly name: string;
  readonly provision: ProvisionKey;
  /** What else it rests on: the duty of reg 12(4) that it is about, or the reading by which its days are counted. */
  readonly also: readonly ProvisionKey[];
  readonly met: boolean;
  readonly missing: string | null;
  /** When it came to be met; for a condition that only time meets, when it will be. */
  readonly at: Instant | null;
}

/** Whether the standstill ends by conditions, and no longer by itself: a valid representation was received in time. */
export function endsOnConditions({ run }: Facts): boolean {
  return holding(run.hearing).length > 0;
}

/**
 * When the window for representations closes: by the calendar that the standstill was counted with, or by a newer one where
 * that gives a later instant. A newly proclaimed holiday never shortens it.
 */
export function windowCloses({ clock }: StandstillFacts, calendar: HolidayCalendar): Instant {
  const recounted = standstillClock(clock.published, calendar, daysCountedIn(clock));
  const again = isOutsideSpan(recounted) ? clock.representationsBefore : recounted.representationsBefore;
  return again > clock.representationsBefore ? again : clock.representationsBefore;
}

/** When a standstill that has ended did end: at the close of its window, or when the last condition of reg 12(10) was met. */
export function endOf({ facts, regime }: Procurement, { calendar, now }: Evidence): Instant {
  const closes = facts.run.standstill ? windowCloses(facts.run.standstill, calendar) : now;
  return endsOnConditions(facts) ? endedAt(endConditions(facts, calendar, now, regime)) : closes;
}

/** The list of reg 12(10), condition by condition, with the two defaults that its words leave to inference. */
export function endConditions(
  facts: Facts,
  calendar: HolidayCalendar,
  now: Instant,
  regime: Regime,
): readonly EndCondition[] {
  const last = lately.get(facts);
  if (last?.calendar === calendar && last.now === now && last.regime === regime) return last.conditions;
  const conditions = conditionsAt(facts, calendar, now, regime);
  lately.set(facts, { calendar, now, regime, conditions });
  return conditions;
}

/** What was last asked of the same facts: each decision asks several times, and facts never change. */
const lately = new WeakMap<
  Facts,
  {
    readonly calendar: HolidayCalendar;
    readonly now: Instant;
    readonly regime: Regime;
    readonly conditions: readonly EndCondition[];
  }
>();

function conditionsAt(facts: Facts, calendar: HolidayCalendar, now: Instant, regime: Regime): readonly EndCondition[] {
  const { hearing, standstill } = facts.run;
  if (!standstill) return [];
  const decision = standingDecision(hearing);
  const stop = decision !== null && decision.outcome !== 'proceed';
  const pick = (proceed: ProvisionKey, other: ProvisionKey): ProvisionKey => (stop ? other : proceed);
  return [
    decided(hearing, pick('reg12EndReady', 'reg12EndStopDecided')),
    ...duties(hearing, pick('reg12EndDutiesDone', 'reg12EndStopDutiesDone')),
    informed(hearing, pick('reg12EndInformed', 'reg12EndStopInformed')),
    noMoreIntended(hearing, pick('reg12EndNoMoreDecisions', 'reg12EndStopNoMoreDecisions')),
    waited(hearing, calendar, now, regime, pick('reg12EndFiveDays', 'reg12EndStopFiveDays')),
    windowClosed(windowCloses(standstill, calendar), now),
    panelFinished(hearing),
  ];
}

/** The instant at which the last condition came to be met. */
export function endedAt(conditions: readonly EndCondition[]): Instant {
  return conditions.reduce((latest, { at }) => (at !== null && at > latest ? at : latest), '');
}

/** A condition that somebody meets: while it is not met nothing says when it will be. */
const condition = (
  name: string,
  provision: ProvisionKey,
  missing: string | null,
  at: Instant | null = null,
  also: readonly ProvisionKey[] = [],
): EndCondition => ({ name, provision, also, met: missing === null, missing, at: missing === null ? at : null });

/** A condition that time alone meets, at an instant that is known. */
const timed = (
  name: string,
  provision: ProvisionKey,
  missing: string | null,
  at: Instant,
  also: readonly ProvisionKey[] = [],
): EndCondition => ({ name, provision, also, met: missing === null, missing, at });

function decided(hearing: Hearing, provision: ProvisionKey): EndCondition {
  const decision = standingDecision(hearing);
  const open = undecided(hearing).map(({ reference }) => reference);
  const missing = !decision
    ? 'No further decision has been made.'
    : open.length > 0
      ? `The further decision was made without ${open.join(', ')}.`
      : null;
  return condition('a further decision was made on every representation', provision, missing, decision?.decidedAt, [
    'reg12FurtherDecision',
  ]);
}

function duties(hearing: Hearing, provision: ProvisionKey): readonly EndCondition[] {
  const unheard = owed(hearing).filter(({ clarification: c }) => !(c && (c.notNeeded || c.answeredAt)));
  const closed = holding(hearing)
    .map(({ clarification: c, withdrawnAt }) => c?.answeredAt ?? (c?.notNeeded ? c.offeredAt : withdrawnAt) ?? '')
    .sort();
  const items = Object.values(hearing.information);
  const open = openItems(hearing);
  const done = items.map(({ provided, withheld }) => provided?.at ?? withheld?.at ?? '').sort();
  const reviewed = hearing.reviews.flatMap(({ representations }) => representations);
  const unreviewed = holding(hearing).filter(({ reference }) => !reviewed.includes(reference));
  const names = (list: readonly { readonly reference: string }[]) => list.map(({ reference }) => reference).join(', ');
  return [
    condition(
      'each representor had the opportunity to explain or clarify',
      provision,
      unheard.length > 0 ? `The opportunity is not closed for ${names(unheard)}.` : null,
      closed.at(-1) || null,
      ['reg12Clarify'],
    ),
    condition(
      'the information asked for was provided, or withheld under an exemption',
      provision,
      open.length > 0 ? `Still open: ${open.map(({ id }) => id).join(', ')}.` : null,
      done.at(-1) ?? null,
      ['reg12Information', 'reg12Exemptions'],
    ),
    condition(
      'the decision was reviewed in the light of every representation',
      provision,
      unreviewed.length > 0 ? `No review takes into account ${names(unreviewed)}.` : null,
      null,
      ['reg12Review'],
    ),
  ];
}

function informed(hearing: Hearing, provision: ProvisionKey): EndCondition {
  const open = decisionsToTell(hearing).map((decision) => {
    const names = untold(decision).map(({ name }) => name);
    const which = decision === standingDecision(hearing) ? '' : ` of ${decision.reference}, which was replaced`;
    return `Not yet informed${which}: ${names.join(', ')}.`;
  });
  const missing =
    hearing.decisions.length === 0
      ? 'There is no further decision to inform anyone of.'
      : open.length > 0
        ? open.join(' ')
        : null;
  const also: ProvisionKey = hearing.decisions.length > 1 ? 'reg12CommunicateSubsequent' : 'reg12Communicate';
  const last = hearing.decisions
    .flatMap(({ informed: told }) => Object.values(told).map(({ sentAt }) => sentAt))
    .sort()
    .at(-1);
  return condition('every provider was informed of every further decision', provision, missing, last, [also]);
}

function noMoreIntended(hearing: Hearing, provision: ProvisionKey): EndCondition {
  const at = standingDecision(hearing)?.noMoreIntendedAt ?? null;
  return condition(
    'no more further decisions are intended',
    provision,
    at === null ? 'The authority has not said that it intends no more further decisions.' : null,
    at,
  );
}

function waited(
  hearing: Hearing,
  calendar: HolidayCalendar,
  now: Instant,
  regime: Regime,
  provision: ProvisionKey,
): EndCondition {
  const days = parameterValue('further-decision-working-days', regime);
  const name = `${numberInWords(days)} working days have passed since the last provider was informed`;
  const decision = standingDecision(hearing);
  if (!decision || decision.recipients.some(({ key }) => !entryOf(decision.informed, key))) {
    const missing = 'The days begin to run when the last provider has been informed.';
    return condition(name, provision, missing, null, ['reg12FiveWholeDays']);
  }
  const ends = Object.values(decision.informed).map(({ sentAt, wait }) => {
    const again = workingDaysAfter(londonDateOf(sentAt), days, calendar);
    return endOfDay(isOutsideSpan(again) || again.lastDay < wait.lastDay ? wait.lastDay : again.lastDay);
  });
  const end = ends.sort().at(-1) ?? '';
  const missing = now >= end ? null : `They are complete at ${momentInWords(end)}.`;
  return timed(name, provision, missing, end, ['reg12FiveWholeDays']);
}

function windowClosed(closes: Instant, now: Instant): EndCondition {
  return timed(
    'the window in which other providers may make representations has closed',
    'reg12NotBeforeDay8',
    now >= closes ? null : `It closes at ${momentInWords(closes)}.`,
    closes,
  );
}

function panelFinished(hearing: Hearing): EndCondition {
  const holds = panelHolds(hearing);
  const finished = Object.values(hearing.panel).flatMap(({ refused, released }) => [
    refused?.at ?? '',
    released?.at ?? '',
  ]);
  return condition(
    'no request for the Panel’s review is open',
    'reg23PanelHold',
    holds.length > 0 ? `${holds.map(({ reference }) => reference).join(', ')} holds the end of the standstill.` : null,
    finished.sort().at(-1) || null,
  );
}
