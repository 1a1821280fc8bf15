import type { JSONWebKeySet } from 'jose';
import type { Configuration } from '../../platform/configuration/configuration.js';
import { Denial, InvalidInput, OperationalError, SetupError } from '../../platform/errors.js';
import type { Principal } from '../principal.js';
import { LocalIssuer, localIssuerName, longestTokenHours } from './local-issuer.js';
import { remoteIssuer } from './remote-issuer.js';
import { TokenVerifier } from './token-verifier.js';

/** The part of the configuration that says whose tokens count. */
export type TokenSettings = Pick<Configuration, 'dataDir' | 'oidcIssuers' | 'tokenAudience'>;

/** RFC 6750 section 2.1: one scheme, one token of these characters. */
const bearer = /^Bearer +([\w.~+/-]+=*) *$/i;

/** Whose tokens count at this installation: those of the issuers configured or, where none is, those of its own. */
export class Tokens {
  private constructor(
    private readonly verifier: TokenVerifier,
    /** The issuers whose tokens count. */
    readonly issuers: readonly string[],
    private readonly local: LocalIssuer | undefined,
  ) {}

  /**
   * Opens the issuers of an installation. As soon as one is configured, the local one and its tokens count for nothing.
   * Throws `SetupError` naming PROBITY_DATA_DIR where the local issuer's key cannot be read or made.
   */
  static async open(settings: TokenSettings, now: () => number = Date.now): Promise<Tokens> {
    if (settings.oidcIssuers.length > 0) {
      const trusted = settings.oidcIssuers.map((issuer) => remoteIssuer(issuer, now));
      return new Tokens(
        new TokenVerifier(trusted, now),
        trusted.map(({ issuer }) => issuer),
        undefined,
      );
    }
    const local = await openLocal(settings);
    return new Tokens(new TokenVerifier([local.trusted], now), [localIssuerName], local);
  }

  /** The public keys of the local issuer; none where it counts for nothing. */
  get publicKeys(): JSONWebKeySet {
    return this.local?.publicKeys ?? { keys: [] };
  }

  /**
   * Who is asking, from the `Authorization` header. Throws `Denial`: `not-signed-in` without a bearer token, `token-expired`,
   * or `token-not-valid`; and `OperationalError` when the issuer cannot be asked for its keys.
   */
  async principalOf(authorization: string | undefined): Promise<Principal> {
    if (!authorization || !/^Bearer\b/i.test(authorization)) {
      throw new Denial(
        'not-signed-in',
        'Send a bearer token in the Authorization header: `Authorization: Bearer <token>`.',
      );
    }
    const token = bearer.exec(authorization)?.[1];
    if (token === undefined)
      throw new Denial('token-not-valid', 'The token is not accepted. It is not a well-formed token.');
    const verification = await this.verifier.verify(token);
    switch (verification.outcome) {
      case 'verified':
        return verification.principal;
      case 'expired':
        throw new Denial('token-expired', `${verification.because} Get a new token from its issuer.`);
      case 'not-valid':
        throw new Denial('token-not-valid', `The token is not accepted. ${verification.because}`);
      case 'keys-unavailable':
        throw new OperationalError(`The token cannot be checked now. ${verification.because}`, {
          retryAfterSeconds: 10,
        });
    }
  }

  /** A token of the local issuer for `principal`. Refuses people of other issuers, and a life of more than a week. */
  async issueLocal(principal: Principal, hours: number): Promise<string> {
    const local = this.mustBeLocal(principal);
    if (!(hours > 0 && hours <= longestTokenHours)) {
      throw InvalidInput.field('hours', `must be more than 0 and no more than ${longestTokenHours}`);
    }
    return local.issue(principal.subject, hours);
  }

  /** The local issuer, for one of its people. Refuses people of other issuers, and everybody where it counts for nothing. */
  mustBeLocal(principal: Principal): LocalIssuer {
    if (!this.local) {
      throw new Denial(
        'not-permitted',
        'Tokens come from the issuers in PROBITY_OIDC_ISSUERS; while it is set there is no local issuer.',
      );
    }
    if (principal.issuer !== localIssuerName) {
      throw new Denial('not-permitted', `This person signs in with ${principal.issuer}, not with the local issuer.`);
    }
    return this.local;
  }
}

async function openLocal({ dataDir, tokenAudience }: TokenSettings): Promise<LocalIssuer> {
  try {
    return await LocalIssuer.open(dataDir, tokenAudience);
  } catch (error) {
    throw new SetupError(
      'PROBITY_DATA_DIR',
      `the key of the local issuer cannot be used: ${(error as Error).message}`,
      { cause: error },
    );
  }
}
