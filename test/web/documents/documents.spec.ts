import { pdf } from '../../integration/representations/parties.js';
import { Service, type Person } from '../../support/http/service.js';
import { shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, placesOf } from '../../support/web/places.js';
import { readingAs, type Browse } from '../../support/web/reading-as.js';

describe('the documents of a procurement', () => {
  let service: Service;
  let browse: Browse;
  let id: string;
  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
    browse = readingAs(service);
  });
  beforeEach(async () => {
    const places = placesOf('2026-03-24');
    id = await arriveAt(
      service,
      places.find(({ process, state }) => process === 'direct-award-c' && state === 'representationsReceived')!,
    );
  });
  afterAll(() => service.stop());

  const uploads = async (as: Person | null, name: string, bytes: Buffer): Promise<string> => {
    const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) };
    const { status, text } = await service.ask('POST', `procurements/${id}/documents`, { as, headers, raw: bytes });
    expect(status).toBe(201);
    return (JSON.parse(text) as { digest: string }).digest;
  };
  const records = async (name: string, digest: string): Promise<void> => {
    const item = {
      item: 'd',
      what: 'What the board was told',
      happenedAt: '2026-09-07T09:00',
      why: 'It was left out.',
    };
    await service.does(id, 'AddToRecord', { ...item, documents: [{ name, digest }] });
  };
  const read = async (as: Person): Promise<string> => {
    const { status, body } = await browse(as, `/procurements/${id}/documents`);
    expect([as, status, wrongWith(body)]).toEqual([as, 200, []]);
    return shownText(body).replaceAll('\u00a0', ' ');
  };

  it('says what each is, by whom it was uploaded and when, and which act names it', async () => {
    expect(await read('commissioner')).toContain('No document is on record here.');
    const digest = await uploads('decider', 'Board minutes.pdf', pdf('A'.repeat(24_000)));
    await records('Board minutes.pdf', digest);
    for (const as of ['commissioner', 'auditor'] as const) {
      const text = await read(as);
      expect(text).toMatch(
        /1 document on record\..* Board minutes\.pdf PDF, 24 KB decider \S+ on \w+ \d+ \w+ 2026 Add to the record/,
      );
      expect(text).not.toContain(digest);
    }
    const { body } = await browse('commissioner', `/procurements/${id}/documents`);
    expect(body).toMatch(new RegExp(`href="/procurements/${id}/documents/${digest}"`));
    expect(body).toMatch(new RegExp(`href="/procurements/${id}/history/\\d+">`));
  });

  it('does not name what no act names, but to whoever uploaded it', async () => {
    await uploads('decider', 'Draft minutes.pdf', pdf('Draft'));
    await uploads(null, 'From a stranger.pdf', pdf('Unasked'));
    const own = await read('decider');
    expect(own).toMatch(/Draft minutes\.pdf .* No act yet/);
    expect(own).toContain('1 other document was uploaded that no act names which you may read.');
    const other = await read('commissioner');
    expect(other).toContain('2 other documents were uploaded that no act names which you may read.');
    expect(other).not.toMatch(/Draft minutes|From a stranger/);
  });

  it('shows many of them on several pages', async () => {
    for (let number = 1; number <= 51; number++)
      await uploads('decider', `Paper ${number}.pdf`, pdf(`Paper ${number}`));
    const first = (await browse('decider', `/procurements/${id}/documents`)).body;
    expect(shownText(first)).toContain('Earlier documents');
    expect(first.match(/<th scope="row">/g)).toHaveLength(50);
    const second = (await browse('decider', `/procurements/${id}/documents?page=2`)).body;
    expect([second.match(/<th scope="row">/g)?.length, wrongWith(second)]).toEqual([1, []]);
    expect(shownText(second)).toContain('Later documents');
  });

  it('has a browser save one, for those of the authority and for the provider that sent it', async () => {
    const digest = await uploads('owlRep', 'Our letter.pdf', pdf('Ours'));
    for (const as of ['commissioner', 'auditor', 'owlRep'] as const) {
      const { status, body, headers } = await browse(as, `/procurements/${id}/documents/${digest}`);
      expect([as, status, body]).toEqual([as, 200, pdf('Ours').toString('latin1')]);
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': expect.stringMatching(/^attachment; filename="Our letter.pdf"/),
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      });
    }
    for (const as of ['stranger', 'eva'] as const)
      expect([as, (await browse(as, `/procurements/${id}/documents/${digest}`)).status]).toEqual([as, 404]);
    expect((await browse('administrator', `/procurements/${id}/documents/${digest}`)).status).toBe(403);
    expect((await browse(null, `/procurements/${id}/documents/${digest}`)).status).toBe(303);
    for (const wrong of ['0'.repeat(64), 'no-digest'])
      expect((await browse('commissioner', `/procurements/${id}/documents/${wrong}`)).status).toBe(404);
  });

  it('lists them to nobody else', async () => {
    for (const as of ['stranger', 'eva', 'owlRep'] as const)
      expect([as, (await browse(as, `/procurements/${id}/documents`)).status]).toEqual([as, 404]);
    expect((await browse('administrator', `/procurements/${id}/documents`)).status).toBe(403);
  });
});
