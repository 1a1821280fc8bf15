import { entryOf, nameOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/** Only a provider that made an offer and was not selected is told that it was unsuccessful. */
export const letterIsToAnUnsuccessfulProvider = rule<'InformUnsuccessfulProvider'>(
  'letter-is-to-an-unsuccessful-provider',
  ['reg11InformUnsuccessful'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    const { id } = data.provider;
    if (entryOf(facts.run.offers, id) && !facts.run.chosen?.providers.includes(id)) return null;
    return no({
      message: `${nameOf(facts, id)} ${entryOf(facts.run.offers, id) ? 'was selected' : 'made no offer'}.`,
      unblock: 'Inform a provider whose offer was not successful.',
      field: 'data.provider',
    });
  },
);
