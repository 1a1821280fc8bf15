import { jest } from '@jest/globals';
import type { Reader } from '../../src/web/session/reader.js';
import { StepUp } from '../../src/web/session/step-up.js';
import { removeFolders } from '../support/processes.js';
import type { Browser } from '../support/web/browser.js';
import type { Issuer } from '../support/web/issuer.js';
import { wrongWith } from '../support/web/judge-page.js';
import { BACK, OidcStage } from '../support/web/oidc-stage.js';

const COOKIE = '__Host-probity';

describe('what an issuer of OpenID Connect is asked, and says, later', () => {
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

  describe('before an act that binds', () => {
    const reader = (issuer: string, steppedUp: boolean) =>
      ({ principal: { issuer, subject: 'amara' }, steppedUp }) as Reader;

    it('is asked for where the issuer can be asked, and for ten minutes no more', () => {
      const stepUp = stage.app.get(StepUp);
      expect(stepUp.isRequired(reader(care.issuer, false))).toBe(true);
      expect(stepUp.isRequired(reader(care.issuer, true))).toBe(false);
      expect(stepUp.isRequired(reader(works.issuer, false))).toBe(false);
    });

    it('asks the issuer anew, checks what it says, and remembers it', async () => {
      const amara = browser();
      await signIn(amara);
      const session = amara.cookies.get(COOKIE);
      const address = await leaves(amara, '/sign-in/step-up?to=/procurements');
      const asked = new URL(address).searchParams;
      expect([asked.get('max_age'), asked.get('acr_values')]).toEqual(['0', 'strong']);
      care.next = { accountId: 'amara', acr: 'strong' };
      const back = await amara.get(await care.visit(address, BACK));
      expect([back.statusCode, back.headers.location]).toEqual([303, '/procurements']);
      expect(amara.cookies.get(COOKIE)).toBe(session);
      expect(await leaves(amara, '/sign-in/step-up?to=/procurements')).toBe('/procurements');
      await stage.test.asOwner(`UPDATE web_session SET stepped_up_at = stepped_up_at - interval '10 minutes'`);
      expect(await leaves(amara, '/sign-in/step-up?to=/procurements')).toContain(care.issuer);
    });

    it.each([
      ['somebody who showed it less strongly', { accountId: 'amara', acr: 'weak' }, 'It did not ask you again'],
      ['somebody who did not show it', { accountId: 'amara' }, 'It did not ask you again'],
      ['somebody else', { accountId: 'other', acr: 'strong' }, 'Somebody else signed in there'],
    ])('is not content with %s', async (_, next, because) => {
      const amara = browser();
      await signIn(amara);
      const address = await leaves(amara, '/sign-in/step-up?to=/procurements');
      care.forget();
      care.next = next;
      const back = await amara.get(await care.visit(address, BACK));
      expect([back.statusCode, back.body.includes(because)]).toEqual([403, true]);
      expect(await leaves(amara, '/sign-in/step-up?to=/procurements')).toContain(care.issuer);
    });

    it('is not content with an answer from before it was asked', async () => {
      const amara = browser();
      care.next = { accountId: 'amara', acr: 'strong' };
      await signIn(amara);
      await stage.test.asOwner(`UPDATE web_session SET stepped_up_at = NULL`);
      // An issuer that passes over max_age: its own session counts for it, and was made long ago.
      const address = new URL(await leaves(amara, '/sign-in/step-up?to=/procurements'));
      address.searchParams.delete('max_age');
      await stage.test.asOwner(`UPDATE sign_in_attempt SET at = at + interval '1 minute'`);
      const back = await amara.get(await care.visit(address.href, BACK));
      expect([back.statusCode, back.body.includes('It did not ask you again')]).toEqual([403, true]);
    });

    it.each(['abandon', 'enter-into-contract', 'make-further-decision', 'conclude-framework'])(
      'keeps what was sent of %s until they have shown who they are',
      async (act) => {
        const amara = browser();
        await signIn(amara);
        const to = `/procurements/7d7b6f65-0d4f-4b3c-9d57-0d1f6a3d2b10/do/${act}/check`;
        const asked = await amara.submit(to, { key: 'of the form', 'data.reasons': 'Two\nlines' });
        expect([asked.statusCode, wrongWith(asked.body)]).toEqual([403, []]);
        expect(asked.body).toContain('Show again who you are');
        expect(asked.body).toContain(`action="${to}"`);
        expect(asked.body).toMatch(/name="data.reasons" value="Two\nlines"/);
        care.next = { accountId: 'amara', acr: 'strong' };
        const back = await amara.get(await care.visit(await leaves(amara, '/sign-in/step-up?to=/sign-in/shown'), BACK));
        expect(back.headers.location).toBe('/sign-in/shown');
        expect(wrongWith((await amara.get('/sign-in/shown')).body)).toEqual([]);
        // There is no such procurement, which is what is said from now on.
        expect((await amara.submit(to, { key: 'of the form' })).statusCode).toBe(404);
      },
    );

    it('is not asked for by other acts, nor of people whose issuer cannot be asked', async () => {
      const [amara, other] = [browser(), browser()];
      await signIn(amara);
      await signIn(other, works, '/sign-in/works');
      const at = '/procurements/7d7b6f65-0d4f-4b3c-9d57-0d1f6a3d2b10/do';
      expect((await amara.submit(`${at}/submit-intention-notice/check`, {})).statusCode).toBe(404);
      expect((await other.submit(`${at}/abandon/check`, {})).statusCode).toBe(404);
    });

    it('is nothing for somebody whose issuer cannot be asked', async () => {
      const other = browser();
      await signIn(other, works, '/sign-in/works');
      expect(await leaves(other, '/sign-in/step-up?to=/procurements')).toBe('/procurements');
    });
  });

  describe('when somebody signs out at the issuer', () => {
    const EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} };

    const tell = (token: string) =>
      stage.app.inject({
        method: 'POST',
        url: '/sign-in/backchannel-logout',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ logout_token: token }).toString(),
      });

    const sidOf = async (): Promise<string> => {
      const [row] = await stage.test.asOwner<{ sid: string }>(
        `SELECT issuer_session AS sid FROM web_session WHERE issuer = $1 ORDER BY created_at DESC LIMIT 1`,
        [care.issuer],
      );
      return row!.sid;
    };

    it('ends the session that it names, and no other', async () => {
      const [first, second] = [browser(), browser()];
      await signIn(first);
      care.forget();
      await signIn(second);
      const sid = await sidOf();
      expect(sid).toMatch(/./);
      const answer = await tell(await care.sign({ sid, events: EVENT }));
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
      expect([await signedInAs(first), await signedInAs(second)]).toEqual(['Amara Okafor', undefined]);
    });

    it('ends every session of a person, of this issuer alone', async () => {
      const [first, second, other] = [browser(), browser(), browser()];
      await signIn(first);
      await signIn(second);
      await signIn(other, works, '/sign-in/works');
      expect((await tell(await care.sign({ sub: 'amara', events: EVENT }))).statusCode).toBe(200);
      expect([await signedInAs(first), await signedInAs(second)]).toEqual([undefined, undefined]);
      expect(await signedInAs(other)).toBe('Another Amara');
    });

    it('ends nothing by a token that is none of that', async () => {
      const amara = browser();
      await signIn(amara);
      const claims = { sub: 'amara', events: EVENT };
      const now = Math.floor(Date.now() / 1000);
      const wrong = [
        '',
        'nonsense',
        'x'.repeat(10_000),
        await care.sign({ ...claims, nonce: 'of a sign-in' }),
        await care.sign({ sub: 'amara' }),
        await care.sign({ sub: 'amara', events: {} }),
        await care.sign({ events: EVENT }),
        await care.sign({ ...claims, aud: 'another' }),
        await care.sign({ ...claims, iss: works.issuer }),
        await care.sign({ ...claims, iss: 'https://programs.example' }),
        await care.sign({ ...claims, iat: now - 600 }),
        await works.sign({ ...claims, iss: care.issuer }),
      ];
      for (const [index, token] of wrong.entries()) {
        expect([index, (await tell(token)).statusCode]).toEqual([index, 400]);
      }
      expect(await signedInAs(amara)).toBe('Amara Okafor');
    });
  });
});
