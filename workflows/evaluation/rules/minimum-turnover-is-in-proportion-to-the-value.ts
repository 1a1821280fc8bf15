import { parameterValue, timesInWords } from '../../law/index.js';
import { inPounds, penceOf } from '../../process-check/money.js';
import { rule } from '../../rules/rule.js';

/** A minimum turnover of exactly so many times the estimated value may be asked for, a penny more only with the reason for it. */
export const minimumTurnoverIsInProportionToTheValue = rule<'SetBasicSelectionCriteria'>(
  'minimum-turnover-is-in-proportion-to-the-value',
  ['sch16Para3Turnover', 'sch16Para3Financial'],
  ({ data, facts, procurement }, no) => {
    if (data === null) return null;
    const value = facts.opening?.lifetimeValue ?? data.estimatedValue ?? null;
    const times = BigInt(parameterValue('minimum-turnover-multiple', procurement.regime));
    return data.criteria.flatMap(({ id, kind, minimumTurnover, higherTurnoverReason }, index) => {
      if (minimumTurnover === undefined) return [];
      const field = `data.criteria[${index}].minimumTurnover`;
      if (kind !== 'financial') {
        return [
          no({
            message: `The criterion ${id} asks for a minimum turnover and is not a financial one.`,
            unblock: 'Make it a financial criterion.',
            field,
            provision: 'sch16Para3Financial',
          }),
        ];
      }
      const asked = penceOf(minimumTurnover);
      const estimated = value === null ? null : penceOf(value);
      const reasoned = Boolean(higherTurnoverReason?.trim());
      if (reasoned || (asked !== null && estimated !== null && asked <= estimated * times)) return [];
      if (asked === null || estimated === null) {
        return [
          no({
            message: 'A minimum turnover is measured against the estimated value, and none is on record.',
            unblock: 'Give the estimated value.',
            field: 'data.estimatedValue',
          }),
        ];
      }
      return [
        no({
          message: `The criterion ${id} asks for a turnover of ${inPounds(asked)}; ${timesInWords(Number(times))} the estimated value of ${inPounds(estimated)} is ${inPounds(estimated * times)}.`,
          unblock:
            'Ask for no more than that, or give the reason for more: why it is appropriate and proportionate, such as a special risk.',
          found: { minimumTurnover, estimatedValue: value, atMost: Number(estimated * times) / 100 },
          field,
        }),
      ];
    });
  },
);
