import type { AuthorityEvidence } from '../../workflows/index.js';
import type { Beforehand, EvidencePort } from '../engine/index.js';

type Port = EvidencePort<AuthorityEvidence>;

/** Whether the command is one of these. */
const isOneOf =
  (...commands: readonly string[]) =>
  ({ command }: Beforehand): boolean =>
    commands.includes(command ?? '');

/** The organisations of this installation that a command about the register of interests names. */
export const namedOrganisations: Port = {
  name: 'organisations',
  sql: `SELECT jsonb_object_agg(o.id, jsonb_build_object('kind', o.kind, 'name', o.name)) FROM organisation o
    WHERE ask.command IN ('DeclareInterest', 'AmendInterest', 'RelateOrganisations')
      AND o.id IN (ask.data ->> 'organisation', ask.data ->> 'other')`,
  asks: isOneOf('DeclareInterest', 'AmendInterest', 'RelateOrganisations'),
  contribute: (found) => ({ organisations: (found ?? {}) as NonNullable<AuthorityEvidence['organisations']> }),
};

/** Of the people whom a joint committee names, who are members of its other authorities. */
export const membersOfOthers: Port = {
  name: 'authorities',
  sql: `SELECT jsonb_object_agg(a.id, (
      SELECT coalesce((
        SELECT jsonb_agg(DISTINCT m.person_id) FROM membership m
        WHERE m.organisation_id = o.id AND m.revoked_at IS NULL
          AND m.person_id::text IN (SELECT jsonb_path_query(ask.data, '$.committees[*].members[*]') #>> '{}')
      ), '[]') FROM organisation o WHERE o.id = a.id AND o.kind = 'authority'))
    FROM (SELECT DISTINCT jsonb_path_query(ask.data, '$.committees[*].authorities[*]') #>> '{}' AS id) a
    WHERE ask.command = 'AdoptScheme' AND a.id <> ask.authority_id`,
  asks: isOneOf('AdoptScheme'),
  contribute: (found) =>
    found === null ? {} : { authorities: found as NonNullable<AuthorityEvidence['authorities']> },
};

/** What a member is called whom a command brings onto the register. */
export const namesOfMembers: Port = {
  name: 'names',
  unrecorded: true,
  sql: `SELECT jsonb_object_agg(p.id::text, p.display_name) FROM person p
    WHERE ask.command IN ('DeclareInterest', 'MakeNilReturn', 'RegisterIndividual')
      AND CASE WHEN ask.data ? 'person' THEN p.id::text = ask.data ->> 'person'
        ELSE p.issuer = ask.issuer AND p.subject = ask.subject END
      AND EXISTS (SELECT 1 FROM membership m
        WHERE m.organisation_id = ask.authority_id AND m.person_id = p.id AND m.revoked_at IS NULL)`,
  asks: isOneOf('DeclareInterest', 'MakeNilReturn', 'RegisterIndividual'),
  contribute: (found) => ({ names: (found ?? {}) as NonNullable<AuthorityEvidence['names']> }),
};
