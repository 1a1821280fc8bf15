import { conflictGates } from '../conflicts/conflicts.gates.js';
import { exclusionGate } from '../exclusions/exclusions.gates.js';
import { recordGates } from '../record/record.gates.js';
import { allOf, type Gate } from './gate.js';

/** What may be put on record in every process, wherever it is. */
export const onRecord: Gate = allOf(recordGates, conflictGates, exclusionGate);
