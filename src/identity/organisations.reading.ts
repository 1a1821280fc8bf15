import { Injectable } from '@nestjs/common';
import { Denial } from '../platform/errors.js';
import { Access } from './access.js';
import { IdentityQueries } from './identity.queries.js';
import type { Principal } from './principal.js';
import type { OrganisationKind } from './roles.js';

/** An organisation that people of this installation belong to. */
export interface OrganisationSeen {
  readonly id: string;
  readonly name: string;
}

/** The organisations of an installation, for those who choose among them: people of its authorities. */
@Injectable()
export class OrganisationsReading {
  constructor(
    private readonly access: Access,
    private readonly queries: IdentityQueries,
  ) {}

  /** Those of one kind, by name. Refuses (403) whoever belongs to no authority. */
  async list(who: Principal, kind: OrganisationKind): Promise<readonly OrganisationSeen[]> {
    const memberships = await this.access.membershipsOf(who);
    if (!memberships.some(({ organisation }) => organisation.kind === 'authority')) {
      throw new Denial('not-permitted', 'Only a member of a relevant authority may do this.');
    }
    return this.queries.organisations(kind);
  }
}
