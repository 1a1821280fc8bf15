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
    if (!chosen) {
      return no({
        message: 'The successful provider has not been decided.',
        unblock: 'Decide it, and inform each.',
        by: ['SelectProviders'],
        found: { untold },
      });
    }
    const successful = untold.filter((id) => chosen.providers.includes(id));
    const unsuccessful = untold.filter((id) => !chosen.providers.includes(id));
    return no({
      message: `Informed in writing: ${everyone.length - untold.length} of ${everyone.length}. Not yet: ${namesOf(facts, untold)}.`,
      unblock: 'Inform each.',
      by:
        successful.length === 0
          ? ['InformUnsuccessfulProvider']
          : ['InformSuccessfulProvider', ...(unsuccessful.length > 0 ? (['InformUnsuccessfulProvider'] as const) : [])],
      about: { InformSuccessfulProvider: successful, InformUnsuccessfulProvider: unsuccessful },
      found: { untold },
    });
  },
);
