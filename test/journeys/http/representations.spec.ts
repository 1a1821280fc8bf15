import type { ProcurementDto } from '../../../src/procurements/dto/answers/procurement.dto.js';
import { bodyOf, Parties } from '../../integration/representations/parties.js';
import { terms } from '../../support/law/places/procurements.js';

describe('a standstill with representations, over HTTP by both sides', () => {
  let parties: Parties;
  beforeAll(async () => (parties = await Parties.start()));
  afterAll(() => parties.service.stop());
  afterEach(() => expect(parties.service.breaches.splice(0)).toEqual([]));

  it('runs from the first letter through the Panel to the last day', async () => {
    const { service, fox } = parties;
    const id = await parties.standstill();

    // The provider writes, with a document.
    service.at('2026-03-26T10:00:00.000Z');
    const attached = await parties.uploads(id, fox, 'Representations.pdf');
    const receipt = await parties.lodges(id, fox, { documents: [attached] });
    expect(receipt).toMatchObject({
      reference: expect.stringMatching(/^REP-[0-9A-Z]{5}-[0-9A-Z]{5}$/),
      procurement: { id, authority: { id: 'icb-1', name: 'NHS ICB-1' } },
      receivedAt: '2026-03-26T10:00:00.000Z',
      inTime: true,
      windowCloses: '2026-04-08T23:00:00.000Z',
      margin: { words: '13 days and 13 hours before the window closed' },
      documents: [attached],
    });
    const { reference } = receipt;

    // The authority hears it out.
    expect((await service.ask('GET', `procurements/${id}`)).body).toMatchObject({ state: 'representationsReceived' });
    await service.does(id, 'OfferClarification', { representation: 'R1', offer: 'Which patients do you mean?' });
    expect(await parties.sees(id, fox, reference)).toMatchObject({
      clarifications: [{ offer: 'Which patients do you mean?', answered: null }],
    });
    const answered = await parties.acts(id, fox, reference, 'answer', { answer: 'Those with a right to choose.' });
    expect(answered.body).toMatchObject({
      clarifications: [{ answered: { at: '2026-03-26T10:00:00.000Z', answer: 'Those with a right to choose.' } }],
    });
    const items = [
      { description: 'How the key criteria were taken into account', record: 'c' },
      { description: 'What the other offers cost', record: 'g' },
    ];
    await parties.acts(id, fox, reference, 'information-requests', { items });
    service.at('2026-03-30');
    const given = await parties.uploads(id, service.tokens.commissioner, 'Key criteria.pdf');
    await service.does(id, 'ProvideInformation', {
      item: 'I1',
      what: 'The record',
      to: 'Fox Care CIC',
      documents: [given],
    });
    const exemption = { item: 'I2', exemption: 'commercial-interests', reason: 'The prices of others.' };
    await service.does(id, 'WithholdInformation', exemption);
    expect((await parties.sees(id, fox, reference)).information).toMatchObject([
      { number: 1, provided: { what: 'The record', documents: [given] }, withheld: null },
      { number: 2, provided: null, withheld: { exemption: 'commercial-interests', reason: 'The prices of others.' } },
    ]);
    await service.does(id, 'RecordReview', {
      representations: ['R1'],
      reviewers: [{ name: 'A Reviewer', role: 'Director' }],
      lookedAt: 'The choice worksheet.',
      findings: 'The choice stands.',
    });

    // It decides after the window has closed, and tells everybody.
    service.at('2026-04-10');
    const decided = await service.does(id, 'MakeFurtherDecision', {
      outcome: 'proceed',
      reasons: 'The choice stands.',
    });
    expect(decided.body.warnings.map(({ code }) => code)).not.toContain('further-decision-before-the-window-closed');
    expect((await parties.sees(id, fox, reference)).decisions).toEqual([]);
    for (const recipient of ['R1', 'owl']) await service.does(id, 'InformOfFurtherDecision', { recipient });
    await service.does(id, 'IntendNoFurtherDecision');
    expect(await parties.sees(id, fox, reference)).toMatchObject({
      decisions: [{ number: 1, outcome: 'proceed', reasons: 'The choice stands.', replacedBy: null }],
      windows: {
        standstill: { lastDay: '2026-04-17', closesAt: '2026-04-17T23:00:00.000Z' },
        panel: { from: '2026-04-10T09:00:00.000Z', lastDay: '2026-04-17', closesAt: '2026-04-17T23:00:00.000Z' },
      },
      panel: { open: true, requests: [] },
    });

    // The provider asks the Panel in the last millisecond; the standstill does not end while it is open.
    service.at('2026-04-17T22:59:59.999Z');
    const asked = await parties.acts(id, fox, reference, 'panel-requests', { reference: 'CR0099-26' });
    expect(asked.body).toMatchObject({ panel: { requests: [{ number: 1, inTime: true, reference: 'CR0099-26' }] } });
    service.at('2026-05-01');
    const early = await service.tries(id, 'EnterIntoContract', terms);
    expect(early).toMatchObject({ status: 422 });
    await service.does(id, 'RecordPanelAcceptance', { request: 'P1', reference: 'CR0099-26' });
    service.at('2026-06-01');
    const advice = await parties.uploads(id, service.tokens.decider, 'Advice.pdf');
    await service.does(id, 'RecordPanelAdvice', {
      request: 'P1',
      advises: 'proceed',
      advice: 'It complied.',
      documents: [advice],
    });
    expect((await parties.sees(id, fox, reference)).panel.requests).toMatchObject([
      { advised: { advises: 'proceed', advice: 'It complied.', documents: [advice] } },
    ]);

    // It decides once more, and the five days run once more.
    await service.does(id, 'MakeFurtherDecision', { outcome: 'proceed', reasons: 'As the Panel advises.' });
    for (const recipient of ['R1', 'owl']) await service.does(id, 'InformOfFurtherDecision', { recipient });
    await service.does(id, 'IntendNoFurtherDecision');
    const { standstill } = bodyOf<ProcurementDto>(await service.ask('GET', `procurements/${id}`));
    expect(standstill).toMatchObject({ endsBy: 'conditions', endedAt: null, windowCloses: '2026-04-08T23:00:00.000Z' });
    expect(standstill!.conditions.filter(({ met }) => !met)).toMatchObject([
      { name: 'five working days have passed since the last provider was informed', at: '2026-06-08T23:00:00.000Z' },
    ]);
    service.at('2026-06-08T22:59:59.999Z');
    expect(await service.tries(id, 'EnterIntoContract', terms)).toMatchObject({ status: 422 });
    service.at('2026-06-08T23:00:00.000Z');
    await service.does(id, 'EnterIntoContract', terms);
    const last = await parties.sees(id, fox, reference);
    expect(last).toMatchObject({
      standstill: { endedAt: '2026-06-08T23:00:00.000Z' },
      decisions: [{ replacedBy: 2 }, { reasons: 'As the Panel advises.', replacedBy: null }],
      panel: { open: false },
    });
    expect((await service.ask('GET', `procurements/${id}/replay`)).body.differences).toEqual([]);
  });
});
