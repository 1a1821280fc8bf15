import { flaggedDecisions } from '../../../workflows/index.js';
import { by, findings, governed, interestIn, underC } from '../../support/law/places/conflicts.js';
import { owl } from '../../support/law/places/procurements.js';

/** Dora has found for Owl Health, on 10 March 2026, at version 3. */
const decided = () => by(underC(), 'dora').does('RecordFindings', findings);
const decision = { decision: 3, type: 'RecordFindings', decidedAt: '2026-03-10T09:00:00.000Z', person: 'dora' };
const later = '2026-03-12T09:00:00.000Z';

describe('an interest that comes to light after a decision', () => {
  it('flags the decision when somebody raises it, with both times, and changes nothing of it', () => {
    const before = decided();
    const after = by(before, 'auditor', 'auditor')
      .at(later)
      .does('RaiseConflict', {
        ...{ person: 'dora', kind: 'financial', providers: [owl], description: 'Shares.' },
      });
    expect(after.procurement.facts.conflicts.flags).toEqual([
      { ...decision, conflict: 'K1', interest: null, surfacedAt: later, recordedAt: later },
    ]);
    expect(after.state).toBe(before.state);
    expect(after.procurement.facts.run).toEqual(before.procurement.facts.run);
    expect(after.procurement.facts.conflicts.lastDecided.RecordFindings).toEqual(
      before.procurement.facts.conflicts.lastDecided.RecordFindings,
    );
  });

  it('tells when it was declared from when that was recorded', () => {
    const after = by(decided(), 'guardian', 'conflicts-guardian')
      .at('2026-03-13')
      .does('DeclareConflict', {
        ...{ person: 'dora', kind: 'indirect', providers: [owl], description: 'A sister.', declaredAt: later },
      });
    expect(after.procurement.facts.conflicts.flags).toMatchObject([
      { ...decision, surfacedAt: later, recordedAt: '2026-03-13T09:00:00.000Z' },
    ]);
  });

  it('flags nothing of somebody who decided nothing', () => {
    const after = by(decided(), 'cleo').does('RaiseConflict', { person: 'ann', description: 'Shares.' });
    expect(after.procurement.facts.conflicts.flags).toEqual([]);
  });

  it('is seen when the register shows it, and put on record with whatever is done next, once', () => {
    const story = decided();
    const governance = governed({ interests: [interestIn('dora', 'Owl Health Limited')] });
    const shown = story.branch({ governance }).at(later);
    expect(flaggedDecisions(shown.procurement, shown.known())).toMatchObject([
      { ...decision, interest: 'I-dora', recordedAt: null },
    ]);
    const next = by(shown, 'cleo').does('NameParticipant', { person: 'dora', capacity: 'decision-maker' });
    expect(next.procurement.facts.conflicts.flags).toMatchObject([
      { ...decision, interest: 'I-dora', surfacedAt: later, recordedAt: later },
    ]);
    const again = next.does('NameParticipant', { person: 'ann', capacity: 'evaluator' });
    expect(again.procurement.facts.conflicts.flags).toHaveLength(1);
    expect(flaggedDecisions(again.procurement, again.known())).toHaveLength(1);
  });
});
