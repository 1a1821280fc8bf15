import { randomUUID } from 'node:crypto';
import path from 'node:path';
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
  type JWK,
} from 'jose';
import { readOrCreateSecret } from './key-file.js';
import type { TrustedIssuer } from './token-verifier.js';

export const localIssuerName = 'urn:probity:local';

const algorithm = 'EdDSA';

/** The longest life of a token of the local issuer: a week. It cannot be withdrawn before; a role can. */
export const longestTokenHours = 168;

/** Where the key of the local issuer is, within the data folder. */
export const localKeyFile = (dataFolder: string): string => path.join(dataFolder, 'issuer', 'ed25519.jwk.json');

/**
 * The issuer of an installation that has none: an Ed25519 key in the data folder, made the first time that it is needed.
 * Whoever can read that file can be anyone; so it exists only where no OpenID Connect issuer is configured.
 */
export class LocalIssuer {
  private constructor(
    private readonly key: CryptoKey,
    private readonly keyId: string,
    private readonly audience: string,
    /** The public key, as it is served at `/.well-known/jwks.json`. */
    readonly publicKeys: JSONWebKeySet,
  ) {}

  /**
   * Opens the issuer of a data folder, making its key if there is none. Throws, naming the file, where it cannot be read,
   * cannot be written, or holds no Ed25519 key.
   */
  static async open(dataFolder: string, audience: string): Promise<LocalIssuer> {
    const file = localKeyFile(dataFolder);
    const jwk = parseKey(await readOrCreateSecret(file, newKey), file);
    const publicKey: JWK = { kty: 'OKP', crv: 'Ed25519', x: jwk.x };
    const keyId = await calculateJwkThumbprint(publicKey);
    const publicKeys = { keys: [{ ...publicKey, kid: keyId, alg: algorithm, use: 'sig' }] };
    return new LocalIssuer((await importJWK(jwk, algorithm)) as CryptoKey, keyId, audience, publicKeys);
  }

  /** A token for a person of this issuer, good from `now` for `hours`. It holds no name: only who, for whom, and until when. */
  issue(subject: string, hours: number, now: Date = new Date()): Promise<string> {
    const from = Math.floor(now.getTime() / 1000);
    return new SignJWT()
      .setProtectedHeader({ alg: algorithm, kid: this.keyId, typ: 'at+jwt' })
      .setIssuer(localIssuerName)
      .setAudience(this.audience)
      .setSubject(subject)
      .setJti(randomUUID())
      .setIssuedAt(from)
      .setExpirationTime(from + Math.round(hours * 3600))
      .sign(this.key);
  }

  /** This issuer, as the verifier of tokens sees it. */
  get trusted(): TrustedIssuer {
    const keyOf = createLocalJWKSet(this.publicKeys);
    return { issuer: localIssuerName, audience: this.audience, algorithms: [algorithm], keyOf };
  }
}

async function newKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
  return `${JSON.stringify(await exportJWK(privateKey))}\n`;
}

function parseKey(text: string, file: string): JWK {
  try {
    const jwk = JSON.parse(text) as JWK;
    if (jwk.kty === 'OKP' && jwk.crv === 'Ed25519' && jwk.x && jwk.d) return jwk;
  } catch {
    // Said below, without the content: it may be most of a key.
  }
  throw new Error(
    `${file} does not hold an Ed25519 key; restore it, or remove it to have a new one made (tokens issued so far then stop working)`,
  );
}
