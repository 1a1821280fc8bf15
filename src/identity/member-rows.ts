import { overlayOf, readUnder, type StreamEvent } from '../../workflows/index.js';
import type { Part } from '../engine/index.js';
import type { TrailEvent } from '../trail/index.js';
import { readIdentityEvent } from './identity.events.js';

/** What is written to each table of who belongs where, in the order in which the tables refer to one another. */
const statements = {
  organisation_registered: `
INSERT INTO organisation (id, kind, name, address, authority_kind, registered_at)
SELECT r.id, r.kind, r.name, r.address, r.authority_kind, r.at FROM moved, jsonb_to_recordset(:rows)
  AS r(id text, kind text, name text, address text, authority_kind text, at timestamptz)`,
  organisation_formerly: `
INSERT INTO former_name (organisation_id, until, name)
SELECT r.id, r.until, r.name FROM moved, jsonb_to_recordset(:rows) AS r(id text, until date, name text)`,
  organisation_called: `
UPDATE organisation o SET name = r.name FROM moved, jsonb_to_recordset(:rows) AS r(id text, name text) WHERE o.id = r.id`,
  // What was put right of an organisation: every row of its former names, and what it is.
  organisation_formerly_not: `
DELETE FROM former_name f USING moved, jsonb_to_recordset(:rows) AS r(id text, until jsonb)
WHERE f.organisation_id = r.id AND NOT r.until ? to_char(f.until, 'YYYY-MM-DD')`,
  organisation_formerly_anew: `
INSERT INTO former_name (organisation_id, until, name)
SELECT r.id, r.until, r.name FROM moved, jsonb_to_recordset(:rows) AS r(id text, until date, name text)
ON CONFLICT (organisation_id, until) DO UPDATE SET name = EXCLUDED.name`,
  organisation_anew: `
UPDATE organisation o SET name = r.name, address = r.address, authority_kind = r.authority_kind
FROM moved, jsonb_to_recordset(:rows) AS r(id text, name text, address text, authority_kind text) WHERE o.id = r.id`,
  person_known: `
INSERT INTO person (id, issuer, subject, display_name, email)
SELECT r.id, r.issuer, r.subject, r.name, r.email FROM moved, jsonb_to_recordset(:rows)
  AS r(id uuid, issuer text, subject text, name text, email text)
ON CONFLICT (id) DO UPDATE SET subject = EXCLUDED.subject, display_name = EXCLUDED.display_name, email = EXCLUDED.email`,
  person_erased: `
INSERT INTO person (id, issuer, subject, display_name, email)
SELECT r.id, r.issuer, r.subject, 'erased', NULL FROM moved, jsonb_to_recordset(:rows) AS r(id uuid, issuer text, subject text)
ON CONFLICT (id) DO NOTHING`,
  // Somebody whose name was erased is not named again.
  person_called: `
UPDATE person p SET display_name = r.name FROM moved, jsonb_to_recordset(:rows) AS r(id uuid, name text)
WHERE p.id = r.id AND p.subject NOT LIKE 'erased:%'`,
  role_granted: `
INSERT INTO membership (organisation_id, person_id, role, granted_at)
SELECT r.organisation, r.person, r.role, r.at FROM moved, jsonb_to_recordset(:rows)
  AS r(organisation text, person uuid, role text, at timestamptz)
ON CONFLICT (organisation_id, person_id, role) DO UPDATE SET granted_at = EXCLUDED.granted_at, revoked_at = NULL`,
  role_revoked: `
UPDATE membership m SET revoked_at = r.at FROM moved, jsonb_to_recordset(:rows)
  AS r(organisation text, person uuid, role text, at timestamptz)
WHERE m.organisation_id = r.organisation AND m.person_id = r.person AND m.role = r.role`,
} as const;

type Statement = keyof typeof statements;

/** An event with what can still be read of what was sealed beside it. */
export type WithSealed = TrailEvent & { readonly disclosed: Readonly<Record<string, unknown>> };

