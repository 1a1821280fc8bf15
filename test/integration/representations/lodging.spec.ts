import { randomUUID } from 'node:crypto';
import { Rebuild } from '../../../src/engine/index.js';
import { canonicalText, sha256Hex } from '../../../src/trail/index.js';
import { chosen, complete } from '../../support/law/places/procurements.js';
import type { EventDto } from '../../../src/history/dto/history.dto.js';
import type { OwnRepresentationDto } from '../../../src/representations/dto/own-representation.dto.js';
import type { NewReceiptDto } from '../../../src/representations/dto/receipt.dto.js';
import type { Answer } from '../../support/http/service.js';
import { bodyOf, letter, Parties, publicLetter } from './parties.js';

/** An event of a lodging, as the history shows it. */
interface Recorded extends EventDto {
  readonly data: { readonly derived: { readonly reference: string } };
  readonly disclosed: Readonly<Record<string, { readonly value: string }>>;
}

describe('lodging representations', () => {
  let parties: Parties;
  let id: string;
  beforeAll(async () => {
    parties = await Parties.start();
    id = await parties.standstill();
  });
  afterAll(() => parties.service.stop());
  afterEach(() => expect(parties.service.breaches.splice(0)).toEqual([]));

  const post = (body: unknown, asking: object = {}, procurement = id): Promise<Answer> =>
    parties.service.ask('POST', `procurements/${procurement}/representations`, { body, ...asking });
  const openly = { as: null };
  const events = async (type: string, procurement = id): Promise<readonly Recorded[]> => {
    const answer = await parties.service.ask('GET', `procurements/${procurement}/events?limit=100`);
    return bodyOf<{ readonly items: readonly Recorded[] }>(answer).items.filter((event) => event.type === type);
  };

  describe('as a provider with an account', () => {
    it('is recorded for its organisation, sealed, and answered with a receipt', async () => {
      const answer = await post(letter, { token: parties.fox });
      expect(answer.status).toBe(201);
      const receipt = bodyOf<NewReceiptDto>(answer);
      expect(answer.headers['location']).toBe(`/api/v1/procurements/${id}/representations/${receipt.reference}`);
      expect(receipt).not.toHaveProperty('code');
      const event = (await events('RepresentationMade')).at(-1);
      expect(event).toMatchObject({
        actor: { organisationId: 'fox-care', role: 'provider' },
        data: { representor: { name: 'Fox Care CIC', organisation: 'fox-care' }, standing: 'would-be-provider' },
        disclosed: {
          text: { value: letter.text },
          failure: { value: letter.failure },
          contact: { value: letter.contact },
        },
      });
      expect(event?.data).not.toHaveProperty('text');
    });

    it('says aggrieved unless it says otherwise, and may go by another name', async () => {
      const { aggrieved: _aggrieved, contact: _contact, ...short } = letter;
      const receipt = await parties.lodges(id, parties.fox, { ...short, representor: { name: 'Fox (North)' } });
      expect(await parties.sees(id, parties.fox, receipt.reference)).toMatchObject({
        received: { representor: { name: 'Fox (North)', organisation: 'fox-care' }, aggrieved: true },
      });
    });

    it('cannot be for another’s organisation, nor about what is not published', async () => {
      const forElk = { ...letter, representor: { organisation: 'elk-clinics' } };
      expect((await post(forElk, { token: parties.fox })).body).toMatchObject({ type: '/problems/not-found' });
      const secret = await parties.service.plays(chosen('direct-award-c').recorded);
      parties.service.at('2026-03-26');
      for (const procurement of [secret, randomUUID(), 'nothing']) {
        expect((await post(letter, { token: parties.fox }, procurement)).status).toBe(404);
        expect((await post(publicLetter, openly, procurement)).status).toBe(404);
      }
    });

    it('is not for those of the authority, who record what arrives by other means', async () => {
      expect((await post(letter, { as: 'commissioner' })).body).toMatchObject({ type: '/problems/not-permitted' });
      const generic = await parties.service.tries(id, 'MakeRepresentation', {
        ...letter,
        representor: { name: 'Fox' },
      });
      expect(generic.body).toMatchObject({ type: '/problems/not-permitted' });
      const foreign = await parties.service.tries(
        id,
        'MakeRepresentation',
        { ...letter, representor: { name: 'Fox', organisation: 'fox-care' } },
        { token: parties.fox },
      );
      expect(foreign.body).toMatchObject({
        type: '/problems/not-permitted',
        detail: expect.stringContaining('/representations'),
      });
    });

    it('is lodged once however often it is repeated with its key', async () => {
      const headers = { 'idempotency-key': randomUUID() };
      const text = `Once ${randomUUID()}`;
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => post({ ...letter, text }, { token: parties.fox, headers })),
      );
      expect(new Set(answers.map((answer) => `${answer.status} ${bodyOf<NewReceiptDto>(answer).reference}`)).size).toBe(
        1,
      );
      expect(
        (await events('RepresentationMade')).filter(({ disclosed }) => disclosed['text']?.value === text),
      ).toHaveLength(1);
      const other = await post(letter, { token: parties.fox, headers });
      expect(other.body).toMatchObject({ type: '/problems/idempotency-key-reused' });
    });
  });

  describe('without an account', () => {
    it('records who they say they are, as the public, and gives a code with which to look again', async () => {
      const answer = await post(publicLetter, openly);
      expect(answer.status).toBe(201);
      const { code, ...receipt } = bodyOf<NewReceiptDto>(answer);
      expect(answer.headers['location']).toBe(`/api/v1/receipts/${code}`);
      expect((await events('RepresentationMade')).at(-1)).toMatchObject({
        actor: { public: true },
        data: { representor: { name: 'Elk Clinics LLP' } },
        disclosed: { contact: { value: letter.contact } },
      });
      const seen = bodyOf<OwnRepresentationDto>(await parties.service.ask('GET', `receipts/${code}`, openly));
      expect(seen).toMatchObject({ view: 'own', reference: receipt.reference, received: { text: letter.text } });
      expect(seen.receipt).toEqual(receipt);
      const [stored] = await parties.service.test.asOwner<{ everything: string }>(
        `SELECT string_agg(t, ' ') AS everything FROM (
          SELECT canonical AS t FROM event UNION ALL SELECT command_id::text FROM representation
          UNION ALL SELECT answer::text || key FROM command_outcome) x`,
      );
      expect(stored!.everything).not.toContain(code);
    });

    it('is refused with everything that is missing', async () => {
      const { body } = await post(
        { standing: 'provider', failure: 'x', text: 'x', representor: { organisation: 'fox-care' } },
        openly,
      );
      expect(body.errors.map(({ field }) => field)).toEqual([
        'representor.name',
        'representor.organisation',
        'contact',
      ]);
    });

    it('does not open for a code that was never given, nor for anything else', async () => {
      for (const code of ['A'.repeat(27), 'short', randomUUID(), '%00', '..%2f..%2f', 'ä'.repeat(27)]) {
        expect((await parties.service.ask('GET', `receipts/${code}`, openly)).status).toBe(404);
      }
    });

    it('gives the same code again for the same request, and another for another', async () => {
      const headers = { 'idempotency-key': randomUUID() };
      const [first, again] = [
        await post(publicLetter, { ...openly, headers }),
        await post(publicLetter, { ...openly, headers }),
      ];
      expect(again.body).toEqual(first.body);
      const [one, two] = [await post(publicLetter, openly), await post(publicLetter, openly)];
      expect(one.body.code).not.toBe(two.body.code);
      expect(one.body.reference).not.toBe(two.body.reference);
    });

    it('is refused where a token comes with it that is not good', async () => {
      expect((await post(publicLetter, { token: 'not.a.token' })).status).toBe(401);
    });
  });

  describe('receipts', () => {
    it('give the digest of what was received, which whoever kept it can make again', async () => {
      const receipt = await parties.lodges(id, parties.fox, { documents: [await parties.uploads(id, parties.fox)] });
      const { received } = await parties.sees(id, parties.fox, receipt.reference);
      expect(receipt.digest).toEqual({ algorithm: 'SHA-256', value: sha256Hex(canonicalText(received)) });
      expect(received).toEqual({
        representor: { name: 'Fox Care CIC', organisation: 'fox-care' },
        ...letter,
        documents: receipt.documents,
      });
    });

    it('are the same whenever and by whomever they are asked for', async () => {
      const receipt = await parties.lodges(id, parties.fox);
      const url = `procurements/${id}/representations/${receipt.reference}/receipt`;
      for (const asking of [{ token: parties.fox }, { as: 'auditor' }, { as: 'commissioner' }] as const) {
        expect((await parties.service.ask('GET', url, asking)).body).toEqual(receipt);
      }
    });

    it('are given for what staff record too, with how and when it arrived', async () => {
      const { contact: _contact, ...arrived } = letter;
      await parties.service.does(id, 'RecordRepresentation', {
        ...arrived,
        representor: { name: 'Bear Trust' },
        receivedAt: '2026-03-25T16:00:00Z',
        how: 'post',
      });
      const { reference } = (await events('RepresentationRecorded')).at(-1)!.data.derived;
      const { body } = await parties.service.ask('GET', `procurements/${id}/representations/${reference}/receipt`);
      expect(body).toMatchObject({
        receivedAt: '2026-03-25T16:00:00.000Z',
        recordedAt: '2026-03-26T09:00:00.000Z',
        how: 'post',
        inTime: true,
        margin: { words: '14 days and 7 hours before the window closed' },
      });
    });
  });

  it('is refused before there is any decision to be aggrieved by', async () => {
    const early = await parties.service.plays(complete('competitive').recorded.slice(0, 5));
    const { status, body } = await post(letter, { token: parties.fox }, early);
    expect({ status, code: body.reasons?.[0]?.code }).toEqual({
      status: 422,
      code: 'a-decision-has-been-made-to-be-aggrieved-by',
    });
    parties.service.at('2026-03-26');
  });

  it('is in time before the window has begun', async () => {
    const story = complete('competitive').recorded;
    const announced = story.slice(0, story.findIndex(({ type }) => type === 'IntentionNoticeSubmitted') + 1);
    const early = await parties.service.plays(announced);
    const receipt = await parties.lodges(early, parties.fox);
    expect(receipt).toMatchObject({ inTime: true, windowCloses: null, margin: null });
    parties.service.at('2026-03-26');
  });

  it('keeps what comes late, and says so; it does not hold the standstill', async () => {
    const late = await parties.standstill();
    parties.service.at('2026-04-09T08:00:00.000Z');
    const receipt = await parties.lodges(late, parties.fox);
    expect(receipt).toMatchObject({
      inTime: false,
      margin: { milliseconds: -32_400_000, words: '9 hours after the window had closed' },
      next: [expect.stringContaining('do not hold the standstill'), expect.any(String)],
    });
    const after = await parties.service.ask('GET', `procurements/${late}`);
    expect(after.body).toMatchObject({ state: 'standstillEnded', standstill: { endsBy: 'itself', conditions: [] } });
    const list = await parties.service.ask('GET', `procurements/${late}/representations`);
    expect(list.body.items).toMatchObject([
      { reference: expect.stringMatching(/^REP-/), inTime: false, holds: false, duties: [] },
    ]);
    const waiting = async () => (await parties.service.ask('GET', 'worklist')).body.items.map(({ kind }) => kind);
    expect(await waiting()).toContain('answer-representation');
    const documents = [await parties.uploads(late, parties.service.tokens.commissioner, 'Answer.pdf')];
    const answer = { representation: 'R1', answer: 'It came late; we have read it.', documents };
    await parties.service.does(late, 'AnswerRepresentation', answer, { as: 'commissioner' });
    expect(await parties.sees(late, parties.fox, receipt.reference)).toMatchObject({
      answers: [{ at: '2026-04-09T08:00:00.000Z', answer: answer.answer, documents }],
      windows: {
        standstill: { explanation: expect.stringContaining('do not run for these representations') },
        panel: { explanation: expect.stringContaining('do not run for these representations') },
      },
    });
    const url = `procurements/${late}/documents/${documents[0]!.digest}`;
    expect((await parties.service.ask('GET', url, { token: parties.fox })).status).toBe(200);
    expect(await waiting()).not.toContain('answer-representation');
  });

  it('leaves views that are as the history says', async () => {
    expect(await parties.service.app.get(Rebuild).check()).toMatchObject({ equal: true });
  });
});

