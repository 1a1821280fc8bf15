import { randomUUID } from 'node:crypto';
import { cite, type Instant, type Reason } from '../../workflows/index.js';
import type { Database } from '../platform/database/database.js';
import { Conflict, Defect } from '../platform/errors.js';
import type { PersonActor } from '../trail/index.js';
import { askerOf, digestOf } from './answers.js';
import type { CommandRequest, Refused } from './command.js';
import type { EvidencePort } from './ports.js';
import type { Received } from './received.js';
import type { ReceptionStatus } from './reception.entity.js';
import { logRefusal } from './log-refusal.js';

/** The part of a request that is kept until it is decided. */
export type StoredRequest = Pick<
  CommandRequest,
  'principal' | 'withinAuthority' | 'command' | 'idempotencyKey' | 'requestId'
>;

/** A request to decide something that has been received. */
export type ReceivedRequest = CommandRequest & { readonly received: Received };

interface Row {
  readonly authority_id: string;
  readonly id: string;
  readonly received_at: Instant;
  readonly status: ReceptionStatus;
  readonly request_digest: string;
  readonly command_id: string;
}

const RECEIVE = `SELECT * FROM receive($1::uuid, $2, $3, $4, $5, $6, $7::uuid, $8::jsonb, $9::timestamptz)`;

/** Those that nobody is deciding. After each time in vain one is left alone for longer, up to five minutes. */
const CLAIM = `
WITH due AS (
  SELECT authority_id, id FROM reception WHERE status = 'pending' AND claimed_until <= clock_timestamp()
  ORDER BY received_at LIMIT 20 FOR UPDATE SKIP LOCKED
)
UPDATE reception r SET attempts = r.attempts + 1,
  claimed_until = clock_timestamp() + least(interval '5 minutes', interval '15 seconds' * power(2, least(r.attempts, 10)))
FROM due WHERE r.authority_id = due.authority_id AND r.id = due.id
RETURNING r.authority_id, r.procurement_id, r.id, r.received_at, r.command_id, r.request`;

const REFUSE = `UPDATE reception SET status = 'refused', reasons = $3::jsonb, decided_at = clock_timestamp()
WHERE authority_id = $1 AND id = $2 AND status = 'pending'`;

const VOID = `
WITH forgotten AS (
  UPDATE reception SET status = 'void', request = NULL, decided_at = clock_timestamp()
  WHERE authority_id = $1 AND id = $2 AND status = 'pending' RETURNING *
)
INSERT INTO receipt (authority_id, procurement_id, reception, kind, received_at, command, command_id, content)
SELECT authority_id, procurement_id, id, 'void', received_at, command, command_id, '' FROM forgotten`;

/** How often deciding something may fail before a person may set it aside. Until then it takes some minutes, and more for each further time. */
export const TRIES = 5;

const SET_ASIDE = `UPDATE reception r SET status = 'refused', reasons = $3::jsonb, decided_at = clock_timestamp(),
  noted = $4::jsonb || jsonb_build_object('at', to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
FROM procurement p
  JOIN stream s ON s.authority_id = p.authority_id AND s.type = 'procurement' AND s.id = p.id
WHERE r.authority_id = $1 AND r.id = $2::uuid AND r.status = 'pending' AND r.attempts >= ${TRIES}
  AND p.authority_id = r.authority_id AND p.id = r.procurement_id
RETURNING r.procurement_id AS "procurementId", r.command, r.request_digest AS digest, s.version, p.state,
  date_trunc('milliseconds', r.decided_at)::timestamptz(3) AS at`;

/**
 * What has a legal time of receipt is put down with it before it is decided: one quick insert that no write of anybody delays.
 * Whatever happens then, it is not lost: what was not decided is taken up again, and decided by the time at which it was received.
 */
export class Receptions {
  constructor(private readonly database: Database) {}

