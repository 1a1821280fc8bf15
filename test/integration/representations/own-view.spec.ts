import { randomUUID } from 'node:crypto';
import type { OwnRepresentationDto } from '../../../src/representations/dto/own-representation.dto.js';
import type { NewReceiptDto } from '../../../src/representations/dto/receipt.dto.js';
import type { Answer } from '../../support/http/service.js';
import { machineWordsIn } from '../../support/law/shown-words.js';
import { bodyOf, letter, Parties, publicLetter } from './parties.js';

const reviewers = [{ name: 'A Reviewer', role: 'Director' }];

describe('what a provider sees of a standstill', () => {
  let parties: Parties;
  beforeAll(async () => (parties = await Parties.start()));
  afterAll(() => parties.service.stop());
  afterEach(() => expect(parties.service.breaches.splice(0)).toEqual([]));

  /** Elk Clinics is heard from its letter to the Panel, with or without others who are heard beside it. */
  async function heard(beside: boolean): Promise<{ readonly view: OwnRepresentationDto; readonly text: string }> {
    const { service, fox, elk } = parties;
    const id = await parties.standstill();
    const others: string[] = [];
    let foxes = '';
    if (beside) {
      const documents = [await parties.uploads(id, fox, 'VULPINE.pdf')];
      foxes = (await parties.lodges(id, fox, { text: 'VULPINE', failure: 'VULPINE', documents })).reference;
      const openly = { as: null, body: { ...publicLetter, representor: { name: 'URSINE' }, text: 'URSINE' } };
      await service.ask('POST', `procurements/${id}/representations`, openly);
      others.push('R1', 'R2');
    }
    const mine = `R${others.length + 1}`;
    const { reference } = await parties.lodges(id, elk, { text: 'Ours' });
    for (const representation of others) {
      await service.does(id, 'OfferClarification', { representation, offer: 'VULPINE, what do you mean?' });
      await service.does(id, 'AnswerClarification', { representation, answer: 'URSINE' });
    }
    await service.does(id, 'OfferClarification', { representation: mine, offer: 'What do you mean?' });
    await parties.acts(id, elk, reference, 'answer', { answer: 'This.' });
    if (beside) {
      const items = [{ description: 'VULPINE', record: 'c' }];
      await parties.acts(id, fox, foxes, 'information-requests', { items });
      await service.does(id, 'WithholdInformation', {
        item: 'I1',
        exemption: 'commercial-interests',
        reason: 'URSINE',
      });
    }
    const items = [
      { description: 'The key criteria', record: 'c' },
      { description: 'The price of others', record: 'g' },
    ];
    await parties.acts(id, elk, reference, 'information-requests', { items });
    const item = (n: number): string => `I${n + (beside ? 1 : 0)}`;
    service.at('2026-03-30');
    await service.does(id, 'ProvideInformation', { item: item(1), what: 'The record', to: 'Elk Clinics' });
    const withheld = { item: item(2), exemption: 'commercial-interests', reason: 'Prices.' };
    await service.does(id, 'WithholdInformation', withheld);
    const representations = [...others, mine];
    await service.does(id, 'RecordReview', { representations, reviewers, lookedAt: 'All.', findings: 'VULPINE' });
    service.at('2026-04-10');
    await service.does(id, 'MakeFurtherDecision', { outcome: 'proceed', reasons: 'The choice stands.' });
    for (const recipient of [...representations, 'owl']) {
      await service.does(id, 'InformOfFurtherDecision', { recipient });
    }
    service.at('2026-04-13');
    if (beside) await parties.acts(id, fox, foxes, 'panel-requests', { reference: 'VULPINE' });
    await parties.acts(id, elk, reference, 'panel-requests', { reference: 'CR0099-26' });
    const answer = await service.ask('GET', `procurements/${id}/representations/${reference}`, { token: elk });
    const text = answer.text.replaceAll(id, 'ID').replaceAll(reference, 'REFERENCE');
    return { view: JSON.parse(text) as OwnRepresentationDto, text };
  }

  it('is all of its own, and the same whether or not others are heard beside it', async () => {
    const [alone, beside] = [await heard(false), await heard(true)];
    expect(beside.view).toEqual(alone.view);
    for (const word of ['VULPINE', 'URSINE', 'Fox', 'Bear', '"R1"', '"R3"', 'I2'])
      expect(beside.text).not.toContain(word);
    expect(alone.view).toMatchObject({
      view: 'own',
      received: { text: 'Ours', representor: { name: 'Elk Clinics LLP' } },
      standstill: {
        windowCloses: '2026-04-08T23:00:00.000Z',
        clock: {
          lastDay: '2026-04-08',
          days: expect.arrayContaining([{ date: '2026-04-03', counted: false, why: 'Good Friday' }]),
        },
      },
      clarifications: [{ offer: 'What do you mean?', answered: { answer: 'This.' } }],
      information: [
        { number: 1, provided: { what: 'The record', to: 'Elk Clinics' }, withheld: null },
        { number: 2, provided: null, withheld: { exemption: 'commercial-interests', reason: 'Prices.' } },
      ],
      reviewedAt: '2026-03-30T09:00:00.000Z',
      decisions: [{ number: 1, outcome: 'proceed', reasons: 'The choice stands.' }],
      windows: {
        standstill: { lastDay: '2026-04-17', working: expect.anything() },
        panel: { from: '2026-04-10T09:00:00.000Z', lastDay: '2026-04-17', closesAt: '2026-04-17T23:00:00.000Z' },
      },
      panel: { how: expect.stringContaining('Panel'), requests: [{ number: 1, reference: 'CR0099-26', inTime: true }] },
    });
  });

  it('says when it was acknowledged, and with what words, to its own provider alone', async () => {
    const { service, fox, elk } = parties;
    const id = await parties.standstill();
    const [foxes, elks] = [await parties.lodges(id, fox), await parties.lodges(id, elk)];
    expect(await parties.sees(id, fox, foxes.reference)).toMatchObject({ acknowledged: null });
    service.at('2026-03-26T10:00:00Z');
    await service.does(id, 'AcknowledgeRepresentation', { representation: 'R1' }, { as: 'commissioner' });
    expect(await parties.sees(id, fox, foxes.reference)).toMatchObject({
      acknowledged: { at: '2026-03-26T10:00:00.000Z', note: null },
    });
    service.at('2026-03-27');
    const again = { representation: 'R1', sentAt: '2026-03-26T11:00:00Z', note: 'We write to you by 2 April.' };
    await service.does(id, 'AcknowledgeRepresentation', again, { as: 'commissioner' });
    expect(await parties.sees(id, fox, foxes.reference)).toMatchObject({
      acknowledged: { at: '2026-03-26T11:00:00.000Z', note: 'We write to you by 2 April.' },
    });
    expect(await parties.sees(id, elk, elks.reference)).toMatchObject({ acknowledged: null });
  });

  it('does not hold a decision before the provider is informed of it, nor one that others are told of first', async () => {
    const { service, fox } = parties;
    const id = await parties.standstill();
    const { reference } = await parties.lodges(id, fox);
    await service.does(id, 'OfferClarification', { representation: 'R1', notNeededBecause: 'It is clear.' });
    await service.does(id, 'RecordReview', {
      representations: ['R1'],
      reviewers,
      lookedAt: 'All.',
      findings: 'Sound.',
    });
    const made = await service.does(id, 'MakeFurtherDecision', { outcome: 'proceed', reasons: 'It stands.' });
    // The window is open still: another provider may yet come.
    expect(made.body.warnings.map(({ code }) => code)).toContain('further-decision-before-the-window-closed');
    await service.does(id, 'InformOfFurtherDecision', { recipient: 'owl' });
    expect(await parties.sees(id, fox, reference)).toMatchObject({
      decisions: [],
      windows: {
        standstill: { from: null },
        panel: { from: null, explanation: expect.stringContaining('do not run') },
      },
      panel: { open: false },
    });
    expect((await parties.acts(id, fox, reference, 'panel-requests')).status).toBe(422);
    await service.does(id, 'InformOfFurtherDecision', { recipient: 'R1' });
    expect(await parties.sees(id, fox, reference)).toMatchObject({
      decisions: [{ number: 1 }],
      windows: { standstill: { lastDay: '2026-04-02', closesAt: '2026-04-08T23:00:00.000Z' } },
      panel: { open: true },
    });
  });

  describe('and does', () => {
    let id: string;
    let reference: string;
    beforeEach(async () => {
      id = await parties.standstill();
      ({ reference } = await parties.lodges(id, parties.fox));
    });

    const acts = (act: string, body: object = {}, headers = {}, token = parties.fox): Promise<Answer> =>
      parties.service.ask('POST', `procurements/${id}/representations/${reference}/${act}`, { token, body, headers });
    const count = async (type: string): Promise<number> =>
      (await parties.service.ask('GET', `procurements/${id}/events?limit=100`)).body.items.filter(
        (event) => event.type === type,
      ).length;

    it.each([
      ['answer', { answer: 'x' }, 'clarification-was-offered'],
      ['panel-requests', {}, 'panel-may-be-asked'],
    ])('not %s before its time, and is told nothing of the rest', async (act, body, code) => {
      const refused = await acts(act, body);
      expect(refused).toMatchObject({ status: 422, body: { reasons: [{ code }] } });
      const [{ message = '', unblock = '' } = {}] = refused.body.reasons;
      expect([message, unblock].flatMap((text) => machineWordsIn(text))).toEqual([]);
    });

    it('nothing to the representation of another, under any reference', async () => {
      const bodies = { withdrawal: {}, answer: { answer: 'x' }, 'panel-requests': {} };
      for (const [act, body] of Object.entries(bodies)) {
        expect((await acts(act, body, {}, parties.elk)).status).toBe(404);
        expect((await parties.acts(id, parties.fox, 'R1', act, body)).status).toBe(404);
        expect((await parties.acts(id, parties.service.tokens.commissioner, reference, act, body)).status).toBe(404);
      }
    });

    it('once what is repeated with its key, also at the same time', async () => {
      const items = [{ description: 'The record', record: 'c' }];
      const headers = { 'idempotency-key': randomUUID() };
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => acts('information-requests', { items }, headers)),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
      expect(await count('InformationRequested')).toBe(1);
      const other = [{ description: 'Another', record: 'c' }];
      expect((await acts('information-requests', { items: other }, headers)).body).toMatchObject({
        type: '/problems/idempotency-key-reused',
      });
    });

    it('withdraw once, after which it holds nothing and the history keeps it', async () => {
      const answers = await Promise.all([acts('withdrawal'), acts('withdrawal')]);
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
      expect(await count('RepresentationMade')).toBe(1);
      expect(await parties.sees(id, parties.fox, reference)).toMatchObject({
        withdrawnAt: '2026-03-26T09:00:00.000Z',
        received: { text: letter.text },
      });
    });

    it.each([
      ['answer', { answer: '' }, 'answer'],
      ['answer', { answer: 'x', answeredAt: '2020-01-01T00:00:00Z' }, 'answeredAt'],
      ['answer', { answer: 'x', representation: 'R2' }, 'representation'],
      ['information-requests', { items: [] }, 'items'],
      ['information-requests', { items: [{ description: 'x', record: 'z' }] }, 'items[0].record'],
      ['panel-requests', { requestedAt: '2020-01-01T00:00:00Z' }, 'requestedAt'],
    ])('not %s with %j, which names the field', async (act, body, field) => {
      expect(await acts(act, body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    });
  });

  it('is the same by the code of a receipt, for whoever has no account', async () => {
    const { service } = parties;
    const id = await parties.standstill();
    await parties.lodges(id, parties.fox, { text: 'VULPINE' });
    const document = await parties.uploads(id, null, 'Ours.pdf');
    const body = { ...publicLetter, documents: [document] };
    const lodged = await service.ask('POST', `procurements/${id}/representations`, { as: null, body });
    const { code } = bodyOf<NewReceiptDto>(lodged);
    await service.does(id, 'OfferClarification', { representation: 'R2', offer: 'Which patients?' });
    const seen = await service.ask('GET', `receipts/${code}`, { as: null });
    expect(seen.body).toMatchObject({
      received: { representor: { name: 'Elk Clinics LLP' }, documents: [document] },
      clarifications: [{ offer: 'Which patients?' }],
    });
    expect(seen.text).not.toMatch(/VULPINE|Fox|"R[12]"/);
    expect((await service.ask('GET', `receipts/${code}/documents/${document.digest}`, { as: null })).status).toBe(200);
  });
});
