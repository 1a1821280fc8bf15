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
});
