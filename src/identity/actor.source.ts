import { Injectable } from '@nestjs/common';
import { labelOf, type CommandType } from '../../workflows/index.js';
import type { Beforehand } from '../engine/index.js';
import { Denial, InvalidInput } from '../platform/errors.js';
import type { Actor, PersonActor } from '../trail/index.js';
import { notAMember, wrongRole } from './access.js';
import { permissions } from './permissions.js';
import type { Principal } from './principal.js';
import type { Role } from './roles.js';

/** What the fragment finds: the person who asks, and what they are. */
interface Asker {
  readonly personId: string;
  /** What they are within the authority in question. */
  readonly roles: readonly Role[];
  /** Whether the procurement knows them, as an evaluator or another participant; null where more than that may be known to them. */
  readonly takesPart: boolean | null;
  /** The providers that they may act for; null where the command is none of a provider's. */
  readonly providers: readonly string[] | null;
  /** The provider whose representation the command is about; null where it names none that is known. */
  readonly about: string | null;
}

/** The question that the engine asks before each command. */
export interface CommandQuestion {
  readonly principal: Principal | 'public';
  readonly command: string;
  readonly withinAuthority: boolean;
  readonly authorityId: string | null;
  readonly publishedAt: string | null;
}

const NULL = 'NULL::jsonb';

/** For which providers the asker may act. */
const PROVIDERS = `coalesce((
        SELECT jsonb_agg(m.organisation_id ORDER BY m.organisation_id) FROM membership m
        WHERE m.person_id = p.id AND m.role = 'provider' AND m.revoked_at IS NULL
      ), '[]')`;

/** Whose representation, or request for information, the command is about. */
const ABOUT = `CASE ask.command
        WHEN 'MakeRepresentation' THEN ask.data -> 'representor' ->> 'organisation'
        ELSE coalesce(
          ask.facts #>> ARRAY['run', 'hearing', 'representations', ask.data ->> 'representation', 'organisation'],
          (SELECT r.value ->> 'organisation' FROM jsonb_each(ask.facts #> '{run,hearing,representations}') r
            WHERE upper(ask.data ->> 'representation') IN (r.key, 'R' || (r.value ->> 'number'))),
          -- Information can be asked for by a provider that made no representations.
          ask.data -> 'by' ->> 'organisation'
        )
      END`;

/** Who asks and what they are; what providers they act for, and for which the command is, where it is one of a provider's. */
const asking = (providers: string, about: string): string => `(
    SELECT jsonb_build_object(
      'personId', p.id,
      'roles', coalesce((
        SELECT jsonb_agg(m.role) FROM membership m
        WHERE m.organisation_id = ask.authority_id AND m.person_id = p.id AND m.revoked_at IS NULL
      ), '[]'),
      'takesPart', CASE WHEN EXISTS (
        SELECT 1 FROM membership m
        WHERE m.organisation_id = ask.authority_id AND m.person_id = p.id AND m.role = 'evaluator' AND m.revoked_at IS NULL
      ) THEN strpos(ask.facts::text, p.id::text) > 0 END,
      'providers', ${providers},
      'about', ${about}
    )
    FROM person p WHERE p.issuer = ask.issuer AND p.subject = ask.subject
  )`;

const ofProviders = (Object.keys(permissions) as CommandType[]).filter((type) =>
  permissions[type].includes('provider'),
);

/** Says who may give a command. Its statement is part of the engine's own, so a role that was taken away a moment ago is gone. */
@Injectable()
export class ActorSource {
  readonly sql = asking(PROVIDERS, ABOUT);
  private readonly within = asking(NULL, NULL);

  /** Most commands are no provider's, whoever gives them. */
  sqlFor({ command }: Beforehand): string {
    return ofProviders.includes(command as CommandType) ? this.sql : this.within;
  }

  /**
   * The person in the first of the permitted roles that they hold within the authority or, for what a provider does in its own
   * cause, within the provider; or the public, which may make representations. Refuses somebody who was never added (403), a
   * procurement of another authority as if it did not exist (404) unless it is public (403), another's representation as if it
   * did not exist (404), and the wrong role by naming the right (403).
   */
  admit(found: unknown, question: CommandQuestion): Exclude<Actor, { system: true }> {
    const { principal, authorityId, publishedAt } = question;
    const command = question.command as CommandType;
    if (principal === 'public') return ofThePublic(question);
    const asker = found as Asker | null;
    if (!asker) throw notAMember(principal);
    const permitted = permissions[command];
    if (authorityId === null || (asker.roles.length === 0 && publishedAt === null)) {
      throw new Denial('not-found', notThere(command));
    }
    if (permitted.length === 0) {
      throw new Denial(
        'not-permitted',
        `Nobody does this by hand (“${labelOf(command)}”): it is done by itself when its time has come.`,
      );
    }
    if (isOnlyEvaluator(asker.roles) && asker.takesPart !== true) throw new Denial('not-found', notThere(command));
    const role = permitted.find((each) => asker.roles.includes(each));
    if (role !== undefined) return { personId: asker.personId, organisationId: authorityId, role };
    if (ofProviders.includes(command) && mayActAsProvider(asker, question)) return asProvider(asker, command);
    if (asker.roles.length === 0) throw new Denial('not-permitted', notTheirs(asker));
    throw wrongRole(permitted);
  }

  /** Somebody who only looks, in one of the roles that they hold within the authority; null where they hold none. */
  reading(found: unknown, authorityId: string): PersonActor | null {
    const asker = found as Asker | null;
    const [role] = asker?.roles ?? [];
    return asker && role !== undefined ? { personId: asker.personId, organisationId: authorityId, role } : null;
  }
}

/** Whoever is an evaluator and nothing else knows of what they evaluate, and of no other procurement. */
function isOnlyEvaluator(roles: readonly Role[]): boolean {
  return roles.length > 0 && roles.every((role) => role === 'evaluator');
}

function ofThePublic({ command, authorityId, publishedAt }: CommandQuestion): { readonly public: true } {
  if (command === 'MakeRepresentation' && authorityId !== null && publishedAt !== null) return { public: true };
  throw new Denial('not-found', notPublic);
}

/** A provider acts on what is public, through an interface that shows it nothing of others. */
function mayActAsProvider({ providers }: Asker, { withinAuthority, publishedAt }: CommandQuestion): boolean {
  return !withinAuthority && publishedAt !== null && providers !== null && providers.length > 0;
}

function asProvider({ personId, providers, about }: Asker, command: CommandType): PersonActor {
  if (command === 'MakeRepresentation' && about === null) {
    throw InvalidInput.field('data.representor.organisation', `is missing; name one of ${providers!.join(', ')}`);
  }
  if (about !== null && providers!.includes(about)) return { personId, organisationId: about, role: 'provider' };
  throw new Denial(
    'not-found',
    command === 'MakeRepresentation'
      ? 'There is no such provider among those that you belong to.'
      : 'There is no such representation among those of your organisation.',
  );
}

function notThere(command: CommandType): string {
  if (command === 'OpenProcurement') return 'There is no such authority among those that you belong to.';
  if (command === 'MakeRepresentation') return notPublic;
  return 'There is no such procurement among those of your authority.';
}

const notPublic = 'There is no such procurement, or nothing of it is published.';

function notTheirs({ providers }: Asker): string {
  const theirs = 'This procurement belongs to another authority. What is published of it can be read.';
  if (!providers?.length) return theirs;
  return `${theirs} What a provider does about its own representations is done at /representations of the procurement.`;
}
