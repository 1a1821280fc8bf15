import { createHmac } from 'node:crypto';
import {
  base64url,
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWTPayload,
} from 'jose';
import { clockToleranceSeconds, TokenVerifier } from '../../../src/identity/tokens/token-verifier.js';
import { VerifiedTokenCache } from '../../../src/identity/tokens/verified-token-cache.js';

const issuer = 'https://login.example.nhs.uk';
const now = Date.parse('2026-04-08T09:00:00.000Z');
const second = 1000;
const inSeconds = (milliseconds: number): number => Math.floor(milliseconds / second);

let privateKey: CryptoKey;
let publicKey: CryptoKey;
let clock = now;

beforeAll(async () => {
  ({ privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true }));
});

beforeEach(() => {
  clock = now;
});

async function verifier(cache?: VerifiedTokenCache): Promise<TokenVerifier> {
  const keyOf = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', use: 'sig' }] });
  return new TokenVerifier([{ issuer, audience: 'probity', algorithms: ['RS256'], keyOf }], () => clock, cache);
}

const claims = (changes: JWTPayload = {}): JWTPayload => ({
  iss: issuer,
  aud: 'probity',
  sub: 'person-1',
  iat: inSeconds(now),
  exp: inSeconds(now) + 600,
  ...changes,
});

const signed = (payload: JWTPayload, key = privateKey, alg = 'RS256'): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg, kid: 'one' }).sign(key);

const encode = (value: unknown): string => base64url.encode(JSON.stringify(value));