describe('lodging without an account and without end', () => {
  let parties: Parties;
  beforeAll(
    async () =>
      (parties = await Parties.start({ PROBITY_PUBLIC_PER_MINUTE: '3', PROBITY_TRUSTED_PROXIES: '127.0.0.1' })),
  );
  afterAll(() => parties.service.stop());
  afterEach(() => expect(parties.service.breaches.splice(0)).toEqual([]));

  it('is held back by address, for no longer than a minute, and nobody else is', async () => {
    const id = await parties.standstill();
    const from = (address: string): Promise<Answer> =>
      parties.service.ask('POST', `procurements/${id}/representations`, {
        as: null,
        body: publicLetter,
        headers: { 'x-forwarded-for': address },
      });
    const answers: Answer[] = [];
    for (let n = 0; n < 8; n += 1) answers.push(await from('192.0.2.1'));
    // A minute may begin on the way, so six at most are let in.
    const held = answers.find(({ status }) => status !== 201)!;
    expect(held).toMatchObject({ status: 429, body: { type: '/problems/too-many-requests' } });
    expect(Number(held.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(Number(held.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await from('192.0.2.2')).status).toBe(201);
    // One network of IPv6 is one sender.
    const others = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((n) => from(`2001:db8::${n}`)));
    expect(others.map(({ status }) => status)).toContain(429);
    expect(
      (await parties.service.ask('POST', `procurements/${id}/representations`, { token: parties.fox, body: letter }))
        .status,
    ).toBe(201);
  });
});
