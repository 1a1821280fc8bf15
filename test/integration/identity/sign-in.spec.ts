import { readFile } from 'node:fs/promises';
import { generateKeyPair, importJWK, jwtVerify, SignJWT, type JWK, type JWTPayload } from 'jose';
import { localKeyFile } from '../../../src/identity/tokens/local-issuer.js';
import { install, type Answer, type Installation } from './installation.js';

let here: Installation;
let authority: string;
let key: Awaited<ReturnType<typeof importJWK>>;

beforeAll(async () => {
  here = await install();
  authority = await here.authority();
  key = await importJWK(JSON.parse(await readFile(localKeyFile(here.dataDir), 'utf8')) as JWK, 'EdDSA');
});

afterAll(() => here.close());

const seconds = (): number => Math.floor(Date.now() / 1000);

/** A token as the local issuer would sign it, but for the changes. */
const token = (changes: JWTPayload = {}, signedWith = key): Promise<string> =>
  new SignJWT({ iss: 'urn:probity:local', aud: 'probity', sub: 'somebody', exp: seconds() + 600, ...changes })
    .setProtectedHeader({ alg: 'EdDSA' })
    .sign(signedWith);

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const me = (bearer?: string): Promise<Answer> => here.ask('GET', '/api/v1/me', bearer);

const header = async (authorization: string): Promise<Answer> => {
  const response = await here.app.inject({ method: 'GET', url: '/api/v1/me', headers: { authorization } });
  return { status: response.statusCode, headers: response.headers, body: JSON.parse(response.body) as Answer['body'] };
};

describe('signing in', () => {
  it('with a token of a person of this installation works', async () => {
    const member = await here.member(authority, ['commissioner']);
    const answer = await me(member.token);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ person: { id: member.id } });
  });

  it('without a token is refused, saying how to bring one', async () => {
    const answer = await me();
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.body).toMatchObject({ type: '/problems/not-signed-in', status: 401 });
    expect((await header('Basic dXNlcjpwYXNz')).body['type']).toBe('/problems/not-signed-in');
  });

  it('with an expired token is refused as just that', async () => {
    const answer = await me(await token({ exp: seconds() - 3600 }));
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(answer.body).toMatchObject({ type: '/problems/token-expired', status: 401 });
  });

  it.each<[string, () => Promise<string>]>([
    [
      'unsigned',
      async () => `${encode({ alg: 'none' })}.${encode({ iss: 'urn:probity:local', aud: 'probity', sub: 'x' })}.`,
    ],
    ['signed by another key', async () => token({}, (await generateKeyPair('EdDSA')).privateKey)],
    ['of another issuer', () => token({ iss: 'https://login.example' })],
    ['for another audience', () => token({ aud: 'another-service' })],
    ['not valid yet', () => token({ nbf: seconds() + 3600 })],
    ['without a subject', () => token({ sub: undefined })],
    ['no token at all', async () => 'rubbish'],
  ])('with a token that is %s is refused, and the token is not repeated', async (_, make) => {
    const bearer = await make();
    const answer = await me(bearer);
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(answer.body['type']).toBe('/problems/token-not-valid');
    expect(JSON.stringify(answer.body)).not.toContain(bearer);
  });

  it.each(['Bearer', 'Bearer ', 'Bearer two tokens', 'Bearer sp@m', 'bearer "x"'])(
    'with the header %j is refused',
    async (text) => {
      expect((await header(text)).body['type']).toBe('/problems/token-not-valid');
    },
  );

  it('as somebody whom nobody has added is refused, with the way out', async () => {
    const answer = await me(await token({ sub: 'stranger' }));
    expect(answer.status).toBe(403);
    expect(answer.body['type']).toBe('/problems/not-a-member');
    expect(answer.body['detail']).toContain('Ask an administrator');
    expect(answer.body['detail']).toContain('"stranger" of "urn:probity:local"');
  });

  it('as somebody whose last role was taken away is refused in the same way', async () => {
    const member = await here.member(authority, ['commissioner']);
    await here.identity.removeMember(authority, member.id);
    const answer = await here.ask('GET', '/api/v1/members', member.token);
    expect(answer.body['type']).toBe('/problems/not-a-member');
  });

  it('is asked for before anything else is looked at', async () => {
    const answer = await here.ask('POST', '/api/v1/members', undefined, { nonsense: true });
    expect(answer.status).toBe(401);
  });
});

describe('the public keys', () => {
  it('are served to anybody, and verify the tokens issued here', async () => {
    const { status, body } = await here.ask('GET', '/.well-known/jwks.json');
    expect(status).toBe(200);
    const [key, ...others] = body['keys'] as JWK[];
    expect(others).toEqual([]);
    expect(key).not.toHaveProperty('d');
    const member = await here.member(authority, ['auditor']);
    const { payload } = await jwtVerify(member.token, await importJWK(key!, 'EdDSA'));
    expect(payload).toEqual({
      iss: 'urn:probity:local',
      aud: 'probity',
      sub: member.id,
      jti: expect.any(String),
      iat: expect.any(Number),
      exp: expect.any(Number),
    });
  });
});

describe('where an OpenID Connect issuer is configured', () => {
  const issuer = 'http://127.0.0.1:9';
  let there: Installation;

  beforeAll(async () => {
    there = await install({ PROBITY_OIDC_ISSUERS: JSON.stringify([{ issuer, audience: 'probity' }]) });
  });

  afterAll(() => there.close());

  it('the local issuer counts for nothing: no key is made, none is served, no token is issued', async () => {
    await expect(readFile(localKeyFile(there.dataDir))).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await there.ask('GET', '/.well-known/jwks.json')).body).toEqual({ keys: [] });
    const id = await there.authority();
    const person = await there.member(id, ['auditor'], { issuer, subject: 'somebody' });
    await expect(there.identity.issueLocalToken(person.id)).rejects.toMatchObject({
      problem: 'not-permitted',
      message: expect.stringContaining('PROBITY_OIDC_ISSUERS'),
    });
  });

  it('a good token of a local issuer is refused', async () => {
    expect((await there.ask('GET', '/api/v1/me', await token())).body['type']).toBe('/problems/token-not-valid');
  });

  it('people are added with the subject that their issuer knows them by', async () => {
    const id = await there.authority();
    const nobody = there.identity.addPerson({ organisationId: id, name: 'A', roles: ['auditor'] });
    await expect(nobody).rejects.toMatchObject({ errors: [expect.objectContaining({ field: 'subject' })] });
    const local = {
      organisationId: id,
      name: 'A',
      roles: ['auditor' as const],
      issuer: 'urn:probity:local',
      subject: 'a',
    };
    await expect(there.identity.addPerson(local)).rejects.toMatchObject({
      errors: [{ field: 'issuer', message: `must be "${issuer}"` }],
    });
  });

  it('a token is not held against its bearer while the issuer cannot be asked for its keys', async () => {
    const answer = await there.ask('GET', '/api/v1/me', await token({ iss: issuer }));
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('10');
    expect(answer.body['type']).toBe('/problems/unavailable');
  });
});
