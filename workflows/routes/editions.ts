import type { AnyStateMachine } from 'xstate';
import type { Process, Regime } from '../law/index.js';
import { competitive } from './competitive/2024-01-01.machine.js';
import { directAwardA } from './direct-award-a/2024-01-01.machine.js';
import { directAwardB } from './direct-award-b/2024-01-01.machine.js';
import { directAwardC } from './direct-award-c/2024-01-01.machine.js';
import { mostSuitableProvider } from './most-suitable-provider/2024-01-01.machine.js';
import { processSelection } from './process-selection/2024-01-01.machine.js';

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
