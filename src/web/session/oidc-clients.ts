import { Injectable, type OnModuleInit } from '@nestjs/common';
import { importJWK, type CryptoKey, type JWK } from 'jose';
import * as oidc from 'openid-client';
import { readSecretFile, type Principal } from '../../identity/index.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import type { OidcClient, OidcIssuer } from '../../platform/configuration/oidc-issuers.js';
import { Denial, OperationalError, SetupError } from '../../platform/errors.js';
import { secretsOf, type Attempt } from './sign-in-attempts.js';

type WithClient = OidcIssuer & { readonly client: OidcClient };

/** An issuer with which people sign in, as pages name it. */
export interface SignInIssuer {
  readonly issuer: string;
  readonly name: string;
  /** What its address ends with: `/sign-in/nhs-care-identity`. */
  readonly slug: string;
}

/** Who came back from an issuer. */
export interface Arrival {
  readonly principal: Principal;
  readonly issuerSession: string | null;
  /** Whether they have just shown who they are, as strongly as is asked before an act that binds. */
  readonly steppedUp: boolean;
}

/** The clock of an issuer may be slow by so much. */
const TOLERANCE_SECONDS = 5;

const TIMEOUT_SECONDS = 5;

/** Addresses below `/sign-in` that are no issuer's. */
const OURS = ['return', 'link', 'step-up', 'shown', 'demonstration', 'backchannel-logout', 'go-on'];

/** Did not come back as somebody who has signed in: what is said of it is for the person who tried. */
export class NotSignedIn extends Denial {
  constructor(because: string, options?: ErrorOptions) {
    super('not-permitted', because);
    if (options?.cause !== undefined) this.cause = options.cause;
  }
}

/** The issuers with which people sign in by the code flow of OpenID Connect. */
@Injectable()
export class OidcClients implements OnModuleInit {
  private readonly known = new Map<string, Promise<oidc.Configuration>>();
  private readonly authentications = new Map<string, oidc.ClientAuth>();
  private readonly bySlug: ReadonlyMap<string, WithClient>;
  private readonly returnAddress: string;

  constructor({ oidcIssuers, publicUrl }: Configuration) {
    const those = oidcIssuers.filter((each): each is WithClient => each.client !== undefined);
    this.bySlug = new Map(those.map((each, index) => [slugOf(each.client.name, index), each]));
    this.returnAddress = `${publicUrl}/sign-in/return`;
  }

  /** Reads by what this service shows each issuer who it is. Throws {@link SetupError}, naming the file, where that cannot be used. */
  async onModuleInit(): Promise<void> {
    for (const { issuer, client } of this.bySlug.values()) {
      this.authentications.set(issuer, await authenticationOf(client));
    }
  }

  get issuers(): readonly SignInIssuer[] {
    return [...this.bySlug].map(([slug, { issuer, client }]) => ({ issuer, name: client.name, slug }));
  }

  issuerAt(slug: string): string | undefined {
    return this.bySlug.get(slug)?.issuer;
  }

  /** The values of `acr` that an issuer is asked for before an act that binds; none where it is not asked. */
  stepUpOf(issuer: string): readonly string[] {
    return this.configured(issuer)?.client.stepUp ?? [];
  }

