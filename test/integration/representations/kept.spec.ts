import { Engine, TRIES } from '../../../src/engine/index.js';
import { receiptReference } from '../../../src/representations/receipt-reference.js';
import { Database } from '../../../src/platform/database/database.js';
import { checkErasures, verifyTrail } from '../../../src/trail/index.js';
import { removeFolders, run, temporaryFolder } from '../../support/processes.js';
import { bodyOf, letter, Parties, publicLetter } from './parties.js';
import { content, contentUnderC } from '../../support/law/places/procurements.js';

interface Kept {
  readonly reference: string;
  readonly receivedAt: string;
  readonly code?: string;
}

describe('what a provider sends', () => {
  let parties: Parties;
  beforeAll(async () => (parties = await Parties.start()));
  afterAll(async () => {
    await parties.service.stop();
    removeFolders();
  });
  afterEach(() => expect(parties.service.breaches.splice(0)).toEqual([]));

  const worklist = async () =>
    (await parties.service.ask('GET', 'worklist')).body.items.filter(({ kind }) =>
      String(kind).startsWith('received-'),
    );

  /** An award was announced, and then abandoned: nothing is open to representations that hold anything, and to withdrawals nothing. */
  async function inStandstill(): Promise<string> {
    const story = contentUnderC()
      .at('2026-03-24')
      .does('SubmitIntentionNotice', { content })
      .does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' });
    const id = await parties.service.plays(story.recorded);
    parties.service.at('2026-03-26');
    return id;
  }

  it('and the law refuses is kept for its sender and the authority, until somebody says what was done', async () => {
    const id = await inStandstill();
    const { reference } = await parties.lodges(id, parties.fox);
    const refused = await parties.acts(id, parties.fox, reference, 'panel-requests', {});
    expect(refused.status).toBe(422);
    const kept = refused.body['received'] as Kept;
    expect(kept).toMatchObject({ receivedAt: '2026-03-26T09:00:00.000Z' });

    const own = await parties.service.ask('GET', `procurements/${id}/representations/${kept.reference}`, {
      token: parties.fox,
    });
    expect(own.body).toMatchObject({ view: 'received', kind: 'panel-request', status: 'refused' });
    const others = await parties.service.ask('GET', `procurements/${id}/representations/${kept.reference}`, {
      token: parties.elk,
    });
    expect(others.status).toBe(404);
    expect(await worklist()).toMatchObject([{ kind: 'received-refused', about: kept.reference }]);

    const seeing = (as: 'auditor' | 'commissioner') =>
      parties.service.ask('POST', `procurements/${id}/representations/${kept.reference}/seen-to`, {
        as,
        body: { note: 'Telephoned Fox Care.' },
      });
    expect((await seeing('auditor')).status).toBe(403);
    expect((await seeing('commissioner')).body).toMatchObject({ seenTo: { note: 'Telephoned Fox Care.' } });
    expect(await worklist()).toEqual([]);
  });

  it('and the law refuses from somebody without an account is found again by its code', async () => {
    const id = await parties.service.plays(contentUnderC().recorded);
    await parties.service.test.asOwner(`UPDATE procurement SET published_at = '2026-03-10T09:00:00Z' WHERE id = $1`, [
      id,
    ]);
    const refused = await parties.service.ask('POST', `procurements/${id}/representations`, {
      as: null,
      body: publicLetter,
    });
    expect(refused.status).toBe(422);
    const { code } = refused.body['received'] as Kept;
    const found = await parties.service.ask('GET', `receipts/${code}`, { as: null });
    expect(found.body).toMatchObject({
      view: 'received',
      status: 'refused',
      received: { text: letter.text },
      reasons: [expect.objectContaining({ code: 'a-decision-has-been-made-to-be-aggrieved-by' })],
    });
  });

  it('and the law refuses can be erased, and an event says who did it, and why', async () => {
    const { service } = parties;
    const id = await service.plays(contentUnderC().recorded);
    await service.test.asOwner(`UPDATE procurement SET published_at = '2026-03-10T09:00:00Z' WHERE id = $1`, [id]);
    const refused = await service.ask('POST', `procurements/${id}/representations`, { as: null, body: publicLetter });
    const { code, reference } = refused.body['received'] as Kept;
    const env = { DATABASE_URL: service.test.url, PROBITY_DATA_DIR: temporaryFolder() };
    const erase = async (as: 'administrator' | 'commissioner', what = reference) => {
      const { person } = bodyOf<{ person: { id: string } }>(await service.ask('GET', 'me', { as }));
      return run(['erase', id, what, '--by', person.id, '--reason', 'Asked for, granted.'], { env });
    };
    const rows = () =>
      service.test.asOwner<{ text: string }>('SELECT r::text AS text FROM reception r WHERE procurement_id = $1', [id]);

    expect(await erase('commissioner')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('must be an administrator'),
    });
    expect(await erase('administrator', 'REP-00000-00000')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('nothing was received'),
    });
    const salts = async () =>
      (
        await service.test.asOwner<{ salt: string | null }>(
          'SELECT request_salt AS salt FROM refusal WHERE procurement_id = $1',
          [id],
        )
      ).map(({ salt }) => salt);
    expect((await rows())[0]!.text).toContain(letter.contact);
    expect(await salts()).toEqual([expect.any(String)]);
    expect(await erase('administrator')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^erased: what was received as REP-/),
    });
    const [row] = await rows();
    for (const said of [letter.text, letter.contact, publicLetter.representor.name])
      expect(row!.text).not.toContain(said);
    expect(await salts()).toEqual([null]);
    const found = await service.ask('GET', `receipts/${code}`, { as: null });
    expect(found.body).toMatchObject({ view: 'received', reference, status: 'refused', received: {} });
    const [event] = await service.test.asOwner<{ data: object }>(
      `SELECT canonical::jsonb -> 'data' AS data FROM event WHERE type = 'ReceptionErased'`,
    );
    expect(event!.data).toMatchObject({
      procurement: id,
      reference,
      command: 'MakeRepresentation',
      reason: 'Asked for, granted.',
    });
    expect(await erase('administrator')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('was erased before'),
    });
    const database = service.app.get(Database);
    const trail = await verifyTrail(database);
    expect([trail.findings, (await checkErasures(database)).findings]).toEqual([[], []]);
  }, 60_000);

  it('and that cannot be decided is on the worklist with its way out, which a decision-maker takes', async () => {
    const id = await inStandstill();
    const { receptions } = parties.service.app.get(Engine);
    const sent = { type: 'MakeRepresentation', data: publicLetter } as const;
    const request = { procurementId: id, authorityId: null, idempotencyKey: null, ifMatch: null, byFirstReceipt: true };
    const put = await receptions.putDown(
      { ...request, principal: 'public', command: sent },
      '2026-03-26T09:00:00.000Z',
    );
    const reference = receiptReference(put!.received.id);
    // Somebody is deciding it, and has failed before.
    const failed = (times: number) =>
      parties.service.test.asOwner(
        `UPDATE reception SET attempts = $1, claimed_until = 'infinity' WHERE id = $2::uuid`,
        [times, put!.received.id],
      );
    const setAside = (as: 'commissioner' | 'decider') =>
      parties.service.ask('POST', `procurements/${id}/representations/${reference}/set-aside`, {
        as,
        body: { reasons: 'It was entered by hand from the letter.' },
      });
    parties.service.at('2026-03-27');
    await failed(TRIES - 1);
    expect((await worklist()).find(({ about }) => about === reference)).toMatchObject({
      kind: 'received-waiting',
      label: expect.not.stringContaining('decision-maker'),
    });
    expect((await setAside('decider')).status).toBe(409);
    await failed(TRIES);
    expect((await worklist()).find(({ about }) => about === reference)).toMatchObject({
      kind: 'received-waiting',
      label: expect.stringContaining('a decision-maker sets it aside, with reasons'),
    });
    expect((await setAside('commissioner')).status).toBe(403);
    expect((await setAside('decider')).body).toMatchObject({
      status: 'refused',
      reasons: [{ message: expect.stringContaining('entered by hand') }],
      seenTo: { note: 'It was entered by hand from the letter.' },
    });
    expect((await worklist()).find(({ about }) => about === reference)).toBeUndefined();
    expect((await setAside('decider')).status).toBe(404);
    const refused = await parties.service.ask('GET', `procurements/${id}/refusals`, { as: 'auditor' });
    expect(refused.text).toContain('entered by hand');
  });

  it('is information asked for by one that made no representations: on record, its own, and owed once somebody is heard', async () => {
    const id = await inStandstill();
    const items = [{ description: 'How access was assessed.', record: 'e' }];
    const ask = (token: string) =>
      parties.service.ask('POST', `procurements/${id}/information-requests`, { token, body: { items } });
    expect(bodyOf<object>(await ask(parties.elk))).toMatchObject({ items: [{ ...items[0], provided: null }] });
    const nothing = await parties.service.ask('GET', `procurements/${id}/information-requests`, { token: parties.fox });
    expect(nothing.body.items).toEqual([]);
    const about = async () =>
      (await parties.service.ask('GET', 'worklist')).body.items.find(
        ({ kind, procurement }) => kind === 'give-information' && (procurement as { id: string }).id === id,
      );
    expect(await about()).toMatchObject({ dueOn: null, label: expect.stringContaining('Elk Clinics LLP') });
    await parties.lodges(id, parties.fox);
    expect(await about()).toMatchObject({ dueOn: '2026-04-02' });
    const documents = [await parties.uploads(id, parties.service.tokens.commissioner)];
    const given = { item: 'I1', what: 'The findings.', to: 'Elk Clinics LLP', extent: 'in-full', documents };
    await parties.service.does(id, 'ProvideInformation', given);
    const mine = await parties.service.ask('GET', `procurements/${id}/information-requests`, { token: parties.elk });
    expect(mine.body.items).toMatchObject([{ provided: { what: 'The findings.', documents } }]);
    const url = `procurements/${id}/documents/${documents[0]!.digest}`;
    expect((await parties.service.ask('GET', url, { token: parties.elk })).status).toBe(200);
    expect((await parties.service.ask('GET', url, { token: parties.fox })).status).toBe(404);
  });

  it('names a representation by its reference or, where staff count, by its number', async () => {
    const id = await inStandstill();
    const { reference } = await parties.lodges(id, parties.fox);
    for (const representation of ['R1', reference, reference.toLowerCase()]) {
      const data = { representation, notNeededBecause: 'The letter is clear.' };
      await parties.service.does(id, 'OfferClarification', data);
    }
    const events = await parties.service.ask('GET', `procurements/${id}/events?limit=100`);
    const named = events.body.items
      .filter(({ type }) => type === 'ClarificationOffered')
      .map(({ data }) => (data as { representation: string }).representation);
    expect(named).toEqual([reference, reference, reference]);
  });
});
