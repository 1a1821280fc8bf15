import { Injectable } from '@nestjs/common';
import type { CommandType } from '../../workflows/index.js';
import { Denial } from '../platform/errors.js';
import { notAMember, wrongRole, type PersonActor } from './access.js';
import { permissions } from './permissions.js';
import type { Principal } from './principal.js';
import type { Role } from './roles.js';

/** What the fragment finds: the person who asks, and what they are within the authority in question. */
interface Asker {
  readonly personId: string;
  readonly roles: readonly Role[];
}

/** The question that the engine asks before each command. */
export interface CommandQuestion {
  readonly principal: Principal;
  readonly command: CommandType;
  readonly authorityId: string | null;
  readonly publishedAt: string | null;
}

/** Says who may give a command. Its statement is part of the engine's own, so a role that was taken away a moment ago is gone. */
@Injectable()
export class ActorSource {
  readonly sql = `(
    SELECT jsonb_build_object('personId', p.id, 'roles', coalesce((
      SELECT jsonb_agg(m.role) FROM membership m
      WHERE m.organisation_id = ask.authority_id AND m.person_id = p.id AND m.revoked_at IS NULL
    ), '[]'))
    FROM person p WHERE p.issuer = ask.issuer AND p.subject = ask.subject
  )`;

  /**
   * The person in the first of the permitted roles that they hold. Refuses somebody who was never added (403), a procurement
   * of another authority as if it did not exist (404) unless it is public (403), and the wrong role by naming the right (403).
   */
  admit(found: unknown, { principal, command, authorityId, publishedAt }: CommandQuestion): PersonActor {
    const asker = found as Asker | null;
    if (!asker) throw notAMember(principal);
    const permitted = permissions[command];
    if (authorityId === null || (asker.roles.length === 0 && publishedAt === null)) {
      throw new Denial('not-found', notThere(command));
    }
    if (permitted.length === 0) {
      throw new Denial('not-permitted', `Nobody gives the command ${command}: Probity does it when its time has come.`);
    }
    if (asker.roles.length === 0) {
      throw new Denial(
        'not-permitted',
        'This procurement belongs to another authority. What is published of it can be read.',
      );
    }
    const role = permitted.find((each) => asker.roles.includes(each));
    if (role === undefined) throw wrongRole(permitted);
    return { personId: asker.personId, organisationId: authorityId, role };
  }
}

const notThere = (command: CommandType): string =>
  command === 'OpenProcurement'
    ? 'There is no such authority among those that you belong to.'
    : 'There is no such procurement among those of your authority.';
