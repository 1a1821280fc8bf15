import { namesOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

type Award = 'EnterIntoContract' | 'ConcludeFramework';

/** The contract is with those named in the notice that opened the standstill: nobody else's award has stood still. */
export const contractIsWithThoseIntended = rule<Award>(
  'contract-is-with-those-intended',
  ['reg12StandstillBars', 'reg12CommunicateIntended'],
  ({ data, facts }, no) => {
    const intended = facts.run.standstill?.intendedProviders;
    if (!intended || !data?.providers) return null;
    const others = data.providers.map(({ id }) => id).filter((id) => !intended.includes(id));
    if (others.length === 0 && data.providers.length > 0) return null;
    return no({
      message:
        others.length > 0
          ? `The notice of intention did not name ${namesOf(facts, others)}.`
          : 'The contract names no provider.',
      unblock: `Name only those to whom the authority intended to award: ${namesOf(facts, intended)}.`,
      found: { intended, others },
      field: 'data.providers',
    });
  },
);
