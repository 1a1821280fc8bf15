import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import pg from 'pg';
import { letter, Parties } from './parties.js';

describe('a receipt', () => {
  let parties: Parties;
  let id: string;
  const query = jest.spyOn(pg.Client.prototype, 'query');
  beforeAll(async () => {
    parties = await Parties.start();
    id = await parties.standstill();
  });
  afterAll(async () => {
    query.mockRestore();
    await parties.service.stop();
  });

  // However long the history is by then: only whoever repeats a request is answered from it.
  it('is made of the event just written, and of the history for whoever asks again', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const lodge = async () => {
      query.mockClear();
      const { status, text } = await parties.service.ask('POST', `procurements/${id}/representations`, {
        ...{ token: parties.fox, headers, body: letter },
      });
      const asked = query.mock.calls.map(([config]) => (config as { name?: string }).name);
      return { status, text, readsHistory: asked.includes('trail.load') };
    };
    const first = await lodge();
    expect(first).toMatchObject({ status: 201, readsHistory: false });
    expect(await lodge()).toEqual({ ...first, readsHistory: true });
  });
});
