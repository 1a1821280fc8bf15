import { onRecord } from '../../../workflows/routes/parts/on-record.gates.js';
import {
  chosen,
  content,
  contentUnderC,
  inStandstill,
  owl,
  terms,
  standstillOver,
} from '../../support/law/places/procurements.js';
import { examples } from '../../support/law/examples/all-examples.js';

const [findings] = examples.RecordFindings;
const unmet = { met: false, assessment: 'Accounts were not given.' };

describe('direct award process C', () => {
  it.each([
    ['the provider is not satisfying the original contract', { past: { ...findings.past, satisfied: false } }],
    ['it is not likely to satisfy the proposed one', { future: { ...findings.future, likelyToSatisfy: false } }],
    ['it does not meet the basic selection criteria', { basicSelectionCriteria: unmet }],
  ])('stops where %s: no notice of intention can follow', (_why, changes) => {
    const story = contentUnderC(changes);
    expect(story.state).toBe('notContent');
    story.at('2026-03-23').tries('SubmitIntentionNotice', { content });
    expect(story.reasons.at(-1)).toMatchObject({ code: 'step-comes-now', provision: 'reg 9(3)' });
    const onward = story.open.filter((type) => !type.endsWith('Representation') && !(type in onRecord));
    expect(onward).toEqual(['Abandon', 'ReturnToStep']);
  });

  it('may make the findings again by going back, or abandon and follow another process', () => {
    const again = contentUnderC({ basicSelectionCriteria: unmet }).at('2026-03-20');
    again.does('ReturnToStep', { step: 1, reasons: 'The accounts have arrived.' });
    expect(again.procurement.facts.run.findings).toBeNull();
    const other = contentUnderC({ basicSelectionCriteria: unmet }).at('2026-03-20');
    other.does('Abandon', { reasons: 'Not content.', switchingTo: 'most-suitable-provider' });
    expect(other.procurement.facts.abandonment).toMatchObject({ switchingTo: 'most-suitable-provider' });
  });

  it('takes the two findings in one step, each against the five key criteria', () => {
    const story = chosen('direct-award-c').at('2026-03-10');
    story.tries('RecordFindings', {
      ...findings,
      past: { satisfied: true, keyCriteria: { ...findings.past.keyCriteria, value: '' } },
    });
    expect(story.reasons).toMatchObject([{ provision: 'reg 9(2)', field: 'data.past.keyCriteria.value' }]);
  });

  it('commences with the submission of the notice of intention, not with the findings', () => {
    expect(contentUnderC().procurement.facts.commencement).toBeNull();
    expect(inStandstill('direct-award-c').procurement.facts.commencement).toMatchObject({
      regime: '2026-03-24',
      provision: 'SI 2025/163 reg 34(2)(a)(ii)',
    });
  });

  it('contracts with the existing provider that the notice named, and no other', () => {
    const story = standstillOver('direct-award-c');
    story.tries('EnterIntoContract', {
      ...terms,
      providers: [{ id: 'fox', name: 'Fox Care CIC', address: '2 Den Road' }],
    });
    expect(story.refusedUnder).toContain('reg 12(1) contract-is-with-those-intended');
    story.does('EnterIntoContract', { ...terms, providers: [owl] });
    expect(story.procurement.facts.contracts).toMatchObject([{ reference: 'ICB-2026-014', providers: ['owl'] }]);
  });
});
