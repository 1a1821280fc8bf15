import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Principal } from '../principal.js';
import { VerifiedTokenCache } from './verified-token-cache.js';

/** An issuer whose tokens count here, and where its public keys are found. */
export interface TrustedIssuer {
  /** Compared with the `iss` of a token, character for character. */
  readonly issuer: string;
  readonly audience: string;
  /** How its tokens may be signed; what is not in {@link signatureAlgorithms} is not accepted all the same. */
  readonly algorithms: readonly string[];
  /** Finds the public key of a token; throws `KeysUnavailable` when the issuer cannot be asked. */
  readonly keyOf: JWTVerifyGetKey;
}

/** What became of a token: whose it is, or why it does not count, in a sentence that may be shown to its bearer. */
export type Verification =
  | { readonly outcome: 'verified'; readonly principal: Principal }
  | { readonly outcome: 'expired' | 'not-valid' | 'keys-unavailable'; readonly because: string };

/** Thrown by a `keyOf` when the issuer's keys cannot be had: its fault, or the network's, not the bearer's. */
export class KeysUnavailable extends Error {
  constructor(issuer: string, options?: ErrorOptions) {
    super(`The keys of ${issuer} could not be fetched.`, options);
    this.name = 'KeysUnavailable';
  }
}

/**
 * Asymmetric signatures only. A shared secret (HS256) would let whoever can verify a token also make one, and opens
 * the attack in which a public key is used as the secret; `none` is no signature at all.
 */
export const signatureAlgorithms: readonly string[] = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];

/** By how much two clocks may differ before `exp` and `nbf` are held against a token. */
export const clockToleranceSeconds = 5;

/** OpenID Connect Core 1.0 section 2: a subject must not exceed 255 characters. */
const longestSubject = 255;

/** Longer than any access token seen in practice, and short enough that decoding one costs nothing. */
const longestToken = 8192;

/**
 * For how long a verification is relied on at most, whatever the token's own expiry: a key that its issuer withdraws
 * stops counting within this time, the same time for which the issuer's key set is cached.
 */
const reliedOnForMs = 600_000;

/** Checks bearer tokens against the issuers that are trusted. Holds no state but the cache of verified tokens. */
export class TokenVerifier {
  private readonly issuers: ReadonlyMap<string, TrustedIssuer>;

  /** @param now the wall clock, in milliseconds since 1970. Tokens are judged by it and by nothing else. */
  constructor(
    issuers: readonly TrustedIssuer[],
    private readonly now: () => number = Date.now,
    private readonly cache = new VerifiedTokenCache(),
  ) {
    this.issuers = new Map(issuers.map((issuer) => [issuer.issuer, issuer]));
  }

  /**
   * Verifies a compact JWT: signature by a key of its issuer, algorithm, `iss`, `aud`, `exp`, `nbf` and `sub`.
   * Never throws for what the token says; a token that is no token is simply not valid.
   */
  async verify(token: string): Promise<Verification> {
    const now = this.now();
    const known = this.cache.get(token, now);
    if (known) return { outcome: 'verified', principal: known };
    const trusted = this.issuerOf(token);
    if (!trusted) return notValid('It was not issued by an issuer that this service trusts.');
    try {
      const claims = await verifySignature(token, trusted, now);
      if (!isSubject(claims.sub)) return notValid('Its subject (`sub`) is empty or too long.');
      const principal = { issuer: trusted.issuer, subject: claims.sub };
      this.cache.set(token, principal, this.reliedOnUntil(claims, now));
      return { outcome: 'verified', principal };
    } catch (error) {
      return explain(error);
    }
  }

  /** The issuer a token claims to come from, if it is trusted. Nothing else in the token is believed yet. */
  private issuerOf(token: string): TrustedIssuer | undefined {
    if (token.length > longestToken) return undefined;
    try {
      return this.issuers.get(decodeJwt(token).iss ?? '');
    } catch {
      return undefined;
    }
  }

  private reliedOnUntil(claims: JWTPayload, now: number): number {
    return Math.min(((claims.exp ?? 0) + clockToleranceSeconds) * 1000, now + reliedOnForMs);
  }
}

async function verifySignature(token: string, trusted: TrustedIssuer, now: number): Promise<JWTPayload> {
  const options = {
    issuer: trusted.issuer,
    audience: trusted.audience,
    algorithms: signatureAlgorithms.filter((algorithm) => trusted.algorithms.includes(algorithm)),
    clockTolerance: clockToleranceSeconds,
    currentDate: new Date(now),
    requiredClaims: ['sub', 'exp'],
  };
  try {
    return (await jwtVerify(token, trusted.keyOf, options)).payload;
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    // A token without a key id, and an issuer with several keys of that kind: any one of them may have signed it.
    for await (const key of error) {
      try {
        return (await jwtVerify(token, key, options)).payload;
      } catch (attempt) {
        if (!(attempt instanceof errors.JWSSignatureVerificationFailed)) throw attempt;
      }
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}

const isSubject = (subject: string | undefined): subject is string =>
  typeof subject === 'string' && subject.trim() !== '' && subject.length <= longestSubject;

const notValid = (because: string): Verification => ({ outcome: 'not-valid', because });

function explain(error: unknown): Verification {
  if (error instanceof KeysUnavailable) return { outcome: 'keys-unavailable', because: error.message };
  if (error instanceof errors.JWTExpired) return { outcome: 'expired', because: 'Its time (`exp`) has passed.' };
  if (error instanceof errors.JWTClaimValidationFailed) return notValid(aboutClaim(error.claim, error.reason));
  if (error instanceof errors.JOSEAlgNotAllowed)
    return notValid('It is signed in a way that is not accepted, or not signed.');
  if (error instanceof errors.JWKSNoMatchingKey) return notValid('It is not signed by a key of its issuer.');
  if (error instanceof errors.JWSSignatureVerificationFailed) return notValid('Its signature does not verify.');
  if (error instanceof errors.JOSEError || error instanceof TypeError)
    return notValid('It is not a well-formed token.');
  throw error;
}

function aboutClaim(claim: string, reason: string): string {
  if (reason === 'missing') return `It lacks the claim \`${claim}\`.`;
  if (claim === 'aud') return 'It was issued for another service (`aud`).';
  if (claim === 'nbf') return 'Its time has not come yet (`nbf`).';
  return `Its claim \`${claim}\` is not what it must be.`;
}
