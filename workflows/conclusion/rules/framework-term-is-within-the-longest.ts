import { addDays, addYears, dateInWords } from '../../calendar/index.js';
import { parameterValue, numberInWords } from '../../law/index.js';
import type { CommandData } from '../../acts/commands.js';
import type { Facts } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

type Framework = 'ConcludeFramework' | 'SubmitInvitationNotice' | 'SubmitIntentionNotice';

/**
 * The term does not exceed the longest that the law allows, unless the subject-matter exceptionally justifies a longer one. It is asked when the term is
 * first published, and the reason is carried over to what follows.
 */
export const frameworkTermIsWithinTheLongest = rule<Framework>(
  'framework-term-is-within-the-longest',
  ['reg16Term'],
  ({ type, data, facts, procurement }, no) => {
    const asked = data === null || facts.opening?.framework !== true ? null : termIn(facts, type, data);
    if (asked === null || asked.reason?.trim()) return null;
    const { startsOn, endsOn, field } = asked;
    const years = parameterValue('framework-term-years', procurement.regime);
    const lastDay = addDays(addYears(startsOn, years), -1);
    if (endsOn <= lastDay) return null;
    return no({
      message: `The term from ${dateInWords(startsOn)} to ${dateInWords(endsOn)} is longer than ${numberInWords(years)} years, which would end on ${dateInWords(lastDay)}.`,
      unblock:
        'Shorten the term, or give the reason for a longer one: why the subject-matter justifies it as an exceptional case.',
      found: { startsOn, endsOn, lastDay },
      field,
    });
  },
);

function termIn(facts: Facts, type: Framework, data: CommandData[Framework]) {
  const { intention, invitation } = facts.run;
  const before = intention?.content?.longerTermReason ?? invitation?.content?.longerTermReason;
  if (type === 'ConcludeFramework') {
    const { startsOn, endsOn, longerTermReason: reason = before } = data as CommandData['ConcludeFramework'];
    return { startsOn, endsOn, reason, field: 'data.endsOn' };
  }
  const { content } = data as CommandData['SubmitInvitationNotice'];
  const term = content?.frameworkTerm ?? content?.intendedDates;
  const field = content?.frameworkTerm ? 'data.content.frameworkTerm' : 'data.content.intendedDates';
  return term ? { ...term, reason: content?.longerTermReason ?? before, field } : null;
}
