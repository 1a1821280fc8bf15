import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Instant } from '../../workflows/index.js';
import { Database, type Queryable, type Tx } from '../platform/database/database.js';
import { isUniqueViolation } from '../platform/database/database-errors.js';
import { Conflict } from '../platform/errors.js';
import { canonicalText, HeldStream, sha256Hex, type Actor, type EventDraft, type TrailEvent } from '../trail/index.js';
import { answerDigestOf, answeredBefore, askerOf, newSalt, saltedDigest, type StoredAnswer } from './answers.js';
import { AuthorityHistory, authorityStream } from './authority-history.js';
import { Clock } from './clock.js';
import type { Asking } from './ports.js';
import { refuseUnstorable } from './storable.js';

/** Somebody who may has asked for something to be settled for an authority. */
export interface AuthorityRequest {
  readonly authorityId: string;
  readonly principal: Asking;
  readonly actor: Actor;
  readonly command: { readonly type: string; readonly data: unknown };
  readonly idempotencyKey: string | null;
}

/** What a change rests on: everything settled before, in the transaction that holds the stream. */
export interface SoFar {
  readonly tx: Tx;
  readonly events: readonly TrailEvent[];
  readonly now: Instant;
}

/** An event before anyone is said to have caused it. Names and free text about people are in `sealed`. */
export interface AuthorityEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly sealed?: Readonly<Record<string, unknown>>;
}

/** What was recorded of a command. */
export interface Settled {
  readonly commandId: string;
  /** The version that the authority's stream stands at now. */
  readonly version: number;
  readonly at: Instant;
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly version: number;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * The one path by which an authority changes what it has settled of itself. One at a time: whoever waits decides on what the one
 * before has settled.
 */
@Injectable()
export class AuthorityStream {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly history: AuthorityHistory,
  ) {}

  /** The instant that things are done at now, by the clock of decisions. */
  async now(queryable: Queryable = this.database): Promise<Instant> {
    const [clock] = await queryable.prepared<{ now: Instant }>('engine.now', NOW, [this.clock.simulated]);
    return clock!.now;
  }

  /**
   * Settles something, in one transaction. `decide` gives the events, or throws what stands in the way: then nothing is written.
   * The same request with the same key is answered as before.
   *
   * @throws Conflict where the key was used for another request.
   */
  async change(
    request: AuthorityRequest,
    decide: (soFar: SoFar) => Promise<readonly AuthorityEvent[]> | readonly AuthorityEvent[],
  ): Promise<Settled> {
    const { authorityId, command } = request;
    refuseUnstorable(command.data);
    await this.database.mustBeAbleToDecide();
    const digest = sha256Hex(canonicalText({ settledFor: authorityId, type: command.type, data: command.data }));
    try {
      return await this.database.transactionInTurn(authorityId, async (tx) => {
        const stream = await HeldStream.lock(tx, authorityStream(authorityId));
        const repeated = answeredBefore(await storedAnswer(tx, request), digest);
        if (repeated) return repeated;
        const now = await this.now(tx);
        const events = await this.history.upTo(authorityId, stream.head.version, tx);
        const decided = await decide({ tx, events, now });
        const [salt, requestSalt] = [newSalt(), newSalt()];
        const requestDigest = saltedDigest(requestSalt, digest);
        const settled = await record(stream, decided, request.actor, now, boundBy(request, requestDigest, salt));
        await keepAnswer(tx, request, { requestDigest, requestSalt, salt }, settled);
        return settled;
      });
    } catch (error) {
      if (!isUniqueViolation(error, 'command_outcome_pk')) throw error;
      throw new Conflict(
        'idempotency-key-reused',
        'This idempotency key was used for another request. Choose a new key.',
      );
    }
  }
}

async function record(
  stream: HeldStream,
  decided: readonly AuthorityEvent[],
  actor: Actor,
  now: Instant,
  answerDigest: string | null,
): Promise<Settled> {
  const commandId = randomUUID();
  const drafts = decided.map(({ type, data, sealed = {} }, index): EventDraft => ({
    ...{ type, schema: 1, regime: null, actor, commandId, state: null },
    ...{ data, sealed, evidence: { now } },
    ...(answerDigest !== null && index === 0 && { answerDigest }),
  }));
  const events = await stream.append(drafts, now);
  if (!events) throw new Conflict('conflict', 'Somebody else changed this at the same time. Nothing was recorded.');
  const { version } = stream.head;
  return {
    commandId,
    version,
    at: now,
    events: events.map(({ id, type, version: at, data }) => ({ id, type, version: at, data })),
  };
}

async function storedAnswer(
  tx: Tx,
  { authorityId, principal, idempotencyKey }: AuthorityRequest,
): Promise<StoredAnswer<Settled> | null> {
  if (idempotencyKey === null) return null;
  const [row] = await tx.prepared<StoredAnswer<Settled>>('engine.settled-before', ANSWER, [
    authorityId,
    askerOf(principal),
    idempotencyKey,
  ]);
  return row ?? null;
}

function boundBy({ principal, idempotencyKey: key }: AuthorityRequest, digest: string, salt: string): string | null {
  if (key === null) return null;
  return answerDigestOf(salt, { asker: askerOf(principal), key, requestDigest: digest, warnings: [] });
}

async function keepAnswer(
  tx: Tx,
  request: AuthorityRequest,
  { requestDigest, requestSalt, salt }: Readonly<Record<'requestDigest' | 'requestSalt' | 'salt', string>>,
  settled: Settled,
): Promise<void> {
  const { authorityId, principal, idempotencyKey } = request;
  if (idempotencyKey === null) return;
  const answer = JSON.stringify(settled);
  await tx.prepared('engine.keep-settled', KEEP, [
    authorityId,
    askerOf(principal),
    idempotencyKey,
    requestDigest,
    answer,
    settled.at,
    salt,
    requestSalt,
  ]);
}

const NOW = `SELECT date_trunc('milliseconds', COALESCE($1::timestamptz, clock_timestamp()))::timestamptz(3) AS now`;

const ANSWER = `SELECT request_digest AS digest, request_salt AS salt, answer FROM command_outcome WHERE authority_id = $1 AND asker = $2 AND key = $3`;

const KEEP = `
INSERT INTO command_outcome (authority_id, asker, key, request_digest, answer, at, salt, request_salt)
VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8)`;
