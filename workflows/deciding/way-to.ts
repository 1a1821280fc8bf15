import type { AnyStateMachine } from 'xstate';
import type { CommandType } from '../acts/commands.js';
import { edgesOf, machineOf, statesOf, type Edge, type Position } from './machines.js';

/** What nobody is advised to do only to get on: it stops the procurement, sends it back, or needs an occasion of its own. */
const detours: readonly CommandType[] = [
  'Abandon',
  'ReturnToStep',
  'MakeRepresentation',
  'RecordRepresentation',
  'JudgeRepresentation',
  'RequestInformation',
];
const DETOUR = 100;

/** Whether an edge is one that leads on by itself, and not only where somebody has made representations. */
export function leadsOn({ command, guard }: Edge): boolean {
  return !detours.includes(command) && guard !== 'aRepresentationIsUndecided';
}

/** Whether an edge can be counted on to be open when somebody comes to it. */
export function lasts({ meta, command }: Edge): boolean {
  // What puts the record right is no step, and leads nowhere that the procurement had not been.
  return meta.passing !== true && command !== 'CorrectRecord';
}

/**
 * The steps that lead from where a procurement is to where a command comes, the next one first; the command itself is not
 * among them. The shortest way, and one without a detour where there is one; null where no way leads there any more.
 */
export function wayTo(position: Position, command: CommandType): readonly CommandType[] | null {
  const machine = machineOf(position);
  const way = once(machine, `${position.state}/${command}`, () => {
    const edges = edgesOf(machine);
    return shortest(
      position.state,
      new Set(edges.filter((edge) => edge.command === command).map(({ from }) => from)),
      edges,
    );
  });
  return way?.taken ?? null;
}

/** How far it is from a state of a machine to its end; a detour is far, and what no way leads to is at infinity. */
export function distanceToTheEnd(machine: AnyStateMachine, state: string): number {
  const way = once(machine, state, () => {
    const ends = statesOf(machine).filter(({ final }) => final);
    return shortest(state, new Set(ends.map(({ name }) => name)), edgesOf(machine));
  });
  return way?.cost ?? Infinity;
}

/** A way is looked for once: there are as many as states and commands, and each is always the same. */
function once(machine: AnyStateMachine, place: string, look: () => Way | undefined): Way | undefined {
  const known = ways.get(machine) ?? new Map<string, Way | undefined>();
  ways.set(machine, known);
  if (!known.has(place)) known.set(place, look());
  return known.get(place);
}

const ways = new WeakMap<AnyStateMachine, Map<string, Way | undefined>>();

/** The cheapest way from a state to the nearest of some; undefined where there is none. */
function shortest(state: string, goals: ReadonlySet<string>, edges: readonly Edge[]): Way | undefined {
  const open: Way[] = [{ state, cost: 0, taken: [] }];
  const seen = new Set<string>();
  for (let way = nearest(open); way; way = nearest(open)) {
    if (goals.has(way.state)) return way;
    if (seen.has(way.state)) continue;
    seen.add(way.state);
    open.push(...onwards(way, edges));
  }
  return undefined;
}

interface Way {
  readonly state: string;
  readonly cost: number;
  readonly taken: readonly CommandType[];
}

/** Takes the cheapest way from those that are open. */
function nearest(open: Way[]): Way | undefined {
  const [first] = [...open].sort((a, b) => a.cost - b.cost);
  if (first) open.splice(open.indexOf(first), 1);
  return first;
}

function onwards(way: Way, edges: readonly Edge[]): readonly Way[] {
  return edges
    .filter((edge) => edge.from === way.state && edge.to !== edge.from && lasts(edge))
    .map((edge) => ({
      state: edge.to,
      cost: way.cost + (leadsOn(edge) ? 1 : DETOUR),
      taken: [...way.taken, edge.command],
    }));
}
