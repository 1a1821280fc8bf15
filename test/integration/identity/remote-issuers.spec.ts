import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import type { Provider as OidcProvider } from 'oidc-provider';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { remoteIssuer } from '../../../src/identity/tokens/remote-issuer.js';
import { TokenVerifier } from '../../../src/identity/tokens/token-verifier.js';

const servers: Server[] = [];
const algorithms = ['ES256', 'RS256'];

let Provider: typeof OidcProvider;

beforeAll(async () => {
  // It warns, already when it is loaded, that this is a development set-up, which it is.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  ({ Provider } = await import('oidc-provider'));
});

afterAll(() => {
  jest.restoreAllMocks();
});

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** Listens on a free port of the loopback address, and answers with what `answer` returns for the path. */
async function listen(): Promise<{ server: Server; origin: string }> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A real OpenID Connect provider that hands out JWT access tokens for the client `service`, signed in the way given. */
async function oidcProvider(alg: 'ES256' | 'RS256'): Promise<{ issuer: string; token: () => Promise<string> }> {
  const { server, origin } = await listen();
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const provider = new Provider(origin, {
    clients: [
      {
        client_id: 'service',
        id_token_signed_response_alg: alg,
        client_secret: 'not-a-secret',
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg, use: 'sig', kid: `${alg}-1` }] },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:probity',
        getResourceServerInfo: () => ({
          scope: 'api',
          audience: 'probity',
          accessTokenFormat: 'jwt',
          accessTokenTTL: 600,
          jwt: { sign: { alg } },
        }),
      },
    },
  });
  server.on('request', provider.callback());
  const token = async (): Promise<string> => {
    const response = await fetch(`${origin}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from('service:not-a-secret').toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'api', resource: 'urn:probity' }),
    });
    const answer = (await response.json()) as { access_token?: string };
    if (!answer.access_token) throw new Error(`the issuer gave no token: ${JSON.stringify(answer)}`);
    return answer.access_token;
  };
  return { issuer: origin, token };
}

/** An issuer that only serves a key set and a discovery document, whose behaviour the test decides. */
async function bareIssuer(): Promise<{
  issuer: string;
  jwksUri: string;
  asked: string[];
  keys: JWK[];
  discovery: Record<string, unknown>;
  addKey: (kid: string) => Promise<CryptoKey>;
  breakDown: () => void;
}> {
  const { server, origin } = await listen();
  const jwksUri = `${origin}/keys`;
  const asked: string[] = [];
  const keys: JWK[] = [];
  let broken = false;
  const discovery: Record<string, unknown> = { issuer: origin, jwks_uri: jwksUri };
  server.on('request', (request, response) => {
    asked.push(request.url ?? '');
    if (broken) {
      response.statusCode = 500;
      response.end();
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : discovery));
  });
  const addKey = async (kid: string): Promise<CryptoKey> => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    keys.push({ ...(await exportJWK(pair.publicKey)), kid, use: 'sig', alg: 'ES256' });
    return pair.privateKey;
  };
  return { issuer: origin, jwksUri, asked, keys, discovery, addKey, breakDown: () => (broken = true) };
}

const sign = (key: CryptoKey, kid: string, issuer: string, jti = ''): Promise<string> =>
  new SignJWT({ sub: 'person-1', jti })
    .setProtectedHeader({ alg: 'ES256', kid })
    .setIssuer(issuer)
    .setAudience('probity')
    .setExpirationTime('48h')
    .sign(key);

describe('tokens of OpenID Connect issuers', () => {
  it('are accepted from each of several issuers, and from no other', async () => {
    const [first, second, stranger] = [
      await oidcProvider('ES256'),
      await oidcProvider('RS256'),
      await oidcProvider('ES256'),
    ];
    const verifier = new TokenVerifier([
      remoteIssuer({ issuer: first.issuer, audience: 'probity', algorithms }),
      remoteIssuer({ issuer: second.issuer, jwksUri: `${second.issuer}/jwks`, audience: 'probity', algorithms }),
    ]);
    for (const { issuer, token } of [first, second]) {
      expect(await verifier.verify(await token())).toEqual({
        outcome: 'verified',
        principal: { issuer, subject: 'service' },
      });
    }
    expect((await verifier.verify(await stranger.token())).outcome).toBe('not-valid');
  });

  it('are not accepted for another audience', async () => {
    const { issuer, token } = await oidcProvider('ES256');
    const verifier = new TokenVerifier([remoteIssuer({ issuer, audience: 'another-service', algorithms })]);
    expect(await verifier.verify(await token())).toMatchObject({
      outcome: 'not-valid',
      because: expect.stringContaining('aud'),
    });
  });

  it('signed by one trusted issuer in the name of another are refused', async () => {
    const [one, other] = [await bareIssuer(), await bareIssuer()];
    const key = await one.addKey('shared');
    await other.addKey('shared');
    const verifier = new TokenVerifier([
      remoteIssuer({ issuer: one.issuer, audience: 'probity', algorithms }),
      remoteIssuer({ issuer: other.issuer, audience: 'probity', algorithms }),
    ]);
    expect((await verifier.verify(await sign(key, 'shared', one.issuer))).outcome).toBe('verified');
    expect((await verifier.verify(await sign(key, 'shared', other.issuer))).outcome).toBe('not-valid');
  });

  it('with made-up key ids do not make the service ask the issuer again and again', async () => {
    const issuer = await bareIssuer();
    const key = await issuer.addKey('known');
    const verifier = new TokenVerifier([
      remoteIssuer({ issuer: issuer.issuer, jwksUri: issuer.jwksUri, audience: 'probity', algorithms }),
    ]);
    expect((await verifier.verify(await sign(key, 'known', issuer.issuer))).outcome).toBe('verified');
    for (const kid of ['a', 'b', 'c', 'd']) {
      expect((await verifier.verify(await sign(key, kid, issuer.issuer))).outcome).toBe('not-valid');
    }
    expect(issuer.asked).toEqual(['/keys']);
  });

  it('cannot be judged while the issuer is away, which is not held against the bearer', async () => {
    const issuer = await bareIssuer();
    const key = await issuer.addKey('known');
    let clock = Date.now();
    issuer.discovery['issuer'] = 'https://somebody-else.example';
    const verifier = new TokenVerifier([
      remoteIssuer({ issuer: issuer.issuer, audience: 'probity', algorithms }, () => clock),
    ]);
    const token = await sign(key, 'known', issuer.issuer);
    expect(await verifier.verify(token)).toEqual({
      outcome: 'keys-unavailable',
      because: `The keys of ${issuer.issuer} could not be fetched.`,
    });
    issuer.discovery['issuer'] = issuer.issuer;
    expect((await verifier.verify(token)).outcome).toBe('keys-unavailable');
    expect(issuer.asked).toHaveLength(1);
    clock += 10_000;
    expect((await verifier.verify(token)).outcome).toBe('verified');
  });

  it('go on counting by the keys fetched last while the issuer is away, whatever key ids others make up', async () => {
    const issuer = await bareIssuer();
    const key = await issuer.addKey('known');
    const stranger = await generateKeyPair('ES256');
    let clock = Date.now();
    const configured = { issuer: issuer.issuer, jwksUri: issuer.jwksUri, audience: 'probity', algorithms };
    const verifier = new TokenVerifier([remoteIssuer(configured, () => clock)]);
    const fresh = async (jti: string): Promise<string> =>
      (await verifier.verify(await sign(key, 'known', issuer.issuer, jti))).outcome;
    expect(await fresh('1')).toBe('verified');
    issuer.breakDown();
    clock += 31_000;
    for (const kid of ['forged-1', 'forged-2']) {
      const forged = await verifier.verify(await sign(stranger.privateKey, kid, issuer.issuer));
      expect(forged.outcome).toBe('keys-unavailable');
      expect(await fresh(kid)).toBe('verified');
    }
    // The issuer was asked once more, and is left alone then.
    expect(issuer.asked).toHaveLength(2);
    clock += 11 * 60_000;
    expect(await fresh('old')).toBe('verified');
    clock += 24 * 3_600_000;
    expect(await fresh('too old')).toBe('keys-unavailable');
  });

  it('are not checked against keys that came over plain HTTP from elsewhere', async () => {
    const issuer = await bareIssuer();
    const key = await issuer.addKey('known');
    const verifier = new TokenVerifier([
      remoteIssuer({ issuer: issuer.issuer, jwksUri: 'http://keys.example.org/jwks', audience: 'probity', algorithms }),
    ]);
    expect((await verifier.verify(await sign(key, 'known', issuer.issuer))).outcome).toBe('keys-unavailable');
  });
});
