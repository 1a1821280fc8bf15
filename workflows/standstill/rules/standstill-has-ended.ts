import { dateInWords } from '../../calendar/index.js';
import { reasonsAgainstTheEnd, waysToTheEnd } from '../end-reasons.js';
import { endConditions, endsOnConditions, windowCloses } from '../standstill-end.js';
import { nothingDoes, rule } from '../../rules/rule.js';

type Award = 'EnterIntoContract' | 'ConcludeFramework';

/** No contract is entered into, and no framework agreement concluded, before the end of a standstill period. */
export const standstillHasEnded = rule<Award>(
  'standstill-has-ended',
  ['reg12StandstillBars', 'reg12EndsByItself'],
  ({ facts, evidence, procurement }, no) => {
    const { standstill } = facts.run;
    // An end that was put down too early, and acted on, stands corrected at its true instant, which may be still to come.
    if (standstill?.endedAt && standstill.endedAt <= evidence.now) return null;
    if (!standstill) {
      return no({
        message: 'There has been no standstill period: the notice of intention has not been published.',
        unblock: 'Submit the notice of intention, and record its publication.',
        by: ['SubmitIntentionNotice', 'RecordIntentionNoticePublished'],
        provision: 'reg12StandstillBars',
      });
    }
    if (endsOnConditions(facts)) {
      const conditions = endConditions(facts, evidence.calendar, evidence.now, procurement.regime);
      const missing = reasonsAgainstTheEnd(conditions, 'standstill-has-ended');
      return [
        no({
          message:
            'The standstill period is open: representations were received, and it ends only when every condition of reg 12(10) holds.',
          ...(waysToTheEnd(conditions) ?? nothingDoes('Nothing is to be done: it ends by itself.')),
          provision: 'reg12StandstillBars',
        }),
        ...missing,
      ];
    }
    const { clock } = standstill;
    return no({
      message: `The standstill period is open: it began on ${dateInWords(clock.standstillBegins)} and representations may be made until midnight at the end of ${dateInWords(clock.lastDay)}.`,
      unblock: `Wait until ${dateInWords(clock.earliestAward)}, if no representation arrives.`,
      unblockedAt: windowCloses(standstill, evidence.calendar),
      found: { standstillBegins: clock.standstillBegins, lastDay: clock.lastDay, earliestAward: clock.earliestAward },
    });
  },
);
