import { Injectable } from '@nestjs/common';
import { authorityKind, organisationKind, doneAt as whenDone, type AuthorityStanding } from '../../workflows/index.js';
import { Database, type Queryable } from '../platform/database/database.js';
import { Defect } from '../platform/errors.js';
import { loadEvents, type StreamName, type TrailEvent } from '../trail/index.js';
import { asStreamEvent, standingAfter } from './history.js';

/** The stream of what an authority has settled of itself: its members, its register of interests, its scheme of delegation. */
export const authorityStream = (id: string): StreamName => ({ authority: id, type: 'authority', id });

/** The streams that an organisation which is no authority may be in: as they begin now, and as they were called before. */
export const organisationStreams = (id: string): readonly StreamName[] =>
  organisationKind.types.map((type) => ({ authority: id, type, id }));

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

  /** Reads the events of an authority anew when they are next asked for. */
  forget(authorityId: string): void {
    this.known.delete(authorityId);
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
  private readonly last = new Map<string, { readonly standing: AuthorityStanding; readonly hash: string | null }>();

  constructor(private readonly history: AuthorityHistory) {}

  /**
   * What the events up to a version lead to.
   *
   * @param hash that the event at that version must have; null where it was not noted.
   * @throws Defect where it has another: then this is not the history that something rests on.
   */
  async at(authorityId: string, version: number, hash: string | null = null): Promise<AuthorityStanding> {
    const same = this.last.get(authorityId);
    if (same?.standing.version === version && (hash === null || same.hash === hash)) return same.standing;
    const events = await this.eventsUpTo(authorityId, version, hash);
    const known = this.last.get(authorityId);
    const from = known && known.standing.version < version ? known.standing : authorityKind.nothing;
    const past = () => events.slice(0, from.version).map(asStreamEvent);
    const standing = standingAfter(authorityKind, events.slice(from.version), from, past);
    // A replay of long ago does not put out what the decisions of today go by.
    if (version >= (this.last.get(authorityId)?.standing.version ?? 0)) {
      this.last.set(authorityId, { standing, hash: events.at(-1)?.hash ?? null });
    }
    return standing;
  }

  private async eventsUpTo(authorityId: string, version: number, hash: string | null): Promise<readonly TrailEvent[]> {
    const events = await this.history.upTo(authorityId, version);
    if (hash === null || events.at(-1)?.hash === hash) return events;
    // The database was put back to an earlier copy and went another way since, while this instance remembered how it went before.
    this.history.forget(authorityId);
    this.last.delete(authorityId);
    const again = await this.history.upTo(authorityId, version);
    if (again.at(-1)?.hash === hash) return again;
    throw new Defect(`event ${version} of the authority ${authorityId} is not the one that a decision rests on`);
  }
}
