import { chosen, complete, evaluated, fox, inStandstill, opening, owl } from '../../support/law/places/procurements.js';
import { principalOf, World } from './world.js';

const ours = { authorities: ['icb-1'] };
const theirs = { authorities: ['icb-2'] };

describe('reading procurements', () => {
  let world: World;
  beforeAll(async () => (world = await World.create()));
  afterAll(() => world.drop());

  it('shows one as it stands, with its deadlines and what can be done next', async () => {
    const id = await world.plays(inStandstill('direct-award-c').recorded);
    const view = await world.at('2026-03-25').queries.find(id, ours);
    expect(view).toMatchObject({
      id,
      authorityId: 'icb-1',
      state: 'standstillOpen',
      publishedAt: '2026-03-24T09:00:00.000Z',
    });
    expect(view?.deadlines).toMatchObject([{ kind: 'standstill-ends', dueOn: '2026-04-08', metAt: null }]);
    expect(view?.available.notYet).toContainEqual(
      expect.objectContaining({ commands: ['EndStandstill'], next: true, from: '2026-04-08T23:00:00.000Z' }),
    );
    const later = await world.at('2026-04-08T23:00:00.000Z').queries.find(id, ours);
    expect(later?.available.next.map(({ type }) => type)).toEqual(['EnterIntoContract']);
  });

  it('shows nothing of another authority, except what was published', async () => {
    const secret = await world.plays(chosen('direct-award-c').recorded);
    const open = await world.plays(complete('competitive').recorded);
    for (const id of [secret, open]) {
      expect(await world.queries.find(id, theirs)).toBeNull();
      expect(await world.history.events(id, theirs, { limit: 10 }, true)).toBeNull();
      expect(await world.history.replay(id, {}, theirs)).toBeNull();
    }
    expect(await world.published.find(secret)).toBeNull();
    const published = await world.published.find(open);
    expect(published).toMatchObject({ id: open, title: opening.title, process: 'competitive' });
    expect(published?.notices.map(({ kind }) => kind)).toEqual(['invitation', 'intention', 'award']);
    expect(await world.queries.find('no-such-id', 'everything')).toBeNull();
    expect(await world.published.find('no-such-id')).toBeNull();
  });

  it('shows the history page by page', async () => {
    const story = complete('direct-award-c');
    const id = await world.plays(story.recorded);
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const page = await world.history.events(id, ours, { limit: 3, ...(after !== undefined && { after }) }, false);
      seen.push(...page!.items.map(({ version }) => version));
      after = page!.next;
    } while (after !== undefined);
    expect(seen).toEqual(story.events.map((_, index) => index + 1));
    await expect(world.history.events(id, ours, { limit: 3, after: 'nonsense' }, false)).rejects.toMatchObject({
      problem: 'invalid-input',
    });
  });
});

