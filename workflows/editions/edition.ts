import type { AnyStateMachine } from 'xstate';
import type { CommandType } from '../acts/commands.js';
import type { Process, ProvisionKey } from '../law/index.js';
import type { WithProcessCheck } from '../process-check/index.js';
import type { Gate, Gates } from '../rules/gate.js';

export type MachineId = 'process-selection' | Process;

/** The acts by which a procurement commences (reg 29(4); SI 2025/163 reg 34(2)). */
export type CommencingAct = Extract<
  CommandType,
  'ContactProvider' | 'SubmitIntendedApproachNotice' | 'SubmitInvitationNotice' | 'SubmitIntentionNotice'
>;

/**
 * One edition of the law, whole: what made it, the order of steps, the rules at each gate, and the numbers, grounds and words that it
 * changes. Procurements that commenced under it are judged by it for good, so a file of a law that is past changes no more.
 */
export interface Edition extends WithProcessCheck {
  readonly machines: Readonly<Record<MachineId, AnyStateMachine>>;
  /** For each machine and command the rules that the command must pass. */
  readonly gates: Gates;
  /** The rules that bind in every process and under every arrangement (regs 20 and 21). */
  readonly binding: Gate;
  /** The rules that bar where the authority requires assurance of itself, and warn where it wants advice (regs 20, 21 and 24). */
  readonly assured: Gate;
  readonly commencedBy: Readonly<Record<CommencingAct, ProvisionKey>>;
}

type Changes = Pick<Edition, 'from' | 'source'> & Partial<Edition>;

/** The edition that an amendment makes of the one before it: the same but for what the amendment says. */
export function amended(before: Edition, changes: Changes): Edition {
  return { ...before, numbers: [], grounds: [], schedules: {}, words: {}, ...changes };
}
