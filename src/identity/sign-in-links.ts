import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Instant } from '../../workflows/index.js';
import { Database } from '../platform/database/database.js';
import { Denial } from '../platform/errors.js';
import type { PersonView } from './identity.queries.js';
import type { Principal } from './principal.js';
import { Tokens } from './tokens/tokens.js';

/** Long enough to send somebody an address and have it opened, and too short for it to lie about. */
const GOOD_FOR = `interval '10 minutes'`;

const CODE = /^[\w-]{43}$/;

/** Where an address of {@link SignInLinks} leads, below the address of the installation. */
export const signInLinkPath = (code: string): string => `/sign-in/link/${code}`;

/** Addresses that sign a person of the local issuer in with a browser: each once, within ten minutes by the database's clock. */
@Injectable()
export class SignInLinks {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
  ) {}

  /** A new address of somebody, as a path of this installation which is kept nowhere, and until when it is good. Refuses people of other issuers. */
  async make({
    issuer,
    subject,
  }: Pick<PersonView, 'issuer' | 'subject'>): Promise<{ readonly path: string; readonly until: Instant }> {
    this.tokens.mustBeLocal({ issuer, subject });
    const code = randomBytes(32).toString('base64url');
    await this.database.query('DELETE FROM sign_in_link WHERE ends_at <= clock_timestamp()');
    const [link] = await this.database.query<{ until: Instant }>(
      `INSERT INTO sign_in_link (code_digest, issuer, subject, ends_at) VALUES ($1, $2, $3, clock_timestamp() + ${GOOD_FOR})
       RETURNING ends_at AS until`,
      [digestOf(code), issuer, subject],
    );
    return { path: signInLinkPath(code), until: link!.until };
  }

  /** Whom an address would sign in, which leaves it as it is. Refuses one that was used, is too old, or never was. */
  async look(code: string): Promise<Principal> {
    return this.found(
      code,
      'SELECT issuer, subject FROM sign_in_link WHERE code_digest = $1 AND ends_at > clock_timestamp()',
    );
  }

  /** The same, and it is used up. */
  async use(code: string): Promise<Principal> {
    return this.found(
      code,
      'DELETE FROM sign_in_link WHERE code_digest = $1 AND ends_at > clock_timestamp() RETURNING issuer, subject',
    );
  }

  private async found(code: string, sql: string): Promise<Principal> {
    const [who] = CODE.test(code) ? await this.database.query<Principal>(sql, [digestOf(code)]) : [];
    if (!who || !this.tokens.issuers.includes(who.issuer)) {
      throw new Denial('not-found', 'This address has been used, or it is older than ten minutes. Ask for another.');
    }
    return who;
  }
}

const digestOf = (code: string): string => createHash('sha256').update(code, 'utf8').digest('hex');
