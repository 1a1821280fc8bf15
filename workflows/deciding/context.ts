import type { Instant } from '../calendar/index.js';
import type { CommandData, CommandType } from '../acts/commands.js';
import { edgesFrom, edgesOf, machineOf, stateMeta, type Edge } from './machines.js';
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
 * What the rules may look at when a command is given, or is only asked about.
 *
 * @param procurement where it stands, under the law that judges the act.
 * @param data what the command carries, or null where somebody only asks what could be done.
 */
export function contextOf<T extends CommandType>(
  procurement: Procurement,
  type: T,
  data: CommandData[T] | null,
  evidence: Evidence,
): RuleContext<T> {
  const step = stepOf(type);
  const { facts } = procurement;
  const dated = data === null ? undefined : step.when(data);
  return {
    ...{ procurement, facts, type, data, evidence, dated },
    at: dated ?? evidence.now,
    get before() {
      return step.notBefore(facts, data);
    },
    course: courseOf(procurement),
  };
}

function courseOf(procurement: Procurement): Course {
  return {
    get here() {
      return stateMeta(procurement).label;
    },
    stepsBack: (from) =>
      from === undefined
        ? edgesFrom(procurement, 'ReturnToStep').map(stepBack)
        : edgesOf(machineOf(procurement))
            .filter((edge) => edge.from === from && edge.command === 'ReturnToStep')
            .map(stepBack),
  };
}

const stepBack = ({ guardParams, meta }: Edge) => ({ step: guardParams?.step, label: meta.label });
