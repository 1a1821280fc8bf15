import { isCommand } from '../acts/labels.js';
import type { CommandType } from '../acts/commands.js';
import { edgesFrom, edgesOf, machineOf, type Position } from './machines.js';
import type { Reason } from '../facts/outcome.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { distanceToTheEnd, leadsOn, lasts } from './way-to.js';
import { workIn } from './work.js';

/** What stands against each command, none where nothing does. */
type Against = (type: CommandType) => readonly Reason[];

/** How far it is followed what stands in the way of what stands in the way. */
const DEPTH = 4;

/**
 * The steps that the law expects next: what waits on the worklist, what the machine goes on by, and what the state is there for. Where
 * one of them is barred, what unblocks it takes its place, as the reasons against it say; where only time does, it is still next.
 *
 * @param procurement as it stands, with what time has brought about.
 * @param against every reason against a command, for whoever asks.
 */
export function nextSteps(procurement: Procurement, evidence: Evidence, against: Against): ReadonlySet<CommandType> {
  const waiting = workIn(procurement, evidence).flatMap(({ command }) => command ?? []);
  const found = new Set<CommandType>();
  for (const type of [...waiting, ...onward(procurement), ...ongoing(procurement, against)]) {
    follow(procurement, type, against, found, DEPTH);
  }
  for (const [one, other] of alternatives) if (found.has(one) && isOpen(other, against)) found.add(other);
  // Whoever may close a procurement may award again as well, where another award was announced.
  if (found.has('CloseProcurement')) {
    for (const type of ['EnterIntoContract', 'ConcludeFramework'] as const) if (isOpen(type, against)) found.add(type);
  }
  if (found.size > 0) return found;
  // Where no way leads on, the procurement goes back or ends.
  return new Set(waysOut.filter((type) => isOpen(type, against)));
}

/** What the worklist names by one of the two acts that do it. */
const alternatives = [
  ['ProvideInformation', 'WithholdInformation'],
  ['RecordPanelAcceptance', 'RecordPanelRefusal'],
  ['DeclareNoConflict', 'DeclareConflict'],
] as const;

const waysOut = ['ReturnToStep', 'Abandon'] as const;

const isOpen = (type: CommandType, against: Against): boolean => against(type).length === 0;

/** The commands by which the machine comes nearer to its end, without a detour. */
function onward(position: Position): readonly CommandType[] {
  const machine = machineOf(position);
  const here = distanceToTheEnd(machine, position.state);
  const edges = edgesOf(machine).filter(({ from, to }) => from === position.state && to !== from);
  const nearer = edges.filter((edge) => leadsOn(edge) && lasts(edge) && distanceToTheEnd(machine, edge.to) < here);
  return [...new Set(nearer.map(({ command }) => command))];
}

/** What a state is there for, done as often as there is need. */
function ongoing(position: Position, against: Against): readonly CommandType[] {
  return edgesOf(machineOf(position))
    .filter(({ from, meta, command }) => from === position.state && meta.ongoing === true && isOpen(command, against))
    .map(({ command }) => command);
}

/** Puts a command among the next steps or, where something stands against it that acts can unblock, those acts. */
function follow(
  procurement: Procurement,
  type: CommandType,
  against: Against,
  found: Set<CommandType>,
  depth: number,
): void {
  if (found.has(type) || depth === 0 || edgesFrom(procurement, type).length === 0) return;
  const reasons = against(type);
  if (reasons.every(({ unblockedAt }) => unblockedAt !== undefined)) found.add(type);
  for (const { by = [] } of reasons) {
    for (const act of by) if (isCommand(act) && act !== type) follow(procurement, act, against, found, depth - 1);
  }
}
