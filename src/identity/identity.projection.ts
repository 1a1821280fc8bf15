import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../platform/database/database.js';
import { discloseFrom, eachStream, type Disclosed, type StreamName, type TrailEvent } from '../trail/index.js';
import { readIdentityEvent, type IdentityEvents } from './identity.events.js';

const kinds = ['authority', 'provider'] as const;

/** The tables `organisation`, `former_name`, `person` and `membership`, as what the streams of organisations say. */
export class IdentityViews {
  /** Each may refer to those before it. */
  readonly views = [
    { name: 'organisation', table: 'organisation', key: ['id'], operational: [] },
    { name: 'former_name', table: 'former_name', key: ['organisation_id', 'until'], operational: [] },
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

  /** Adds to the tables, which are empty, what the events say. Returns how many streams and events it read. */
  async fill(tx: Queryable): Promise<{ readonly streams: number; readonly events: number }> {
    const read = { streams: 0, events: 0 };
    const corrected: NameOfPerson[] = [];
    for (const kind of kinds) {
      for await (const { stream, events } of eachStream(tx, kind)) {
        corrected.push(...(await replay(tx, stream, events)));
        read.streams += 1;
        read.events += events.length;
      }
    }
    // Whoever adds a person that is known takes the name that they have, so what was put right last stands, in whatever stream.
    corrected.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
    for (const { personId, name } of corrected) await tx.query(CALL, [personId, name]);
    return read;
  }
}

/** What somebody is called since an instant. */
interface NameOfPerson {
  readonly personId: string;
  readonly name: string;
  readonly at: string;
}

/** Puts the tables right on their own, where it is a part of something else: an erasure. */
@Injectable()
export class IdentityProjection {
  constructor(private readonly database: Database) {}

  /**
   * Empties the tables and fills them from the events. What is written meanwhile waits for it. Returns how many events
   * it read.
   */
  rebuild(): Promise<number> {
    return this.database.transaction((tx) => refill(tx));
  }
}

/** The same within a transaction that is under way. */
export async function refill(tx: Queryable): Promise<number> {
  await tx.query('LOCK TABLE organisation, former_name, person, membership IN EXCLUSIVE MODE');
  for (const table of ['membership', 'person', 'former_name', 'organisation']) await tx.query(`DELETE FROM ${table}`);
  return (await new IdentityViews().fill(tx)).events;
}

/** Brings a stream into the tables; what people were called since is left to be done when every stream has been read. */
async function replay(
  tx: Queryable,
  stream: StreamName,
  events: readonly TrailEvent[],
): Promise<readonly NameOfPerson[]> {
  const ours = events.filter((event) => readIdentityEvent(event, {}) !== undefined);
  const [first, last] = [ours[0], ours.at(-1)];
  if (!first || !last) return [];
  const sealed = await discloseFrom(tx, stream, first.version, last.version);
  const names: NameOfPerson[] = [];
  for (const event of ours) {
    const values = stillThere(sealed.get(event.version) ?? {});
    const read = readIdentityEvent(event, values);
    if (read?.type !== 'PersonNameCorrected') await project(tx, event, values);
    else if (!read.erased) names.push({ personId: read.data.personId, name: read.sealed.name, at: event.recordedAt });
  }
  return names;
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
    case 'OrganisationRenamed':
      await tx.query(FORMERLY, [organisation, event.data.from, event.data.was]);
      await tx.query(RENAME, [organisation, event.data.name]);
      return;
    case 'OrganisationNameCorrected':
      await tx.query(RENAME, [organisation, event.data.name]);
      return;
    case 'PersonNameCorrected':
      if (!event.erased) await tx.query(CALL, [event.data.personId, event.sealed.name]);
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

const RENAME = `UPDATE organisation SET name = $2 WHERE id = $1`;

const FORMERLY = `INSERT INTO former_name (organisation_id, until, name) VALUES ($1, $2, $3)`;

/** Somebody whose name was erased is not named again. */
const CALL = `UPDATE person SET display_name = $2 WHERE id = $1 AND subject NOT LIKE 'erased:%'`;

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
