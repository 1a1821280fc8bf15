import { conflictGates } from '../conflicts/conflicts.gates.js';
import { recordGates } from '../record/record.gates.js';
import type { Gate } from './gate.js';

/** What may be put on record in every process, wherever it is. */
export const onRecord: Gate = { ...recordGates, ...conflictGates };
