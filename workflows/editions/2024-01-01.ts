import { schedulesAsMade, setOn } from '../law/index.js';
import { checkAsMade } from '../process-check/as-made.js';
import { competitiveGates } from '../routes/competitive/2024-01-01.gates.js';
import { competitive } from '../routes/competitive/2024-01-01.machine.js';
import { directAwardA } from '../routes/direct-award-a/2024-01-01.machine.js';
import { directAwardB } from '../routes/direct-award-b/2024-01-01.machine.js';
import { directAwardC } from '../routes/direct-award-c/2024-01-01.machine.js';
import { mostSuitableProviderGates } from '../routes/most-suitable-provider/2024-01-01.gates.js';
import { mostSuitableProvider } from '../routes/most-suitable-provider/2024-01-01.machine.js';
import { directAwardAGates, directAwardBGates, directAwardCGates } from '../routes/parts/direct-awards.gates.js';
import { processSelectionGates } from '../routes/process-selection/2024-01-01.gates.js';
import { processSelection } from '../routes/process-selection/2024-01-01.machine.js';
import type { Edition } from './edition.js';
import { assured, binding } from './integrity.js';

/** The Regulations as they came into force: SI 2023/1348. */
export const edition20240101: Edition = {
  from: '2024-01-01',
  source: 'reg1InForce',
  processCheck: checkAsMade,
  machines: {
    'process-selection': processSelection,
    'direct-award-a': directAwardA,
    'direct-award-b': directAwardB,
    'direct-award-c': directAwardC,
    'most-suitable-provider': mostSuitableProvider,
    competitive,
  },
  gates: {
    'process-selection': processSelectionGates,
    'direct-award-a': directAwardAGates,
    'direct-award-b': directAwardBGates,
    'direct-award-c': directAwardCGates,
    'most-suitable-provider': mostSuitableProviderGates,
    competitive: competitiveGates,
  },
  binding,
  assured,
  numbers: setOn('2024-01-01'),
  // Reg 20 as made: the authority names its grounds in its own words.
  grounds: [],
  schedules: schedulesAsMade,
  words: {},
  // The law of 2024 asks only whether a procurement commenced before it.
  commencedBy: {
    ContactProvider: 'reg29CommencedByContact',
    SubmitIntendedApproachNotice: 'reg29CommencedOn',
    SubmitInvitationNotice: 'reg29CommencedOn',
    SubmitIntentionNotice: 'reg29CommencedOn',
  },
};
