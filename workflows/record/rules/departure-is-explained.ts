import { rule } from '../../rules/rule.js';

/** A departure from guidance says from what, what was done instead and why, and names who approved it. */
export const departureIsExplained = rule<'DepartFromGuidance'>(
  'departure-is-explained',
  ['nhsAct12ZBGuidance', 'reg24Reasons'],
  ({ data }, no) => {
    if (data === null) return null;
    const texts = {
      guidance: [data.guidance, 'from what guidance it departs'],
      instead: [data.instead, 'what was done instead'],
      reason: [data.reason, 'why'],
      'approver.name': [data.approver.name, 'who approved it'],
    } as const;
    return Object.entries(texts)
      .filter(([, [text]]) => !text.trim())
      .map(([field, [, what]]) =>
        no({
          message: `The departure from guidance does not say ${what}.`,
          unblock: `Say ${what}.`,
          field: `data.${field}`,
        }),
      );
  },
);
