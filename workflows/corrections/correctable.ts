import { actOf } from '../acts/commands.js';
import type { Fields } from '../acts/shape.js';
import type { CommandType } from '../acts/commands.js';
import { isMeantBy } from './paths.js';

/** Names and addresses of providers, wherever one is named: what a decision says of them beside which of them is meant. */
const ofProviders = ['provider.name', 'provider.address', 'providers.*.name', 'providers.*.address'] as const;

/** Whether a value of a command's event is a slip of record that can be put right. */
export function mayBeCorrected(type: CommandType, path: string): boolean {
  return patternsOf(type).some((pattern) => isMeantBy(path, pattern));
}

/** Whether an act can be struck from the record. */
export function mayBeStruck(type: CommandType): boolean {
  return actOf(type).struck === 'slip';
}

/**
 * What can be put right in the events of a command, as patterns; nothing where the act is one of will through and through. Names,
 * addresses, titles, instants, amounts, who took part and the answers of regulation 6 are slips of record. A choice, a finding, a
 * score, a judgement or a declaration is taken again by its own act; what a notice or a letter said, and what a provider sent, stays
 * as it went out.
 */
export function patternsOf(type: CommandType): readonly string[] {
  const own = slipsIn(actOf(type).carries);
  return type === 'EndStandstill' || type === 'CorrectRecord' ? own : [...own, ...ofProviders];
}

/** The slips of record that some fields hold, as patterns. */
function slipsIn(carries: Fields): readonly string[] {
  return Object.entries(carries).flatMap(([name, { corrects = [] }]) => {
    const below = corrects === true ? [''] : corrects;
    return below.map((pattern) => (pattern === '' ? name : `${name}.${pattern}`));
  });
}
