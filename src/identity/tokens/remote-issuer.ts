import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { KeysUnavailable, type TrustedIssuer } from './token-verifier.js';

/** An OpenID Connect issuer, as configured. */
export interface RemoteIssuer {
  readonly issuer: string;
  /** Where its key set is. Left out, it is looked up in the issuer's discovery document. */
  readonly jwksUri?: string;
}

/** A failed look-up, and a key id that nobody knows, are tried again no sooner than this. */
const cooldownMs = 30_000;
const timeoutMs = 5_000;
/** For how long a fetched key set is used before it is fetched again. */
const keySetMaxAgeMs = 600_000;
const largestDocument = 256 * 1024;

/**
 * An issuer whose public keys are fetched over HTTP, when its first token arrives, and cached. A token with a key id
 * that is not in the set causes one new fetch, at most every 30 seconds, so made-up key ids cannot be used to make
 * this service hammer the issuer. Redirects are not followed.
 */
export function remoteIssuer(configured: RemoteIssuer, audience: string, now: () => number = Date.now): TrustedIssuer {
  const keySet = onceFound(() => keySetOf(configured), now);
  const keyOf: JWTVerifyGetKey = async (header, token) => {
    try {
      const find = await keySet();
      return await find(header, token);
    } catch (error) {
      if (isAboutTheToken(error)) throw error;
      throw new KeysUnavailable(configured.issuer, { cause: error });
    }
  };
  return { issuer: configured.issuer, audience, keyOf };
}

/** No key, or several keys, for this token: the key set was there. All else means that it was not. */
const isAboutTheToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

async function keySetOf(configured: RemoteIssuer): Promise<JWTVerifyGetKey> {
  const uri = configured.jwksUri ?? (await discover(configured.issuer));
  return createRemoteJWKSet(secureUrl(uri), {
    cooldownDuration: cooldownMs,
    cacheMaxAge: keySetMaxAgeMs,
    timeoutDuration: timeoutMs,
  });
}

/** OpenID Connect Discovery 1.0 section 4: the document must name the issuer it was asked for, or it is not its own. */
async function discover(issuer: string): Promise<string> {
  const url = secureUrl(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`the discovery document answered ${response.status}`);
  const text = await response.text();
  if (text.length > largestDocument) throw new Error('the discovery document is too large');
  const found = JSON.parse(text) as { issuer?: unknown; jwks_uri?: unknown };
  if (found.issuer !== issuer) throw new Error('the discovery document names another issuer');
  if (typeof found.jwks_uri !== 'string') throw new Error('the discovery document has no jwks_uri');
  return found.jwks_uri;
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

/** Runs `find` until it has succeeded once, one run at a time, and not again for a while after a failure. */
function onceFound<T>(find: () => Promise<T>, now: () => number): () => Promise<T> {
  let found: Promise<T> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  let failure: unknown;
  return () => {
    if (!found && now() - failedAt < cooldownMs) return Promise.reject(failure as Error);
    found ??= find().catch((error: unknown) => {
      found = undefined;
      failedAt = now();
      failure = error;
      throw error;
    });
    return found;
  };
}
