import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Service } from '../support/http/service.js';

/** What every page has, whatever it shows: its policy, its files, and what is said when something is not there. */
describe('the frame of the web application', () => {
  let service: Service;

  beforeAll(async () => {
    service = await Service.start();
  });

  afterAll(() => service.stop());

  const browse = (url: string, headers: Record<string, string> = {}) =>
    service.app.inject({ method: 'GET', url, headers: { accept: 'text/html,*/*', ...headers } });

  it('shows a page to browsers and JSON to programs at the address without a path', async () => {
    const page = await browse('/');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(page.body).toContain('<h1>Decisions about who provides care</h1>');
    const program = await service.app.inject({ method: 'GET', url: '/' });
    expect(program.json()).toMatchObject({ name: 'Probity', openapi: '/api/v1/openapi.json' });
  });

  it('serves the files that a page names, kept for ever and compressed, with nothing from elsewhere', async () => {
    const { body } = await browse('/');
    const named = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address]) => address!);
    expect(named.map((address) => address.replace(/[0-9a-f]{16}/, 'D'))).toEqual([
      '/assets/D/images/probity.svg',
      '/assets/D/probity.css',
      '/assets/D/probity.js',
    ]);
    for (const address of named) {
      const file = await browse(address, { 'accept-encoding': 'br' });
      expect(file.statusCode).toBe(200);
      expect(file.headers['cache-control']).toContain('immutable');
      const text = brotliDecompressSync(file.rawPayload).toString();
      expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/url\(["']?https?:|@import|@font-face/);
      const again = await browse(address, { 'if-none-match': String(file.headers['etag']) });
      expect(again.statusCode).toBe(304);
    }
    const css = (await browse(named[1]!)).body;
    for (const [, icon] of css.matchAll(/url\(["']?(\/assets\/images\/[^"')]+)/g)) {
      expect([icon, (await browse(icon!)).statusCode]).toEqual([icon, 200]);
    }
  });

  it('sends a page smaller to whoever takes it so', async () => {
    const plain = await browse('/');
    for (const [encoding, read] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const small = await browse('/', { 'accept-encoding': encoding });
      expect(small.headers).toMatchObject({
        'content-encoding': encoding,
        vary: expect.stringMatching(/accept-encoding/i),
      });
      expect(read(small.rawPayload).toString()).toBe(plain.body);
      expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    }
  });

  it('says in a page that there is nothing at an address, and to programs in a problem document', async () => {
    const page = await browse('/no/such/page');
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.body).toContain('There is nothing to see here');
    const program = await browse('/api/v1/no-such-thing');
    expect(program.headers['content-type']).toContain('application/problem+json');
    expect((await browse('/assets/0000/../../package.json')).statusCode).toBe(404);
  });
});
