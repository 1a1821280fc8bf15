import type { Instant } from '../calendar/index.js';
import type { CommandData, CommandType } from '../acts/commands.js';
import { edgesFrom, edgesOf, machineOf, stateMeta, type Edge } from './machines.js';
import type { Facts } from '../facts/facts.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import type { Course, RuleContext } from '../rules/rule.js';
import { stepOf } from './steps.js';

/** An act that is given, or that somebody only asks about: then it carries nothing. */
interface Asked<T extends CommandType> {
  readonly type: T;
  readonly data: CommandData[T] | null;
  readonly evidence: Evidence;
}

/** When the act that a command records was done: now, where it does not say. */
export function actedAt<T extends CommandType>({ type, data, evidence }: Asked<T>): Instant {
  return (data === null ? undefined : stepOf(type).when(data)) ?? evidence.now;
}

/**
 * What the rules may look at when a command is given, or is only asked about. It is made for every command that is asked about wherever
 * somebody looks, and most rules ask for little of it: what has to be worked out is worked out when it is asked for.
 *
 * @param procurement where it stands, under the law that judges the act.
 * @param data what the command carries, or null where somebody only asks what could be done.
 * @param isRecorded whether what is said is recorded with the act.
 */
export function contextOf<T extends CommandType>(
  procurement: Procurement,
  type: T,
  data: CommandData[T] | null,
  evidence: Evidence,
  isRecorded = false,
): RuleContext<T> {
  return new Context(procurement, type, data, evidence, isRecorded);
}

class Context<T extends CommandType> implements RuleContext<T> {
  readonly facts: Facts;
  readonly dated: Instant | undefined;
  readonly at: Instant;

  constructor(
    readonly procurement: Procurement,
    readonly type: T,
    readonly data: CommandData[T] | null,
    readonly evidence: Evidence,
    readonly isRecorded: boolean,
  ) {
    this.facts = procurement.facts;
    this.dated = data === null ? undefined : stepOf(type).when(data);
    this.at = this.dated ?? evidence.now;
  }

  get before(): RuleContext['before'] {
    return stepOf(this.type).notBefore(this.facts, this.data);
  }

  get course(): Course {
    return courseOf(this.procurement);
  }
}

function courseOf(procurement: Procurement): Course {
  return {
    here: stateMeta(procurement).label,
    stepsBack: (from) =>
      from === undefined
        ? edgesFrom(procurement, 'ReturnToStep').map(stepBack)
        : edgesOf(machineOf(procurement))
            .filter((edge) => edge.from === from && edge.command === 'ReturnToStep')
            .map(stepBack),
  };
}

const stepBack = ({ guardParams, meta }: Edge) => ({ step: guardParams?.step, label: meta.label });
