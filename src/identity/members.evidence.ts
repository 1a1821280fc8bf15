import { randomUUID } from 'node:crypto';
import type { KnownOfMembers, MembershipEvidence } from '../../workflows/index.js';
import type { EvidencePort } from '../engine/index.js';

/** A text as an id of a person; null where it has not the form of one. */
const personId = (text: string): string =>
  `CASE WHEN ${text} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN (${text})::uuid END`;

const ABOUT_MEMBERS: readonly string[] = [
  'RegisterAuthority',
  'RegisterProvider',
  'AddMember',
  'GrantRole',
  'CorrectPersonName',
];

/**
 * What the installation knows of whom a command about members names: whether the organisation is registered, who signs in as the person
 * who is to be a member does, and what a member is called. It is personal, and recorded with no event but sealed.
 */
export const membersEvidence: EvidencePort<MembershipEvidence> = {
  name: 'membership',
  unrecorded: true,
  sql: `SELECT jsonb_build_object(
      'registered', (SELECT o.kind FROM organisation o WHERE o.id = ask.authority_id),
      'known', (SELECT jsonb_build_object('id', p.id, 'name', p.display_name, 'subject', p.subject, 'email', p.email) FROM person p
        WHERE p.issuer = who.asked ->> 'issuer' AND p.subject = COALESCE(who.asked ->> 'subject', who.asked ->> 'id')),
      'taken', EXISTS (SELECT 1 FROM person p WHERE p.id = ${personId(`who.asked ->> 'id'`)}),
      'called', (SELECT p.display_name FROM person p WHERE p.id = ${personId(`ask.data ->> 'personId'`)}))
    FROM (SELECT CASE ask.command WHEN 'AddMember' THEN ask.data ELSE ask.data -> 'member' END AS asked) who
    WHERE ask.command IN (${ABOUT_MEMBERS.map((type) => `'${type}'`).join(', ')})`,
  asks: ({ command }) => ABOUT_MEMBERS.includes(command ?? ''),
  contribute: (found) =>
    found === null ? {} : { membership: { ...(found as Omit<KnownOfMembers, 'fresh'>), fresh: randomUUID() } },
};
