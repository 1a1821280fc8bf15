import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { OidcIssuer } from '../../platform/configuration/oidc-issuers.js';
import { KeysUnavailable, type TrustedIssuer } from './token-verifier.js';

/** A key id that nobody knows makes for a new look at the key set no sooner than this after the last. */
const cooldownMs = 30_000;
/** An issuer that could not be asked is left alone for this long. */
const restMs = 10_000;
const timeoutMs = 5_000;
/** For how long a fetched key set is used before it is fetched again. */
const keySetMaxAgeMs = 600_000;
/** For how long the last key set counts at most while a newer one cannot be had. */
const keySetLastsMs = 86_400_000;
const largestDocument = 256 * 1024;

/** A key set as it was fetched. */
interface Known {
  readonly find: JWTVerifyGetKey;
  readonly at: number;
}

/**
 * An issuer whose public keys are fetched over HTTP, when its first token arrives, and cached. A token with a key id
 * that is not in the set causes one new fetch, at most every 30 seconds, so made-up key ids cannot be used to make
 * this service hammer the issuer; one that does not answer is asked again after 10 seconds. Redirects are not followed.
 *
 * While the keys cannot be fetched, those fetched last go on counting, for a day at most: nobody whose token they verify is
 * shut out by an outage of the issuer, or by somebody else's token that names a key which nobody knows.
 */
export function remoteIssuer(configured: OidcIssuer, now: () => number = Date.now): TrustedIssuer {
  const keys = new RemoteKeys(configured, now);
  const { issuer, audience, algorithms } = configured;
  // RFC 9864 gives EdDSA with this curve a name of its own; an issuer may use either.
  const accepted = algorithms.includes('EdDSA') ? [...algorithms, 'Ed25519'] : algorithms;
  return { issuer, audience, algorithms: accepted, keyOf: (header, token) => keys.find(header, token) };
}

class RemoteKeys {
  private known: Known | undefined;
  private fetching: Promise<Known> | undefined;
  private restUntil = Number.NEGATIVE_INFINITY;
  private failing = false;

  constructor(
    private readonly issuer: OidcIssuer,
    private readonly now: () => number,
  ) {}

  async find(...[header, token]: Parameters<JWTVerifyGetKey>): Promise<Awaited<ReturnType<JWTVerifyGetKey>>> {
    const known = await this.current();
    try {
      return await known.find(header, token);
    } catch (error) {
      // A new key of the issuer's, or one that nobody knows: only this token waits for an answer, or goes without.
      if (!(error instanceof errors.JWKSNoMatchingKey) || this.now() - known.at < cooldownMs) throw error;
      return await (await this.fetch()).find(header, token);
    }
  }

  /** The key set to go by. While it cannot be fetched anew, nobody waits for that who could do with the last. */
  private async current(): Promise<Known> {
    const { known } = this;
    const age = known ? this.now() - known.at : Number.POSITIVE_INFINITY;
    if (!known || age > keySetLastsMs) return this.fetch();
    if (age <= keySetMaxAgeMs) return known;
    const fetched = this.fetch().catch(() => known);
    return this.failing ? known : fetched;
  }

  private fetch(): Promise<Known> {
    if (this.now() < this.restUntil) return Promise.reject(new KeysUnavailable(this.issuer.issuer));
    this.fetching ??= this.fetchNow().finally(() => (this.fetching = undefined));
    return this.fetching;
  }

  private async fetchNow(): Promise<Known> {
    try {
      const uri = this.issuer.jwksUri ?? (await discover(this.issuer.issuer));
      const set = JSON.parse(await textAt(secureUrl(uri), 'the key set')) as JSONWebKeySet;
      this.known = { find: createLocalJWKSet(set), at: this.now() };
      this.failing = false;
      return this.known;
    } catch (cause) {
      this.failing = true;
      this.restUntil = this.now() + restMs;
      throw new KeysUnavailable(this.issuer.issuer, { cause });
    }
  }
}

/** OpenID Connect Discovery 1.0 section 4: the document must name the issuer it was asked for, or it is not its own. */
async function discover(issuer: string): Promise<string> {
  const url = secureUrl(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const found = JSON.parse(await textAt(url, 'the discovery document')) as { issuer?: unknown; jwks_uri?: unknown };
  if (found.issuer !== issuer) throw new Error('the discovery document names another issuer');
  if (typeof found.jwks_uri !== 'string') throw new Error('the discovery document has no jwks_uri');
  return found.jwks_uri;
}

/** What is at an address, in bounded time and space. */
async function textAt(url: URL, what: string): Promise<string> {
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    headers: { accept: 'application/json, application/jwk-set+json' },
  });
  if (!response.ok || !response.body) throw new Error(`${what} answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += (chunk as Uint8Array).length;
    if (length > largestDocument) throw new Error(`${what} is too large`);
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Keys that came over plain HTTP could be anyone's; only a loopback address, where nobody is in between, may use it. */
function secureUrl(uri: string): URL {
  const url = new URL(uri);
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) {
    throw new Error(`${url.origin} does not use https`);
  }
  return url;
}
