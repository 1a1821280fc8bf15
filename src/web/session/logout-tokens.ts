import { Injectable } from '@nestjs/common';
import { decodeJwt, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { remoteIssuer } from '../../identity/index.js';
import { Configuration } from '../../platform/configuration/configuration.js';

/** Whose sessions an issuer has ended: all of a person, or the one that it calls so. */
export interface Ended {
  readonly issuer: string;
  readonly subject: string | null;
  readonly issuerSession: string | null;
}

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

const LONGEST = 8192;

/** A token that is older was kept by somebody. */
const OLDEST_SECONDS = 300;

/** Reads logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
@Injectable()
export class LogoutTokens {
  private readonly issuers: ReadonlyMap<string, { clientId: string; algorithms: string[]; keyOf: JWTVerifyGetKey }>;

  constructor({ oidcIssuers }: Configuration) {
    this.issuers = new Map(
      oidcIssuers.flatMap((each) => {
        if (!each.client) return [];
        const { keyOf, algorithms } = remoteIssuer(each);
        return [[each.issuer, { clientId: each.client.clientId, algorithms: [...algorithms], keyOf }] as const];
      }),
    );
  }

  /** Null where the token is not one of an issuer of ours, for this service, about the end of a session. */
  async read(token: string): Promise<Ended | null> {
    if (token.length > LONGEST) return null;
    try {
      const issuer = decodeJwt(token).iss ?? '';
      const trusted = this.issuers.get(issuer);
      if (!trusted) return null;
      const { payload } = await jwtVerify(token, trusted.keyOf, {
        issuer,
        audience: trusted.clientId,
        algorithms: trusted.algorithms,
        clockTolerance: 5,
        maxTokenAge: OLDEST_SECONDS,
        requiredClaims: ['iat', 'jti'],
      });
      const { sub, sid, events, nonce } = payload;
      const isLogout = typeof events === 'object' && events !== null && Object.hasOwn(events, EVENT);
      // With a nonce it is a token by which somebody signed in.
      if (!isLogout || nonce !== undefined) return null;
      const subject = typeof sub === 'string' ? sub : null;
      const issuerSession = typeof sid === 'string' ? sid : null;
      return subject === null && issuerSession === null ? null : { issuer, subject, issuerSession };
    } catch {
      return null;
    }
  }
}
