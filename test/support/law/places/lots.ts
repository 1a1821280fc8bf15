import type { CommandData } from '../../../../workflows/index.js';
import { content, evaluated } from './procurements.js';

/** A notice that tells several contracts apart. */
export const lots = (contracts: NonNullable<CommandData['SubmitIntentionNotice']['content']>['contracts']) => ({
  ...content,
  contracts,
});

/** One of the contracts that a notice tells apart. */
export const lot = (reference: string, approximateLifetimeValue: number, ...providers: string[]) => ({
  reference,
  providers,
  approximateLifetimeValue,
});

/** A competition that two providers won, both told. */
export const bothWon = () =>
  evaluated()
    .at('2026-03-20')
    .does('SelectProviders', { providers: [{ id: 'owl' }, { id: 'fox' }], reasons: 'One for each lot.' })
    .does('InformSuccessfulProvider', { provider: { id: 'owl' } })
    .does('InformSuccessfulProvider', { provider: { id: 'fox' } });

/** Three contracts with two providers, which come to what the procurement was opened at. */
export const threeLots = [lot('L1', 3_000_000, 'owl'), lot('L2', 1_000_000, 'owl'), lot('L3', 300_000, 'fox')];
