import { Injectable, Logger } from '@nestjs/common';
import type { Command } from '../../workflows/index.js';
import { Clock, Engine } from '../engine/index.js';
import { ReceivedSweep } from './received-sweep.js';
import { Database } from '../platform/database/database.js';
import { Conflict, OperationalError } from '../platform/errors.js';

/** A due date that this instance has taken upon itself. */
interface Claimed {
  readonly authority_id: string;
  readonly procurement_id: string;
  readonly id: string;
  readonly command: Command['type'];
}

type Outcome = 'settled' | 'refused' | 'failed' | 'raced';

/** What a sweep came to. */
export interface Sweep {
  readonly claimed: number;
  /** Commands that were accepted: with them the due date is done. */
  readonly settled: number;
  /** Commands that the law refused: there was nothing to do, or not yet. */
  readonly refused: number;
  /** Commands that came to no answer because of a defect. Each is in the log; the others are not kept waiting. */
  readonly failed: number;
}

const BATCH = 64;

/** How many procurements are seen to at once: while one waits for the disk, another is decided. Half of the connections stay for people. */
const AT_ONCE = 8;

/** How long a claim stands: if its holder dies, another instance takes the due date up after that. */
const CLAIM_SECONDS = 60;

const CLAIM = `
WITH due AS (
  SELECT authority_id, procurement_id, id FROM due_date
  WHERE status = 'pending' AND command IS NOT NULL AND at <= COALESCE($1::timestamptz, clock_timestamp())
    AND (claimed_until IS NULL OR claimed_until <= clock_timestamp() OR EXISTS (
      SELECT 1 FROM stream s WHERE s.authority_id = due_date.authority_id AND s.type = 'procurement'
        AND s.id = due_date.procurement_id AND s.version > due_date.attempted_version))
  ORDER BY at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
)
UPDATE due_date d SET claimed_until = clock_timestamp() + interval '${CLAIM_SECONDS} seconds', attempts = d.attempts + 1,
  attempted_version = NULL
FROM due WHERE d.authority_id = due.authority_id AND d.procurement_id = due.procurement_id AND d.id = due.id
RETURNING d.authority_id, d.procurement_id, d.id, d.command`;

const RELEASE = `UPDATE due_date SET claimed_until = NULL
WHERE authority_id = $1 AND procurement_id = $2 AND id = $3 AND status = 'pending'`;

const TAKE_UP_AGAIN = `UPDATE due_date SET claimed_until = NULL WHERE status = 'pending' AND claimed_until IS NOT NULL`;

/**
 * Each time it was asked in vain it is left alone for twice as long, up to a day; or until the procurement has moved on, because
 * what stood in the way (a condition of reg 12(10), a holiday list not applied) may be gone.
 */
const LEAVE_ALONE = `UPDATE due_date
SET attempted_version = $4::int, claimed_until = clock_timestamp() + least(interval '1 day', ${CLAIM_SECONDS} * interval '1 second' * power(2, least(attempts, 16)))
WHERE authority_id = $1 AND procurement_id = $2 AND id = $3 AND status = 'pending'`;

/**
 * Sends the command of every due date that has passed down the same path as anybody's. It only asks; the rules answer, by the time
 * it is then. So it does not matter how late it comes, or how often: what time has brought about counts from its own instant, and
 * the projection marks the due date done in the statement that records it.
 *
 * A claim is a statement of its own and holds no lock while the command is decided, so it cannot get in anybody's way.
 */
@Injectable()
export class Sweeper {
  private readonly log = new Logger(Sweeper.name);
  private readonly received: ReceivedSweep;

  constructor(
    private readonly database: Database,
    private readonly engine: Engine,
    private readonly clock: Clock,
  ) {
    this.received = new ReceivedSweep(engine);
  }

  /** Asks again for what was asked in vain, however lately: for a clock that was moved by hand, with no other instance about. */
  async takeUpAgain(): Promise<Sweep> {
    await this.database.prepared('deadlines.take-up-again', TAKE_UP_AGAIN, []);
    return this.sweepOnce();
  }

  /**
   * Sees to everything that is due now and claimed by nobody else. Any number of instances may do so at once. Throws
   * {@link OperationalError} where nothing may be decided on this database now; then nothing was claimed.
   */
  async sweepOnce(): Promise<Sweep> {
    const sum = { claimed: 0, settled: 0, refused: 0, failed: 0 };
    await this.database.mustBeAbleToDecide();
    // First: a standstill does not end over what is not decided.
    await this.received.decideWaiting();
    for (;;) {
      const batch = await this.database.prepared<Claimed>('deadlines.claim', CLAIM, [this.clock.simulated]);
      for (const outcome of await this.askAll(batch)) {
        sum.claimed += 1;
        if (outcome !== 'raced') sum[outcome] += 1;
      }
      if (batch.length < BATCH) return sum;
    }
  }

  /** Several procurements at once, and what is due in each one after the other: they would only get in each other's way. */
  private async askAll(batch: readonly Claimed[]): Promise<readonly Outcome[]> {
    const of = new Map<string, Claimed[]>();
    for (const due of batch) of.set(due.procurement_id, [...(of.get(due.procurement_id) ?? []), due]);
    const waiting = [...of.values()];
    const outcomes: Outcome[] = [];
    const working = Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        for (const due of next) outcomes.push(await this.ask(due));
      }
    });
    const [failed] = (await Promise.allSettled(working)).filter((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return outcomes;
  }

  private async ask(due: Claimed): Promise<Outcome> {
    const { authority_id: authorityId, procurement_id: procurementId, command: type } = due;
    const about = { authorityId, procurementId, command: { type, data: {} } as Command };
    try {
      const result = await this.engine.submit({ principal: 'system', ...about, idempotencyKey: null, ifMatch: null });
      if (result.accepted) return 'settled';
      await this.put(LEAVE_ALONE, due, result.version);
      return 'refused';
    } catch (error) {
      if (error instanceof OperationalError) throw error;
      await (error instanceof Conflict ? this.put(RELEASE, due) : this.put(LEAVE_ALONE, due, null));
      if (error instanceof Conflict) return 'raced';
      this.log.error(`${type} of ${procurementId} failed: ${error instanceof Error ? error.message : String(error)}`);
      return 'failed';
    }
  }

  private async put(sql: string, due: Claimed, ...more: readonly (number | null)[]): Promise<void> {
    await this.database.query(sql, [due.authority_id, due.procurement_id, due.id, ...more]);
  }
}