/**
 * What events of one command write to the tables of who belongs where: the same when they happen and when they are read again. A person
 * whose name and subject were erased stays, because roles and decisions refer to them, but can no longer sign in. A member of two
 * organisations is known as long as one of them still knows them, in whatever order they are read.
 */
export function memberParts(events: readonly WithSealed[], past: readonly StreamEvent[] = []): readonly Part[] {
  const rows = events.flatMap((event) => (event.type === 'RecordCorrected' ? rowsAnew(event, past) : rowsOf(event)));
  return (Object.keys(statements) as Statement[]).map((name) => ({
    name,
    sql: statements[name],
    rows: rows.filter((one) => one.into === name).map(({ row }) => row),
  }));
}

/** What a correction makes of an organisation's rows: they are written anew from its history as it reads now. Roles and people are never put right. */
function rowsAnew(correction: WithSealed, past: readonly StreamEvent[]): readonly Written[] {
  const { id } = correction.stream;
  const overlay = overlayOf([correction]);
  const former: { readonly id: string; readonly until: string; readonly name: string }[] = [];
  let is = { id, name: '', address: null as string | null, authority_kind: null as string | null };
  past.forEach((event, index) => {
    const read = readUnder(event, index + 1, overlay);
    const data = (read?.data ?? {}) as Readonly<Record<string, string>>;
    if (read?.type === 'AuthorityRegistered' || read?.type === 'ProviderRegistered') {
      const { name = '', address = null, authorityKind = null } = data;
      is = { id, name, address, authority_kind: authorityKind };
    } else if (read?.type === 'OrganisationRenamed') {
      former.push({ id, until: data['from']!, name: data['was']! });
      is = { ...is, name: data['name']! };
    } else if (read?.type === 'OrganisationNameCorrected') is = { ...is, name: data['name']! };
  });
  return [
    { into: 'organisation_formerly_not', row: { id, until: former.map(({ until }) => until) } },
    ...former.map((row): Written => ({ into: 'organisation_formerly_anew', row })),
    { into: 'organisation_anew', row: is },
  ];
}

interface Written {
  readonly into: Statement;
  readonly row: Readonly<Record<string, unknown>>;
}

function rowsOf(recorded: WithSealed): readonly Written[] {
  const event = readIdentityEvent(recorded, recorded.disclosed);
  const { id } = recorded.stream;
  const at = recorded.recordedAt;
  const one = (into: Statement, row: Written['row']): readonly Written[] => [{ into, row }];
  switch (event?.type) {
    case 'AuthorityRegistered': {
      const { authorityKind, ...data } = event.data;
      return one('organisation_registered', { id, kind: 'authority', authority_kind: authorityKind, at, ...data });
    }
    case 'ProviderRegistered':
      return one('organisation_registered', { id, kind: 'provider', authority_kind: null, at, ...event.data });
    case 'OrganisationRenamed': {
      const { name, was, from } = event.data;
      return [
        ...one('organisation_formerly', { id, until: from, name: was }),
        ...one('organisation_called', { id, name }),
      ];
    }
    case 'OrganisationNameCorrected':
      return one('organisation_called', { id, name: event.data.name });
    case 'PersonNameCorrected':
      return event.erased ? [] : one('person_called', { id: event.data.personId, name: event.sealed.name });
    case 'MemberAdded': {
      const { personId, issuer } = event.data;
      if (event.erased) return one('person_erased', { id: personId, issuer, subject: `erased:${personId}` });
      const { subject, name, email = null } = event.sealed;
      return one('person_known', { id: personId, issuer, subject, name, email });
    }
    case 'RoleGranted':
      return one('role_granted', { organisation: id, person: event.data.personId, role: event.data.role, at });
    case 'RoleRevoked':
      return one('role_revoked', { organisation: id, person: event.data.personId, role: event.data.role, at });
    case undefined:
      return [];
  }
}
