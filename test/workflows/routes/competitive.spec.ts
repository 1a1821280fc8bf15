import {
  chosen,
  competitionDecided,
  content,
  criteria,
  elk,
  evaluated,
  evaluation,
  fox,
  invited,
  letter,
  owl,
  terms,
} from '../../support/law/places/procurements.js';
import { atStage, stagedOffers } from '../../support/law/places/stages.js';

const otherCriteria = {
  ...criteria,
  criteria: [{ id: 'cost', name: 'Cost', weight: 100, keyCriteria: ['value'] as const }],
};

describe('the competitive process', () => {
  it('may set the award criteria anew until the invitation is submitted, and never after', () => {
    const story = chosen('competitive').does('SetAwardCriteria', otherCriteria).does('SetAwardCriteria', criteria);
    expect(story.procurement.facts.run.criteria?.criteria).toHaveLength(2);
    story.at('2026-03-03').does('SubmitInvitationNotice', { content });
    for (const later of [story, invited(), evaluated(), competitionDecided()]) {
      later.tries('SetAwardCriteria', otherCriteria);
      expect(later.reasons.at(-1)).toMatchObject({ code: 'step-comes-now', provision: 'reg 11(2)' });
      expect(later.procurement.facts.run.criteria?.criteria).toHaveLength(2);
    }
  });

  it('takes offers from the publication of the invitation until their receipt is closed', () => {
    const story = chosen('competitive')
      .does('SetAwardCriteria', criteria)
      .at('2026-03-03')
      .does('SubmitInvitationNotice', { content });
    story.tries('RecordOffer', { provider: owl });
    expect(story.refusedUnder).toEqual(['reg 11(3) invitation-was-published']);
    story.does('RecordInvitationNoticePublished', { publishedAt: '2026-03-03T09:00:00.000Z' });
    story.at('2026-03-16').does('RecordOffer', { provider: owl }).does('CloseOffers', {});
    story.at('2026-03-17').tries('RecordOffer', { provider: fox });
    expect(story.refusedUnder.at(-1)).toBe('reg 11(5) offer-was-received-in-time');
  });

  it('records an offer that arrived in time and was recorded late, before the close', () => {
    const story = invited()
      .at('2026-03-16')
      .does('RecordOffer', { provider: owl, receivedAt: '2026-03-10T09:00:00.000Z' });
    story.tries('CloseOffers', { closedAt: '2026-03-09T09:00:00.000Z' });
    expect(story.reasons).toMatchObject([{ code: 'act-follows-the-step-before', field: 'data.closedAt' }]);
    story.does('CloseOffers', { closedAt: '2026-03-12T12:00:00.000Z' });
    expect(story.procurement.facts.run.offersClosedAt).toBe('2026-03-12T12:00:00.000Z');
  });

  it('assesses in stages where it said so: an offer that does not go on is through, and cannot be selected', () => {
    const story = stagedOffers()
      .does('RecordEvaluation', atStage('owl', 'quality', true))
      .does('RecordEvaluation', atStage('fox', 'quality', false))
      .does('RecordEvaluation', atStage('owl', 'cost', true));
    story.tries('SelectProviders', { providers: [{ id: 'fox' }], reasons: 'Cheapest.' });
    expect(story.refusedUnder).toEqual(['reg 11(7) successful-providers-made-offers-that-stand']);
    story.does('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'The one that stands.' });
    expect(story.state).toBe('informingProviders');
  });

  it('ends without an award where no offer was received, by abandonment or by going back', () => {
    const story = invited().at('2026-03-16').does('CloseOffers', {});
    story.tries('SelectProviders', { providers: [], reasons: 'None.' });
    expect(story.refusedUnder).toContain('reg 11(5) every-offer-was-evaluated');
    expect(story.open).toEqual(expect.arrayContaining(['Abandon', 'ReturnToStep']));
  });

  it('informs every provider that made an offer before it submits the notice of intention, the dates computed', () => {
    const story = evaluated()
      .at('2026-03-20')
      .does('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'Best.' });
    story.does('InformSuccessfulProvider', { provider: { id: 'owl' } }).tries('SubmitIntentionNotice', { content });
    expect(story.refusedUnder).toEqual(['reg 11(8) every-provider-was-informed']);
    story.does('InformUnsuccessfulProvider', letter);
    expect(story.procurement.facts.run.letters['fox']?.representations).toEqual({
      from: '2026-03-25',
      lastDay: '2026-04-08',
    });
    expect(story.events.at(-1)?.data.derived).toMatchObject({ awardCriteria: criteria.criteria });
    story.does('SubmitIntentionNotice', { content });
  });

  it('corrects the letters, before the award, where the notice was published on another day than planned', () => {
    const story = competitionDecided()
      .at('2026-03-26')
      .does('SubmitIntentionNotice', { content })
      .does('RecordIntentionNoticePublished', { publishedAt: '2026-03-26T09:00:00.000Z' });
    expect(story.procurement.facts.run.standstill?.clock).toMatchObject({
      standstillBegins: '2026-03-27',
      lastDay: '2026-04-10',
    });
    story.at('2026-04-11').tries('EnterIntoContract', terms);
    expect(story.refusedUnder).toEqual(['Sch 9 para 5 letters-state-the-true-dates']);
    // On the day on which the standstill begins, which leaves the provider every one of its eight working days.
    story.at('2026-03-27').does('InformUnsuccessfulProvider', { ...letter, plannedPublicationOn: undefined });
    expect(story.procurement.facts.run.letters['fox']?.representations).toEqual({
      from: '2026-03-27',
      lastDay: '2026-04-10',
    });
    story.at('2026-04-11').does('EnterIntoContract', terms);
  });

  it('selects a provider whose score is not the highest only with the reasons that the record keeps', () => {
    const story = evaluated()
      .at('2026-03-20')
      .does('SelectProviders', { providers: [{ id: 'fox' }], reasons: 'Owl withdrew.' });
    expect(story.events.at(-1)?.data).toMatchObject({ reasons: 'Owl withdrew.' });
    story.tries('InformUnsuccessfulProvider', letter);
    expect(story.refusedUnder).toEqual(['reg 11(8)(b) letter-is-to-an-unsuccessful-provider']);
  });

  it('keeps scores and evaluators out of the event, and what follows from them in it', () => {
    const story = invited()
      .at('2026-03-16')
      .does('RecordOffer', { provider: elk })
      .does('CloseOffers', {})
      .at('2026-03-18');
    story.does('RecordEvaluation', {
      ...evaluation('elk', 75),
      evaluators: [{ name: 'E. One', experience: 'Ten years.' }],
    });
    const { data, sealed } = story.events.at(-1)!;
    expect(Object.keys(sealed).sort()).toEqual(['evaluators', 'scores']);
    expect(data).not.toHaveProperty('scores');
    expect(data.derived).toMatchObject({ stage: 'single', criteria: ['quality', 'cost'], weightedTotal: 75 });
  });

  it('concludes no framework agreement where a contract was procured', () => {
    const story = competitionDecided().at('2026-03-24');
    story
      .does('SubmitIntentionNotice', { content })
      .does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' });
    story
      .at('2026-04-09')
      .tries('ConcludeFramework', { ...terms, users: ['NHS'], lifetimeValue: 1, endsOn: '2027-08-31' });
    expect(story.refusedUnder).toEqual(['reg 16(3) procurement-is-for-a-framework']);
  });
});
