import { Injectable } from '@nestjs/common';
import type { MembershipCommand } from '../../workflows/index.js';
import type { Actor } from '../trail/index.js';
import { IdentityService, type Conditions } from './identity.service.js';
import type { OrganisationView } from './identity.queries.js';
import { checkCarried } from './new-members.js';
import { failureOf } from './told-of-members.js';

/** A name that somebody or something is to have, and why. */
export interface NewName {
  readonly name: string;
  /** Stays in the history in the open: it names nobody. */
  readonly why: string;
}

const system: Actor = { system: true };

/**
 * Changes what organisations and people are called. Every change is an act in the organisation's stream; nothing that was recorded
 * under the name of before is touched.
 */
@Injectable()
export class Names {
  constructor(private readonly identity: IdentityService) {}

  /**
   * An organisation is called otherwise from a London day on, which is not after today. Acts from then on bear the new name; both
   * names find it.
   */
  async renameOrganisation(
    id: string,
    { name, from, why }: NewName & { readonly from: string },
    by: Actor = system,
    conditions?: Conditions,
  ): Promise<OrganisationView> {
    return this.called(id, { type: 'RenameOrganisation', data: { name, from, why } }, by, conditions);
  }

  /** The name of an organisation was typed wrongly: it is put right, and was never another. */
  async correctOrganisation(
    id: string,
    { name, why }: NewName,
    by: Actor = system,
    conditions?: Conditions,
  ): Promise<OrganisationView> {
    return this.called(id, { type: 'CorrectOrganisationName', data: { name, why } }, by, conditions);
  }

  /** The name by which a member is shown was typed wrongly, or has changed. What bears the old one keeps it. */
  async correctPerson(
    organisationId: string,
    personId: string,
    { name, why }: NewName,
    by: Actor = system,
    conditions?: Conditions,
  ): Promise<string> {
    const command = { type: 'CorrectPersonName', data: { personId, name, why } } as const;
    checkCarried(command);
    const organisation = await this.identity.organisation(organisationId);
    const done = await this.identity.give(organisation, command, by, conditions);
    if (!done.accepted) throw failureOf(done.reasons);
    return name;
  }

  private async called(
    id: string,
    command: MembershipCommand<'RenameOrganisation' | 'CorrectOrganisationName'>,
    by: Actor,
    conditions?: Conditions,
  ): Promise<OrganisationView> {
    checkCarried(command);
    const done = await this.identity.give(await this.identity.organisation(id), command, by, conditions);
    if (!done.accepted) throw failureOf(done.reasons);
    return this.identity.organisation(id);
  }
}
