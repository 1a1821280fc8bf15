import { stateMeta, type MachineId, type Process, type Regime } from '../../workflows/index.js';
import type { Accepted } from '../engine/index.js';
import type { CommandAnswerDto, ProcurementDto, ProcurementSummaryDto } from './dto/answers/procurement.dto.js';
import type { ProcurementSummary, ProcurementView } from './procurement.views.js';

interface Position {
  readonly version: number;
  readonly regime: string;
  readonly machine: string;
  readonly state: string;
}

/** Where a procurement is, with what its state is called. */
export function positionOf({ version, regime, machine, state }: Position) {
  const position = { regime: regime as Regime, machine: machine as MachineId, state };
  const process: Process | null = position.machine === 'process-selection' ? null : position.machine;
  return { version, ...position, process, stateLabel: stateMeta(position).label };
}

/** A line of the register, as it is answered. */
export function summaryAnswer(summary: ProcurementSummary): ProcurementSummaryDto {
  return { view: 'register', ...summary, ...positionOf(summary) };
}

/** A procurement, as those of its authority are answered. */
export function procurementAnswer(view: ProcurementView): ProcurementDto {
  return { view: 'full', ...view, ...positionOf(view) };
}

/** The answer to a command that was accepted, with what can be done next. */
export function commandAnswer(result: Accepted): CommandAnswerDto {
  const { procurementId: id, commandId, events, warnings, repeated, deadlines, available } = result;
  return { id, ...positionOf(result), commandId, events, warnings, repeated, deadlines, available };
}
