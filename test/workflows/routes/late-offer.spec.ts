import { elk, evaluated, evaluation } from '../../support/law/places/procurements.js';
import { wentBack } from '../../support/law/places/going-back.js';

// The receipt of offers was closed at 09:00 on 16 March 2026; both offers were evaluated on the 18th.
const closed = '2026-03-16T09:00:00.000Z';
const after = '2026-03-16T09:00:00.001Z';
const choice = { providers: [{ id: 'owl' }], reasons: 'Highest total.' };

describe('an offer that is put on record after the receipt of offers was closed', () => {
  it('is assessed with the others where it was received in time (reg 11(5)), and said to have been left out so far', () => {
    const story = evaluated().at('2026-03-19').does('RecordOffer', { provider: elk, receivedAt: closed });
    expect(story.outcome).toMatchObject({ warnings: [{ code: 'offer-recorded-after-the-close' }] });
    expect(story.state).toBe('evaluatingOffers');
    expect(story.branch().tries('SelectProviders', choice).refusedUnder).toEqual([
      'reg 11(5) every-offer-was-evaluated',
    ]);
    expect(story.does('RecordEvaluation', evaluation('elk', 90)).does('SelectProviders', choice).state).toBe(
      'informingProviders',
    );
  });

  it('is none where it was received a millisecond after, or nobody says when', () => {
    const late = ['reg 11(5) offer-was-received-in-time'];
    const story = evaluated().at('2026-03-19');
    expect(story.branch().tries('RecordOffer', { provider: elk, receivedAt: after }).refusedUnder).toEqual(late);
    expect(story.branch().tries('RecordOffer', { provider: elk }).refusedUnder).toEqual(late);
  });

  it('is taken after a return to the assessment as well, when it comes to light once the decision was taken', () => {
    const story = wentBack('competitive', 3).does('RecordOffer', { provider: elk, receivedAt: closed });
    expect(Object.keys(story.procurement.facts.run.offers)).toContain('elk');
  });
});
