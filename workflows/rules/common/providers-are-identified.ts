import { entryOf } from '../../facts/facts.js';
import { providersIn } from '../providers-in-commands.js';
import { rule } from '../rule.js';

/** Every provider is named, with the address of its registered office or principal place of business, from the first time. */
export const providersAreIdentified = rule(
  'providers-are-identified',
  ['reg24Awardees', 'reg24Addresses'],
  ({ data, facts }, no) =>
    providersIn(data).flatMap(({ id, name, address }, index) => {
      const known = entryOf(facts.providers, id);
      const field = data && 'providers' in data ? `data.providers[${index}]` : 'data.provider';
      if (known && name !== undefined && name !== known.name) {
        return [
          no({
            message: `This identifier already stands for ${known.name}.`,
            unblock: 'Give another identifier for another provider.',
            found: { known: known.name, given: name },
            field: `${field}.id`,
          }),
        ];
      }
      if (known) return [];
      const missing = [...(name?.trim() ? [] : ['name']), ...(address?.trim() ? [] : ['address'])];
      return missing.map((what) =>
        no({
          message: `A provider${name?.trim() ? `, ${name.trim()},` : ''} is named for the first time without its ${what}.`,
          unblock: `Give the provider's ${what === 'address' ? 'registered office or principal place of business' : 'name'}.`,
          field: `${field}.${what}`,
          ...(what === 'address' ? { provision: 'reg24Addresses' as const } : {}),
        }),
      );
    }),
);
