import { entryOf, nameOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';
import { lastsToTheEnd } from './every-offer-was-evaluated.js';

/** A successful provider made an offer that went through every stage, and meets the basic selection criteria. */
export const successfulProvidersMadeOffersThatStand = rule<'SelectProviders'>(
  'successful-providers-made-offers-that-stand',
  ['reg11Step4', 'reg11Step1', 'reg19BasicSelectionCriteria'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    if (data.providers.length === 0) {
      return no({ message: 'No provider is selected.', unblock: 'Name the providers.', field: 'data.providers' });
    }
    const stages = facts.run.criteria?.stages ?? [];
    return data.providers.flatMap(({ id }, index) => {
      const name = nameOf(facts, id);
      const offer = entryOf(facts.run.offers, id);
      const field = `data.providers[${index}]`;
      if (!lastsToTheEnd(offer, stages)) {
        return [
          no({
            message: offer
              ? `The offer of ${name} did not go on to the end of the evaluation.`
              : `${name} made no offer.`,
            unblock: 'Select among the offers that went through every stage.',
            field,
            provision: 'reg11Step4',
          }),
        ];
      }
      if (Object.values(offer?.stages ?? {}).every(({ meetsBasicSelectionCriteria }) => meetsBasicSelectionCriteria))
        return [];
      return [
        no({
          message: `${name} does not meet the basic selection criteria.`,
          unblock: 'Select a provider that meets them.',
          field,
          provision: 'reg19BasicSelectionCriteria',
          also: ['reg11Step4', 'reg11Step1'],
        }),
      ];
    });
  },
);
