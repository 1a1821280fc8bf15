import type { ActName } from '../acts/act-names.js';
import { isCommand, labelOf } from '../acts/labels.js';
import type { CommandData, CommandType } from '../acts/commands.js';
import { cite, processTitles, type Process, type ProvisionKey } from '../law/index.js';
import { edgesFrom, edgesOf, machineOf, stateMeta, type Position } from './machines.js';
import type { OneOrMore, Reason, Warning, WayOut } from '../facts/outcome.js';
import { actsDo, nothingDoes } from '../rules/rule.js';
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
  const said = (reason: Reason): Reason => whereItStands(procurement, type, withStanding(reason));
  for (const rule of gate) reasons.push(...rule.check(context).map(said));
  for (const rule of assurance) if (!rule.asksOnly) reasons.push(...rule.check(context).map(said));
  // That a step comes later says less than what stands against it; that it belongs to no procurement like this says it all.
  if (step?.code === 'step-comes-now') return [...reasons, step];
  return step ? [step, ...reasons] : reasons;
}

/**
 * The same of what nobody carries anything for, as far as it is told in short: where the step comes later or never, and that says enough,
 * no rule is asked.
 *
 * @param position where the procurement is for whoever is told.
 */
export function reasonsInShort(
  standing: Procurement,
  type: CommandType,
  evidence: Evidence,
  position: Position,
): readonly Reason[] {
  // Where it has an edge something else has to stand against it, if anything does.
  const procurement = underLawOf(standing, { type, data: null, at: evidence.now, evidence });
  const step = stepReason(procurement, type);
  if (step !== null && saysEnough(step, type, position)) return [step];
  return reasonsAgainst(standing, type, null, evidence);
}

/** Whether that a step does not come now is all that is told of it in short: it is one of several steps on, or of none. */
export function saysEnough({ code }: Reason, type: CommandType, position: Position): boolean {
  return code !== 'step-comes-now' || isFarOff(type, position);
}

/** Whether a step is not the next but one. */
export const isFarOff = (type: CommandType, position: Position): boolean => (wayTo(position, type)?.length ?? 0) > 1;

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

/**
 * A reason with those of its acts that come where the procurement is, or to which a way leads from there. A rule is the same in every
 * process and state, and names every act that would help; where none of them can come any more, nothing unblocks it.
 */
function whereItStands(procurement: Procurement, asked: CommandType, reason: Reason): Reason {
  const comes = (act: ActName): boolean =>
    act === asked || !isCommand(act) || act === 'OpenProcurement' || wayTo(procurement, act) !== null;
  const { by, instead } = reason;
  if (instead !== undefined) return instead.every(comes) ? reason : { ...reason, instead: instead.filter(comes) };
  if (by === undefined || by.every(comes)) return reason;
  const { by: _by, about = {}, who: _who, byOthers: _byOthers, unblock, unblockedAt, ...bar } = reason;
  const [first, ...others] = by.filter(comes);
  if (first !== undefined) {
    const left = [first, ...others] as const;
    const kept = Object.fromEntries(Object.entries(about).filter(([act]) => left.includes(act as ActName)));
    return { ...reason, by: left, ...(Object.keys(about).length > 0 ? { about: kept } : {}) };
  }
  if (unblockedAt !== undefined) return { ...bar, unblock, unblockedAt };
  return { ...bar, ...onTheWay(procurement, unblock) };
}

/** What comes first where the acts that help are those of a process, and none has been chosen. */
function onTheWay({ machine, state }: Procurement, unblock: string): WayOut {
  if (machine !== 'process-selection' || state === 'abandonedBeforeAProcess') {
    return nothingDoes('Nothing leads to that from here.');
  }
  return actsDo(unblock, state === 'unopened' ? 'OpenProcurement' : 'ChooseProcess');
}

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
function whatLeadsTo(procurement: Procurement, type: CommandType): WayOut {
  const way = wayTo(procurement, type);
  const [first] = way ?? [];
  if (way === null || first === undefined) return nothingDoes('Nothing leads to it from here.');
  const named = way.slice(0, 3).map(asNext);
  const [next, ...then] = named;
  const further = way.length > named.length ? '; further steps follow' : '';
  const unblock = `Next comes ${next}${then.map((one) => `; then ${one}`).join('')}${further}.`;
  return actsDo(unblock, first);
}

function asNext(command: CommandType): string {
  const label = labelOf(command);
  const { system } = stepOf(command);
  if (system) return `“${label}”, which comes by itself`;
  if (command === 'MakeRepresentation') return 'a representation, if a provider makes one';
  return `“${label}”`;
}

function notOfThisProcess(procurement: Procurement, type: CommandType): Reason {
  const { machine, state } = procurement;
  const label = labelOf(type);
  if (machine === 'process-selection') {
    const [first, ...others]: OneOrMore<ActName> =
      state === 'unopened' ? ['OpenProcurement', 'ChooseProcess'] : ['ChooseProcess'];
    return {
      code: 'process-is-chosen',
      provision: cite('reg6AppropriateProcess'),
      message:
        state === 'unopened'
          ? `“${label}” needs a procurement that has been opened.`
          : `“${label}” belongs to a process, and none has been chosen.`,
      ...(state === 'abandonedBeforeAProcess'
        ? nothingDoes(
            'Nothing is due: this one was abandoned. Where it is procured after all, open another that says that it follows this one.',
            'OpenProcurement',
          )
        : actsDo('Choose the process that reg 6 requires or allows.', first, ...others)),
    };
  }
  if (type === 'ChooseProcess' || type === 'AmendProcurement') {
    return {
      code: 'process-is-not-yet-chosen',
      provision: cite('reg6Switching'),
      message: `The process has been chosen: ${processTitles[machine].title}. A process is never changed in place.`,
      ...insteadOfChoosing(procurement, type),
    };
  }
  return {
    code: 'step-is-one-of-this-process',
    provision: cite(processProvision(machine)),
    message: `“${label}” is not a step of ${processTitles[machine].title}.`,
    ...nothingDoes('Nothing leads to it. Follow the steps of the process that was chosen.'),
  };
}

/** What is done where a process, or what was said at the opening, cannot be changed any more. */
function insteadOfChoosing(procurement: Procurement, type: 'ChooseProcess' | 'AmendProcurement'): WayOut {
  const abandons = wayTo(procurement, 'Abandon') !== null;
  const another = abandons
    ? 'abandon this procurement, and open another that says that it follows this one.'
    : 'open another procurement for it.';
  const acts = [...(abandons ? (['Abandon'] as const) : []), 'OpenProcurement' as const];
  if (type === 'ChooseProcess') {
    return nothingDoes(`Nothing changes it here. Where another is to be followed: ${another}`, ...acts);
  }
  return nothingDoes(
    `Nothing amends it now. What was typed wrongly at the opening is put right. Correct the record: the title, the value or the dates. Where something else is procured: ${another}`,
    'CorrectRecord',
    ...acts,
  );
}

function processProvision(machine: Process): ProvisionKey {
  return processTitles[machine].provision;
}
