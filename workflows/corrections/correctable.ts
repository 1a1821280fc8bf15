import { actOf } from '../acts/commands.js';
import type { Fields } from '../acts/shape.js';
import type { CommandType } from '../acts/commands.js';
import { labelOf } from '../acts/labels.js';
import { sealedFields } from '../acts/act.js';
import { isMeantBy } from './paths.js';

/** What the acts of a kind of stream say of themselves to whoever puts right what is in its history. */
export interface Correctable<C extends string> {
  readonly labelOf: (command: C) => string;
  /** What can be put right in what was given, as patterns; nothing where the act is one of will through and through. */
  readonly patternsOf: (command: C) => readonly string[];
  /** Whether an act can be struck from the record. */
  readonly mayBeStruck: (command: C) => boolean;
  /** The fields that are sealed. */
  readonly sealsOf: (command: C) => readonly string[];
}

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

/** The acts of procurements to whoever puts right what is in the history of one. */
export const correctableInProcurements: Correctable<CommandType> = {
  labelOf,
  patternsOf,
  mayBeStruck,
  sealsOf: (type) => sealedFields(actOf(type)),
};

/** The acts of another kind of stream to whoever puts right what is in its history; what leaves no event of theirs has none. */
export function correctableIn(acts: Readonly<Record<string, DeclaredAct>>): Correctable<string> {
  const actNamed = (type: string): DeclaredAct | undefined => (Object.hasOwn(acts, type) ? acts[type] : undefined);
  return {
    labelOf: (type) => actNamed(type)?.label ?? type,
    patternsOf: (type) => slipsIn(actNamed(type)?.carries ?? {}),
    mayBeStruck: (type) => actNamed(type)?.struck === 'slip',
    sealsOf: (type) => sealedFields(actNamed(type) ?? { carries: {} }),
  };
}

interface DeclaredAct {
  readonly label: string;
  readonly carries: Fields;
  readonly struck: 'slip' | 'never';
}

/** The slips of record that some fields hold, as patterns. */
function slipsIn(carries: Fields): readonly string[] {
  return Object.entries(carries).flatMap(([name, { corrects = [] }]) => {
    const below = corrects === true ? [''] : corrects;
    return below.map((pattern) => (pattern === '' ? name : `${name}.${pattern}`));
  });
}
