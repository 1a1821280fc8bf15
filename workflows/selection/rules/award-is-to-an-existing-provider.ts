import { namesOf } from '../../facts/facts.js';
import { providersIn } from '../../rules/providers-in-commands.js';
import { rule } from '../../rules/rule.js';

type ToTheExisting = 'ContactProvider' | 'RecordFindings' | 'EnterIntoContract';

/** Direct award processes A and C award to the existing provider, who was named when the process was chosen, and to nobody else. */
export const awardIsToAnExistingProvider = rule<ToTheExisting>(
  'award-is-to-an-existing-provider',
  ['reg6AOnlyProvider', 'reg9Step2'],
  ({ type, data, facts }, no) => {
    const { process, existingProviders: existing } = facts.choice ?? {};
    if (data === null || !existing || (process !== 'direct-award-a' && process !== 'direct-award-c')) return null;
    const named = providersIn(data);
    const others = named.filter(({ id }) => !existing.includes(id));
    if (others.length === 0) return null;
    const names = others.map(({ id, name }) => name ?? namesOf(facts, [id])).join(', ');
    return no({
      message: `${names} was not named as an existing provider when the process was chosen; ${namesOf(facts, existing)} was.`,
      unblock: `Name ${namesOf(facts, existing)}; for another provider abandon this procurement and choose the process anew.`,
      by: [type, 'Abandon'],
      found: { existing, others: others.map(({ id }) => id) },
      field: 'provider' in data ? 'data.provider' : 'data.providers',
      provision: process === 'direct-award-a' ? 'reg6AOnlyProvider' : 'reg9Step2',
      also: [],
    });
  },
);
