import { criteriaSteps } from '../evaluation/criteria.steps.js';
import { scoringSteps } from '../evaluation/scoring.steps.js';
import type { CommandType } from '../acts/commands.js';
import { conflictSteps } from '../conflicts/conflicts.steps.js';
import { correctionSteps } from '../corrections/corrections.steps.js';
import { checkSteps } from '../exclusions/check.steps.js';
import { exclusionDecisionSteps } from '../exclusions/decision.steps.js';
import { closingNoticeSteps } from '../notices/closing-notices.steps.js';
import { conclusionSteps } from '../conclusion/conclusion.steps.js';
import { dutySteps } from '../hearing/duties.steps.js';
import { furtherDecisionSteps } from '../hearing/further-decision.steps.js';
import { representationSteps } from '../hearing/representations.steps.js';
import { letterSteps } from '../selection/letters.steps.js';
import { openingSteps } from '../opening/opening.steps.js';
import { recordSteps } from '../record/record.steps.js';
import { panelSteps } from '../hearing/panel.steps.js';
import { runNoticeSteps } from '../notices/run-notices.steps.js';
import { selectionSteps } from '../selection/selection.steps.js';
import type { Step } from '../rules/step.js';

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
