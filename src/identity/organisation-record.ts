import { randomUUID } from 'node:crypto';
import { keepStanding } from '../engine/index.js';
import type { Tx } from '../platform/database/database.js';
import { Conflict } from '../platform/errors.js';
import { HeldStream, type Actor } from '../trail/index.js';
import { draftOf, streamOf, type IdentityEvent } from './identity.events.js';
import { project } from './identity.projection.js';
import type { OrganisationKind } from './roles.js';

/** What an organisation's stream says of its members, held for one transaction. */
export class OrganisationRecord {
  private constructor(
    private readonly tx: Tx,
    private readonly stream: HeldStream,
  ) {}

  /** Locks the stream of an organisation that exists. */
  static async lock(tx: Tx, id: string, kind: OrganisationKind): Promise<OrganisationRecord> {
    return new OrganisationRecord(tx, await HeldStream.lock(tx, streamOf(id, kind)));
  }

  /** The stream of an organisation that is about to be registered. */
  static begin(tx: Tx, id: string, kind: OrganisationKind): OrganisationRecord {
    return new OrganisationRecord(tx, HeldStream.begin(tx, streamOf(id, kind)));
  }

  /** Records events, all of one command, and brings the tables up to date with them. */
  async add(events: readonly IdentityEvent[], actor: Actor): Promise<void> {
    if (events.length === 0) return;
    const [clock] = await this.tx.query<{ now: string }>('SELECT clock_timestamp()::timestamptz(3) AS now');
    const commandId = randomUUID();
    const drafts = events.map((event) => draftOf(event, actor, commandId));
    const recorded = await this.stream.append(drafts, clock!.now);
    if (!recorded) {
      throw new Conflict('conflict', `Somebody else changed the organisation ${this.stream.name.id} at the same time.`);
    }
    await keepStanding(this.tx, this.stream.name, recorded);
    for (const [index, event] of recorded.entries()) await project(this.tx, event, drafts[index]?.sealed ?? {});
  }
}
