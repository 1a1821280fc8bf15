import { dateInWords, endOfDay, isOutsideSpan, londonDateOf, workingDaysAfter } from '../../calendar/index.js';
import { nameOf, type LetterFacts, type StandstillFacts } from '../../facts/facts.js';
import { parameterValue } from '../../law/index.js';
import { windowCloses } from '../../standstill/standstill-end.js';
import { rule } from '../../rules/rule.js';

type Award = 'EnterIntoContract' | 'ConcludeFramework';

/** A provider that was told wrong dates, and the true ones only in the standstill period, has had the time of the law all the same. */
export const correctedLettersLeaveTheTime = rule<Award>(
  'corrected-letters-leave-the-time',
  ['reg11CorrectedLetter', 'reg11InformUnsuccessful', 'reg12RepresentationsWindow', 'sch9Para5RepresentationDates'],
  ({ facts, evidence, procurement }, no) => {
    const { standstill, letters } = facts.run;
    if (!standstill) return null;
    return Object.entries(letters).flatMap(([id, letter]) => {
      const toldAt = toldSince(letter, standstill);
      const toldOn = toldAt && londonDateOf(toldAt);
      if (toldOn === null || toldOn <= standstill.clock.standstillBegins) return [];
      const closes = windowCloses(standstill, evidence.calendar);
      if (toldAt !== null && toldAt >= closes) {
        return no({
          message: `${nameOf(facts, id)} was told the true dates on ${dateInWords(toldOn)}, when representations could no longer be made.`,
          unblock:
            'Go back to the letters to the providers: they are sent again with the true dates, and a new notice of intention and standstill period follow.',
          by: ['ReturnToStep'],
          found: { toldOn, closes },
        });
      }
      const days = parameterValue('standstill-working-days', procurement.regime);
      const counted = workingDaysAfter(toldOn, days, evidence.calendar);
      const last = isOutsideSpan(counted) ? null : counted.lastDay;
      const until = last ? endOfDay(last) : null;
      if (until !== null && evidence.now >= until) return [];
      return no({
        message: `${nameOf(facts, id)} was told the true dates only on ${dateInWords(toldOn)}, in the standstill period, and has not had ${days} working days since.`,
        unblock: last
          ? `Wait until the end of ${dateInWords(last)}, or go back to the letters to the providers.`
          : 'Load a newer list of holidays, or go back to the letters to the providers.',
        by: ['ReturnToStep'],
        found: { toldOn },
        ...(until ? { unblockedAt: until } : {}),
      });
    });
  },
);

/** Since when a provider knows the true dates; null where it was told no others, or was told them before they were moved. */
function toldSince(letter: LetterFacts, { clock, replacedClocks }: StandstillFacts): string | null {
  const sent = [...(letter.corrects ?? []), letter];
  const right = ({ representations: dates }: Pick<LetterFacts, 'representations'>): boolean =>
    dates === null ||
    [clock, ...replacedClocks].some((one) => dates.from === one.standstillBegins && dates.lastDay === one.lastDay);
  const lastWrong = sent.findLastIndex((one) => !right(one));
  return lastWrong === -1 ? null : (sent[lastWrong + 1]?.sentAt ?? null);
}
