import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../platform/database/database.js';
import { discloseFrom, eachStream, type Disclosed, type StreamName, type TrailEvent } from '../trail/index.js';
import { readIdentityEvent, type IdentityEvents } from './identity.events.js';

const kinds = ['authority', 'provider'] as const;

/** The tables `organisation`, `person` and `membership`, as what the streams of organisations say. */
export class IdentityViews {
  /** Each may refer to those before it. */
  readonly views = [
    { name: 'organisation', table: 'organisation', key: ['id'], operational: [] },
    {
      ...{ name: 'person', table: 'person', key: ['id'], operational: [] },
      // Two people whose subjects were exchanged could not be put right one after the other.
      loosen: `subject = 'unknown:' || t.id`,
    },
    {
      ...{ name: 'membership', table: 'membership', operational: [] },
      key: ['organisation_id', 'person_id', 'role'],
    },
  ] as const;

  /** Adds to the three tables, which are empty, what the events say. Returns how many streams and events it read. */
  async fill(tx: Queryable): Promise<{ readonly streams: number; readonly events: number }> {
    const read = { streams: 0, events: 0 };
    for (const kind of kinds) {
      for await (const { stream, events } of eachStream(tx, kind)) {
        await replay(tx, stream, events);
        read.streams += 1;
        read.events += events.length;
      }
    }
    return read;
  }
}

/** Puts the three tables right on their own, where it is a part of something else: an erasure. */
@Injectable()
export class IdentityProjection {
  constructor(private readonly database: Database) {}

  /**
   * Empties the three tables and fills them from the events. What is written meanwhile waits for it. Returns how many events
   * it read.
   */
  rebuild(): Promise<number> {
    return this.database.transaction((tx) => refill(tx));
  }
}

/** The same within a transaction that is under way. */
export async function refill(tx: Queryable): Promise<number> {
  await tx.query('LOCK TABLE organisation, person, membership IN EXCLUSIVE MODE');
  for (const table of ['membership', 'person', 'organisation']) await tx.query(`DELETE FROM ${table}`);
  return (await new IdentityViews().fill(tx)).events;
}

async function replay(tx: Queryable, stream: StreamName, events: readonly TrailEvent[]): Promise<void> {
  const ours = events.filter((event) => readIdentityEvent(event, {}) !== undefined);
  const [first, last] = [ours[0], ours.at(-1)];
  if (!first || !last) return;
  const sealed = await discloseFrom(tx, stream, first.version, last.version);
  for (const event of ours) await project(tx, event, stillThere(sealed.get(event.version) ?? {}));
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
