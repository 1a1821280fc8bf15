import { trustedAddress, Unusable } from './readers.js';

/** An issuer of tokens that is trusted: who it is, whom its tokens must be for, where its keys are. */
export interface OidcIssuer {
  /** Must equal the token's `iss` exactly. */
  readonly issuer: string;
  /** Must be among the token's `aud`. */
  readonly audience: string;
  /** Where its keys are; found through the issuer's discovery document when not given. */
  readonly jwksUri?: string;
  readonly algorithms: readonly string[];
}

/** Signatures that need the issuer's private key. A shared secret, or no signature, is never accepted. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const DEFAULT_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const MEMBERS = ['issuer', 'audience', 'jwksUri', 'algorithms'];

/** Reads PROBITY_OIDC_ISSUERS, a JSON array; says which entry and which member is wrong. */
export function oidcIssuers(text: string): readonly OidcIssuer[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new Unusable('must be JSON: an array of { issuer, audience, jwksUri?, algorithms? }');
  }
  if (!Array.isArray(list) || list.length === 0) throw new Unusable('must be a JSON array with at least one issuer');
  const issuers = list.map((entry, index) => oidcIssuer(entry, `[${index}]`));
  const names = issuers.map((entry) => entry.issuer);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Unusable('names the same issuer twice');
  return issuers;
}

function oidcIssuer(entry: unknown, at: string): OidcIssuer {
  if (typeof entry !== 'object' || entry === null) throw new Unusable(`${at} must be an object`);
  const given = entry as Record<string, unknown>;
  const unknown = Object.keys(given).find((name) => !MEMBERS.includes(name));
  if (unknown !== undefined) throw new Unusable(`${at} has a member that is not one of ${MEMBERS.join(', ')}`);
  const issuer = address(given['issuer'], `${at}.issuer`);
  if (typeof given['audience'] !== 'string' || given['audience'] === '') {
    throw new Unusable(`${at}.audience must be a text that is not empty`);
  }
  const jwksUri = given['jwksUri'] === undefined ? undefined : address(given['jwksUri'], `${at}.jwksUri`);
  return { issuer, audience: given['audience'], jwksUri, algorithms: algorithms(given['algorithms'], at) };
}

function address(value: unknown, at: string): string {
  if (typeof value !== 'string') throw new Unusable(`${at} must be an https address`);
  try {
    return trustedAddress(value);
  } catch (error) {
    throw new Unusable(`${at} ${(error as Error).message}`);
  }
}

function algorithms(value: unknown, at: string): readonly string[] {
  if (value === undefined) return DEFAULT_ALGORITHMS;
  const isFine = Array.isArray(value) && value.length > 0 && value.every((name) => ALGORITHMS.includes(String(name)));
  if (!isFine) throw new Unusable(`${at}.algorithms must be an array of ${ALGORITHMS.join(', ')}`);
  return value as string[];
}
