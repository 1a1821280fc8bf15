import { rule } from '../rule.js';

/** A departure from guidance says from what, what was done instead and why, and names who approved it. */
export const departureIsExplained = rule<'DepartFromGuidance'>(
  'departure-is-explained',
  ['nhsAct12ZBGuidance', 'reg24Reasons'],
  ({ data }, no) => {
    if (data === null) return null;
    const texts = {
      guidance: data.guidance,
      instead: data.instead,
      reason: data.reason,
      'approver.name': data.approver.name,
    };
    return Object.entries(texts)
      .filter(([, text]) => !text.trim())
      .map(([field]) =>
        no({
          message: `The departure from guidance does not give \`${field}\`.`,
          unblock: `Give \`${field}\`.`,
          field: `data.${field}`,
        }),
      );
  },
);
