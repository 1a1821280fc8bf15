import { criteriaSteps } from '../evaluation/criteria.steps.js';
import { scoringSteps } from '../evaluation/scoring.steps.js';
import type { CommandType } from '../commands.js';
import { conflictSteps } from '../conflicts/conflicts.steps.js';
import { correctionSteps } from '../corrections/corrections.steps.js';
import { checkSteps } from '../exclusions/check.steps.js';
import { exclusionDecisionSteps } from '../exclusions/decision.steps.js';
import { closingNoticeSteps } from './closing-notices.steps.js';
import { conclusionSteps } from './conclusion.steps.js';
import { dutySteps } from './duties.steps.js';
import { furtherDecisionSteps } from './further-decision.steps.js';
import { representationSteps } from './representations.steps.js';
import { letterSteps } from './letters.steps.js';
import { openingSteps } from './opening.steps.js';
import { recordSteps } from '../record/record.steps.js';
import { panelSteps } from './panel.steps.js';
import { runNoticeSteps } from './run-notices.steps.js';
import { selectionSteps } from './selection.steps.js';
import type { Step } from './step.js';

const all = [
  ...openingSteps,
  ...criteriaSteps,
  ...selectionSteps,
  ...scoringSteps,
  ...letterSteps,
  ...runNoticeSteps,
  ...representationSteps,
  ...dutySteps,
  ...furtherDecisionSteps,
  ...panelSteps,
  ...checkSteps,
  ...exclusionDecisionSteps,
  ...conclusionSteps,
  ...closingNoticeSteps,
  ...recordSteps,
  ...conflictSteps,
  ...correctionSteps,
] as unknown as readonly Step[];

const byType = new Map(all.map((one) => [one.type, one]));

/** The step that a command takes. */
export function stepOf<T extends CommandType>(type: T): Step<T> {
  const found = byType.get(type);
  if (!found) throw new Error(`No step for the command ${type}`);
  return found as unknown as Step<T>;
}

/** Every command, in the order in which a procurement meets them. */
export const commandTypes: readonly CommandType[] = all.map((one) => one.type);
