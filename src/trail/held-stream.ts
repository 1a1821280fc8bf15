import type { Queryable } from '../platform/database/database.js';
import { appendAlone } from './append.js';
import { noHead, type EventDraft, type Head, type StreamName, type TrailEvent } from './event.js';
import { recordAfter } from './record.js';

/** A stream, held for one transaction: who came first writes first, and whoever waited sees what was written. */
export class HeldStream {
  private constructor(
    private readonly tx: Queryable,
    readonly name: StreamName,
    private at: Head,
  ) {}

  /** Locks a stream. One that has not begun cannot be locked: then who appends first wins, and the other is told. */
  static async lock(tx: Queryable, name: StreamName): Promise<HeldStream> {
    const [head] = await tx.query<Head>(
      `SELECT version, head_hash AS hash, head_at AS at FROM stream
       WHERE authority_id = $1 AND type = $2 AND id = $3 FOR UPDATE`,
      [name.authority, name.type, name.id],
    );
    return new HeldStream(tx, name, head ?? noHead);
  }

  /** A stream that is about to begin. */
  static begin(tx: Queryable, name: StreamName): HeldStream {
    return new HeldStream(tx, name, noHead);
  }

  get head(): Head {
    return this.at;
  }

  /** Appends, at an instant of the database's clock. Null if the stream began meanwhile: nothing was written. */
  async append(drafts: readonly EventDraft[], now: string): Promise<readonly TrailEvent[] | null> {
    const batch = recordAfter(this.at, this.name, drafts, now);
    const { shape, sql, parameters } = appendAlone(batch);
    const moved = await this.tx.prepared(`trail.append/${shape}`, sql, parameters);
    if (moved.length === 0) return null;
    this.at = batch.to;
    return batch.events;
  }
}
