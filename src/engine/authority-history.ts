import { Injectable } from '@nestjs/common';
import { authorityKind, doneAt as whenDone, type AuthorityStanding } from '../../workflows/index.js';
import { Database, type Queryable } from '../platform/database/database.js';
import { loadEvents, type StreamName, type TrailEvent } from '../trail/index.js';
import { asStreamEvent, standingAfter } from './history.js';

/** The stream of what an authority has settled of itself: its members, its register of interests, its scheme of delegation. */
export const authorityStream = (id: string): StreamName => ({ authority: id, type: 'authority', id });

/**
 * What authorities have settled of themselves, as of a version of their streams. Events never change, so each is read once by an
 * instance, and a version says the same for ever.
 */
@Injectable()
export class AuthorityHistory {
  private readonly known = new Map<string, TrailEvent[]>();

  constructor(private readonly database: Database) {}

  /** The events up to a version that somebody has seen committed, oldest first. */
  async upTo(
    authorityId: string,
    version: number,
    queryable: Queryable = this.database,
  ): Promise<readonly TrailEvent[]> {
    const after = this.known.get(authorityId)?.length ?? 0;
    if (after < version) {
      const more = await loadEvents(queryable, authorityStream(authorityId), { version }, { after });
      const known = this.known.get(authorityId) ?? [];
      // Another may have read the same ones meanwhile.
      known.push(...more.filter((event) => event.version > known.length));
      this.known.set(authorityId, known);
    }
    return this.known.get(authorityId)?.slice(0, version) ?? [];
  }

  /** The version that the stream of an authority stands at; 0 where there is none. */
  async version(authorityId: string): Promise<number> {
    const { authority, type, id } = authorityStream(authorityId);
    const [row] = await this.database.prepared<{ version: number }>('engine.authority-version', VERSION, [
      authority,
      type,
      id,
    ]);
    return row?.version ?? 0;
  }
}

const VERSION = 'SELECT version FROM stream WHERE authority_id = $1 AND type = $2 AND id = $3';

/** When something was done, by the clock of decisions. A rehearsal's is not the one that orders the stream. */
export function doneAt(event: TrailEvent): string {
  return whenDone(asStreamEvent(event));
}

/** What stands of authorities, folded from their streams and kept as of the version that was asked for last. */
export class AuthorityFolds {
  private readonly last = new Map<string, AuthorityStanding>();

  constructor(private readonly history: AuthorityHistory) {}

  /** What the events up to a version lead to. */
  async at(authorityId: string, version: number): Promise<AuthorityStanding> {
    const known = this.last.get(authorityId);
    if (known?.version === version) return known;
    const events = await this.history.upTo(authorityId, version);
    const from = known && known.version < version ? known : authorityKind.nothing;
    const standing = standingAfter(authorityKind, events.slice(from.version), from);
    // A replay of long ago does not put out what the decisions of today go by.
    if (version >= (this.last.get(authorityId)?.version ?? 0)) this.last.set(authorityId, standing);
    return standing;
  }
}
