import { waysToTheEnd } from '../end-reasons.js';
import { correctTheRecord } from '../../rules/correct-the-record.js';
import { momentsApart } from '../../calendar/index.js';
import { standingDecision } from '../../facts/hearing.facts.js';
import { endConditions } from '../standstill-end.js';
import { nothingDoes, rule } from '../../rules/rule.js';

/**
 * Abandonment decided in a standstill period is carried out, and its notice submitted, only after that period has ended; the
 * thirty days run from its end.
 */
export const abandonmentHasTakenEffect = rule<'SubmitAbandonmentNotice'>(
  'abandonment-has-taken-effect',
  ['reg15NoticeAfterStandstill', 'reg15OnlyAfterStandstill'],
  ({ data, facts, evidence, procurement }, no) => {
    const ended = facts.abandonment?.standstillEndedAt ?? null;
    if (ended !== null && data?.submittedAt !== undefined && data.submittedAt < ended) {
      const [dated, end] = momentsApart(data.submittedAt, ended);
      return no({
        message: `It is dated ${dated}, before the standstill period ended: ${end}.`,
        ...nothingDoes(
          `Nothing can: a notice submitted then was submitted too early. Give another time if this one is wrong. Where the end of the standstill is: ${correctTheRecord('the standstill period ended')}`,
          'SubmitAbandonmentNotice',
          'CorrectRecord',
        ),
        found: { submittedAt: data.submittedAt, standstillEndedAt: ended },
        field: 'data.submittedAt',
      });
    }
    const decision = standingDecision(facts.run.hearing);
    const running = facts.run.standstill !== null && facts.run.standstill.endedAt === null;
    if (!running || decision?.outcome !== 'abandon') return null;
    const conditions = endConditions(facts, evidence.calendar, evidence.now, procurement.regime);
    return no({
      message: `${decision.reference} is to abandon, and takes effect only when the standstill period has ended.`,
      ...(waysToTheEnd(conditions) ?? nothingDoes('Nothing is to be done: it ends by itself.')),
    });
  },
);
