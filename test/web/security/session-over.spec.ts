import { Service } from '../../support/http/service.js';
import { anonymous, signedIn } from '../../support/web/browser.js';
import { wrongWith } from '../../support/web/judge-page.js';

/** A session may end while somebody writes: nothing is done, and nothing that they wrote is lost. */
describe('a form that is sent when the session is over', () => {
  let service: Service;

  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
  });

  afterAll(() => service.stop());

  const inputsOf = (html: string): readonly (readonly [string, string])[] =>
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [
      name!,
      value!.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    ]);

  it('is kept in the page, and given back with the token of the new session', async () => {
    const browser = await signedIn(service, 'commissioner');
    await browser.get('/account');
    await service.test.asOwner('DELETE FROM web_session');
    const text = 'Two lines\nand "marks" <b>';
    const written = [['feed', text] as const, ['again', '1'] as const, ['again', '2'] as const];
    const over = await browser.submit('/account/feeds/revoke', written);
    expect([over.statusCode, wrongWith(over.body)]).toEqual([401, []]);
    expect(over.body).toContain('Sign in in a new tab');
    const kept = inputsOf(over.body);
    expect(kept).toEqual([['_going-to', '/account/feeds/revoke'], ...written]);

    const tooEarly = await browser.submit('/sign-in/go-on', kept);
    expect([tooEarly.statusCode, inputsOf(tooEarly.body)]).toEqual([401, kept]);

    const again = await signedIn(service, 'commissioner');
    const on = await again.submit('/sign-in/go-on', kept);
    expect([on.statusCode, wrongWith(on.body)]).toEqual([200, []]);
    expect(on.body).toContain('action="/account/feeds/revoke"');
    const given = inputsOf(on.body);
    expect(given.slice(1)).toEqual(written);
    // It arrives: what is wrong with it is found by what it was for.
    expect((await again.submit('/account/feeds/revoke', given)).statusCode).toBe(404);
  });

  it('leads nowhere but to a page of ours', async () => {
    const browser = await signedIn(service, 'commissioner');
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', '']) {
      const answer = await browser.submit('/sign-in/go-on', { '_going-to': to, a: 'b' });
      expect([to, answer.statusCode]).toEqual([to, 400]);
    }
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const planted = await browser.submit('/sign-in/go-on', { '_going-to': '/account/sign-out-everywhere' }, foreign);
    expect(planted.statusCode).toBe(403);
  });

  it('asks whoever never signed in to do so', async () => {
    const answer = await anonymous(service).submit('/account/feeds', {});
    expect([answer.statusCode, answer.body.includes('Sign in in a new tab')]).toEqual([401, true]);
  });
});
