import { nothingDoes, rule } from '../../rules/rule.js';

/** The step gone back to is one of reg 9, 10 or 11 for the process in use, and lies before where the procurement is. */
export const stepIsAnEarlierOne = rule<'ReturnToStep'>(
  'step-is-an-earlier-one',
  ['reg15Steps', 'reg15GoBack'],
  ({ data, course }, no) => {
    if (data === null) return null;
    const earlier = course.stepsBack();
    if (earlier.some(({ step }) => step === data.step)) return null;
    return no({
      message: `Step ${data.step} is not an earlier step of this process that can be repeated from here.`,
      ...(earlier.length > 0
        ? { unblock: `One of: ${earlier.map(({ label }) => label).join('; ')}.` }
        : nothingDoes('Nothing can: there is no earlier step to go back to.', 'Abandon')),
      found: { earlier: earlier.map(({ step }) => step) },
      field: 'data.step',
    });
  },
);
