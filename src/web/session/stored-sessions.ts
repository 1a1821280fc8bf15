import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../identity/index.js';
import { Database } from '../../platform/database/database.js';

/** A session that counts at this moment. */
export interface LiveSession extends Principal {
  /** Whether they showed their issuer within the last ten minutes who they are. */
  readonly steppedUp: boolean;
  /** Whether it is a minute or more since it was last noted that somebody was seen in it. */
  readonly stale: boolean;
}

/** A session as the person whose it is sees it. */
export interface SessionView {
  readonly since: string;
  readonly lastSeen: string;
  readonly ends: string;
  readonly isThisOne: boolean;
}

/** What is known of somebody who has just signed in. */
export interface NewSession extends Principal {
  readonly issuerSession?: string | null;
  readonly steppedUp?: boolean;
}

/** A page after so long a time without any asks to sign in again. */
const IDLE = `interval '30 minutes'`;
/** However busy it is, a session lasts no longer than this. */
const LASTS = `interval '12 hours'`;
/** Reading a page is not a write: that somebody was seen is noted at most this often. */
const NOTED = `interval '1 minute'`;
/** For so long it counts that somebody has shown again who they are. */
const STEPPED_UP = `interval '10 minutes'`;

const COUNTS = `ends_at > clock_timestamp() AND last_seen_at > clock_timestamp() - ${IDLE}`;

/** What a session's cookie holds: 32 random bytes. */
const ID = /^[\w-]{43}$/;

/** The sessions in the database, by its clock; they are found by a digest of what only the browser holds. */
@Injectable()
export class StoredSessions {
  constructor(private readonly database: Database) {}

  /** Begins a session; gives what its cookie is to hold, which nothing else keeps. Those that have ended are forgotten. */
  async begin({ issuer, subject, issuerSession = null, steppedUp = false }: NewSession): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    await this.database.query(`DELETE FROM web_session WHERE NOT (${COUNTS})`);
    await this.database.query(BEGIN, [digestOf(id), issuer, subject, issuerSession, steppedUp]);
    return id;
  }

  /** The session that a cookie names; undefined where it names none, or one that has ended. */
  async find(id: string): Promise<LiveSession | undefined> {
    if (!ID.test(id)) return undefined;
    const [session] = await this.database.prepared<LiveSession>('web.session', FIND, [digestOf(id)]);
    return session;
  }

  /** Notes that somebody was seen, from when on the idle time is counted. */
  async seen(id: string): Promise<void> {
    await this.database.query(`UPDATE web_session SET last_seen_at = clock_timestamp() WHERE id_digest = $1`, [
      digestOf(id),
    ]);
  }

  /** Notes that somebody has just shown again who they are. */
  async stepUp(id: string): Promise<void> {
    await this.database.query(`UPDATE web_session SET stepped_up_at = clock_timestamp() WHERE id_digest = $1`, [
      digestOf(id),
    ]);
  }

  async end(id: string): Promise<void> {
    await this.database.query('DELETE FROM web_session WHERE id_digest = $1', [digestOf(id)]);
  }

  /** Ends every session of a person. */
  async endAll({ issuer, subject }: Principal): Promise<void> {
    await this.database.query('DELETE FROM web_session WHERE issuer = $1 AND subject = $2', [issuer, subject]);
  }

  /** Ends what an issuer says has ended: a session by its name for it, or all of a person. */
  async endByIssuer(issuer: string, subject: string | null, issuerSession: string | null): Promise<void> {
    await this.database.query(
      `DELETE FROM web_session WHERE issuer = $1 AND ($2::text IS NULL OR subject = $2) AND ($3::text IS NULL OR issuer_session = $3)
        AND coalesce($2, $3) IS NOT NULL`,
      [issuer, subject, issuerSession],
    );
  }

  /** The sessions of a person that count now, the newest first. `id` is that of the one who asks. */
  of({ issuer, subject }: Principal, id: string): Promise<SessionView[]> {
    return this.database.query<SessionView>(LIST, [issuer, subject, digestOf(id)]);
  }
}

const digestOf = (id: string): string => createHash('sha256').update(id, 'utf8').digest('hex');

const BEGIN = `
INSERT INTO web_session (id_digest, issuer, subject, issuer_session, created_at, last_seen_at, ends_at, stepped_up_at)
SELECT $1, $2, $3, $4, now, now, now + ${LASTS}, CASE WHEN $5::boolean THEN now END
FROM (SELECT clock_timestamp() AS now) at`;

const FIND = `
SELECT issuer, subject, coalesce(stepped_up_at > clock_timestamp() - ${STEPPED_UP}, false) AS "steppedUp",
  last_seen_at <= clock_timestamp() - ${NOTED} AS stale
FROM web_session WHERE id_digest = $1 AND ${COUNTS}`;

const LIST = `
SELECT created_at AS since, last_seen_at AS "lastSeen", ends_at AS ends, id_digest = $3 AS "isThisOne"
FROM web_session WHERE issuer = $1 AND subject = $2 AND ${COUNTS} ORDER BY created_at DESC LIMIT 50`;
