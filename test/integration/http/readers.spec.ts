import { Tokens } from '../../../src/identity/index.js';
import { Service, type Answer, type Person } from '../../support/http/service.js';
import { chosen, complete, inStandstill, opening } from '../../support/law/places/procurements.js';

describe('who may read what', () => {
  let service: Service;
  /** Nothing of it is published. Opened a day after the other, and last changed weeks before it. */
  let secret: string;
  /** In its standstill: the notice of intention is published. */
  let published: string;

  beforeAll(async () => {
    service = await Service.start();
    const later = { recordedAt: '2026-03-03T09:00:00.000Z' };
    secret = await service.plays(chosen('direct-award-c').recorded.map((event) => ({ ...event, ...later })));
    published = await service.plays(inStandstill('most-suitable-provider').recorded);
    service.at('2026-03-25');
  });
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  const get = (id: string, as: Person, more = '') => service.ask('GET', `procurements/${id}${more}`, { as });

  it.each(['commissioner', 'decider', 'auditor', 'both'] as const)('shows a %s the whole of either', async (as) => {
    for (const id of [secret, published]) {
      const { status, headers, body } = await get(id, as);
      expect({ status, etag: headers['etag'] }).toEqual({ status: 200, etag: `"${body.version}"` });
      expect(body).toMatchObject({ view: 'full', id, authorityId: 'icb-1' });
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it.each(['stranger', 'owlRep', null] as const)('shows %s what is published, and nothing that is not', async (as) => {
    expect((await service.ask('GET', `procurements/${secret}`, { as })).status).toBe(404);
    const { status, headers, body } = await service.ask('GET', `procurements/${published}`, { as });
    expect(status).toBe(200);
    expect(headers['etag']).toBeUndefined();
    expect(body).toEqual({
      view: 'published',
      id: published,
      authorityId: 'icb-1',
      authorityName: 'NHS ICB-1',
      title: opening.title,
      reference: opening.reference,
      process: 'most-suitable-provider',
      publishedAt: '2026-03-24T09:00:00.000Z',
      notices: [
        {
          kind: 'intention',
          submittedAt: '2026-03-24T09:00:00.000Z',
          publishedAt: '2026-03-24T09:00:00.000Z',
          noticeReference: null,
          says: expect.arrayContaining([
            {
              paragraph: 'Sch 6 para 2',
              item: 'titleAndReference',
              value: { title: opening.title, reference: opening.reference },
            },
          ]),
        },
      ],
      standstill: {
        standstillBegins: '2026-03-25',
        lastDay: '2026-04-08',
        representationsBefore: '2026-04-08T23:00:00.000Z',
        corrected: [],
      },
    });
  });

  it('shows an administrator that a procurement exists, and nothing of it', async () => {
    const { status, body } = await get(secret, 'administrator');
    expect({ status, type: body.type }).toEqual({ status: 403, type: '/problems/not-permitted' });
    const register = await service.ask('GET', 'procurements', { as: 'administrator' });
    expect(register.body.items.map(({ id }) => id)).toEqual([secret, published]);
  });

  describe.each(['/events', '/replay', '/refusals', '/statechart'])('%s', (more) => {
    it('is not there for others, whether something is published or not', async () => {
      for (const as of ['stranger', 'owlRep'] as const) {
        expect((await get(secret, as, more)).body).toMatchObject({ type: '/problems/not-found' });
        expect((await get(published, as, more)).body).toMatchObject({ type: '/problems/not-found' });
      }
      expect((await get(secret, 'administrator', more)).status).toBe(403);
    });

    it('is not there for nobody', async () => {
      expect((await service.ask('GET', `procurements/${secret}${more}`, { as: null })).status).toBe(401);
    });
  });

  it('discloses sealed values to those of the authority who may read it', async () => {
    const id = await service.plays(chosen('direct-award-c').recorded);
    service.at('2026-03-26');
    const decisionMakers = [{ name: 'Dr Aisha Khan', role: 'Chief Medical Officer' }];
    await service.does(id, 'Abandon', { reasons: 'The service is to be redesigned.', decisionMakers });
    const { body, text } = await get(id, 'auditor', '/events?limit=100');
    const event = body.items.at(-1)!;
    expect(event).toMatchObject({
      type: 'ProcurementAbandoned',
      disclosed: { decisionMakers: { value: decisionMakers } },
    });
    expect(event.data).not.toHaveProperty('decisionMakers');
    expect(event.sealed).toEqual({ decisionMakers: expect.any(String) });
    expect(text.split('Aisha').length - 1).toBe(1);
  });

  it('pages a history', async () => {
    const story = complete('competitive');
    const id = await service.plays(story.recorded);
    const versions: number[] = [];
    let after = '';
    for (let pages = 0; pages < 100; pages += 1) {
      const { body } = await get(id, 'commissioner', `/events?limit=3${after}`);
      expect(body.items.length).toBeLessThanOrEqual(3);
      versions.push(...body.items.map(({ version }) => version));
      if (body.next === undefined) break;
      after = `&after=${body.next}`;
    }
    expect(versions).toEqual(story.events.map((_, n) => n + 1));
  });

  it('shows auditors what was attempted and refused, and nobody else', async () => {
    const id = await service.plays(inStandstill('direct-award-c').recorded);
    const enter = { startsOn: '2026-09-01', endsOn: '2029-08-31', lifetimeValue: 1, reasons: 'Now.' };
    const refused = await service.tries(id, 'EnterIntoContract', enter);
    expect(refused.status).toBe(422);
    service.at('2026-03-25');
    await service.tries(id, 'CloseOffers');
    const { body, text } = await get(id, 'auditor', '/refusals?limit=1');
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ command: 'CloseOffers', version: 5, actor: { role: 'decision-maker' } });
    const next = await get(id, 'auditor', `/refusals?limit=1&after=${body.next}`);
    expect(next.body.items[0]).toMatchObject({
      command: 'EnterIntoContract',
      requestId: refused.headers['x-request-id'],
      reasons: refused.body.reasons,
    });
    expect(next.body.next).toBeUndefined();
    expect(text).not.toContain('Now.');
    expect((await get(id, 'commissioner', '/refusals')).body).toMatchObject({ type: '/problems/not-permitted' });
  });

  describe('the register', () => {
    const list = async (query: string, as: Person = 'commissioner') =>
      (await service.ask('GET', `procurements${query}`, { as })).body;
    const ids = ({ items }: Pick<Answer['body'], 'items'>): readonly string[] => items.map(({ id }) => id);

    it('is of one’s own authorities', async () => {
      const foreign = await service.ask('POST', 'procurements', { as: 'stranger', body: opening });
      const { id } = foreign.body;
      expect(ids(await list('?limit=100'))).not.toContain(id);
      expect(ids(await list('?limit=100', 'stranger'))).toEqual([id]);
      expect(ids(await list('?limit=100', 'both'))).toEqual(expect.arrayContaining([id, secret]));
    });

    it('can be searched by state, process and words', async () => {
      expect(ids(await list('?state=standstillOpen&process=most-suitable-provider'))).toEqual([published]);
      expect(ids(await list('?q=COMMUNITY%20owl%20health&process=most-suitable-provider'))).toEqual([published]);
      expect(ids(await list('?q=nothing%20like%20it'))).toEqual([]);
      expect((await list('?limit=1')).items[0]).toMatchObject({ view: 'register', stateLabel: expect.any(String) });
    });

    it('pages without losing or repeating any', async () => {
      const all = ids(await list('?limit=100'));
      const seen: string[] = [];
      let after = '';
      for (let pages = 0; pages < 100; pages += 1) {
        const page = await list(`?limit=2${after}`);
        seen.push(...ids(page));
        if (page.next === undefined) break;
        after = `&after=${page.next}`;
      }
      expect(seen).toEqual(all);
    });

    it('of what is published is for everybody, and says no more than the notices', async () => {
      for (const page of [
        await list('', 'owlRep'),
        await list('?published=true'),
        await list('?published=true', 'stranger'),
        (await service.ask('GET', 'procurements', { as: null })).body,
        (await service.ask('GET', 'procurements?published=true&limit=100', { as: null })).body,
      ]) {
        expect(ids(page)).toContain(published);
        expect(ids(page)).not.toContain(secret);
        for (const item of page.items) expect(item).toMatchObject({ view: 'published', notices: expect.any(Array) });
      }
      expect((await service.ask('GET', 'procurements?state=closed', { as: null })).body.errors).toMatchObject([
        { field: 'query.state' },
      ]);
      expect(ids(await list('?published=true&q=owl'))).toEqual([]);
      expect(ids(await list(`?published=true&q=${opening.reference}&process=most-suitable-provider`))).toEqual([
        published,
      ]);
    });
  });

  it('knows nobody by a good token alone', async () => {
    const token = await service.app.get(Tokens).issueLocal({ issuer: 'urn:probity:local', subject: 'nobody' }, 1);
    for (const url of ['procurements', `procurements/${published}`, `procurements/${published}/events`]) {
      expect((await service.ask('GET', url, { token })).body).toMatchObject({ type: '/problems/not-a-member' });
    }
  });
});
