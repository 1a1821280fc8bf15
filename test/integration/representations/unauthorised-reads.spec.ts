import { randomUUID } from 'node:crypto';
import { chosen } from '../../support/law/places/procurements.js';
import type { Answer, Asking } from '../../support/http/service.js';
import { letter, Parties, publicLetter } from './parties.js';

/** Words that stand in what Fox Care sent and was given, and nowhere else. */
const SECRETS = ['VULPINE', 'Fox Care', letter.contact, 'REP-'];

/** What is everybody’s, or answers to each with what is theirs; other tests look into these. */
const forEverybody = ['', '/representations', '/information-requests'].map(
  (more) => `/api/v1/procurements/{id}${more}`,
);

describe('reading what is not one’s own', () => {
  let parties: Parties;
  /** The addresses of everything that can be read of a procurement, by what they have in place of its id. */
  let templates: readonly string[];
  let published: string;
  let unpublished: string;
  let reference: string;
  let digests: readonly string[];
  let code: string;

  beforeAll(async () => {
    parties = await Parties.start();
    const { service, fox } = parties;
    unpublished = await service.plays(chosen('direct-award-c').recorded);
    published = await parties.standstill();
    const sent = await parties.uploads(published, fox, 'VULPINE letter.pdf');
    ({ reference } = await parties.lodges(published, fox, { text: 'VULPINE', documents: [sent] }));
    await parties.acts(published, fox, reference, 'information-requests', {
      items: [{ description: 'VULPINE', record: 'c' }],
    });
    const given = await parties.uploads(published, service.tokens.commissioner, 'VULPINE answer.pdf');
    await service.does(published, 'ProvideInformation', { item: 'I1', what: 'VULPINE', to: 'Fox', documents: [given] });
    digests = [sent.digest, given.digest];
    const openly = await service.ask('POST', `procurements/${published}/representations`, {
      as: null,
      body: publicLetter,
    });
    code = openly.body['code'] as string;
    templates = Object.entries(service.contract.document.paths)
      .filter(([path, item]) => path.startsWith('/api/v1/procurements/{id}') && item.get)
      .map(([path]) => path);
  });
  afterAll(() => parties.service.stop());
  afterEach(() => expect(parties.service.breaches.splice(0)).toEqual([]));

  const others = (): Readonly<Record<string, Asking>> => ({
    'another provider': { token: parties.elk },
    'the provider that is to be awarded the contract': { as: 'owlRep' },
    'another authority': { as: 'stranger' },
  });
  const fill = (template: string, id: string, digest: string): string =>
    template.replace('{id}', id).replace('{reference}', reference).replace('{digest}', digest);
  const get = (url: string, asking: Asking): Promise<Answer> => parties.service.ask('GET', url, asking);
  const tells = (text: string): readonly string[] => SECRETS.filter((secret) => text.includes(secret));
  const withoutId = ({ body }: Answer): object => ({ ...body, requestId: null });

  it('finds what is to be read at all', () => {
    expect(templates).toEqual(
      expect.arrayContaining(
        [
          ...['', '/events', '/replay', '/refusals', '/statechart', '/representations', '/documents/{digest}'],
          ...['/representations/{reference}', '/representations/{reference}/receipt'],
        ].map((more) => `/api/v1/procurements/{id}${more}`),
      ),
    );
  });

  it('is answered with 404 by every address of a procurement of which nothing is published', async () => {
    for (const asking of Object.values(others())) {
      for (const template of templates) {
        const answer = await get(fill(template, unpublished, digests[0]!), asking);
        expect({ template, status: answer.status }).toEqual({ template, status: 404 });
        const none = await get(fill(template, randomUUID(), digests[0]!), asking);
        expect(withoutId(answer)).toEqual(withoutId(none));
      }
    }
  });

  it('is answered with 404 by every address of one that is published, and tells nothing', async () => {
    for (const asking of Object.values(others())) {
      for (const template of templates.filter((each) => !forEverybody.includes(each))) {
        for (const digest of digests) {
          const answer = await get(fill(template, published, digest), asking);
          expect({ template, status: answer.status }).toEqual({ template, status: 404 });
          expect(tells(answer.text)).toEqual([]);
        }
      }
    }
  });

  it('gives others no more than what is published, and lists of their own', async () => {
    const lists = ['representations', 'information-requests'];
    for (const [who, asking] of Object.entries(others())) {
      const seen = await get(`procurements/${published}`, asking);
      expect({ view: seen.body['view'], told: tells(seen.text) }).toEqual({ view: 'published', told: [] });
      const expected = who === 'another authority' ? { status: 404 } : { status: 200, body: { items: [] } };
      for (const list of lists) {
        const answer = await get(`procurements/${published}/${list}`, asking);
        expect(answer).toMatchObject(expected);
        expect(tells(answer.text)).toEqual([]);
      }
    }
  });

  it('asks nobody in particular to sign in first, whether or not there is anything', async () => {
    for (const template of templates) {
      for (const id of [published, unpublished, randomUUID()]) {
        const answer = await get(fill(template, id, digests[0]!), { as: null });
        // What is published is for anybody to read; the rest asks first who it is.
        const open = id === published ? 200 : 404;
        expect({ template, status: answer.status }).toEqual({
          template,
          status: template.endsWith('/{id}') ? open : 401,
        });
        expect(tells(answer.text)).toEqual([]);
      }
    }
    expect((await get('worklist', { as: null })).status).toBe(401);
  });

  it('is not done with a receipt code for anything but its own representation', async () => {
    for (const asking of [...Object.values(others()), { as: null }]) {
      const own = await get(`receipts/${code}`, asking);
      expect({ status: own.status, told: tells(own.text.replaceAll(own.body['reference'] as string, '')) }).toEqual({
        status: 200,
        told: [letter.contact],
      });
      for (const digest of [...digests, 'x', '%00', '..%2f..%2fetc%2fpasswd']) {
        expect((await get(`receipts/${code}/documents/${digest}`, asking)).status).toBe(404);
      }
      expect((await get(`receipts/${reference}`, asking)).status).toBe(404);
    }
  });

  it('is not done through the worklist', async () => {
    expect((await get('worklist', { as: 'stranger' })).body).toEqual({ items: [] });
    expect((await get('worklist?authority=icb-1', { as: 'stranger' })).status).toBe(404);
    for (const token of [parties.fox, parties.elk]) expect((await get('worklist', { token })).status).toBe(403);
    const own = await get('worklist', { as: 'auditor' });
    expect(own.body.items.length).toBeGreaterThan(0);
  });

  it('is not for administrators, who manage members, and is for auditors, who change nothing', async () => {
    for (const template of templates) {
      const url = fill(template, published, digests[0]!);
      const seen = await get(url, { as: 'administrator' });
      if (template.endsWith('/{id}')) expect(seen.body).toMatchObject({ view: 'published' });
      else expect([403, 404]).toContain(seen.status);
      expect({ url, status: (await get(url, { as: 'auditor' })).status }).toEqual({ url, status: 200 });
    }
    const tried = await parties.service.tries(published, 'RecordReview', {}, { as: 'auditor' });
    expect([400, 403]).toContain(tried.status);
    const sent = await parties.upload(published, parties.service.tokens.auditor, 'a.pdf', Buffer.from('%PDF-1.7\n'));
    expect(sent.status).toBe(403);
  });
});
