import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { OidcIssuer } from '../../platform/configuration/oidc-issuers.js';
import { KeysUnavailable, type TrustedIssuer } from './token-verifier.js';

/** A key id that nobody knows makes for a new look at the key set no sooner than this after the last. */
const cooldownMs = 30_000;
/** An issuer that could not be asked is left alone for this long. */
const restMs = 10_000;
const timeoutMs = 5_000;
/** For how long a fetched key set is used before it is fetched again. */
const keySetMaxAgeMs = 600_000;
const largestDocument = 256 * 1024;

/**
 * An issuer whose public keys are fetched over HTTP, when its first token arrives, and cached. A token with a key id
 * that is not in the set causes one new fetch, at most every 30 seconds, so made-up key ids cannot be used to make
 * this service hammer the issuer; one that does not answer is
 * asked again after 10 seconds. Redirects are not followed.
 */
export function remoteIssuer(configured: OidcIssuer, now: () => number = Date.now): TrustedIssuer {
  let keySet: Promise<JWTVerifyGetKey> | undefined;
  let restUntil = Number.NEGATIVE_INFINITY;
  const keyOf: JWTVerifyGetKey = async (header, token) => {
    if (now() < restUntil) throw new KeysUnavailable(configured.issuer);
    keySet ??= keySetOf(configured);
    const find = await keySet.catch((error: unknown) => {
      keySet = undefined;
      throw unavailable(error);
    });
    try {
      return await find(header, token);
    } catch (error) {
      if (isAboutTheToken(error)) throw error;
      throw unavailable(error);
    }
  };
  const unavailable = (cause: unknown): KeysUnavailable => {
    restUntil = now() + restMs;
    return new KeysUnavailable(configured.issuer, { cause });
  };
  const { issuer, audience, algorithms } = configured;
  // RFC 9864 gives EdDSA with this curve a name of its own; an issuer may use either.
  const accepted = algorithms.includes('EdDSA') ? [...algorithms, 'Ed25519'] : algorithms;
  return { issuer, audience, algorithms: accepted, keyOf };
}

/** No key, or several keys, for this token: the key set was there. All else means that it was not. */
const isAboutTheToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

async function keySetOf(configured: OidcIssuer): Promise<JWTVerifyGetKey> {
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
