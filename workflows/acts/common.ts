export type { Process } from '../law/index.js';
export type { Decision, DecisionMaker } from './decision.js';
export { keyCriteria, type KeyCriteria, type KeyCriterion } from './key-criteria.words.js';
export type { Period } from './notices/notices.fields.js';
export type { BasicSelection, SelectionResult } from './selection/selection.fields.js';
export type { ProviderRef } from './shape.js';
