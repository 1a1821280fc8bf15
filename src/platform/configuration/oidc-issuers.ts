import path from 'node:path';
import { trustedAddress, Unusable } from './readers.js';

/** An issuer of tokens that is trusted: who it is, whom its tokens must be for, where its keys are, and how it signs people in to pages. */
export interface OidcIssuer {
  /** Must equal the token's `iss` exactly. */
  readonly issuer: string;
  /** Must be among the token's `aud`. */
  readonly audience: string;
  /** Where its keys are; found through the issuer's discovery document when not given. */
  readonly jwksUri?: string;
  readonly algorithms: readonly string[];
  /** What this service is to it, to sign people in with a browser; absent where only programs come with its tokens. */
  readonly client?: OidcClient;
}

/** This service as a client of an issuer. */
export interface OidcClient {
  /** What people call the issuer: `NHS Care Identity`. */
  readonly name: string;
  readonly clientId: string;
  /** The file that holds what it is known by there: a private key as a JWK, or a secret. */
  readonly credential: { readonly kind: 'key' | 'secret'; readonly file: string };
  readonly scopes: readonly string[];
  /** Values of `acr`, any of which is proof enough before an act that binds; none where the issuer is not asked again. */
  readonly stepUp: readonly string[];
}

/** Signatures that need the issuer's private key. A shared secret, or no signature, is never accepted. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const DEFAULT_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const OF_CLIENTS = ['name', 'clientId', 'clientKeyFile', 'clientSecretFile', 'scopes', 'stepUp'];
const MEMBERS = ['issuer', 'audience', 'jwksUri', 'algorithms', ...OF_CLIENTS];

/** What a scope and a value of `acr` may consist of (RFC 6749 section 3.3). */
const WORD = /^[!#-[\]-~]{1,200}$/;

/** Reads PROBITY_OIDC_ISSUERS, a JSON array; says which entry and which member is wrong. */
export function oidcIssuers(text: string): readonly OidcIssuer[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new Unusable(`must be JSON: an array of objects with ${MEMBERS.join(', ')}`);
  }
  if (!Array.isArray(list) || list.length === 0) throw new Unusable('must be a JSON array with at least one issuer');
  const issuers = list.map((entry, index) => oidcIssuer(entry, `[${index}]`));
  if (isTwice(issuers.map((entry) => entry.issuer))) throw new Unusable('names the same issuer twice');
  if (isTwice(issuers.flatMap(({ client }) => client?.name.toLowerCase() ?? []))) {
    throw new Unusable('gives two issuers the same name, so that people could not tell them apart');
  }
  return issuers;
}

const isTwice = (values: readonly string[]): boolean => new Set(values).size < values.length;

function oidcIssuer(entry: unknown, at: string): OidcIssuer {
  if (typeof entry !== 'object' || entry === null) throw new Unusable(`${at} must be an object`);
  const given = entry as Record<string, unknown>;
  const unknown = Object.keys(given).find((name) => !MEMBERS.includes(name));
  if (unknown !== undefined) throw new Unusable(`${at} has a member that is not one of ${MEMBERS.join(', ')}`);
  const issuer = address(given['issuer'], `${at}.issuer`);
  const audience = word(given['audience'], `${at}.audience`);
  const jwksUri = given['jwksUri'] === undefined ? undefined : address(given['jwksUri'], `${at}.jwksUri`);
  const client = oidcClient(given, issuer, at);
  return {
    issuer,
    audience,
    jwksUri,
    algorithms: algorithms(given['algorithms'], at),
    ...(client === undefined ? {} : { client }),
  };
}

function oidcClient(given: Readonly<Record<string, unknown>>, issuer: string, at: string): OidcClient | undefined {
  if (given['clientId'] === undefined) {
    const alone = OF_CLIENTS.find((name) => given[name] !== undefined);
    if (alone === undefined) return undefined;
    throw new Unusable(`${at}.${alone} says how people sign in with a browser, which needs clientId too`);
  }
  const { clientKeyFile, clientSecretFile } = given;
  if ((clientKeyFile === undefined) === (clientSecretFile === undefined)) {
    throw new Unusable(`${at} must have clientKeyFile or clientSecretFile, and not both`);
  }
  const kind = clientKeyFile === undefined ? 'secret' : 'key';
  const file = word(
    clientKeyFile ?? clientSecretFile,
    `${at}.${kind === 'key' ? 'clientKeyFile' : 'clientSecretFile'}`,
  );
  const scopes = given['scopes'] === undefined ? ['openid'] : words(given['scopes'], `${at}.scopes`);
  if (!scopes.includes('openid')) throw new Unusable(`${at}.scopes must include openid`);
  return {
    name: given['name'] === undefined ? new URL(issuer).hostname : word(given['name'], `${at}.name`),
    clientId: word(given['clientId'], `${at}.clientId`),
    credential: { kind, file: path.resolve(file) },
    scopes,
    stepUp: given['stepUp'] === undefined ? [] : words(given['stepUp'], `${at}.stepUp`),
  };
}

function word(value: unknown, at: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new Unusable(`${at} must be a text that is not empty`);
}

function words(value: unknown, at: string): readonly string[] {
  const isFine = Array.isArray(value) && value.length > 0 && value.every((each) => WORD.test(String(each)));
  if (!isFine) throw new Unusable(`${at} must be an array of words without spaces, at least one`);
  return value as string[];
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
