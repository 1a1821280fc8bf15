import { processes } from '../../workflows/index.js';
import { Service } from '../support/http/service.js';
import { complete } from '../support/law/places/procurements.js';
import { FormPlayer } from '../support/web/form-player.js';
import { wrongWith } from '../support/web/judge-page.js';

/** What was given, without what the law made of it. */
function given(data: unknown): object {
  const { derived: _derived, ...own } = data as Readonly<Record<string, unknown>>;
  return own;
}

describe('a decision taken by forms alone', () => {
  let service: Service;

  beforeAll(async () => (service = await Service.start()));

  afterAll(() => service.stop());

  it.each(processes)('runs %s from opening to the end, each act asked for, checked and given', async (process) => {
    const story = complete(process);
    const player = new FormPlayer(service, ({ body }) => expect(wrongWith(body)).toEqual([]));
    const id = await player.plays(story.recorded);
    const { body } = await service.ask('GET', `procurements/${id}`, { as: 'auditor' });
    expect(body).toMatchObject({ view: 'full', process, state: 'complete', version: story.events.length });
    const { body: events } = await service.ask('GET', `procurements/${id}/events?limit=100`);
    expect(events.items.map(({ type }) => type)).toEqual(story.events.map(({ type }) => type));
    expect(events.items.map(({ data }) => given(data))).toEqual(story.events.map(({ data }) => given(data)));
  });
});
