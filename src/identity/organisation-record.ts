import { randomUUID } from 'node:crypto';
import type { Tx } from '../platform/database/database.js';
import { Conflict } from '../platform/errors.js';
import { appendParameters, appendSql, noHead, recordAfter, type Actor, type Head } from '../trail/index.js';
import { draftOf, streamOf, type IdentityEvent } from './identity.events.js';
import { project } from './identity.projection.js';
import type { OrganisationKind } from './roles.js';

/**
 * An organisation's stream, held for one transaction: who came first writes first, and whoever waited sees what was written.
 */
export class OrganisationRecord {
  private constructor(
    private readonly tx: Tx,
    private readonly id: string,
    private readonly kind: OrganisationKind,
    private head: Head,
  ) {}

  /** Locks the stream of an organisation that exists. */
  static async lock(tx: Tx, id: string, kind: OrganisationKind): Promise<OrganisationRecord> {
    const { authority, type } = streamOf(id, kind);
    const [head] = await tx.query<Head>(
      `SELECT version, head_hash AS hash, head_at AS at FROM stream
       WHERE authority_id = $1 AND type = $2 AND id = $3 FOR UPDATE`,
      [authority, type, id],
    );
    return new OrganisationRecord(tx, id, kind, head ?? noHead);
  }

  /** The stream of an organisation that is about to be registered. */
  static begin(tx: Tx, id: string, kind: OrganisationKind): OrganisationRecord {
    return new OrganisationRecord(tx, id, kind, noHead);
  }

  /** Records events, all of one command, and brings the tables up to date with them. */
  async add(events: readonly IdentityEvent[], actor: Actor): Promise<void> {
    if (events.length === 0) return;
    const [clock] = await this.tx.query<{ now: string }>('SELECT clock_timestamp()::timestamptz(3) AS now');
    const commandId = randomUUID();
    const drafts = events.map((event) => draftOf(event, actor, commandId));
    const batch = recordAfter(this.head, streamOf(this.id, this.kind), drafts, clock!.now);
    const moved = await this.tx.prepared('identity.append', APPEND, appendParameters(batch));
    if (moved.length === 0)
      throw new Conflict('conflict', `Somebody else changed the organisation ${this.id} at the same time.`);
    this.head = batch.to;
    for (const [index, recorded] of batch.events.entries())
      await project(this.tx, recorded, drafts[index]?.sealed ?? {});
  }
}

const APPEND = `WITH ${appendSql} SELECT 1 FROM moved`;
