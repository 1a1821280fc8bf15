import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { Provider } from 'oidc-provider';

/** Who signs in at a stand-in next, and how strongly; `refuses`: they turn back there. */
export interface Next {
  accountId: string;
  acr?: string;
  refuses?: boolean;
}

/** A real OpenID Connect provider at which a test signs people in, as a browser would see it. */
export class Issuer {
  next: Next = { accountId: 'nobody' };
  private readonly cookies = new Map<string, string>();

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly key: CryptoKey,
  ) {}

  /** @param keys the public keys of the client, which the provider fetches. */
  static async start(
    Kind: typeof Provider,
    client: object,
    redirectUri: string,
    keys: readonly JWK[] = [],
  ): Promise<Issuer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk: JWK = { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'signs' };
    const self = new Issuer(issuer, server, privateKey);
    const provider = new Kind(issuer, {
      clients: [
        {
          client_id: 'pages',
          id_token_signed_response_alg: 'ES256',
          redirect_uris: [redirectUri],
          grant_types: ['authorization_code'],
          response_types: ['code'],
          backchannel_logout_uri: redirectUri,
          backchannel_logout_session_required: true,
          ...(keys.length > 0 ? { jwks_uri: `${issuer}/client-keys` } : {}),
          ...client,
        },
      ],
      jwks: { keys: [jwk] },
      cookies: { keys: ['of a test'] },
      acrValues: ['strong'],
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
      interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => Promise.resolve({ sub: id }) }),
      loadExistingGrant: async ({ oidc }: GrantContext) => {
        const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    server.on('request', (request, response) => {
      if (request.url === '/client-keys') return void response.end(JSON.stringify({ keys }));
      if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
      const { refuses, accountId, acr } = self.next;
      const result = refuses ? { error: 'access_denied' } : { login: { accountId, acr } };
      void provider.interactionFinished(request, response, result);
    });
    return self;
  }

  /** Goes where the browser is sent, and signs in there; gives the address at which it comes back. */
  async visit(address: string, back: string): Promise<string> {
    let at = address;
    for (let hop = 0; hop < 8; hop++) {
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const set of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
        this.cookies.set(name!, value!);
      }
      const to = response.headers.get('location');
      if (to === null) throw new Error(`the issuer answered ${response.status}: ${await response.text()}`);
      at = new URL(to, at).href;
      if (at.startsWith(back)) return at.slice(new URL(back).origin.length);
    }
    throw new Error('the issuer sends its visitors round and round');
  }

  /** Another browser: nobody is signed in in it. */
  forget(): void {
    this.cookies.clear();
  }

  /** A token signed by this issuer for the client, as given. */
  sign(claims: Readonly<Record<string, unknown>>, header: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return new SignJWT({ iss: this.issuer, aud: 'pages', jti: 'once', ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'signs', typ: 'logout+jwt', ...header })
      .setIssuedAt(claims['iat'] as number | undefined)
      .sign(this.key);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

interface GrantContext {
  readonly oidc: {
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
    readonly provider: {
      readonly Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> };
    };
  };
}
