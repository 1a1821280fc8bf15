import { Database } from '../../../src/platform/database/database.js';
import { Service } from '../../support/http/service.js';
import { statementsOf } from '../../support/statements.js';
import { arriveAt, placesOf } from '../../support/web/places.js';

describe('what the lists of everything cost', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' })));
  afterAll(() => service.stop());

  const places = placesOf('2026-03-24');
  const held = places.find(
    ({ process, state }) => process === 'direct-award-c' && state === 'representationsReceived',
  )!;

  it('is as many statements for twenty procurements as for one', async () => {
    const lists = ['worklist', 'calendar-flags'] as const;
    const ask = (list: string) => async (): Promise<void> => {
      expect((await service.ask('GET', list, { as: 'commissioner' })).status).toBe(200);
    };
    await arriveAt(service, held);
    for (const list of lists) await ask(list)();
    const one = [];
    for (const list of lists) one.push(await statementsOf(service, ask(list)));
    for (let more = 0; more < 19; more += 1) await arriveAt(service, held);
    const { body } = await service.ask('GET', 'worklist', { as: 'commissioner' });
    expect(new Set(body.items.map(({ procurement }) => (procurement as { id: string }).id)).size).toBe(20);
    const twenty = [];
    for (const list of lists) twenty.push(await statementsOf(service, ask(list)));
    expect(twenty).toEqual(one);
    expect(Math.max(...one)).toBeLessThan(12);
  });

  it('reads what is known of each procurement once, however many questions are asked of it', async () => {
    const open = places.find(({ process, state }) => process === 'direct-award-c' && state === 'standstillOpen')!;
    const id = await arriveAt(service, open);
    await service.test.asOwner(
      `INSERT INTO standing SELECT (jsonb_populate_record(s, jsonb_build_object('id', 'copy-' || n))).*
       FROM standing s, generate_series(1, 200) AS n WHERE s.kind = 'procurement' AND s.id = $1`,
      [id],
    );
    const database = service.app.get(Database);
    const { prepared } = database;
    const sent: { readonly sql: string; readonly values: readonly unknown[] }[] = [];
    const watching = (name: string, sql: string, values: readonly unknown[]): Promise<unknown[]> => {
      if (/FROM standing/.test(sql) && name.startsWith('worklist')) sent.push({ sql, values });
      return prepared.call(database, name, sql, values);
    };
    Object.assign(database, { prepared: watching });
    await service.ask('GET', 'worklist', { as: 'commissioner' });
    delete (database as Partial<Database>).prepared;
    expect(sent).toHaveLength(2);
    for (const { sql, values } of sent) {
      const [row] = await database.query<{ 'QUERY PLAN': readonly { readonly Plan: Record<string, number> }[] }>(
        `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`,
        values,
      );
      // Some pages for each row and what it stores beside itself; each question anew took ten times as many.
      expect(row!['QUERY PLAN'][0]!.Plan['Shared Hit Blocks']).toBeLessThan(2_000);
    }
  });
});
