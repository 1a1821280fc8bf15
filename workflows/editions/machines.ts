import type { AnyStateMachine } from 'xstate';
import type { Process, Regime } from '../law/index.js';
import { competitive } from '../routes/competitive/2024-01-01.machine.js';
import { directAwardA } from '../routes/direct-award-a/2024-01-01.machine.js';
import { directAwardB } from '../routes/direct-award-b/2024-01-01.machine.js';
import { directAwardC } from '../routes/direct-award-c/2024-01-01.machine.js';
import { mostSuitableProvider } from '../routes/most-suitable-provider/2024-01-01.machine.js';
import { processSelection } from '../routes/process-selection/2024-01-01.machine.js';

type Editions = Readonly<Record<'process-selection' | Process, AnyStateMachine>>;

const editions20240101: Editions = {
  'process-selection': processSelection,
  'direct-award-a': directAwardA,
  'direct-award-b': directAwardB,
  'direct-award-c': directAwardC,
  'most-suitable-provider': mostSuitableProvider,
  competitive,
};

/**
 * The edition of each machine, regime by regime. SI 2025/163 and SI 2026/360 changed
 * nothing in regulations 6 to 12 and 15 but the name of the publication platform, so their rows point at the first edition.
 */
export const editions: Readonly<Record<Regime, Editions>> = {
  '2024-01-01': editions20240101,
  '2025-02-24': editions20240101,
  '2026-03-24': editions20240101,
};
