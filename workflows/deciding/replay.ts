import type { CommandData, CommandType } from '../acts/commands.js';
import { restoredCommand } from '../corrections/commands-from-events.js';
import { whatFollows } from './corrections/what-follows.js';
import { commandOf, type RecordedEvent, type ReplayedEvent } from '../acts/events.js';
import { evolveFrom } from './fold.js';
import { edgesFrom } from './machines.js';
import type { Reason } from '../facts/outcome.js';
import { nothingYet, type Evidence, type Past, type Procurement } from '../facts/procurement.js';
import { reasonsAgainst } from './reasons.js';

/** Where the rules of today would have answered otherwise than the history. Nothing is changed by it. */
export interface Difference {
  readonly version: number;
  readonly type: string;
  readonly kind: 'would-be-refused' | 'leads-elsewhere';
  readonly recordedState: string;
  readonly reasons: readonly Reason[];
}

export interface ReplayResult {
  readonly procurement: Procurement;
  readonly differences: readonly Difference[];
  /** Versions whose command could not be judged in full, because a sealed value of it cannot be read. */
  readonly notJudged: readonly number[];
}

/**
 * Walks a history through the machine and the rules in force for it, and reports every difference.
 *
 * @param evidenceAt what was known when an event was recorded: its instant as now, and the calendar of the time.
 */
export function replay(
  events: readonly ReplayedEvent[],
  evidenceAt: (event: ReplayedEvent, index: number) => Evidence,
): ReplayResult {
  let procurement = nothingYet;
  const differences: Difference[] = [];
  const notJudged: number[] = [];
  const history: Past[] = [];
  events.forEach((event, index) => {
    const command = commandOf(event.type);
    if (!command) throw new Error(`No event ${event.type} is known`);
    const readable = event.sealedNames.every((name) => name in event.disclosed);
    if (!readable) notJudged.push(index + 1);
    const before: Procurement = { ...procurement, regime: event.regime };
    const data = readable ? commandData(command, event) : null;
    const evidence = { ...evidenceAt(event, index), now: event.recordedAt };
    history.push({ event, evidence });
    const reasons = reasonsAgainst(before, command, data, withHistory(before, command, data, history, evidence));
    const told = { version: index + 1, type: event.type, recordedState: event.state };
    if (reasons.length > 0) differences.push({ ...told, kind: 'would-be-refused', reasons });
    else if (!leadsThere(before, command, event)) differences.push({ ...told, kind: 'leads-elsewhere', reasons: [] });
    procurement = evolveFrom(procurement, event, () => events.slice(0, index));
  });
  return { procurement, differences, notJudged };
}

function commandData(command: CommandType, event: ReplayedEvent): CommandData[CommandType] {
  const { derived: _derived, ...data } = event.data;
  return restoredCommand(command, data, event.disclosed);
}

/** What a correction was decided on: the history before it, and what followed from it then. */
function withHistory(
  before: Procurement,
  command: CommandType,
  data: CommandData[CommandType] | null,
  walked: readonly Past[],
  evidence: Evidence,
): Evidence {
  if (command !== 'CorrectRecord' || data === null) return evidence;
  const known = { ...evidence, history: walked.slice(0, -1) };
  return { ...known, corrected: whatFollows(before, data as CommandData['CorrectRecord'], known) };
}

/** Whether an edge of the machine leads from where the procurement was to where the event says it went. */
function leadsThere(before: Procurement, command: CommandType, event: RecordedEvent): boolean {
  if (command === 'ChooseProcess') return true;
  return edgesFrom(before, command).some(({ to }) => to === event.state);
}
