import { declarationSteps } from './declarations.steps.js';
import { managingSteps } from './managing.steps.js';

export const conflictSteps = [...declarationSteps, ...managingSteps] as const;
