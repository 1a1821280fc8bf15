import { deadlines } from '../../../workflows/index.js';
import {
  chosen,
  considered,
  content,
  elk,
  fox,
  identified,
  mostSuitableChosen,
  owl,
} from '../../support/law/places/procurements.js';

const met = { met: true, assessment: 'Met.' };
const assessment = (id: string) => ({ provider: { id }, keyCriteria: considered, basicSelectionCriteria: met });

describe('the most suitable provider process', () => {
  it('completes step 2 on the day that is 14 days after the submission, whenever the notice was published', () => {
    const story = chosen('most-suitable-provider')
      .at('2026-11-02T23:30:00.000Z')
      .does('SubmitIntendedApproachNotice', { content })
      .does('IdentifyProvider', { provider: owl, outcome: 'kept', reasons: 'Has the capacity.' });
    story.at('2026-11-12').does('RecordIntendedApproachNoticePublished', { publishedAt: '2026-11-11T09:00:00.000Z' });
    expect(deadlines(story.procurement)).toMatchObject([
      { id: 'identification-gate:1', notBefore: '2026-11-16', at: '2026-11-16T00:00:00.000Z', metAt: null },
    ]);
    story.at('2026-11-15T23:59:59.999Z').tries('CompleteIdentification', {});
    expect(story.reasons).toMatchObject([{ provision: 'reg 10(5)', unblockedAt: '2026-11-16T00:00:00.000Z' }]);
    story.at('2026-11-16T00:00:00.000Z').does('CompleteIdentification', {});
    expect(story.state).toBe('assessingProviders');
  });

  it('may begin to identify before that, and may change its mind about a provider', () => {
    const story = identified()
      .does('IdentifyProvider', { provider: { id: 'fox' }, outcome: 'kept', reasons: 'Has moved into the area.' })
      .does('IdentifyProvider', { provider: { id: 'owl' }, outcome: 'dropped', reasons: 'Withdrew.' })
      .at('2026-03-19')
      .does('CompleteIdentification', {});
    expect(story.procurement.facts.run.candidates).toMatchObject({
      fox: { outcome: 'kept' },
      owl: { outcome: 'dropped' },
    });
    story.tries('AssessProvider', assessment('owl'));
    expect(story.refusedUnder).toContain('reg 10(6) provider-was-identified-and-kept');
    expect(story.does('AssessProvider', assessment('fox')).state).toBe('assessingProviders');
  });

  it('identifies nobody once step 2 is complete', () => {
    const story = identified().at('2026-03-19').does('CompleteIdentification', {});
    story.tries('IdentifyProvider', { provider: elk, outcome: 'kept', reasons: 'Late.' });
    expect(story.refusedUnder.at(-1)).toBe('reg 10(4) step-comes-now');
  });

  it('chooses only when each potential provider was assessed, and only one that meets the basic selection criteria', () => {
    const story = identified()
      .does('IdentifyProvider', { provider: elk, outcome: 'kept', reasons: 'Has the capacity.' })
      .at('2026-03-19')
      .does('CompleteIdentification', {})
      .does('AssessProvider', assessment('owl'));
    story.tries('ChooseMostSuitableProvider', { providers: [{ id: 'owl' }], reasons: 'Strongest.' });
    expect(story.refusedUnder).toEqual(['reg 10(6) every-candidate-was-assessed']);
    story.does('AssessProvider', { ...assessment('elk'), basicSelectionCriteria: { met: false, assessment: 'None.' } });
    story.tries('ChooseMostSuitableProvider', { providers: [{ id: 'elk' }], reasons: 'Cheapest.' });
    expect(story.refusedUnder).toEqual(['reg 19(1) chosen-provider-was-assessed']);
    story.does('ChooseMostSuitableProvider', { providers: [{ id: 'owl' }], reasons: 'Strongest.' });
    expect(story.state).toBe('readyForIntentionNotice');
  });

  it('may choose several providers, jointly', () => {
    const story = identified()
      .does('IdentifyProvider', { provider: elk, outcome: 'kept', reasons: 'Has the capacity.' })
      .at('2026-03-19')
      .does('CompleteIdentification', {})
      .does('AssessProvider', assessment('owl'))
      .does('AssessProvider', assessment('elk'))
      .does('ChooseMostSuitableProvider', { providers: [owl, elk], reasons: 'Together they cover the area.' });
    expect(story.procurement.facts.run.chosen?.providers).toEqual(['owl', 'elk']);
  });

  it('names every provider with its address the first time', () => {
    const story = chosen('most-suitable-provider').does('SubmitIntendedApproachNotice', { content });
    story.tries('IdentifyProvider', { provider: { id: 'fox', name: fox.name }, outcome: 'kept', reasons: 'x' });
    expect(story.refusedUnder).toEqual(['reg 24(c) providers-are-identified']);
  });

  it('commences with the submission of its first notice', () => {
    expect(mostSuitableChosen().procurement.facts.commencement).toMatchObject({
      regime: '2025-02-24',
      at: '2026-03-05T09:00:00.000Z',
      provision: 'SI 2025/163 reg 34(2)(a)(iii)',
    });
  });
});
