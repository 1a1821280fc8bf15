import { edge } from '../shared/statute.js';

/** What everybody will be judged by, settled before anybody is (regs 5 and 19). */
export function settlingCriteria<T extends string>(state: T) {
  return {
    SetBasicSelectionCriteria: edge(state, 'reg19Determine', 'Determine the basic selection criteria'),
    SetKeyCriteria: edge(state, 'reg5KeyCriteria', 'Settle the relative importance of the key criteria'),
  };
}
