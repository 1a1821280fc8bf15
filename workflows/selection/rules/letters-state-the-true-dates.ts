import { dateInWords } from '../../calendar/index.js';
import { namesOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

type Award = 'EnterIntoContract' | 'ConcludeFramework';

/**
 * The letters go out before the notice is published, so their representation dates rest on a plan. Where the notice was
 * published on another day they are sent again with the true dates before an award is made (inferred).
 */
export const lettersStateTheTrueDates = rule<Award>(
  'letters-state-the-true-dates',
  ['sch9Para5RepresentationDates', 'reg11LettersBeforeNotice'],
  ({ facts }, no) => {
    const { standstill, letters } = facts.run;
    if (!standstill) return null;
    const { standstillBegins, lastDay } = standstill.clock;
    const wrong = Object.entries(letters)
      .filter(
        ([, { representations: dates }]) => dates && (dates.from !== standstillBegins || dates.lastDay !== lastDay),
      )
      .map(([id]) => id);
    if (wrong.length === 0) return null;
    return no({
      message: `The letters to ${namesOf(facts, wrong)} give other dates for representations than the true ones, ${dateInWords(standstillBegins)} to ${dateInWords(lastDay)}.`,
      unblock: 'Send each of them a corrected letter.',
      by: ['InformUnsuccessfulProvider'],
      about: { InformUnsuccessfulProvider: wrong },
      found: { standstillBegins, lastDay, wrong },
    });
  },
);
