import { entryOf, nameOf, namesOf } from '../../facts/facts.js';
import { nothingDoes, rule } from '../../rules/rule.js';

/** Only a return to an earlier step gives something to tell, and only relevant providers are told it. */
export const providerIsToBeToldOfTheRepetition = rule<'InformRelevantProvider'>(
  'provider-is-to-be-told-of-the-repetition',
  ['reg15InformOfRepeat', 'reg15RelevantProviders', 'reg15AlreadyInformed'],
  ({ data, facts }, no) => {
    const { repetition } = facts.run;
    if (!repetition) {
      return no({
        message: 'No step is being repeated, so there is nothing to tell.',
        unblock: 'Nothing is to be told: this is for after a decision to go back to an earlier step.',
        instead: [],
      });
    }
    if (data === null || repetition.toInform.includes(data.provider.id)) return null;
    const aware = entryOf(facts.providers, data.provider.id)?.awareSince ?? null;
    if (aware !== null && aware <= repetition.decidedAt) {
      return no({
        provision: 'reg15AlreadyInformed',
        message: `${nameOf(facts, data.provider.id)} has been told of it already, by the further decision to go back, which is enough.`,
        unblock:
          repetition.toInform.length > 0
            ? `Nothing is to be done for it. Still to be informed are: ${namesOf(facts, repetition.toInform)}.`
            : 'Nothing is to be done: everyone was informed by the further decision.',
        instead: repetition.toInform.length > 0 ? ['InformRelevantProvider'] : [],
        found: { toInform: repetition.toInform },
        field: 'data.provider',
      });
    }
    return no({
      message: `${nameOf(facts, data.provider.id)} had not been made aware that it was being considered when the decision to go back was taken.`,
      ...(repetition.toInform.length > 0
        ? { unblock: `Inform a relevant provider: ${namesOf(facts, repetition.toInform)}.` }
        : nothingDoes('Nothing is to be told: everyone was informed by the further decision.')),
      found: { toInform: repetition.toInform },
      field: 'data.provider',
    });
  },
);