  /** The page of the issuer to send somebody to. */
  async addressFor(id: string, { issuer, steppingUp }: Omit<Attempt, 'at'>): Promise<string> {
    const { client } = this.must(issuer);
    const { state, nonce, verifier } = secretsOf(id);
    const config = await this.discovered(issuer);
    const again = { max_age: '0', acr_values: client.stepUp.join(' ') };
    return oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.returnAddress,
      scope: client.scopes.join(' '),
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...(steppingUp ? again : {}),
    }).href;
  }

  /**
   * Who comes back, from the address with which the browser arrives. Throws {@link NotSignedIn} where the issuer says no, or what it says
   * does not belong to this attempt.
   */
  async arrival(id: string, attempt: Attempt, query: string): Promise<Arrival> {
    const { state, nonce, verifier } = secretsOf(id);
    const { client } = this.must(attempt.issuer);
    const config = await this.discovered(attempt.issuer);
    const claims = await this.claims(config, new URL(`${this.returnAddress}${query}`), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
    });
    const since = Math.floor(Date.parse(attempt.at) / 1000) - TOLERANCE_SECONDS;
    const justNow = typeof claims.auth_time === 'number' && claims.auth_time >= since;
    const { sid } = claims;
    return {
      principal: { issuer: attempt.issuer, subject: claims.sub },
      issuerSession: typeof sid === 'string' ? sid : null,
      steppedUp: justNow && typeof claims.acr === 'string' && client.stepUp.includes(claims.acr),
    };
  }

  private async claims(
    config: oidc.Configuration,
    arrived: URL,
    checks: oidc.AuthorizationCodeGrantChecks,
  ): Promise<oidc.IDToken> {
    try {
      const tokens = await oidc.authorizationCodeGrant(config, arrived, { ...checks, idTokenExpected: true });
      return tokens.claims()!;
    } catch (cause) {
      if (cause instanceof oidc.AuthorizationResponseError) {
        const because =
          cause.error === 'access_denied'
            ? 'You were not signed in there.'
            : 'It said that something went wrong there.';
        throw new NotSignedIn(because, { cause });
      }
      if (isAway(cause)) throw away(cause);
      throw new NotSignedIn('What came back does not belong to an attempt to sign in from this browser.', { cause });
    }
  }

  private configured(issuer: string): WithClient | undefined {
    return [...this.bySlug.values()].find((each) => each.issuer === issuer);
  }

  private must(issuer: string): WithClient {
    const found = this.configured(issuer);
    if (!found) throw new Denial('not-found', 'Nobody signs in with this issuer here.');
    return found;
  }

  /** What an issuer says of itself, asked for when it is first needed, and again after it could not be had. */
  private discovered(issuer: string): Promise<oidc.Configuration> {
    const known = this.known.get(issuer);
    if (known) return known;
    const asked = discover(this.must(issuer), this.authentications.get(issuer)!).catch((error: unknown) => {
      this.known.delete(issuer);
      throw error;
    });
    this.known.set(issuer, asked);
    return asked;
  }
}

async function discover(
  { issuer, client: { clientId } }: WithClient,
  authentication: oidc.ClientAuth,
): Promise<oidc.Configuration> {
  try {
    const config = await oidc.discovery(new URL(issuer), clientId, {}, authentication, {
      timeout: TIMEOUT_SECONDS,
      // The setting lets no other address do without TLS than one of this machine.
      execute: issuer.startsWith('http:')
        ? [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks]
        : [oidc.enableNonRepudiationChecks],
    });
    if (config.serverMetadata().issuer !== issuer) throw new Error('the issuer calls itself by another name');
    return config;
  } catch (cause) {
    throw away(cause);
  }
}

/** By what this service shows an issuer who it is, from the file where that is kept. */
async function authenticationOf({ credential: { kind, file } }: OidcClient): Promise<oidc.ClientAuth> {
  const text = await readSecretFile(file).catch((error: Error) => {
    throw unusable(error.message);
  });
  if (text === undefined) throw unusable(`${file} does not exist`);
  if (kind === 'secret') return oidc.ClientSecretBasic(text.trim());
  try {
    const jwk = JSON.parse(text) as JWK;
    const key = (await importJWK(jwk, jwk.alg ?? algorithmOf(jwk))) as CryptoKey;
    if (key.type !== 'private') throw new Error('not a private key');
    return oidc.PrivateKeyJwt({ key, ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) });
  } catch {
    // Said without the content, which may be most of a key.
    throw unusable(`${file} holds no private key as a JWK`);
  }
}

function algorithmOf({ kty, crv }: JWK): string {
  if (kty === 'EC') return crv === 'P-384' ? 'ES384' : crv === 'P-521' ? 'ES512' : 'ES256';
  return kty === 'OKP' ? 'EdDSA' : 'RS256';
}

const unusable = (why: string): SetupError => new SetupError('PROBITY_OIDC_ISSUERS', why);

function isAway(error: unknown): boolean {
  const { code, name } = error as { readonly code?: string; readonly name?: string };
  return (
    code === 'OAUTH_TIMEOUT' ||
    (error instanceof TypeError && error.message === 'fetch failed') ||
    name === 'TimeoutError'
  );
}

const away = (cause: unknown): OperationalError =>
  new OperationalError('Whoever signs people in does not answer at the moment.', { cause, retryAfterSeconds: 10 });

/** `nhs-care-identity`, of a name that people read. */
function slugOf(name: string, index: number): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return slug === '' || OURS.includes(slug) ? `issuer-${index + 1}` : slug;
}