  /**
   * Puts a request down. The same request, repeated with its key, is the same reception, with the time of its first receipt; one
   * that was refused is received anew.
   *
   * @returns the request as it is to be decided; null where the procurement is not public: then nothing can be received in it.
   * @throws Conflict where the key was used for something else.
   */
  async putDown(request: CommandRequest, simulated: Instant | null): Promise<ReceivedRequest | null> {
    const { principal, procurementId, command, idempotencyKey, requestId, withinAuthority } = request;
    const digest = digestOf(request);
    const stored: StoredRequest = {
      ...{ principal, command, idempotencyKey },
      ...(requestId === undefined ? {} : { requestId }),
      ...(withinAuthority === undefined ? {} : { withinAuthority }),
    };
    const [row] = await this.database.prepared<Row>('engine.receive', RECEIVE, [
      ...[randomUUID(), procurementId, askerOf(principal), idempotencyKey, digest, command.type],
      ...[request.commandId ?? randomUUID(), JSON.stringify(stored), simulated],
    ]);
    if (!row) return null;
    // Of what is decided the answer knows what was asked for.
    if (row.request_digest !== digest && row.status !== 'decided') {
      throw new Conflict(
        'idempotency-key-reused',
        'This idempotency key was used for another request. Choose a new key.',
      );
    }
    return toDecide(request, row);
  }

  /** Takes upon itself what was received and is being decided by nobody, in the order of receipt. */
  async claim(): Promise<readonly ReceivedRequest[]> {
    const rows = await this.database.prepared<
      Row & { readonly procurement_id: string; readonly request: StoredRequest | null }
    >('engine.claim-received', CLAIM);
    const inOrder = [...rows].sort((a, b) => (a.received_at < b.received_at ? -1 : 1));
    return inOrder.map((row) => {
      if (row.request === null) throw new Defect(`what was received as ${row.id} is not there any more`);
      const about = { authorityId: null, procurementId: row.procurement_id, ifMatch: null, byFirstReceipt: true };
      return toDecide({ ...row.request, ...about, command: row.request.command }, row);
    });
  }

  /** Keeps what the law has refused, with the reasons. */
  async refused({ authorityId, id }: Received, reasons: readonly Reason[]): Promise<void> {
    await this.database.prepared('engine.received-refused', REFUSE, [authorityId, id, JSON.stringify(reasons)]);
  }

  /**
   * Takes out of the way of everything else what could not be decided however often it was tried. Whoever decided that, and why, is
   * noted among the refused attempts, which follow one another in a chain; what was sent is kept, as with anything refused.
   *
   * @returns the reasons that its sender is given; null where it does not wait, or has not been tried often enough.
   */
  setAside(
    { authorityId, id }: Pick<Received, 'authorityId' | 'id'>,
    by: PersonActor,
    why: string,
  ): Promise<readonly Reason[] | null> {
    const reasons = [setAside(why)];
    return this.database.transaction(async (tx) => {
      const noted = JSON.stringify({ note: why, by: by.personId });
      const [row] = await tx.query<SetAside>(SET_ASIDE, [authorityId, id, JSON.stringify(reasons), noted]);
      if (!row) return null;
      const { digest, procurementId, command, version, at } = row;
      const refused = { authorityId, kind: 'procurement', procurementId, command, version, at, reasons } as const;
      await logRefusal(tx, refused, by, digest, null);
      return reasons;
    });
  }

  /** Forgets what turned out to be nothing that could be received: not well formed, or not for this sender to send. */
  async void({ authorityId, id }: Received): Promise<void> {
    await this.database.prepared('engine.received-void', VOID, [authorityId, id]);
  }
}

type SetAside = Pick<Refused, 'command' | 'version' | 'state' | 'at'> & {
  readonly procurementId: string;
  readonly digest: string;
};

function setAside(why: string): Reason {
  return {
    code: 'what-was-received-can-be-decided',
    provision: cite('reg12SetAside'),
    message: `It could not be decided here, however often that was tried, and was set aside: ${why}`,
    unblock:
      'Nothing decides it now. The authority puts it on record itself, with the time at which it was received, or says why it does not.',
    instead: ['RecordRepresentation'],
  };
}

/** A request without a key gets one, so that it is recorded once, whoever decides it. */
function toDecide(request: CommandRequest, row: Row): ReceivedRequest {
  const received = { authorityId: row.authority_id, id: row.id, at: row.received_at };
  const idempotencyKey = request.idempotencyKey ?? `reception ${row.id}`;
  return { ...request, idempotencyKey, commandId: row.command_id, byFirstReceipt: true, received };
}

/** When the first thing was received that is not decided yet: a standstill does not end over it. */
export const undecidedReceptions: EvidencePort = {
  name: 'undecidedSince',
  sql: `SELECT to_jsonb(to_char(min(r.received_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) FROM reception r
    WHERE r.authority_id = ask.authority_id AND r.procurement_id = ask.procurement_id AND r.status = 'pending'`,
  contribute: (found) => (found === null ? {} : { undecidedSince: found as Instant }),
};
