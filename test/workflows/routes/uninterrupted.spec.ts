import { deadlines, processes } from '../../../workflows/index.js';
import { complete, inStandstill, terms } from '../../support/law/places/procurements.js';

describe('each process, run through without interruption', () => {
  it.each(processes)('%s goes from opening to a published award notice', (process) => {
    const story = complete(process);
    expect(story.state).toBe('complete');
    expect(story.procurement.facts.commencement?.regime).toBe(
      process === 'direct-award-c' ? '2026-03-24' : '2025-02-24',
    );
    expect(deadlines(story.procurement).every(({ metAt }) => metAt !== null)).toBe(true);
  });

  it.each(['direct-award-c', 'most-suitable-provider', 'competitive'] as const)(
    '%s cannot be contracted while the standstill runs, and can in the first instant after it',
    (process) => {
      const story = inStandstill(process);
      story.at('2026-04-08T22:59:59.999Z').tries('EnterIntoContract', terms);
      expect(story.refusedUnder).toContain('reg 12(1) standstill-has-ended');
      story.at('2026-04-08T23:00:00.000Z').does('EnterIntoContract', terms);
      expect(story.events.map(({ type }) => type).slice(-2)).toEqual(['StandstillEnded', 'ContractEnteredInto']);
    },
  );
});
