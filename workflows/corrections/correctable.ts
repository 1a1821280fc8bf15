import { actOf } from '../acts/declared.js';
import type { Fields } from '../acts/shape.js';
import type { CommandType } from '../acts/commands.js';
import { isMeantBy } from './paths.js';

/** What may be put right in the events of a command. What is not named here is an act of will, and is never corrected. */
interface Correctable {
  /** The fields that hold slips of record, as patterns: `*` is a member of a list, `**` everything below. */
  readonly fields: readonly string[];
  /** Whether the act as a whole may be struck: it leaves the procurement where it is, and nothing was decided by it. */
  readonly struck: boolean;
}

const slips = (...fields: readonly string[]): Correctable => ({ fields, struck: false });
const slipsOrStruck = (...fields: readonly string[]): Correctable => ({ fields, struck: true });

const whoDecided = [
  'decisionMakers',
  'decisionMakers.*',
  'decisionMakers.*.name',
  'decisionMakers.*.role',
  'decisionMakers.*.person',
] as const;

/** A decision: who took it, and when, as they were typed; never what was decided, and never why. */
const decision = (...fields: readonly string[]): Correctable => slips('decidedAt', ...whoDecided, ...fields);

const opened = [
  'title',
  'reference',
  'description',
  'cpv',
  'cpvQualifierReason',
  'lifetimeValue',
  'lifetimeValueBasis',
  'serviceStartsOn',
  'serviceEndsOn',
  'mixed.healthValue',
  'mixed.otherValue',
  'mixed.inseparableReason',
] as const;

const publication = slips('publishedAt', 'noticeReference');
const submission = slips('submittedAt');

/** Names and addresses of providers, wherever one is named: what a decision says of them beside which of them is meant. */
const ofProviders = ['provider.name', 'provider.address', 'providers.*.name', 'providers.*.address'] as const;

/**
 * What can be put right, command by command. Names, addresses, titles, instants, amounts, who took part and the answers of
 * regulation 6 are slips of record. A choice, a finding, a score, a judgement or a declaration is taken again by its own act; what
 * a notice or a letter said, and what a provider sent, stays as it went out.
 */
const correctable: Readonly<Partial<Record<CommandType, Correctable>>> = {};

/** Whether a value of a command's event is a slip of record that can be put right. */
export function mayBeCorrected(type: CommandType, path: string): boolean {
  return patternsOf(type).some((pattern) => isMeantBy(path, pattern));
}

/** Whether an act can be struck from the record. */
export function mayBeStruck(type: CommandType): boolean {
  return actOf(type)?.struck === 'slip' || correctable[type]?.struck === true;
}

/** What can be put right in the events of a command, as patterns; nothing where the act is one of will through and through. */
export function patternsOf(type: CommandType): readonly string[] {
  const act = actOf(type);
  const own = act ? slipsIn(act.carries) : (correctable[type]?.fields ?? []);
  return type === 'EndStandstill' || type === 'CorrectRecord' ? own : [...own, ...ofProviders];
}

/** The slips of record that some fields hold, as patterns. */
function slipsIn(carries: Fields): readonly string[] {
  return Object.entries(carries).flatMap(([name, { corrects = [] }]) => {
    const below = corrects === true ? [''] : corrects;
    return below.map((pattern) => (pattern === '' ? name : `${name}.${pattern}`));
  });
}
