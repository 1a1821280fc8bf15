import { Injectable } from '@nestjs/common';
import type { AuthorityAct } from '../../workflows/index.js';
import { Denial } from '../platform/errors.js';
import type { PersonActor } from '../trail/index.js';
import { notAMember, wrongRole } from './access.js';
import { authorityPermissions } from './permissions.js';
import type { Principal } from './principal.js';
import type { Role } from './roles.js';

interface Asker {
  readonly personId: string;
  /** What they are within the authority in question; nothing where it is none. */
  readonly roles: readonly Role[];
}

/** Says who may settle something of an authority itself. Its statement is part of the engine's own. */
@Injectable()
export class AuthorityActorSource {
  readonly sql = `(
    SELECT jsonb_build_object('personId', p.id, 'roles', coalesce((
      SELECT jsonb_agg(m.role) FROM membership m JOIN organisation o ON o.id = m.organisation_id AND o.kind = 'authority'
      WHERE m.organisation_id = ask.authority_id AND m.person_id = p.id AND m.revoked_at IS NULL
    ), '[]')) FROM person p WHERE p.issuer = ask.issuer AND p.subject = ask.subject
  )`;

  /**
   * The person in the first of the permitted roles that they hold within the authority. Refuses somebody who was never added (403), an
   * authority of others as if it did not exist (404), and the wrong role by naming the right (403).
   */
  admit(
    found: unknown,
    {
      principal,
      command,
      authorityId,
    }: { principal: Principal | 'public'; command: string; authorityId: string | null },
  ): PersonActor {
    const none = new Denial('not-found', 'There is no such authority among those that you belong to.');
    if (principal === 'public') throw none;
    const asker = found as Asker | null;
    if (!asker) throw notAMember(principal);
    if (authorityId === null || asker.roles.length === 0) throw none;
    const permitted = authorityPermissions[command as AuthorityAct['type']];
    if (permitted.length === 0) {
      throw new Denial('not-permitted', 'Only whoever operates this installation may do this.');
    }
    const role = permitted.find((each) => asker.roles.includes(each));
    if (role === undefined) throw wrongRole(permitted);
    return { personId: asker.personId, organisationId: authorityId, role };
  }

  /** Somebody who only looks, in one of the roles that they hold within the authority; null where they hold none. */
  reading(found: unknown, authorityId: string): PersonActor | null {
    const asker = found as Asker | null;
    const [role] = asker?.roles ?? [];
    return asker && role !== undefined ? { personId: asker.personId, organisationId: authorityId, role } : null;
  }
}
