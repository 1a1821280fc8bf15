import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../workflows/index.js';
import { Database } from '../../platform/database/database.js';

/** An attempt to sign in with an issuer, from the moment at which somebody was sent there. */
export interface Attempt {
  readonly issuer: string;
  readonly returnTo: string;
  readonly steppingUp: boolean;
  /** By the database's clock. */
  readonly at: Instant;
}

/** What an issuer is told of an attempt, and must give back or be shown. */
export interface AttemptSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const GOOD_FOR = `interval '10 minutes'`;

/** Attempts to sign in, each known to one browser alone: an answer that another browser brings belongs to none. */
@Injectable()
export class SignInAttempts {
  constructor(private readonly database: Database) {}

  /** Notes an attempt; gives what the browser's cookie is to hold. */
  async begin({ issuer, returnTo, steppingUp }: Omit<Attempt, 'at'>): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    await this.database.query(`DELETE FROM sign_in_attempt WHERE at <= clock_timestamp() - ${GOOD_FOR}`);
    await this.database.query(
      `INSERT INTO sign_in_attempt (id_digest, issuer, return_to, stepping_up, at) VALUES ($1, $2, $3, $4, clock_timestamp())`,
      [digestOf(id), issuer, returnTo, steppingUp],
    );
    return id;
  }

  /** The attempt that a cookie names, which is over with this; undefined where there is none that is good. */
  async take(id: string): Promise<Attempt | undefined> {
    const [attempt] = await this.database.query<Attempt>(
      `DELETE FROM sign_in_attempt WHERE id_digest = $1 AND at > clock_timestamp() - ${GOOD_FOR}
       RETURNING issuer, return_to AS "returnTo", stepping_up AS "steppingUp", at`,
      [digestOf(id)],
    );
    return attempt;
  }
}

/** What belongs to an attempt, made of what only its browser holds. */
export function secretsOf(id: string): AttemptSecrets {
  const made = (of: string): string => createHmac('sha256', id).update(of).digest('base64url');
  return { state: made('state'), nonce: made('nonce'), verifier: made('verifier') };
}

const digestOf = (id: string): string => createHash('sha256').update(id, 'utf8').digest('hex');
