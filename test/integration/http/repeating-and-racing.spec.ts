import { randomUUID } from 'node:crypto';
import { Service, type Answer } from '../../support/http/service.js';
import { chosen, contentUnderC, opening, owl } from '../../support/law/places/procurements.js';

describe('requests that are repeated, and requests that race', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start({ PROBITY_POOL_SIZE: '16' })));
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  const contact = (n: number) => ({ type: 'ContactProvider', data: { provider: { ...owl, id: `owl-${n}` } } });

  it('gives the same answer to the same request with the same key, and records it once', async () => {
    const id = await service.plays(chosen('direct-award-b').recorded);
    service.at('2026-03-10');
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"2"' };
    const first = await service.ask('POST', `procurements/${id}/commands`, { headers, body: contact(1) });
    const again = await service.ask('POST', `procurements/${id}/commands`, { headers, body: contact(1) });
    expect(first).toMatchObject({ status: 200, body: { version: 3, repeated: false } });
    expect(again).toMatchObject({ status: 200, body: { version: 3, repeated: true, commandId: first.body.commandId } });
    expect(again.headers['etag']).toBe(first.headers['etag']);
  });

  it('knows the same request again however it is written', async () => {
    const id = await service.plays(chosen('direct-award-b').recorded);
    service.at('2026-03-10');
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"2"' };
    const { id: owlId, name, address } = owl;
    const one = {
      type: 'ContactProvider',
      data: { provider: { id: owlId, name, address }, contactedAt: '2026-03-10T08:00:00Z' },
    };
    const same = {
      data: { contactedAt: '2026-03-10T08:00', provider: { address, name, id: owlId } },
      type: 'ContactProvider',
    };
    expect(await service.ask('POST', `procurements/${id}/commands`, { headers, body: one })).toMatchObject({
      status: 200,
    });
    const again = await service.ask('POST', `procurements/${id}/commands`, { headers, body: same });
    expect(again).toMatchObject({ status: 200, body: { repeated: true } });
  });

  it('refuses a key that was used for another request', async () => {
    const id = await service.plays(chosen('direct-award-b').recorded);
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"2"' };
    await service.ask('POST', `procurements/${id}/commands`, { headers, body: contact(1) });
    const before = await service.eventCount();
    const other = await service.ask('POST', `procurements/${id}/commands`, { headers, body: contact(2) });
    expect(other).toMatchObject({ status: 409, body: { type: '/problems/idempotency-key-reused' } });
    expect(await service.eventCount()).toBe(before);
  });

  it('keeps the keys of two people apart', async () => {
    const id = await service.plays(chosen('direct-award-b').recorded);
    const key = randomUUID();
    const ask = (as: 'decider' | 'commissioner', version: number, n: number): Promise<Answer> => {
      const headers = { 'idempotency-key': key, 'if-match': `"${version}"` };
      return service.ask('POST', `procurements/${id}/commands`, { as, headers, body: contact(n) });
    };
    expect(await ask('decider', 2, 1)).toMatchObject({ status: 200, body: { repeated: false } });
    expect(await ask('commissioner', 3, 2)).toMatchObject({ status: 200, body: { repeated: false } });
  });

  it('opens once where an opening is repeated with its key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const [first, again] = [
      await service.ask('POST', 'procurements', { headers, body: opening }),
      await service.ask('POST', 'procurements', { headers, body: opening }),
    ];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    expect(again.headers['location']).toBe(`/api/v1/procurements/${first.body.id}`);
    const other = await service.ask('POST', 'procurements', { headers, body: { ...opening, title: 'Another' } });
    expect(other).toMatchObject({ status: 409, body: { type: '/problems/idempotency-key-reused' } });
  });

  it('decides again what was refused, when it is asked again', async () => {
    const id = await service.plays(contentUnderC().recorded);
    service.at('2026-03-23');
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"3"' };
    const body = { type: 'SubmitIntentionNotice', data: { submittedAt: '2026-03-24T09:00:00Z', content: {} } };
    for (let times = 0; times < 2; times += 1) {
      expect((await service.ask('POST', `procurements/${id}/commands`, { headers, body })).status).toBe(422);
    }
  });

  it('lets one of sixty-four writers through, and tells the others what was done meanwhile', async () => {
    const id = await service.plays(chosen('direct-award-b').recorded);
    const before = await service.eventCount();
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, n) =>
        service.ask('POST', `procurements/${id}/commands`, {
          headers: { 'idempotency-key': randomUUID(), 'if-match': '"2"' },
          body: contact(n),
        }),
      ),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    for (const { status, body } of answers.filter((answer) => answer !== won[0])) {
      expect([409, 412]).toContain(status);
      expect(body).toMatchObject({ expected: 2, version: 3 });
      expect(body['since']).toEqual([{ place: 3, label: 'Contact a provider', role: 'decision-maker' }]);
    }
    expect(await service.eventCount()).toBe(before + 1);
  });

  it('records once what sixty-four send at once with one key', async () => {
    const id = await service.plays(chosen('direct-award-b').recorded);
    const before = await service.eventCount();
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"2"' };
    const answers = await Promise.all(
      Array.from({ length: 64 }, () =>
        service.ask('POST', `procurements/${id}/commands`, { headers, body: contact(1) }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.commandId)).size).toBe(1);
    expect(await service.eventCount()).toBe(before + 1);
  });
});