describe('searching the register', () => {
  let world: World;
  let ids: string[];
  beforeAll(async () => {
    world = await World.create();
    ids = [];
    for (let day = 10; day < 17; day += 1) {
      const title = day % 2 ? `Dermatology ${day}` : `Audiology 100% ${day}`;
      const { procurementId } = await world.at(`2026-03-${day}`).does(null, 'OpenProcurement', { ...opening, title });
      ids.unshift(procurementId);
    }
    const stranger = { authorityId: 'icb-2', principal: principalOf('stranger') };
    await world.does(null, 'OpenProcurement', { ...opening, title: 'Secret dermatology' }, stranger);
  });
  afterAll(() => world.drop());

  const found = async (filter: object): Promise<string[]> =>
    (await world.queries.search({ limit: 50, ...filter }, ours)).items.map(({ id }) => id);

  it('gives what was opened last first, a page at a time, and nothing of another authority', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await world.queries.search({ limit: 3, ...(after !== undefined && { after }) }, ours);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(ids);
    expect((await world.queries.search({ limit: 50 }, 'everything')).items).toHaveLength(8);
    expect((await world.queries.search({ limit: 50 }, { authorities: [] })).items).toEqual([]);
  });

  it('leaves nothing out and gives nothing twice where procurements are touched while it is read', async () => {
    const seen: string[] = [];
    const touched: string[] = [];
    let after: string | undefined;
    do {
      const page = await world.queries.search({ limit: 2, ...(after !== undefined && { after }) }, ours);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
      const untouched = ids.findLast((id) => !seen.includes(id) && !touched.includes(id));
      if (untouched === undefined) continue;
      touched.push(untouched);
      await world.at('2026-03-20').does(untouched, 'AmendProcurement', { reference: 'NEW-1', reason: 'A slip.' });
    } while (after !== undefined);
    expect(seen).toEqual(ids);
    const changed = await found({ changedSince: '2026-03-20T09:00:00.000Z' });
    expect(touched.length).toBeGreaterThan(1);
    expect([...changed].sort()).toEqual([...touched].sort());
    expect(await found({ changedSince: '2026-03-20T09:00:00.001Z' })).toEqual([]);
    for (const id of changed)
      await world.does(id, 'AmendProcurement', { reference: opening.reference, reason: 'Back.' });
  });

  it('finds by words, each of which must occur somewhere, and takes no character for more than it is', async () => {
    expect(await found({ text: 'DERMATOLOGY' })).toHaveLength(3);
    expect(await found({ text: '100% audiology icb-2026' })).toHaveLength(4);
    expect(await found({ text: '1_0%' })).toEqual([]);
    expect(await found({ text: '  ' })).toHaveLength(7);
  });

  it('finds by state, by process and by the name of a provider', async () => {
    const id = await world.plays(evaluated().recorded);
    expect(await found({ process: 'competitive' })).toEqual([id]);
    expect(await found({ text: owl.name, process: 'competitive' })).toEqual([id]);
    expect(await found({ text: fox.name.toUpperCase() })).toEqual([id]);
    expect(await found({ state: (await world.queries.find(id, ours))!.state })).toEqual([id]);
    expect(await found({ process: 'process-selection' })).toEqual(ids);
  });
});

describe('replaying a history', () => {
  let world: World;
  let id: string;
  const story = complete('competitive');
  beforeAll(async () => {
    world = await World.create();
    id = await world.plays(story.recorded);
  });
  afterAll(() => world.drop());

  it('agrees with the history, event by event', async () => {
    const view = await world.history.replay(id, {}, ours);
    expect(view).toMatchObject({ state: story.state, events: story.events.length, differences: [], notJudged: [] });
    expect(view?.facts).toEqual((await world.queries.find(id, ours))?.facts);
  });

  it('shows the procurement as it stood at a version or at an instant', async () => {
    for (const { procurement } of story.path) {
      const view = await world.history.replay(id, { version: procurement.version }, ours);
      expect(view).toMatchObject({
        version: procurement.version,
        state: procurement.state,
        machine: procurement.machine,
      });
    }
    const atNight = await world.history.replay(id, { at: '2026-04-08T22:59:59.999Z' }, ours);
    expect(atNight).toMatchObject({ state: 'standstillOpen', asOf: '2026-04-08T22:59:59.999Z' });
    const may = (view: typeof atNight): boolean | undefined =>
      view?.available.find(({ type }) => type === 'EnterIntoContract')?.available;
    expect(may(atNight)).toBe(false);
    expect(may(await world.history.replay(id, { at: '2026-04-08T23:00:00.000Z' }, ours))).toBe(true);
    expect(await world.history.replay(id, { at: '2020-01-01T00:00:00.000Z' }, ours)).toBeNull();
  });

  it('says which events it could not judge in full, once a sealed value is erased', async () => {
    const stream = { authority: 'icb-1', type: 'procurement', id } as const;
    const evaluation = (await world.trail.load(stream)).find(({ type }) => type === 'EvaluationRecorded')!;
    await world.test.erase(stream, evaluation.version, 'scores', 'p-9', 'article 17 request');
    const view = await world.history.replay(id, {}, ours);
    expect(view).toMatchObject({ notJudged: [evaluation.version], state: story.state });
  });
});
