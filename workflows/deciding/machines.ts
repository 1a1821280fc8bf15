import type { AnyStateMachine } from 'xstate';
import type { CommandType } from '../acts/commands.js';
import type { Regime } from '../law/index.js';
import type { MachineId } from '../editions/edition.js';
import { editionOf } from '../editions/index.js';
import { labelOf } from '../acts/labels.js';
import type { EdgeMeta, StateMeta } from '../routes/parts/statute.js';

/** Where a procurement is, as far as its machine is concerned. */
export interface Position {
  readonly regime: Regime;
  readonly machine: MachineId;
  readonly state: string;
}

/** One edge of a machine: the command, where it leads, and the provision it rests on. */
export interface Edge {
  readonly from: string;
  readonly command: CommandType;
  readonly to: string;
  /** With what it is called: as its act, where it says nothing else. */
  readonly meta: EdgeMeta & { readonly label: string };
  readonly guard: string | null;
  readonly guardParams: { readonly step?: number } | null;
}

/** One state of a machine. */
export interface StateOfMachine {
  readonly name: string;
  readonly final: boolean;
  readonly meta: StateMeta;
}

/** The machine of a position: that of the edition which its regime names. */
export function machineOf({ regime, machine }: Pick<Position, 'regime' | 'machine'>): AnyStateMachine {
  return editionOf(regime).machines[machine];
}

/**
 * Every edge of a machine, in the order in which it is written. What may happen at any time stands at the root of a machine,
 * and is an edge from each state that has none of its own for the command, back to that state.
 */
export function edgesOf(machine: AnyStateMachine): readonly Edge[] {
  const known = edges.get(machine);
  if (known) return known;
  const anywhere = Object.entries(machine.config.on ?? {});
  const read = Object.values(machine.states).flatMap((state) => {
    const own = Object.entries(state.config.on ?? {});
    const rest = anywhere.filter(([command]) => !own.some(([type]) => type === command));
    return [...own, ...rest].flatMap(([command, transitions]) =>
      [transitions].flat().map((transition) => readEdge(state.key, command as CommandType, transition)),
    );
  });
  edges.set(machine, read);
  return read;
}

const edges = new WeakMap<AnyStateMachine, readonly Edge[]>();

/** Every state of a machine. */
export function statesOf(machine: AnyStateMachine): readonly StateOfMachine[] {
  return Object.values(machine.states).map(({ key, type, meta }) => ({
    name: key,
    final: type === 'final',
    meta: meta as StateMeta,
  }));
}

/** The edges of one command from where a procurement is; none where the state does not allow it. */
export function edgesFrom(position: Position, command: CommandType): readonly Edge[] {
  return placesOf(machineOf(position)).from.get(position.state)?.get(command) ?? none;
}

/** The first edge of a command anywhere in the machine of a procurement; undefined where it belongs to another machine. */
export function firstEdge(position: Pick<Position, 'regime' | 'machine'>, command: CommandType): Edge | undefined {
  return placesOf(machineOf(position)).first.get(command);
}

const none: readonly Edge[] = [];
const places = new WeakMap<AnyStateMachine, Places>();

interface Places {
  /** By the state that they leave, and the command. */
  readonly from: ReadonlyMap<string, ReadonlyMap<CommandType, readonly Edge[]>>;
  /** The first of each command. */
  readonly first: ReadonlyMap<CommandType, Edge>;
}

/** Where the edges of a machine are found. */
function placesOf(machine: AnyStateMachine): Places {
  const known = places.get(machine);
  if (known) return known;
  const from = new Map<string, Map<CommandType, Edge[]>>();
  const first = new Map<CommandType, Edge>();
  for (const edge of edgesOf(machine)) {
    const leaving = from.get(edge.from) ?? new Map<CommandType, Edge[]>();
    from.set(edge.from, leaving.set(edge.command, [...(leaving.get(edge.command) ?? []), edge]));
    if (!first.has(edge.command)) first.set(edge.command, edge);
  }
  const found = { from, first };
  places.set(machine, found);
  return found;
}

/** What the state of a procurement says of itself. */
export function stateMeta(position: Position): StateMeta {
  const state = machineOf(position).states[position.state];
  if (!state) throw new Error(`The machine ${position.machine} has no state ${position.state}`);
  return state.meta as StateMeta;
}

interface WrittenEdge {
  readonly target?: string;
  readonly meta: EdgeMeta;
  readonly guard?: string | { readonly type: string; readonly params?: { readonly step?: number } };
}

function readEdge(from: string, command: CommandType, transition: unknown): Edge {
  const { target, meta, guard } = transition as WrittenEdge;
  const named = typeof guard === 'object' ? guard : guard === undefined ? null : { type: guard };
  return {
    from,
    command,
    to: target ?? from,
    meta: { ...meta, label: meta.label ?? labelOf(command) },
    guard: named?.type ?? null,
    guardParams: (named && 'params' in named ? named.params : null) ?? null,
  };
}
