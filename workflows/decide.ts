import { initialTransition, type AnyStateMachine } from 'xstate';
import { warningsOfAgreement } from './agreement/warnings.js';
import type { Command, CommandType } from './commands.js';
import { whoDecided } from './conflicts/decisions.js';
import { howItWasDecided } from './conflicts/scheme.js';
import { eventOf, type EventData, type NewEvent } from './events.js';
import { evolve, factsAfter } from './evolve.js';
import type { Commencement, Facts } from './facts.js';
import { cite } from './law/index.js';
import { edgesFrom, machineOf } from './machines.js';
import type { Evidence, Outcome, Procurement } from './procurement.js';
import { adviceAgainst, reasonsAgainst } from './reasons.js';
import { noted, withStanding } from './settled.js';
import { endConditions, endedAt, endsOnConditions, windowCloses } from './standstill-end.js';
import { stepOf } from './steps/index.js';
import { commencedUnder, lawFor, type Step } from './steps/step.js';

/**
 * Whether the law allows a command now, and what follows from it.
 *
 * What time alone has brought about comes first: a standstill that has run out is over, whether or not anything has noticed.
 * Then the rules of the gate are asked, all of them, and only if none objects does the machine move.
 *
 * @returns accepted, with the events to record and the procurement they lead to; or refused, with every reason.
 * @throws where the rules let a command through that the machine does not know from here: a defect, not an answer.
 */
export function decide(procurement: Procurement, command: Command, evidence: Evidence): Outcome {
  const { procurement: current, events: due } = broughtAboutByTime(procurement, evidence);
  const reasons = reasonsAgainst(current, command.type, command.data, evidence);
  if (reasons.length > 0) return overtaken(due, command) ? accepted(due, current, []) : { accepted: false, reasons };
  const { event, warnings } = take(current, command, evidence);
  return accepted([...due, event], evolve(current, recorded(event, evidence)), warnings);
}

/**
 * The procurement as it stands at an instant, with what the passage of time has brought about by then: today, the end of a
 * standstill: by itself (reg 12(9)), or once every condition is met (reg 12(10)).
 */
export function broughtAboutByTime(
  procurement: Procurement,
  evidence: Evidence,
): { readonly procurement: Procurement; readonly events: readonly NewEvent[] } {
  const { standstill } = procurement.facts.run;
  if (!standstill || standstill.endedAt) return { procurement, events: [] };
  const command: Command<'EndStandstill'> = { type: 'EndStandstill', data: { endedAt: endOf(procurement, evidence) } };
  if (reasonsAgainst(procurement, command.type, command.data, evidence).length > 0) return { procurement, events: [] };
  const { event } = take(procurement, command, evidence);
  return { procurement: evolve(procurement, recorded(event, evidence)), events: [event] };
}

/** When a standstill that has ended did end: at the close of its window, or when the last condition of reg 12(10) was met. */
function endOf({ facts, regime }: Procurement, { calendar, now }: Evidence): string {
  const closes = facts.run.standstill ? windowCloses(facts.run.standstill, calendar) : now;
  return endsOnConditions(facts) ? endedAt(endConditions(facts, calendar, now, regime)) : closes;
}

/** A timer that asks for what time has brought about already has been overtaken, not refused. */
function overtaken(due: readonly NewEvent[], { type }: Command): boolean {
  return due.some((event) => event.type === eventOf[type]);
}

function accepted(
  events: readonly NewEvent[],
  procurement: Procurement,
  warnings: Extract<Outcome, { accepted: true }>['warnings'],
): Outcome {
  return { accepted: true, events, procurement, warnings };
}

/** Takes the step: the rules have passed. */
function take<T extends CommandType>(procurement: Procurement, command: Command<T>, evidence: Evidence) {
  const step: Step<T> = stepOf(command.type);
  const data = command.data;
  const at = step.when(data) ?? evidence.now;
  const context = { procurement, facts: procurement.facts, data, evidence, at };
  const advice = adviceAgainst(procurement, command.type, data, evidence);
  const others = [...howItWasDecided(procurement, command as Command, evidence), ...noted(command.type, evidence)];
  const differing = warningsOfAgreement(command.type, context);
  const warnings = [...step.warn(context), ...differing, ...advice, ...others].map(withStanding);
  const commencement = commencedBy(procurement, step, evidence, at);
  const regime = commencement?.regime ?? lawFor(procurement, evidence, at) ?? procurement.regime;
  const derived = {
    at,
    ...step.derive(context),
    ...whoDecided({ procurement, command: command as Command, evidence }),
    ...(commencement ? { commencement } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
  const { open, sealed } = separate(data, step.seals);
  const eventData: EventData = { ...open, derived };
  const place = { version: procurement.version + 1, sealedNames: Object.keys(sealed) };
  const facts = factsAfter(procurement.facts, command.type, { data: eventData, recordedAt: evidence.now, ...place });
  const state = stateAfter({ ...procurement, regime }, command as Command, facts);
  const event: NewEvent = { type: eventOf[command.type], schema: 1, regime, state, data: eventData, sealed };
  return { event, warnings };
}

function commencedBy<T extends CommandType>(
  procurement: Procurement,
  step: Step<T>,
  evidence: Evidence,
  at: string,
): Commencement | null {
  if (!step.commences || procurement.facts.commencement) return null;
  const regime = lawFor(procurement, evidence, at);
  return (
    regime && { regime, at, evidence: step.commences.evidence, provision: cite(commencedUnder(step.commences, regime)) }
  );
}

/** Moves the machine. The context holds what is known after the step, which is what its guards ask about. */
function stateAfter(procurement: Procurement, command: Command, facts: Facts): string {
  if (edgesFrom(procurement, command.type).length === 0) {
    throw new Error(
      `${command.type} passed every rule but has no edge from ${procurement.machine}/${procurement.state}`,
    );
  }
  const machine = machineOf(procurement);
  if (anywhere(machine, procurement.state, command.type)) return procurement.state;
  const before = machine.resolveState({ value: procurement.state, context: { facts, data: command.data } });
  // The machines are flat and nothing in them happens by itself, so the edge that the machine enables is the whole transition.
  const [enabled] = machine.getTransitionData(before, { type: command.type });
  if (!enabled) {
    throw new Error(
      `${command.type} passed every rule but no guard lets it leave ${procurement.machine}/${procurement.state}`,
    );
  }
  if (command.type === 'ChooseProcess') {
    return initialState(machineOf({ ...procurement, machine: command.data.process }));
  }
  return enabled.target?.[0]?.key ?? procurement.state;
}

/** Whether a command is one that may be given anywhere and leaves the procurement where it is, even where it is complete. */
function anywhere(machine: AnyStateMachine, state: string, type: CommandType): boolean {
  const own = machine.states[state]?.config.on ?? {};
  return !(type in own) && type in (machine.config.on ?? {});
}

function initialState(machine: AnyStateMachine): string {
  const [initial] = initialTransition(machine);
  return initial.value as string;
}

function separate(data: object, seals: readonly string[]): { open: EventData; sealed: Record<string, unknown> } {
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  return {
    open: Object.fromEntries(entries.filter(([field]) => !seals.includes(field))),
    sealed: Object.fromEntries(entries.filter(([field]) => seals.includes(field))),
  };
}

function recorded(event: NewEvent, evidence: Evidence) {
  const { type, schema, regime, state, data, sealed } = event;
  return { type, schema, regime, state, data, recordedAt: evidence.now, sealedNames: Object.keys(sealed) };
}
