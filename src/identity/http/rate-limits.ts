import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../platform/configuration/configuration.js';
import { Database } from '../../platform/database/database.js';
import { Denial, OperationalError, TooManyRequests } from '../../platform/errors.js';
import { markOf, routeMark } from '../../platform/http/route-config.js';
import { networkOf } from '../../platform/http/network.js';
import { Tokens } from '../tokens/tokens.js';

/** What is counted: each kind by itself. */
export type CountedKind = 'representation' | 'document' | 'act' | 'notice-check' | 'receipt' | 'sign-in';

/** For a handler whose requests are counted, and held back beyond the limits of {@link RateLimits}, before their body is read. */
export const Counted = (kind: CountedKind): MethodDecorator => routeMark({ counted: kind });

/** The first few of an address within the hour are not held back by what all others send. */
const ALWAYS_TAKEN = 3;

/** In the last hour before a window closes, an address and an account may send so many times as much. */
const NEAR_THE_END = 10;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Counts {
  /** Of this sender within the minute, this one among them. */
  readonly own: number;
  /** Of this sender within the hour before. */
  readonly before: number;
  /** Of all that have no account within the minute; null where it does not count among them. */
  readonly all: number | null;
  /** Seconds until the minute is over. */
  readonly wait: number;
  /** Whether anything of the procurement in the address is published; null where none is named. */
  readonly published: boolean | null;
  /** Whether a window for representations in it closes within the hour. */
  readonly closing: boolean;
}

/**
 * Holds back whoever sends without end, over all instances, before anything that they send is read. Limits are by the minute and for
 * each kind: of an address without an account, of an account, and of all that have no account together. The minute is short on
 * purpose: windows for representations close at midnight.
 *
 * Nobody is locked out by somebody else's flood, in the last hour of a window least of all:
 * - an account is held back by nothing but what it sent itself;
 * - without an account, the first three requests of an address within an hour are taken whatever all others send: the limit on all
 *   together holds back only addresses that were heard already;
 * - in the last hour before a window for representations closes, the limit on all together does not apply to that procurement, and
 *   an address (behind which there may be many, at a hospital or a proxy) and an account may send ten times as much.
 *
 * What the limits are and what is left of them is told in the `RateLimit-Policy` and `RateLimit` headers
 * (draft-ietf-httpapi-ratelimit-headers), and in `Retry-After` where it was too much.
 */
