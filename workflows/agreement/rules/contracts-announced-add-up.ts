import { intendedProviders } from '../../notices/index.js';
import { inPounds, penceOf } from '../../process-check/index.js';
import { namesOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/** Where a notice of intention tells several contracts apart, they are with those chosen, and come to the value that it gives. */
export const contractsAnnouncedAddUp = rule<'SubmitIntentionNotice'>(
  'contracts-announced-add-up',
  ['reg12OneAward'],
  ({ data, facts }, no) => {
    const contracts = data?.content?.contracts;
    if (!contracts || contracts.length === 0) return null;
    const chosen = intendedProviders(facts);
    const named = contracts.flatMap(({ providers }) => providers);
    const others = [...new Set(named.filter((id) => !chosen.includes(id)))];
    const left = chosen.filter((id) => !named.includes(id));
    const references = contracts.map(({ reference }) => reference);
    const twice = references.filter((one, index) => references.indexOf(one) !== index);
    const total = data.content?.approximateLifetimeValue ?? facts.opening?.lifetimeValue ?? null;
    const sum = contracts.reduce((pence, one) => pence + (penceOf(one.approximateLifetimeValue) ?? 0n), 0n);
    const whole = total === null ? null : penceOf(total);
    const field = 'data.content.contracts';
    return [
      ...(others.length > 0
        ? [
            no({
              message: `${namesOf(facts, others)} was not chosen.`,
              unblock: 'Name only those who were chosen.',
              field,
            }),
          ]
        : []),
      ...(left.length > 0
        ? [
            no({
              message: `No contract is announced with ${namesOf(facts, left)}, who was chosen.`,
              unblock: 'Name with each contract those to whom it is intended to be awarded.',
              field,
            }),
          ]
        : []),
      ...(contracts.some(({ providers }) => providers.length === 0)
        ? [no({ message: 'A contract is announced with nobody.', unblock: 'Name with whom.', field })]
        : []),
      ...(twice.length > 0
        ? [
            no({
              message: `${twice.join(', ')} is announced twice.`,
              unblock: 'Give each a reference of its own.',
              field,
            }),
          ]
        : []),
      ...(whole !== null && whole !== sum
        ? [
            no({
              message: `The contracts come to ${inPounds(sum)}, and the notice gives ${inPounds(whole)}.`,
              unblock: 'Correct one or the other.',
              field,
              found: { contracts: Number(sum) / 100, notice: total },
            }),
          ]
        : []),
    ];
  },
);
