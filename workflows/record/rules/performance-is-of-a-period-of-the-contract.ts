import { londonDateOf, dateInWords } from '../../calendar/index.js';
import { contractOf } from '../record.steps.js';
import { rule } from '../../rules/rule.js';

/** Performance is of a period that has passed, and in which the contract ran. */
export const performanceIsOfAPeriodOfTheContract = rule<'RecordPerformance'>(
  'performance-is-of-a-period-of-the-contract',
  ['reg24Record', 'reg9Step1'],
  ({ data, facts, evidence }, no) => {
    if (data === null) return null;
    const reference = contractOf(facts, data.contract);
    const contract = facts.contracts.find((one) => one.reference === reference);
    const today = londonDateOf(evidence.now);
    const { from, to } = data;
    return [
      ...(to < from
        ? [
            no({
              message: `The period ends on ${dateInWords(to)}, before it begins on ${dateInWords(from)}.`,
              unblock: 'Give the first day of the period, and then the last.',
              found: { from, to },
              field: 'data.to',
            }),
          ]
        : []),
      ...(to > today
        ? [
            no({
              message: `The period runs until ${dateInWords(to)}, and it is ${dateInWords(today)}.`,
              unblock: 'Record what has been delivered when the period is over.',
              found: { to, today },
              field: 'data.to',
            }),
          ]
        : []),
      ...(contract && from < contract.startsOn
        ? [
            no({
              message: `The period begins on ${dateInWords(from)}, before the services of contract ${contract.reference} on ${dateInWords(contract.startsOn)}.`,
              unblock: `Give a period from ${dateInWords(contract.startsOn)} on.`,
              found: { from, startsOn: contract.startsOn },
              field: 'data.from',
            }),
          ]
        : []),
    ];
  },
);
