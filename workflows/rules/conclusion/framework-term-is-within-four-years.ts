import { addDays, addYears } from '../../calendar/index.js';
import { parameterValue } from '../../law/index.js';
import { rule } from '../rule.js';

/** The term does not exceed four years, unless the subject-matter exceptionally justifies a longer one. */
export const frameworkTermIsWithinFourYears = rule<'ConcludeFramework'>(
  'framework-term-is-within-four-years',
  ['reg16Term'],
  ({ data, procurement }, no) => {
    if (data === null || data.longerTermReason?.trim()) return null;
    const years = parameterValue('framework-term-years', procurement.regime);
    const lastDay = addDays(addYears(data.startsOn, years), -1);
    if (data.endsOn <= lastDay) return null;
    return no({
      message: `The term from ${data.startsOn} to ${data.endsOn} is longer than ${years} years, which would end on ${lastDay}.`,
      unblock:
        'Shorten the term, or give `longerTermReason`: why the subject-matter justifies it as an exceptional case.',
      found: { startsOn: data.startsOn, endsOn: data.endsOn, lastDay },
      field: 'data.endsOn',
    });
  },
);