describe('a bearer token', () => {
  it('is taken for the person of its issuer and subject', async () => {
    const verification = await (await verifier()).verify(await signed(claims()));
    expect(verification).toEqual({ outcome: 'verified', principal: { issuer, subject: 'person-1' } });
  });

  it('is refused as expired once its time has passed, give or take the stated tolerance', async () => {
    const checks = await verifier();
    const token = await signed(claims({ exp: inSeconds(now) }));
    expect(clockToleranceSeconds).toBeLessThanOrEqual(5);
    clock = now + (clockToleranceSeconds - 1) * second;
    expect((await checks.verify(token)).outcome).toBe('verified');
    clock = now + clockToleranceSeconds * second;
    expect((await checks.verify(token)).outcome).toBe('expired');
  });

  it('that expires while its verification is remembered is refused at the same moment as any other', async () => {
    const cache = new VerifiedTokenCache();
    const checks = await verifier(cache);
    const token = await signed(claims({ exp: inSeconds(now) + 60 }));
    expect((await checks.verify(token)).outcome).toBe('verified');
    expect(cache.size).toBe(1);
    clock = now + 64 * second;
    expect((await checks.verify(token)).outcome).toBe('verified');
    clock = now + 65 * second;
    expect((await checks.verify(token)).outcome).toBe('expired');
  });

  it('that is not valid yet is refused', async () => {
    const verification = await (await verifier()).verify(await signed(claims({ nbf: inSeconds(now) + 60 })));
    expect(verification).toEqual({ outcome: 'not-valid', because: 'Its time has not come yet (`nbf`).' });
  });

  it('of an issuer that is not trusted is refused', async () => {
    const verification = await (await verifier()).verify(await signed(claims({ iss: 'https://elsewhere.example' })));
    expect(verification).toMatchObject({ outcome: 'not-valid', because: expect.stringContaining('issuer') });
  });

  it.each([
    ['another audience', { aud: 'another-service' }],
    ['no audience', { aud: undefined }],
    ['no expiry', { exp: undefined }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['a blank subject', { sub: '   ' }],
    ['a subject that is too long', { sub: 'x'.repeat(256) }],
    ['a subject that is no text', { sub: 7 as unknown as string }],
    ['an expiry that is no number', { exp: 'tomorrow' as unknown as number }],
    ['no issuer', { iss: undefined }],
  ])('with %s is refused', async (_, changes) => {
    const token = await signed(JSON.parse(JSON.stringify(claims(changes))) as JWTPayload);
    expect((await (await verifier()).verify(token)).outcome).toBe('not-valid');
  });

  it('signed by another key under the same key id is refused', async () => {
    const other = await generateKeyPair('RS256');
    const verification = await (await verifier()).verify(await signed(claims(), other.privateKey));
    expect(verification).toEqual({ outcome: 'not-valid', because: 'Its signature does not verify.' });
  });

  it('that expired, signed by another key, is refused for its signature: nothing it says is believed', async () => {
    const other = await generateKeyPair('RS256');
    const token = await signed(claims({ exp: inSeconds(now) - 3600 }), other.privateKey);
    expect((await (await verifier()).verify(token)).outcome).toBe('not-valid');
  });

  it('without a signature (alg none) is refused', async () => {
    const checks = await verifier();
    for (const alg of ['none', 'None', 'NONE']) {
      const token = `${encode({ alg, typ: 'JWT' })}.${encode(claims())}.`;
      expect((await checks.verify(token)).outcome).toBe('not-valid');
    }
  });

  it('signed with the public key as if it were a shared secret (HS256) is refused', async () => {
    const checks = await verifier();
    const pem = await exportSPKI(publicKey);
    const jwk = JSON.stringify(await exportJWK(publicKey));
    for (const secret of [pem, pem.trim(), jwk]) {
      const body = `${encode({ alg: 'HS256', kid: 'one' })}.${encode(claims())}`;
      const signature = createHmac('sha256', secret).update(body).digest('base64url');
      expect((await checks.verify(`${body}.${signature}`)).outcome).toBe('not-valid');
    }
  });

  it('that brings its own key in its header is refused', async () => {
    const own = await generateKeyPair('RS256', { extractable: true });
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'RS256', jwk: await exportJWK(own.publicKey) })
      .sign(own.privateKey);
    expect((await (await verifier()).verify(token)).outcome).toBe('not-valid');
  });

  it('whose content was altered after signing is refused', async () => {
    const [header, , signature] = (await signed(claims())).split('.');
    const token = `${header}.${encode(claims({ sub: 'person-2' }))}.${signature}`;
    expect((await (await verifier()).verify(token)).outcome).toBe('not-valid');
  });

  it.each(['', 'x', 'a.b.c', '...', 'ey.ey.ey', 'null', '{}', '\u0000', 'é'.repeat(50), 'x'.repeat(100_000)])(
    'that is garbage (%#) is refused',
    async (token) => {
      expect((await (await verifier()).verify(token)).outcome).toBe('not-valid');
    },
  );

  it('without a key id is checked against every key of its issuer', async () => {
    const second = await generateKeyPair('RS256', { extractable: true });
    const keys = [{ ...(await exportJWK(publicKey)) }, { ...(await exportJWK(second.publicKey)) }];
    const checks = new TokenVerifier(
      [{ issuer, audience: 'probity', algorithms: ['RS256'], keyOf: createLocalJWKSet({ keys }) }],
      () => now,
    );
    const without = (key: CryptoKey): Promise<string> =>
      new SignJWT(claims()).setProtectedHeader({ alg: 'RS256' }).sign(key);
    expect((await checks.verify(await without(second.privateKey))).outcome).toBe('verified');
    const { privateKey: stranger } = await generateKeyPair('RS256');
    expect((await checks.verify(await without(stranger))).outcome).toBe('not-valid');
  });
});

describe('the memory of verified tokens', () => {
  it('spares the second look at a signature', async () => {
    let looks = 0;
    const key = publicKey;
    const keyOf = (): CryptoKey => {
      looks += 1;
      return key;
    };
    const checks = new TokenVerifier([{ issuer, audience: 'probity', algorithms: ['RS256'], keyOf }], () => clock);
    const token = await signed(claims({ exp: inSeconds(now) + 7200 }));
    await checks.verify(token);
    await checks.verify(token);
    expect(looks).toBe(1);
    clock = now + 600 * second;
    await checks.verify(token);
    expect(looks).toBe(2);
  });

  it('is bounded, and forgets what was used longest ago', () => {
    const cache = new VerifiedTokenCache(2);
    const principal = { issuer, subject: 'person-1' };
    cache.set('first', principal, now + 1);
    cache.set('second', principal, now + 1);
    cache.get('first', now);
    cache.set('third', principal, now + 1);
    expect(cache.size).toBe(2);
    expect([cache.get('first', now), cache.get('second', now), cache.get('third', now)]).toEqual([
      principal,
      undefined,
      principal,
    ]);
  });

  it('does not remember a token that was refused', async () => {
    const cache = new VerifiedTokenCache();
    const checks = await verifier(cache);
    await checks.verify(await signed(claims({ aud: 'another' })));
    expect(cache.size).toBe(0);
  });
});
