import { initialTransition, type AnyStateMachine } from 'xstate';
import type { Command, CommandType } from '../acts/commands.js';
import { whatFollows } from './corrections/what-follows.js';
import { madeOf } from './what-the-law-makes.js';
import { eventOf, type EventData, type NewEvent, type RecordedEvent } from '../acts/events.js';
import type { Facts } from '../facts/facts.js';
import { evolveFrom } from './fold.js';
import { edgesFrom, machineOf } from './machines.js';
import type { Evidence, Outcome, Procurement } from '../facts/procurement.js';
import { reasonsAgainst } from './reasons.js';
import { endOf } from '../standstill/standstill-end.js';
import { inItsReferences } from '../facts/references.js';
import { stepOf } from './steps.js';
import type { Derived, Step } from '../rules/step.js';

/**
 * Whether the law allows a command now, and what follows from it.
 *
 * What time alone has brought about comes first: a standstill that has run out is over, whether or not anything has noticed.
 * Then the rules of the gate are asked, all of them, and only if none objects does the machine move.
 *
 * @returns accepted, with the events to record and the procurement they lead to; or refused, with every reason.
 * @throws where the rules let a command through that the machine does not know from here: a defect, not an answer.
 */
export function decide(procurement: Procurement, asked: Command, evidence: Evidence): Outcome {
  const { procurement: current, events: due } = broughtAboutByTime(procurement, evidence);
  const command = inItsReferences(asked, current.facts.run.hearing);
  const known = withWhatFollows(current, command, due, evidence);
  const reasons = reasonsAgainst(current, command.type, command.data, known);
  if (reasons.length > 0) return overtaken(due, command) ? accepted(due, current, []) : { accepted: false, reasons };
  const { event, after, warnings } = take(current, command, known);
  if (command.type !== 'CorrectRecord') return accepted([...due, event], after, warnings);
  // What is true now may be that the standstill ended at another time, and by now.
  const { procurement: now, events: then } = broughtAboutByTime(after, evidence);
  return accepted([...due, event, ...then], now, warnings);
}

/** The evidence with what follows from a correction, where one is asked for and the history is there to be walked. */
function withWhatFollows(
  current: Procurement,
  command: Command,
  due: readonly NewEvent[],
  evidence: Evidence,
): Evidence {
  if (command.type !== 'CorrectRecord' || !evidence.history) return evidence;
  const { history: before, ...then } = evidence;
  const lately = due.map((event) => ({
    event: { ...recorded(event, evidence), disclosed: event.sealed, sealedNames: Object.keys(event.sealed) },
    evidence: then,
  }));
  const history = [...before, ...lately];
  return { ...evidence, history, corrected: whatFollows(current, command.data, { ...evidence, history }) };
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
  const { event, after } = take(procurement, command, evidence);
  return { procurement: after, events: [event] };
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

/**
 * Takes the step: the rules have passed. What is known after it is folded once: which state it leads to is asked of that, and nothing
 * of it depends on the state.
 */
function take<T extends CommandType>(procurement: Procurement, command: Command<T>, evidence: Evidence) {
  const step: Step<T> = stepOf(command.type);
  const { derived, warnings, regime } = madeOf(procurement, command, evidence);
  const { open, sealed } =
    step.separates?.(command.data, derived, evidence) ?? separate(command.data, step.seals, derived);
  const eventData: EventData = open;
  const type = eventOf[command.type];
  const unplaced = { type, schema: 1, regime, state: procurement.state, data: eventData };
  const known = following(procurement, { ...unplaced, ...readBack(sealed, evidence) }, evidence);
  const state = stateAfter({ ...procurement, regime }, command as Command, known.facts);
  const event: NewEvent = { ...unplaced, state, sealed };
  return { event, after: { ...known, state }, warnings };
}

/** What is known after one more event, as it will be read back. */
function following(procurement: Procurement, event: RecordedEvent, { history = [] }: Evidence): Procurement {
  return evolveFrom(procurement, event, () => history.map((past) => past.event));
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

function separate(
  data: object,
  seals: readonly string[],
  derived: Derived,
): { open: EventData; sealed: Record<string, unknown> } {
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  return {
    open: { ...Object.fromEntries(entries.filter(([field]) => !seals.includes(field))), derived },
    sealed: Object.fromEntries(entries.filter(([field]) => seals.includes(field))),
  };
}

function readBack(sealed: Readonly<Record<string, unknown>>, { now }: Evidence) {
  return { recordedAt: now, sealedNames: Object.keys(sealed) };
}

function recorded({ type, schema, regime, state, data, sealed }: NewEvent, evidence: Evidence): RecordedEvent {
  return { type, schema, regime, state, data, ...readBack(sealed, evidence) };
}
