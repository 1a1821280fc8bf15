import { entryOf, type Facts } from '../../facts/facts.js';
import { gap, type Gap } from '../gap.js';

/** Providers that have a contract or are party to a framework agreement, and are not named or have no address (reg 24(a) to (c)). */
export function awardeesNotNamed(facts: Facts): readonly Gap[] {
  return facts.contracts.flatMap(({ kind, reference, providers }) => {
    const item = kind === 'framework' ? 'b' : 'a';
    const none = providers.length === 0 ? [gap(item, 'conclusion', `${reference} names no provider.`, unblock)] : [];
    const each = providers.flatMap((id) => {
      const known = entryOf(facts.providers, id);
      return [
        ...(known?.name.trim() ? [] : [gap(item, 'conclusion', `The provider ${id} is not named.`, unblock)]),
        ...(known?.address.trim()
          ? []
          : [gap('c', 'conclusion', `There is no address for ${known?.name.trim() ? known.name : id}.`, unblock)]),
      ];
    });
    return [...none, ...each];
  });
}

const unblock = 'Name the provider again, with its name and address, in the next step that names it.';
