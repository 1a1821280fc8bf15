import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Instant } from '../../workflows/index.js';
import { Clock } from '../engine/index.js';
import { Access, IdentityQueries, type Principal } from '../identity/index.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { Database } from '../platform/database/database.js';
import { Conflict, Denial } from '../platform/errors.js';
import { sha256Hex } from '../trail/index.js';
import { calendarOf } from './feed.calendar.js';
import { FeedQueries } from './feed.queries.js';

/** A feed as its owner sees it. */
export interface FeedView {
  readonly id: string;
  readonly createdAt: Instant;
  /** Null while nobody has read it. */
  readonly lastReadAt: Instant | null;
}

/** A feed that was just created, with its address: shown this once, and kept nowhere. */
export interface NewFeed extends FeedView {
  readonly url: string;
}

/** More than anyone has devices; each is an address that could get about. */
const MOST_FEEDS = 20;

const SECRET = /^[0-9a-f]{64}$/;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const NOW = `COALESCE($1::timestamptz, clock_timestamp())`;

const VIEW = `id, created_at AS "createdAt", last_read_at AS "lastReadAt"`;

/** Addresses at which people read their deadlines from a calendar program, which cannot sign in. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly identity: IdentityQueries,
    private readonly queries: FeedQueries,
    private readonly configuration: Configuration,
  ) {}

  /** Makes a new address for somebody who holds a role. Refuses more than twenty at a time. */
  async create(who: Principal): Promise<NewFeed> {
    const { id: personId } = await this.personOf(who);
    const secret = randomBytes(32).toString('hex');
    const [feed] = await this.database.query<FeedView>(
      `INSERT INTO feed (id, person_id, secret_hash, created_at)
       SELECT $2::uuid, $3::uuid, $4, ${NOW}
       WHERE (SELECT count(*) FROM feed WHERE person_id = $3::uuid AND revoked_at IS NULL) < ${MOST_FEEDS}
       RETURNING ${VIEW}`,
      [this.clock.simulated, randomUUID(), personId, sha256Hex(secret)],
    );
    if (!feed) throw new Conflict('conflict', `You have ${MOST_FEEDS} feeds already. Revoke one that you do not use.`);
    return { ...feed, url: `${this.configuration.publicUrl}/api/v1/feeds/${secret}.ics` };
  }

  /** Somebody's feeds that can be read, the oldest first. */
  async list(who: Principal): Promise<readonly FeedView[]> {
    const { id } = await this.personOf(who);
    return this.database.query<FeedView>(
      `SELECT ${VIEW} FROM feed WHERE person_id = $1 AND revoked_at IS NULL ORDER BY created_at, id`,
      [id],
    );
  }

  /** Revokes a feed from the very next reading on. Refuses what is not theirs, or is revoked already, as not there. */
  async revoke(who: Principal, feedId: string): Promise<void> {
    const { id } = await this.personOf(who);
    const revoked = UUID.test(feedId)
      ? await this.database.query(
          `UPDATE feed SET revoked_at = ${NOW} WHERE id = $2 AND person_id = $3 AND revoked_at IS NULL RETURNING id`,
          [this.clock.simulated, feedId, id],
        )
      : [];
    if (revoked.length === 0) throw new Denial('not-found', 'There is no such feed among yours.');
  }

  /**
   * The deadlines behind a secret, as an iCalendar object, for whoever knows it. Not found where it was revoked, or where the
   * person holds no role any more; what they see is what their roles show them now.
   */
  async read(secret: string): Promise<string> {
    const owner = SECRET.test(secret) ? await this.ownerOf(sha256Hex(secret)) : undefined;
    const known = owner && (await this.identity.known(owner));
    if (!owner || !known || known.memberships.length === 0) throw noFeed();
    const text = calendarOf(await this.queries.eventsFor(known.memberships), this.configuration.publicUrl);
    const read = await this.database.query(
      `UPDATE feed SET last_read_at = ${NOW} WHERE id = $2 AND revoked_at IS NULL RETURNING id`,
      [this.clock.simulated, owner.id],
    );
    if (read.length === 0) throw noFeed();
    return text;
  }

  private async ownerOf(hash: string): Promise<(Principal & { readonly id: string }) | undefined> {
    const [row] = await this.database.prepared<Principal & { readonly id: string }>(
      'feeds.owner',
      `SELECT f.id, p.issuer, p.subject FROM feed f JOIN person p ON p.id = f.person_id
       WHERE f.secret_hash = $1 AND f.revoked_at IS NULL`,
      [hash],
    );
    return row;
  }

  /** Who asks; refuses (403) somebody who holds no role. */
  private async personOf(who: Principal): Promise<{ readonly id: string }> {
    await this.access.membershipsOf(who);
    return (await this.access.personOf(who)).person;
  }
}

/** The same for a secret that never was, was revoked, or whose owner has left. */
const noFeed = (): Denial => new Denial('not-found', 'There is no such feed.');
