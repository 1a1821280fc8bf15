import { labelOf } from '../acts/labels.js';
import type { CommandData, CommandType } from '../acts/commands.js';
import { cite, processTitles, type Process, type ProvisionKey } from '../law/index.js';
import { edgesFrom, edgesOf, machineOf, stateMeta } from './machines.js';
import type { Reason, Warning } from '../facts/outcome.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { actedAt, contextOf } from './context.js';
import { underLawOf } from './its-law.js';
import { assuranceOf, gateOf } from '../editions/registry.js';
import { stepOf } from './steps.js';
import { withStanding } from '../rules/defaults-settled.js';
import { wayTo } from './way-to.js';

/**
 * Every reason against a command, from where the procurement is and from the rules of the gate; none if it may be given.
 *
 * @param data what the command carries, or null where somebody only asks what could be done next.
 */
export function reasonsAgainst<T extends CommandType>(
  standing: Procurement,
  type: T,
  data: CommandData[T] | null,
  evidence: Evidence,
): readonly Reason[] {
  const procurement = underLawOf(standing, { type, data, at: actedAt({ type, data, evidence }), evidence });
  const step = stepReason(procurement, type);
  const context = contextOf(procurement, type, step ? null : data, evidence);
  const gate = gateOf(procurement.regime, procurement.machine, type);
  const assurance = evidence.governance?.assurance === 'required' ? assuranceOf(procurement.regime, type) : [];
  const reasons: Reason[] = [];
  for (const rule of gate) reasons.push(...rule.check(context).map(withStanding));
  for (const rule of assurance) if (!rule.asksOnly) reasons.push(...rule.check(context).map(withStanding));
  // That a step comes later says less than what stands against it; that it belongs to no procurement like this says it all.
  if (step?.code === 'step-comes-now') return [...reasons, step];
  return step ? [step, ...reasons] : reasons;
}

/**
 * What would stand against a command if the authority required assurance of itself, where it only wants to be advised; and what is
 * only ever asked.
 */
export function adviceAgainst<T extends CommandType>(
  procurement: Procurement,
  type: T,
  data: CommandData[T],
  evidence: Evidence,
): readonly Warning[] {
  const assurance = evidence.governance?.assurance;
  if (assurance === undefined) return [];
  const context = contextOf(procurement, type, data, evidence, true);
  return assuranceOf(procurement.regime, type)
    .filter(({ asksOnly }) => asksOnly || assurance === 'advised')
    .flatMap((rule) => rule.check(context))
    .map(({ code, provision, message, unblock }) => ({ code, provision, message: `${message} ${unblock}` }));
}

/** Why the step does not come now, if it does not: the machine has no edge for the command from where the procurement is. */
function stepReason(procurement: Procurement, type: CommandType): Reason | null {
  if (edgesFrom(procurement, type).length > 0) return null;
  const { regime, machine, state } = procurement;
  const place = `${regime}/${machine}/${state}`;
  const known = stepReasons.get(place) ?? new Map<CommandType, Reason>();
  const reason = known.get(type) ?? whyNotNow(procurement, type);
  stepReasons.set(place, known.set(type, reason));
  return reason;
}

/** There are as many as states and commands, and each is always the same. */
const stepReasons = new Map<string, Map<CommandType, Reason>>();

/** A sentence with its full stop, unless it ends as a question does. */
const ended = (text: string): string => (text.endsWith('?') ? text : `${text}.`);

function whyNotNow(procurement: Procurement, type: CommandType): Reason {
  const here = stateMeta(procurement);
  const label = labelOf(type);
  const first = edgesOf(machineOf(procurement)).find((edge) => edge.command === type);
  if (first) {
    return {
      code: 'step-comes-now',
      provision: cite(first.meta.provision),
      message: `“${label}” does not come now. The procurement is here: ${ended(here.label)}`,
      found: { state: procurement.state },
      ...whatLeadsTo(procurement, type),
    };
  }
  return { ...notOfThisProcess(procurement, type), found: { state: procurement.state, machine: procurement.machine } };
}

/** The steps that lead to a command, in so many of them as somebody can take in. */
function whatLeadsTo(procurement: Procurement, type: CommandType): Pick<Reason, 'unblock' | 'by'> {
  const way = wayTo(procurement, type);
  if (way === null) return { unblock: 'Nothing leads to it from here.' };
  const named = way.slice(0, 3).map(asNext);
  const [next, ...then] = named;
  const further = way.length > named.length ? '; further steps follow' : '';
  const unblock = `Next comes ${next}${then.map((one) => `; then ${one}`).join('')}${further}.`;
  return { unblock, by: way.slice(0, 1) };
}

function asNext(command: CommandType): string {
  const label = labelOf(command);
  const { system } = stepOf(command);
  if (system) return `“${label}”, which comes by itself`;
  if (command === 'MakeRepresentation') return 'a representation, if a provider makes one';
  return `“${label}”`;
}

function notOfThisProcess({ machine, state }: Procurement, type: CommandType): Reason {
  const label = labelOf(type);
  if (machine === 'process-selection') {
    return {
      code: 'process-is-chosen',
      provision: cite('reg6AppropriateProcess'),
      message:
        state === 'unopened'
          ? `“${label}” needs a procurement that has been opened.`
          : `“${label}” belongs to a process, and none has been chosen.`,
      unblock:
        state === 'abandonedBeforeAProcess'
          ? 'Nothing is due: this one was abandoned. Where it is procured after all, open another that says that it follows this one.'
          : 'Choose the process that reg 6 requires or allows.',
      ...(state === 'unopened' || state === 'abandonedBeforeAProcess' ? {} : { by: ['ChooseProcess'] as const }),
    };
  }
  if (type === 'ChooseProcess' || type === 'AmendProcurement') {
    return {
      code: 'process-is-not-yet-chosen',
      provision: cite('reg6Switching'),
      message: `The process has been chosen: ${processTitles[machine].title}. A process is never changed in place.`,
      unblock:
        type === 'AmendProcurement'
          ? 'What was typed wrongly at the opening is put right. Correct the record: the title, the value or the dates. Where something else is procured: abandon this procurement, and open another that says that it follows this one.'
          : 'Abandon this procurement, and open another that says that it follows this one.',
    };
  }
  return {
    code: 'step-is-one-of-this-process',
    provision: cite(processProvision(machine)),
    message: `“${label}” is not a step of ${processTitles[machine].title}.`,
    unblock: 'Follow the steps of the process that was chosen.',
  };
}

function processProvision(machine: Process): ProvisionKey {
  return processTitles[machine].provision;
}
