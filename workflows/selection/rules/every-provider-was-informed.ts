import { entryOf, namesOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/** Step 5 comes before step 6: the intention notice waits until each successful and each unsuccessful provider is told. */
export const everyProviderWasInformed = rule<'SubmitIntentionNotice'>(
  'every-provider-was-informed',
  ['reg11Step5', 'reg11InformSuccessful', 'reg11InformUnsuccessful'],
  ({ facts }, no) => {
    const { chosen, offers, letters } = facts.run;
    const everyone = [...new Set([...(chosen?.providers ?? []), ...Object.keys(offers)])];
    const untold = everyone.filter((id) => !entryOf(letters, id));
    if (chosen && untold.length === 0) return null;
    return no({
      message: chosen
        ? `Not yet informed in writing: ${namesOf(facts, untold)}.`
        : 'The successful provider has not been decided.',
      unblock: 'Inform each.',
      by: untold.map((id) =>
        chosen?.providers.includes(id) ? 'InformSuccessfulProvider' : 'InformUnsuccessfulProvider',
      ),
      found: { untold },
    });
  },
);
