import { condition, timed, toDo, type EndCondition, type Open } from './end-condition.js';
import { panelFinished } from './panel-condition.js';
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
  representationsNamed,
  standingDecision,
  undecided,
  untold,
  type Hearing,
} from '../facts/hearing.facts.js';
import { numberInWords, parameterValue, type ProvisionKey, type Regime } from '../law/index.js';
import type { Evidence, Procurement } from '../facts/procurement.js';

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

function decided(hearing: Hearing, provision: ProvisionKey): EndCondition {
  const decision = standingDecision(hearing);
  const without = undecided(hearing);
  const references = without.map(({ reference }) => reference).join(', ');
  const make = `Make a further decision on ${references}: to proceed, to abandon, or to go back to an earlier step.`;
  const open: Open = !decision
    ? ['No further decision has been made.', make, toDo('MakeFurtherDecision')]
    : without.length > 0
      ? [`The further decision was made without ${representationsNamed(without)}.`, make, toDo('MakeFurtherDecision')]
      : null;
  return condition('a further decision was made on every representation', provision, open, decision?.decidedAt, [
    'reg12FurtherDecision',
  ]);
}

function duties(hearing: Hearing, provision: ProvisionKey): readonly EndCondition[] {
  const unheard = owed(hearing).filter(({ clarification: c }) => !(c && (c.notNeeded || c.answeredAt)));
  const unasked = unheard.filter(({ clarification }) => !clarification);
  const unanswered = unheard.filter(({ clarification }) => clarification);
  const closed = holding(hearing)
    .map(({ clarification: c, withdrawnAt }) => c?.answeredAt ?? (c?.notNeeded ? c.offeredAt : withdrawnAt) ?? '')
    .sort();
  const items = Object.values(hearing.information);
  const open = openItems(hearing);
  const itemIds = open.map(({ id }) => id);
  const ids = itemIds.join(', ');
  const done = items.map(({ provided, withheld }) => provided?.at ?? withheld?.at ?? '').sort();
  const reviewed = hearing.reviews.flatMap(({ representations }) => representations);
  const unreviewed = holding(hearing).filter(({ reference }) => !reviewed.includes(reference));
  const names = (list: readonly { readonly reference: string }[]) => list.map(({ reference }) => reference).join(', ');
  const hear = [
    ...(unasked.length > 0
      ? [`Offer ${names(unasked)} the opportunity to explain or clarify, or record why none is needed.`]
      : []),
    ...(unanswered.length > 0 ? [`Record the answer of ${names(unanswered)} to that opportunity.`] : []),
  ];
  const toHear = [
    ...(unasked.length > 0
      ? [
          toDo(
            'OfferClarification',
            unasked.map(({ reference }) => reference),
          ),
        ]
      : []),
    ...(unanswered.length > 0
      ? [
          toDo(
            'AnswerClarification',
            unanswered.map(({ reference }) => reference),
          ),
        ]
      : []),
  ];
  return [
    condition(
      'each representor had the opportunity to explain or clarify',
      provision,
      unheard.length > 0
        ? [`The opportunity is not closed for ${representationsNamed(unheard)}.`, hear.join(' '), ...toHear]
        : null,
      closed.at(-1) || null,
      ['reg12Clarify'],
    ),
    condition(
      'the information asked for was provided, or withheld under an exemption',
      provision,
      open.length > 0
        ? [
            `${items.length - open.length} of ${items.length} items are settled. Still open: ${ids}.`,
            `Provide ${ids}, or withhold what an exemption covers.`,
            toDo('ProvideInformation', itemIds),
            toDo('WithholdInformation', itemIds),
          ]
        : null,
      done.at(-1) ?? null,
      ['reg12Information', 'reg12Exemptions'],
    ),
    condition(
      'the decision was reviewed in the light of every representation',
      provision,
      unreviewed.length > 0
        ? [
            `No review takes into account ${representationsNamed(unreviewed)}.`,
            `Review the decision in the light of ${names(unreviewed)}, and record the review.`,
            toDo(
              'RecordReview',
              unreviewed.map(({ reference }) => reference),
            ),
          ]
        : null,
      null,
      ['reg12Review'],
    ),
  ];
}

function informed(hearing: Hearing, provision: ProvisionKey): EndCondition {
  const toTell = decisionsToTell(hearing).map((decision) => {
    const replaced = decision === standingDecision(hearing) ? '' : `${decision.reference}, which was replaced`;
    const names = untold(decision).map(({ name }) => name);
    return [
      `Not yet informed${replaced && ` of ${replaced}`}: ${names.join(', ')}.`,
      `Inform ${names.join(', ')} of the further decision${replaced && ` ${replaced}`}, in writing and with reasons.`,
    ] as const;
  });
  const open: Open =
    hearing.decisions.length === 0
      ? [
          'There is no further decision to inform anyone of.',
          'Inform everybody of the further decision once it is made.',
          toDo('MakeFurtherDecision'),
          toDo('InformOfFurtherDecision'),
        ]
      : toTell.length > 0
        ? [
            toTell.map(([missing]) => missing).join(' '),
            toTell.map(([, unblock]) => unblock).join(' '),
            toDo(
              'InformOfFurtherDecision',
              decisionsToTell(hearing).flatMap((one) => untold(one).map(({ key }) => key)),
            ),
          ]
        : null;
  const also: ProvisionKey = hearing.decisions.length > 1 ? 'reg12CommunicateSubsequent' : 'reg12Communicate';
  const last = hearing.decisions
    .flatMap(({ informed: told }) => Object.values(told).map(({ sentAt }) => sentAt))
    .sort()
    .at(-1);
  return condition('every provider was informed of every further decision', provision, open, last, [also]);
}

function noMoreIntended(hearing: Hearing, provision: ProvisionKey): EndCondition {
  const at = standingDecision(hearing)?.noMoreIntendedAt ?? null;
  return condition(
    'no more further decisions are intended',
    provision,
    at === null
      ? [
          'The authority has not said that it intends no more further decisions.',
          'Say that no more further decisions are intended, once the last of them is made.',
          toDo('IntendNoFurtherDecision'),
        ]
      : null,
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
    const unblock = `Inform everybody of the further decision, and then wait ${numberInWords(days)} working days.`;
    const tell = toDo(decision ? 'InformOfFurtherDecision' : 'MakeFurtherDecision');
    return condition(name, provision, [missing, unblock, tell], null, ['reg12FiveWholeDays']);
  }
  const ends = Object.values(decision.informed).map(({ sentAt, wait }) => {
    const again = workingDaysAfter(londonDateOf(sentAt), days, calendar);
    return endOfDay(isOutsideSpan(again) || again.lastDay < wait.lastDay ? wait.lastDay : again.lastDay);
  });
  const end = ends.sort().at(-1) ?? '';
  const complete = momentInWords(end);
  const open: Open = now >= end ? null : [`They are complete at ${complete}.`, `Wait until ${complete}.`];
  return timed(name, provision, open, end, ['reg12FiveWholeDays']);
}

function windowClosed(closes: Instant, now: Instant): EndCondition {
  const moment = momentInWords(closes);
  return timed(
    'the window in which other providers may make representations has closed',
    'reg12NotBeforeDay8',
    now >= closes ? null : [`It closes at ${moment}.`, `Wait until ${moment}.`],
    closes,
  );
}
