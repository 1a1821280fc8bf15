import { rule } from '../../rules/rule.js';

/** A decision to go back names a step of reg 9, 10 or 11 that the process has. */
export const outcomeIsOneThatCanBeCarriedOut = rule<'MakeFurtherDecision'>(
  'outcome-is-one-that-can-be-carried-out',
  ['reg12Steps', 'reg12GoBack'],
  ({ data, course }, no) => {
    if (data === null || data.outcome !== 'go-back') return null;
    const steps = course.stepsBack('goingBack').map(({ step }) => step);
    if (data.step !== undefined && steps.includes(data.step)) return null;
    return no({
      message:
        data.step === undefined
          ? 'Nothing says which step is gone back to.'
          : `There is no step ${data.step} to go back to.`,
      unblock: `Say which step: one of ${steps.join(', ')}.`,
      found: { steps },
      field: 'data.step',
    });
  },
);
