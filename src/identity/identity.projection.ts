import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../platform/database/database.js';
import { loadEvents, Trail, type Disclosed, type StreamName, type TrailEvent } from '../trail/index.js';
import { readIdentityEvent, type IdentityEvents } from './identity.events.js';

/** The tables `organisation`, `person` and `membership`, as what the streams of organisations say. */
@Injectable()
export class IdentityProjection {
  constructor(
    private readonly database: Database,
    private readonly trail: Trail,
  ) {}

  /**
   * Empties the three tables and fills them from the events. What is written meanwhile waits for it. Returns how many events
   * it read.
   */
  rebuild(): Promise<number> {
    return this.database.transaction(async (tx) => {
      await tx.query('LOCK TABLE organisation, person, membership IN EXCLUSIVE MODE');
      for (const table of ['membership', 'person', 'organisation']) await tx.query(`DELETE FROM ${table}`);
      const streams = await tx.query<StreamName>(
        `SELECT authority_id AS authority, type, id FROM stream WHERE type IN ('authority', 'provider') ORDER BY 1, 2, 3`,
      );
      let count = 0;
      for (const stream of streams) count += await this.replay(tx, stream);
      return count;
    });
  }

  private async replay(tx: Queryable, stream: StreamName): Promise<number> {
    const events = await loadEvents(tx, stream);
    const sealed = await this.trail.disclose(stream, 1, events.length);
    for (const event of events) await project(tx, event, stillThere(sealed.get(event.version) ?? {}));
    return events.length;
  }
}

function stillThere(disclosed: Readonly<Record<string, Disclosed>>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(disclosed)) if ('value' in one) values[name] = one.value;
  return values;
}

/** Applies one event to the tables. The same when it happens and when it is rebuilt. */
export async function project(
  tx: Queryable,
  recorded: TrailEvent,
  sealed: Readonly<Record<string, unknown>>,
): Promise<void> {
  const event = readIdentityEvent(recorded, sealed);
  const organisation = recorded.stream.id;
  const at = recorded.recordedAt;
  switch (event?.type) {
    case 'AuthorityRegistered':
      await tx.query(REGISTER, [
        organisation,
        'authority',
        event.data.name,
        event.data.address,
        event.data.authorityKind,
        at,
      ]);
      return;
    case 'ProviderRegistered':
      await tx.query(REGISTER, [organisation, 'provider', event.data.name, event.data.address, null, at]);
      return;
    case 'MemberAdded':
      return addPerson(tx, event.data, event.erased ? null : event.sealed);
    case 'RoleGranted':
      await tx.query(GRANT, [organisation, event.data.personId, event.data.role, at]);
      return;
    case 'RoleRevoked':
      await tx.query(REVOKE, [organisation, event.data.personId, event.data.role, at]);
      return;
    case undefined:
      return;
  }
}

/**
 * A person whose name and subject were erased stays, because roles and decisions refer to them, but can no longer sign in.
 * A member of two organisations is known as long as one of them still knows them, in whatever order they are read.
 */
async function addPerson(
  tx: Queryable,
  { personId, issuer }: IdentityEvents['MemberAdded']['data'],
  known: IdentityEvents['MemberAdded']['sealed'] | null,
): Promise<void> {
  if (known) await tx.query(KNOW, [personId, issuer, known.subject, known.name, known.email ?? null]);
  else await tx.query(FORGET, [personId, issuer, `erased:${personId}`]);
}

const REGISTER = `
INSERT INTO organisation (id, kind, name, address, authority_kind, registered_at) VALUES ($1, $2, $3, $4, $5, $6)`;

const KNOW = `
INSERT INTO person (id, issuer, subject, display_name, email) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (id) DO UPDATE SET subject = EXCLUDED.subject, display_name = EXCLUDED.display_name, email = EXCLUDED.email`;

const FORGET = `
INSERT INTO person (id, issuer, subject, display_name, email) VALUES ($1, $2, $3, 'erased', NULL)
ON CONFLICT (id) DO NOTHING`;

const GRANT = `
INSERT INTO membership (organisation_id, person_id, role, granted_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (organisation_id, person_id, role) DO UPDATE SET granted_at = EXCLUDED.granted_at, revoked_at = NULL`;

const REVOKE = `
UPDATE membership SET revoked_at = $4 WHERE organisation_id = $1 AND person_id = $2 AND role = $3`;
