import { randomUUID } from 'node:crypto';
import { Sweeper } from '../../../src/deadlines/sweeper.js';
import { Parties, publicLetter } from './parties.js';

describe('representations that were received and could not be decided', () => {
  let parties: Parties;
  let id: string;
  beforeAll(async () => {
    parties = await Parties.start();
    id = await parties.standstill();
    await parties.service.test.asOwner(`
      CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'the disk is full' USING ERRCODE = 'disk_full'; END $$`);
  });
  afterAll(() => parties.service.stop());

  const fails = (): Promise<unknown> =>
    parties.service.test.asOwner(
      `CREATE TRIGGER fails BEFORE INSERT ON event FOR EACH ROW WHEN (NEW.type = 'RepresentationMade') EXECUTE FUNCTION fails()`,
    );
  const isWell = (): Promise<unknown> => parties.service.test.asOwner('DROP TRIGGER fails ON event');

  it('are answered 202 as documented, shown by their code, and on record once nothing fails any more', async () => {
    const key = randomUUID();
    const lodge = () =>
      parties.service.ask('POST', `procurements/${id}/representations`, {
        as: null,
        body: publicLetter,
        headers: { 'idempotency-key': key },
      });
    await fails();
    const answer = await lodge();
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ view: 'received', status: 'waiting', kind: 'representations', reasons: [] });
    expect(answer.headers['location']).toBe(`/api/v1/receipts/${String(answer.body['code'])}`);
    const shown = () => parties.service.ask('GET', String(answer.headers['location']), { as: null });
    expect((await shown()).body).toMatchObject({ view: 'received', status: 'waiting' });
    await isWell();
    await parties.service.test.asOwner(`UPDATE reception SET claimed_until = '2020-01-01T00:00:00Z'`);
    await parties.service.app.get(Sweeper).sweepOnce();
    const onRecord = await shown();
    expect([onRecord.status, onRecord.body['view']]).toEqual([200, 'own']);
    expect(onRecord.body['reference'] ?? onRecord.text).toContain(String(answer.body['reference']));
    expect(parties.service.breaches).toEqual([]);
  });
});
