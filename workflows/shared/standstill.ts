import { about, edge } from './statute.js';
import { telling } from './returning.js';

/**
 * The standstill period (reg 12). Without representations it ends by itself (12(9)); there is no way from it to a contract,
 * to abandonment or to an earlier step.
 *
 * @param step the number of the standstill among the steps of the process.
 */
export function standstillOpen(step: number) {
  return {
    meta: about('Standstill period: representations may be made', 'reg12StandstillBegins', step),
    on: {
      EndStandstill: edge('standstillEnded', 'reg12EndsByItself', 'The standstill period ends'),
      ...telling('standstillOpen'),
    },
  };
}
