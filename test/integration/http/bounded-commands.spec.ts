import { randomUUID } from 'node:crypto';
import { Service } from '../../support/http/service.js';
import { opening } from '../../support/law/places/procurements.js';
import { rowsRead } from '../../support/rows-read.js';
import { statementsOf } from '../../support/statements.js';

describe('what a command costs', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start()).at('2026-03-02'));
  afterAll(() => service.stop());

  const give = (id: string, version: number, type: string, data: object) => async (): Promise<void> => {
    const headers = { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` };
    const answer = await service.ask('POST', `procurements/${id}/commands`, { headers, body: { type, data } });
    if (answer.status !== 200) throw new Error(answer.text);
  };
  const amend = (id: string, version: number) =>
    give(id, version, 'AmendProcurement', { description: `The ${version}th description`, reason: 'Made clearer.' });
  const look = (id: string) => async (): Promise<void> => {
    expect((await service.ask('GET', `procurements/${id}`)).status).toBe(200);
  };

  it('is two statements and one for the names in its answer, however long its history is, and so is a look at it', async () => {
    const id = await service.opens({ ...opening, reference: 'LONG' });
    expect(await statementsOf(service, amend(id, 1))).toBe(3);
    const looking = await statementsOf(service, look(id));
    expect(looking).toBeLessThanOrEqual(3);
    for (let version = 2; version < 60; version += 1) await amend(id, version)();
    expect(await statementsOf(service, amend(id, 60))).toBe(3);
    expect(await statementsOf(service, look(id))).toBe(looking);
  });

  it('reads no more rows where there are more procurements', async () => {
    const id = await service.opens({ ...opening, reference: 'AMONG MANY' });
    const grow = (from: number, to: number): Promise<unknown> =>
      service.test.asOwner(
        `INSERT INTO procurement SELECT (jsonb_populate_record(p, jsonb_build_object('id', 'copy ' || n))).*
         FROM procurement p, generate_series($1::int, $2::int) n WHERE p.id = $3`,
        [from, to, id],
      );
    const reads = async (version: number): Promise<number> =>
      (await rowsRead(service, amend(id, version))).reduce((sum, { rows }) => sum + rows, 0);
    await grow(1, 500);
    await service.test.asOwner('ANALYZE');
    const first = await reads(1);
    await grow(501, 5000);
    await service.test.asOwner('ANALYZE');
    expect(await reads(2)).toBeLessThan(first + 50);
    expect(first).toBeLessThan(400);
    await service.test.asOwner(`DELETE FROM procurement WHERE id LIKE 'copy %'`);
  });

  it('reads no more rows where there are more people, whoever it names', async () => {
    const abandon = { reasons: 'A redesign.', decisionMakers: [{ name: 'A Person', role: 'Director' }] };
    const reads = async (id: string): Promise<number> => {
      const read = await rowsRead(service, give(id, 1, 'Abandon', abandon));
      return read.reduce((sum, { rows }) => sum + rows, 0);
    };
    const grow = (from: number, to: number): Promise<unknown> =>
      service.test.asOwner(
        `INSERT INTO person (id, issuer, subject, display_name)
         SELECT gen_random_uuid(), 'urn:test', 'somebody ' || n, 'A Person' FROM generate_series($1::int, $2::int) n`,
        [from, to],
      );
    await grow(1, 500);
    await service.test.asOwner('ANALYZE');
    const first = await reads(await service.opens({ ...opening, reference: 'ONE' }));
    await grow(501, 5000);
    await service.test.asOwner('ANALYZE');
    expect(first).toBeGreaterThan(0);
    // Some rows of small tables are those that this test has written in between.
    expect(await reads(await service.opens({ ...opening, reference: 'LAST' }))).toBeLessThan(first + 50);
  });
});
