import { entryOf, nameOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/** The provider chosen is one of those assessed, and it meets the basic selection criteria. */
export const chosenProviderWasAssessed = rule<'ChooseMostSuitableProvider'>(
  'chosen-provider-was-assessed',
  ['reg10Step3', 'reg19BasicSelectionCriteria'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    if (data.providers.length === 0) {
      return no({
        message: 'No provider is chosen.',
        unblock: 'Name the provider, or each of them.',
        field: 'data.providers',
      });
    }
    return data.providers.flatMap(({ id }, index) => {
      const candidate = entryOf(facts.run.candidates, id);
      const field = `data.providers[${index}]`;
      if (!candidate?.assessed) {
        return [
          no({
            message: `${nameOf(facts, id)} was not assessed.`,
            unblock: 'Choose among those assessed.',
            by: ['ChooseMostSuitableProvider', 'AssessProvider'],
            about: { AssessProvider: [id] },
            field,
            provision: 'reg10Step3',
          }),
        ];
      }
      if (candidate.meetsBasicSelectionCriteria) return [];
      return [
        no({
          message: `${nameOf(facts, id)} does not meet the basic selection criteria.`,
          unblock: 'Choose a provider that meets them.',
          field,
          provision: 'reg19BasicSelectionCriteria',
          also: ['reg10Step3'],
        }),
      ];
    });
  },
);
