import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jest } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { readConfiguration } from '../../src/platform/configuration/configuration.js';
import { OidcClients } from '../../src/web/session/oidc-clients.js';
import { StoredSessions } from '../../src/web/session/stored-sessions.js';
import { removeFolders, temporaryFolder } from '../support/processes.js';
import type { Browser } from '../support/web/browser.js';
import type { Issuer } from '../support/web/issuer.js';
import { wrongWith } from '../support/web/judge-page.js';
import { BACK, OidcStage } from '../support/web/oidc-stage.js';

const COOKIE = '__Host-probity';

describe('signing in with OpenID Connect', () => {
  let stage: OidcStage;
  let care: Issuer;
  let works: Issuer;

  beforeAll(async () => {
    // It warns, already when it is loaded, that this is a development set-up, which it is.
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    jest.spyOn(console, 'info').mockImplementation(() => undefined);
    stage = await OidcStage.start();
    ({ care, works } = stage);
  });

  afterAll(async () => {
    await stage.stop();
    removeFolders();
    jest.restoreAllMocks();
  });

  beforeEach(() => stage.anew());

  const browser = (): Browser => stage.browser();
  const leaves = (from: Browser, url: string) => stage.leaves(from, url);
  const signIn = (...how: Parameters<OidcStage['signIn']>) => stage.signIn(...how);
  const signedInAs = (as: Browser) => stage.who(as);

  it('offers each issuer that signs people in by a link', async () => {
    const { body } = await browser().get('/sign-in?to=/account');
    expect(wrongWith(body)).toEqual([]);
    expect(body).toMatch(/href="\/sign-in\/care-identity\?to=%2Faccount">Sign in with Care Identity/);
    expect(body).toContain('Sign in with Works');
    expect(body).not.toContain('programs.example');
    expect((await browser().get('/sign-in/nobody')).statusCode).toBe(404);
  });

  it('sends people there with what only this browser can answer to, and signs in whoever comes back', async () => {
    const amara = browser();
    const address = new URL(await leaves(amara, '/sign-in/care-identity?to=/account'));
    expect(address.origin).toBe(care.issuer);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'pages',
      response_type: 'code',
      redirect_uri: BACK,
      scope: 'openid',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const back = await amara.get(await care.visit(address.href, BACK), { 'sec-fetch-site': 'cross-site' });
    expect([back.statusCode, back.headers.location]).toEqual([303, '/account']);
    expect(await signedInAs(amara)).toBe('Amara Okafor');
    expect([...amara.cookies.keys()]).toEqual([COOKIE]);
  });

  it('knows people by their issuer and its name for them: the same name of another issuer is somebody else', async () => {
    const other = browser();
    await signIn(other, works, '/sign-in/works');
    expect(await signedInAs(other)).toBe('Another Amara');
  });

  it('tells somebody whom nobody has added what to give to their administrator', async () => {
    care.next = { accountId: 'newcomer' };
    const newcomer = browser();
    const answer = await signIn(newcomer);
    expect([answer.statusCode, newcomer.cookies.has(COOKIE), wrongWith(answer.body)]).toEqual([403, false, []]);
    expect(answer.body).toMatch(/what Care Identity calls you: <code>newcomer<\/code>/);
  });

  it('says so where somebody turned back there', async () => {
    care.next = { accountId: 'amara', refuses: true };
    const amara = browser();
    const answer = await signIn(amara);
    expect([answer.statusCode, amara.cookies.has(COOKIE), wrongWith(answer.body)]).toEqual([403, false, []]);
    expect(answer.body).toContain('You were not signed in there.');
  });

  const changes: [string, (address: string) => string][] = [
    ['another state', (url) => url.replace(/state=[^&]+/, `state=${'A'.repeat(43)}`)],
    ['no state', (url) => url.replace(/&?state=[^&]+/, '')],
    ['another issuer', (url) => url.replace(/iss=[^&]+/, `iss=${encodeURIComponent('https://evil.example')}`)],
    ['no issuer', (url) => url.replace(/&?iss=[^&]+/, '')],
    ['another code', (url) => url.replace(/code=[^&]+/, 'code=stolen')],
    ['no code', (url) => url.replace(/code=[^&]+&?/, '')],
  ];

  it.each(changes)('signs nobody in by an answer with %s', async (_, changed) => {
    const amara = browser();
    const back = await care.visit(await leaves(amara, '/sign-in/care-identity'), BACK);
    const tampered = changed(back);
    expect(tampered).not.toBe(back);
    const answer = await amara.get(tampered);
    expect([answer.statusCode, amara.cookies.size]).toEqual([403, 0]);
    // The attempt is over, also for the answer that was true.
    expect((await amara.get(back)).statusCode).toBe(403);
  });

  it('signs nobody in by the answer to another browser, twice, or after ten minutes', async () => {
    const [victim, attacker] = [browser(), browser()];
    const back = await care.visit(await leaves(attacker, '/sign-in/care-identity'), BACK);
    expect((await victim.get(back)).statusCode).toBe(403);
    await leaves(victim, '/sign-in/care-identity');
    expect([(await victim.get(back)).statusCode, victim.cookies.has(COOKIE)]).toEqual([403, false]);
    expect((await attacker.get(back)).statusCode).toBe(303);
    expect((await attacker.get(back)).statusCode).toBe(403);
    const late = browser();
    const answer = await care.visit(await leaves(late, '/sign-in/care-identity'), BACK);
    await stage.test.asOwner(`UPDATE sign_in_attempt SET at = at - interval '10 minutes'`);
    expect([(await late.get(answer)).statusCode, late.cookies.has(COOKIE)]).toEqual([403, false]);
  });

  it('keeps of an attempt nothing with which it could be finished', async () => {
    const amara = browser();
    const address = new URL(await leaves(amara, '/sign-in/care-identity'));
    const kept = JSON.stringify(await stage.test.asOwner('SELECT * FROM sign_in_attempt'));
    expect(kept).toContain(care.issuer);
    for (const secret of ['state', 'nonce']) expect(kept).not.toContain(address.searchParams.get(secret));
    expect(kept).not.toContain(amara.cookies.get(`${COOKIE}-attempt`));
  });

  it('sends people to no page of another site afterwards', async () => {
    const amara = browser();
    const answer = await signIn(amara, care, `/sign-in/care-identity?to=${encodeURIComponent('//evil.example')}`);
    expect(answer.headers.location).toBe('/work');
  });

  it('gives no way in to the local issuer, whose sessions end with it', async () => {
    const old = browser();
    const local = { issuer: 'urn:probity:local', subject: 'amara' };
    old.cookies.set(COOKIE, await stage.app.get(StoredSessions).begin(local));
    expect((await old.get('/account')).statusCode).toBe(303);
  });

  it('does not start where the file of its key cannot be used, and does not repeat what is in it', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'client.jwk.json');
    const start = async (content: string | null, mode = 0o600): Promise<unknown> => {
      await rm(file, { force: true });
      if (content !== null) await writeFile(file, content, { mode });
      const issuer = { issuer: care.issuer, audience: 'probity', clientId: 'pages', clientKeyFile: file };
      const configuration = readConfiguration({
        PROBITY_DATA_DIR: folder,
        PROBITY_LOG_LEVEL: 'silent',
        PROBITY_OIDC_ISSUERS: JSON.stringify([issuer]),
      });
      return new OidcClients(configuration).onModuleInit().then(
        () => 'started',
        (error: Error) => error.message,
      );
    };
    const { publicKey } = await generateKeyPair('ES256', { extractable: true });
    expect(await start(null)).toBe(`PROBITY_OIDC_ISSUERS: ${file} does not exist`);
    expect(await start('{"kty":"EC","d":"secret"}')).toBe(
      `PROBITY_OIDC_ISSUERS: ${file} holds no private key as a JWK`,
    );
    const open = JSON.stringify(await exportJWK(publicKey));
    expect(await start(open)).toBe(`PROBITY_OIDC_ISSUERS: ${file} holds no private key as a JWK`);
    expect(await start('{}', 0o644)).toContain('everyone on this machine can read or change');
  });
});
