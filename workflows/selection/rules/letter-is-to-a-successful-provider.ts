import { namesOf, nameOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/** Only a provider that was selected is told that it was successful. */
export const letterIsToASuccessfulProvider = rule<'InformSuccessfulProvider'>(
  'letter-is-to-a-successful-provider',
  ['reg11InformSuccessful'],
  ({ data, facts }, no) => {
    if (data === null || facts.run.chosen?.providers.includes(data.provider.id)) return null;
    return no({
      message: `${nameOf(facts, data.provider.id)} was not selected.`,
      unblock: `Inform one of: ${namesOf(facts, facts.run.chosen?.providers ?? []) || 'nobody yet'}.`,
      field: 'data.provider',
    });
  },
);