@Injectable()
export class RateLimits implements OnModuleInit {
  private forgotten = 0;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly database: Database,
    private readonly configuration: Configuration,
    private readonly tokens: Tokens,
  ) {}

  onModuleInit(): void {
    // Without HTTP (a scenario, a command line) there is nothing to count.
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | null;
    if (!adapter) return;
    const fastify = adapter.getInstance<FastifyInstance>();
    fastify.addHook('onRequest', async (request, reply) => {
      const kind = markOf<CountedKind>(request, 'counted');
      if (kind !== undefined) await this.count(kind, request, reply);
    });
  }

  /** Counts a request of a kind now: for what is only known to be one once it has been read. Refuses (429) beyond the limits. */
  async count(kind: CountedKind, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { authorization } = request.headers;
    const account = authorization === undefined ? null : await this.tokens.principalOf(authorization);
    const sender = account === null ? networkOf(request) : digestOf(`${account.issuer} ${account.subject}`);
    const { id } = (request.params ?? {}) as { readonly id?: string };
    const procurement = id !== undefined && UUID.test(id) ? id : null;
    const counts = await this.counted(kind, sender, account === null, procurement);
    if (counts === null) return;
    this.hold(kind, counts, account === null, reply);
    if (account === null && counts.published === false) throw new Denial('not-found', 'There is no such procurement.');
  }

  /** Checking a notice needs no database, so it goes on where there is none. */
  private async counted(
    kind: CountedKind,
    sender: string,
    open: boolean,
    procurement: string | null,
  ): Promise<Counts | null> {
    try {
      await this.forget();
      const [row] = await this.database.prepared<Counts>('identity.count-request', COUNT, [
        kind,
        sender,
        open,
        procurement,
      ]);
      return row ?? null;
    } catch (error) {
      if (kind === 'notice-check' && error instanceof OperationalError) return null;
      throw error;
    }
  }

  private hold(kind: CountedKind, counts: Counts, open: boolean, reply: FastifyReply): void {
    const { own, before, all, wait, closing } = counts;
    const { publicPerMinute, accountPerMinute, noticeChecksPerMinute, installationPerMinute } = this.configuration;
    const usual = kind === 'notice-check' ? noticeChecksPerMinute : open ? publicPerMinute : accountPerMinute;
    const most = closing ? usual * NEAR_THE_END : usual;
    const name = open ? 'address' : 'account';
    const together = open && !closing && before >= ALWAYS_TAKEN ? installationPerMinute : null;
    const policies = [`"${name}";q=${most};w=60`, ...(together === null ? [] : [`"installation";q=${together};w=60`])];
    const left = [
      `"${name}";r=${Math.max(0, most - own)};t=${wait}`,
      ...(together === null ? [] : [`"installation";r=${Math.max(0, together - (all ?? 0))};t=${wait}`]),
    ];
    void reply.headers({ 'ratelimit-policy': policies.join(', '), ratelimit: left.join(', ') });
    if (own > most) {
      const who = open ? 'One address' : 'One account';
      if (kind === 'sign-in') {
        throw new TooManyRequests(
          `One address may try to sign in ${most} times in a minute. Try again in ${wait} seconds.`,
          wait,
        );
      }
      const without = open ? ' without an account' : '';
      throw tooMany(
        kind,
        `${who} may ${kind === 'receipt' ? 'ask for' : 'send'} ${most} of these in a minute${without}.`,
        wait,
      );
    }
    if (together !== null && (all ?? 0) > together) {
      const what = kind === 'receipt' ? 'asked for' : 'sent';
      throw tooMany(
        kind,
        `More is being ${what} without an account just now than this service takes in a minute.`,
        wait,
      );
    }
  }

  /** Once a minute what is an hour old is forgotten. */
  private async forget(): Promise<void> {
    const minute = Math.floor(performance.now() / 60_000) + 1;
    if (minute === this.forgotten) return;
    this.forgotten = minute;
    await this.database.query(`DELETE FROM public_request WHERE minute < clock_timestamp() - interval '1 hour'`);
  }
}

function tooMany(kind: CountedKind, why: string, wait: number): TooManyRequests {
  const then =
    kind === 'receipt' || kind === 'sign-in'
      ? `Ask again in ${wait}`
      : `What was sent has not been received; send it again in ${wait}`;
  return new TooManyRequests(`${why} ${then} seconds.`, wait);
}

/** An account in the count, without who it is. */
function digestOf(account: string): string {
  return `account ${createHash('sha256').update(account, 'utf8').digest('hex').slice(0, 32)}`;
}

const COUNT = `
WITH at AS (SELECT clock_timestamp() AS now, date_trunc('minute', clock_timestamp()) AS minute),
own AS (
  INSERT INTO public_request (kind, address, minute, count) SELECT $1, $2, minute, 1 FROM at
  ON CONFLICT (kind, address, minute) DO UPDATE SET count = public_request.count + 1 RETURNING count
),
every AS (
  INSERT INTO public_request (kind, address, minute, count) SELECT $1, '*', minute, 1 FROM at WHERE $3::boolean
  ON CONFLICT (kind, address, minute) DO UPDATE SET count = public_request.count + 1 RETURNING count
)
SELECT (SELECT count FROM own) AS own, (SELECT count FROM every) AS "all",
  (SELECT COALESCE(sum(count), 0)::int FROM public_request r
   WHERE r.kind = $1 AND r.address = $2 AND r.minute > at.now - interval '1 hour') AS before,
  greatest(1, ceil(extract(epoch FROM at.minute + interval '1 minute' - at.now)))::int AS wait,
  CASE WHEN $4::text IS NOT NULL THEN EXISTS (
    SELECT 1 FROM procurement p WHERE p.id = $4::text AND p.published_at IS NOT NULL) END AS published,
  EXISTS (SELECT 1 FROM due_date d WHERE d.procurement_id = $4::text AND d.kind = 'standstill-ends'
    AND d.status = 'pending' AND d.at > at.now AND d.at <= at.now + interval '1 hour') AS closing
FROM at`;
