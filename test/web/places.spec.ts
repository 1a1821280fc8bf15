import { regimes } from '../../workflows/index.js';
import { Service } from '../support/http/service.js';
import { arriveAt, placesOf } from '../support/web/places.js';

describe('every state there is', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' })));
  afterAll(() => service.stop());

  it.each(regimes)('is reached over HTTP under the law of %s', async (regime) => {
    const wrong: string[] = [];
    for (const place of placesOf(regime)) {
      try {
        const id = await arriveAt(service, place);
        const { body } = await service.ask('GET', `procurements/${id}`, { as: 'auditor' });
        if (body['state'] !== place.state) wrong.push(`${place.process} ${place.state}: ${String(body['state'])}`);
      } catch (error) {
        wrong.push(
          `${place.process} ${place.state} (${place.recorded.length}): ${(error as Error).message.slice(0, 300)}`,
        );
      }
    }
    expect(wrong).toEqual([]);
  });
});
