import { recordAbandonmentNoticePublished } from '../acts/notices/record-abandonment-notice-published.js';
import { recordAwardNoticePublished } from '../acts/notices/record-award-notice-published.js';
import { submitAbandonmentNotice } from '../acts/notices/submit-abandonment-notice.js';
import { submitAwardNotice } from '../acts/notices/submit-award-notice.js';
import { addMilliseconds, londonDateOf, withinDaysOf, dateInWords, type PlainDayDeadline } from '../calendar/index.js';
import type { AbandonmentFacts, ContractFacts, Facts, NoticeFacts } from '../facts/facts.js';
import { cite, parameterValue, type Regime } from '../law/index.js';
import { noticeOf } from './index.js';
import type { Warning } from '../facts/outcome.js';
import { awaitingNotice, awaitingPublication, published, submitted, withNotices } from './notice-facts.js';
import { step } from '../rules/step.js';

const latest = (instants: readonly string[]): string | undefined => [...instants].sort().at(-1);

/**
 * When the notice of an award must have been submitted: within 30 days of the award, the day of the award not counted.
 *
 * @param regime the law of the procurement, whose number of days it is.
 */
export function awardNoticeDue({ enteredIntoAt }: Pick<ContractFacts, 'enteredIntoAt'>, regime: Regime) {
  return withinDaysOf(londonDateOf(enteredIntoAt), parameterValue('award-notice-days', regime));
}

/**
 * When the notice of an abandonment must have been submitted: within 30 days of the decision (reg 15(5)(b)) or, where it was
 * decided in a standstill period, within 30 days of the end of that period (reg 15(5)(a)(ii)).
 *
 * @param regime the law of the procurement, whose number of days it is.
 */
export function abandonmentNoticeDue({ decidedAt, standstillEndedAt }: AbandonmentFacts, regime: Regime) {
  const from = londonDateOf(standstillEndedAt === null ? decidedAt : lastInstantOf(standstillEndedAt));
  return withinDaysOf(from, parameterValue('abandonment-notice-days', regime));
}

/** The end of a standstill is the midnight at the end of its last day: the day that it belongs to is the one before. */
function lastInstantOf(standstillEndedAt: string): string {
  return addMilliseconds(standstillEndedAt, -1);
}

/** Which provision sets the 30 days of the notice of an abandonment. */
export function abandonmentNoticeProvision({ standstillEndedAt }: AbandonmentFacts): string {
  return cite(standstillEndedAt === null ? 'reg15NoticeWithin30OfDecision' : 'reg15NoticeWithin30OfEnd');
}

/** Which provision of its process sets the 30 days of an award notice. */
export const awardNoticeProvision = {
  'direct-award-a': 'reg 7(2)(b)',
  'direct-award-b': 'reg 8(2)(b)',
  'direct-award-c': 'reg 9(11)(b)',
  'most-suitable-provider': 'reg 10(15)(b)',
  competitive: 'reg 11(17)(b)',
} as const;

function late(due: PlainDayDeadline, at: string, what: string, provision: string): Warning[] {
  if (at < due.submitBefore) return [];
  const message = `${what} was submitted on ${dateInWords(londonDateOf(at))}, after ${dateInWords(due.lastDay)}, the last of the ${due.length} days. It must still be submitted; the delay is on record.`;
  return [{ code: 'notice-late', provision, message }];
}

function changeAbandonmentNotice(facts: Facts, change: (notice: NoticeFacts | null) => NoticeFacts | null): Facts {
  const { abandonment } = facts;
  return abandonment ? { ...facts, abandonment: { ...abandonment, notice: change(abandonment.notice) } } : facts;
}

export const submitAwardNoticeStep = step(submitAwardNotice, {
  when: (data) => data.submittedAt,
  notBefore: (facts, data) => {
    const last = latest(awaitingNotice(facts, data?.contracts).map(({ enteredIntoAt }) => enteredIntoAt));
    return last ? { at: last, what: 'the contract was entered into' } : null;
  },
  derive: ({ procurement, facts, data }) => {
    const contracts = awaitingNotice(facts, data.contracts).map(({ reference }) => reference);
    return { contracts, notice: noticeOf('award', procurement, data.content ?? {}, contracts) };
  },
  warn: ({ facts, data, at, procurement }) =>
    awaitingNotice(facts, data.contracts).flatMap((contract) =>
      late(
        awardNoticeDue(contract, procurement.regime),
        at,
        `The notice of the award of ${contract.reference}`,
        facts.choice ? awardNoticeProvision[facts.choice.process] : 'reg 7(2)(b)',
      ),
    ),
  apply: (facts, event) => withNotices(facts, event.derived.contracts, () => submitted(event)),
});

export const recordAwardNoticePublishedStep = step(recordAwardNoticePublished, {
  when: (data) => data.publishedAt,
  notBefore: (facts, data) => {
    const last = latest(awaitingPublication(facts, data?.contracts).map(({ notice }) => notice?.submittedAt ?? ''));
    return last ? { at: last, what: 'the notice was submitted' } : null;
  },
  derive: ({ facts, data }) => ({
    contracts: awaitingPublication(facts, data.contracts).map(({ reference }) => reference),
  }),
  apply: (facts, event) => withNotices(facts, event.derived.contracts, (notice) => notice && published(notice, event)),
});

export const submitAbandonmentNoticeStep = step(submitAbandonmentNotice, {
  when: (data) => data.submittedAt,
  notBefore: ({ abandonment }) =>
    abandonment &&
    (abandonment.standstillEndedAt === null
      ? { at: abandonment.decidedAt, what: 'the decision to abandon was taken' }
      : { at: abandonment.standstillEndedAt, what: 'the standstill period ended (reg 15(5)(a)(i))' }),
  derive: ({ procurement }) => ({ notice: noticeOf('abandonment', procurement, {}) }),
  warn: ({ facts: { abandonment }, at, procurement: { regime } }) =>
    abandonment
      ? late(
          abandonmentNoticeDue(abandonment, regime),
          at,
          'The notice of the abandonment',
          abandonmentNoticeProvision(abandonment),
        )
      : [],
  apply: (facts, event) => changeAbandonmentNotice(facts, () => submitted(event)),
});

export const recordAbandonmentNoticePublishedStep = step(recordAbandonmentNoticePublished, {
  when: (data) => data.publishedAt,
  notBefore: ({ abandonment }) =>
    abandonment?.notice ? { at: abandonment.notice.submittedAt, what: 'the notice was submitted' } : null,
  apply: (facts, event) => changeAbandonmentNotice(facts, (notice) => notice && published(notice, event)),
});
