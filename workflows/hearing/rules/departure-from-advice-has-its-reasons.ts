import { rule } from '../../rules/rule.js';

/** After the Panel's advice the authority decides again; where it departs from the advice it says why. */
export const departureFromAdviceHasItsReasons = rule<'MakeFurtherDecision'>(
  'departure-from-advice-has-its-reasons',
  ['reg24Reasons', 'reg23Advice'],
  ({ data, facts }, no) => {
    if (data === null || data.reasonsForDeparting?.trim()) return null;
    const advised = Object.values(facts.run.hearing.panel).flatMap(({ reference, advised: advice }) =>
      advice ? [{ reference, ...advice }] : [],
    );
    const last = advised.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
    if (!last || last.advises === 'other' || last.advises === data.outcome) return null;
    return no({
      message: `The Panel’s advice on ${last.reference} is to ${last.advises.replace('-', ' ')}; this decision is to ${data.outcome.replace('-', ' ')}.`,
      unblock: 'Give the reasons for departing from the advice.',
      found: { advised: last.advises, outcome: data.outcome },
      field: 'data.reasonsForDeparting',
    });
  },
);
